import { parseArgs } from "node:util";
import { type Instant, parseInstant } from "../../../shared/time/index.ts";

export const sources = ["full-events", "domain-events"] as const;
export type Source = (typeof sources)[number];

/** What `npm start` is asked for. */
export interface StartOptions {
  readonly help: boolean;
  /** End after the summary. */
  readonly once: boolean;
  /** Whether the sample caseload goes by. */
  readonly sample: boolean;
  /** How the caseload reaches the stack: told in full to the API, or announced on the topic and read from a fake. */
  readonly source: Source;
  readonly seed: number;
  readonly referrals: number;
  readonly weeks: number;
  /** The end of the sample; undefined leaves the choice to `usualEnd`, `"now"` is the present, whatever the hour. */
  readonly until: Instant | "now" | undefined;
  /** Port of the API, of the inbox and of the reports; 0 is any free one. */
  readonly ports: { readonly api: number; readonly inbox: number; readonly reports: number };
}

/** An argument of the command that cannot be used. */
export class UnusableArgument extends Error {
  override readonly name = "UnusableArgument";
  constructor(problem: string) {
    super(`${problem} \`npm start -- --help\` lists what can be asked for.`);
  }
}

const usualPorts = { api: 4500, inbox: 4501, reports: 4502 } as const;

export const help = `npm start [-- OPTIONS]

Synthesizes the CDK app, runs its stack on this machine, lets six weeks of an invented caseload go by and stays
up: events posted to the API are judged at the next scan, e-mails stand in the inbox. Ctrl-C stops it.

  --once              end after the summary
  --no-sample         no caseload: an empty stack, live at once
  --source SOURCE     how the caseload comes: "full-events" by the API (default), or "domain-events" as the live
                      service tells it: announced on a topic, read from a fake of its API
  --seed N            another caseload (default 1); the same seed and end give the same one
  --referrals N       how many referrals (default 1500)
  --weeks N           over how many weeks (default 6)
  --until INSTANT     the end of the caseload, such as 2026-11-20T16:00:00Z, or "now". By default it is now; at
                      night, at weekends and on bank holidays the last working day at 15:00, because nobody is
                      e-mailed then. The stack's clock runs on from there.
  --api-port N        default ${usualPorts.api}; 0 takes any free port, which is the default with --once
  --inbox-port N      default ${usualPorts.inbox}
  --reports-port N    default ${usualPorts.reports}
  --help              this text
`;

/** Reads the arguments of `npm start`. @throws UnusableArgument */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parsed(args);
  const once = values.once ?? false;
  const portOf = (name: "api" | "inbox" | "reports", text: string | undefined) =>
    text === undefined ? (once ? 0 : usualPorts[name]) : wholeNumber(`--${name}-port`, text, 0, 65_535);
  return {
    help: values.help ?? false,
    once,
    sample: values.sample ?? true,
    source: sourceNamed(values.source ?? "full-events"),
    seed: wholeNumber("--seed", values.seed ?? "1", 0, Number.MAX_SAFE_INTEGER),
    referrals: wholeNumber("--referrals", values.referrals ?? "1500", 1, 100_000),
    weeks: wholeNumber("--weeks", values.weeks ?? "6", 1, 104),
    until: values.until === undefined ? undefined : instantOrNow(values.until),
    ports: {
      api: portOf("api", values["api-port"]),
      inbox: portOf("inbox", values["inbox-port"]),
      reports: portOf("reports", values["reports-port"]),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        help: { type: "boolean", short: "h" },
        once: { type: "boolean" },
        sample: { type: "boolean" },
        source: { type: "string" },
        seed: { type: "string" },
        referrals: { type: "string" },
        weeks: { type: "string" },
        until: { type: "string" },
        "api-port": { type: "string" },
        "inbox-port": { type: "string" },
        "reports-port": { type: "string" },
      },
    });
  } catch (error) {
    const [problem = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new UnusableArgument(`${problem}.`);
  }
}

function sourceNamed(text: string): Source {
  const source = sources.find((one) => one === text);
  if (source) return source;
  throw new UnusableArgument(`Found --source "${text}"; expected ${sources.join(" or ")}.`);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/u.test(text) && number >= least && number <= most) return number;
  throw new UnusableArgument(`Found ${name} "${text}"; expected a whole number from ${least} to ${most}.`);
}

function instantOrNow(text: string): Instant | "now" {
  if (text === "now") return text;
  try {
    return parseInstant(text);
  } catch {
    throw new UnusableArgument(
      `Found --until "${text}"; expected an instant with offset or Z, such as 2026-11-20T16:00:00Z, or "now".`,
    );
  }
}
