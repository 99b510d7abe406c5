import { RetentionDays } from "aws-cdk-lib/aws-logs";
import * as z from "zod";

/** The twelve probation regions by their code in Refer and Monitor, A (North East) to L (Greater Manchester). */
const REGION_CODES = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;

/** Who reads a weekly report: the contract managers of one region, or those who look at all of them. */
export const REPORT_AUDIENCES = [...REGION_CODES, "national"] as const;

/** CloudWatch accepts these numbers of days only. "For ever" is not among them: logs of this service must end. */
const LOG_RETENTION_DAYS = Object.values(RetentionDays).filter(
  (days) => typeof days === "number" && days !== RetentionDays.INFINITE,
);

/**
 * E-mails of one scan above which something is wrong rather than busy: at 07:00 on a Monday, when most deadlines fall,
 * a region has about a hundred people to tell, and there are twelve. A choice of ours.
 */
const MOST_EMAILS_AT_ONCE = 2_500;

const mailbox = z.email("a mailbox, such as contract-managers.london@example.org");
const domain = z.hostname("a domain verified in SES, such as crs.example.org");

const https = (of: string) =>
  z.url({ protocol: /^https$/, error: `the https address of ${of}, such as https://api.example.org` });

/** The live service, and the topic on which it announces what happens. */
const liveFeed = z.strictObject(
  {
    topicArn: z
      .string("the ARN of the HMPPS domain events topic")
      .regex(
        /^arn:aws:sns:eu-west-2:\d{12}:[\w-]{1,256}$/u,
        "the ARN of the HMPPS domain events topic, in eu-west-2",
      ),
    apiUrl: https("the live service's API, the only one whose detailUrls are followed"),
    riskUrl: https("the risk service's API (assess-risks-and-needs)"),
    tokenUrl: https("HMPPS Auth's tokens, with its path"),
    credentialsSecretName: z
      .string("the name of a secret")
      .regex(
        /^[\w/+=.@-]{1,512}$/u,
        "the name of a secret that holds JSON with clientId and clientSecret, in this account",
      ),
    requestsPerSecond: z
      .number("how many requests a second the live service may be asked")
      .min(0.4, "0.4 or more")
      .max(1_000, "1000 at most")
      .default(10),
    contracts: z
      .record(
        z.string().min(1),
        z.strictObject({ type: z.string().min(1), region: z.enum(REGION_CODES, "a region letter, A to L") }),
        "contracts by reference, each with type and region",
      )
      .default({}),
  },
  "where the live service announces and shows what happens",
);

/**
 * `requestsPerSecond`: all functions together. `contracts`: those that are newer than the list in shared/reference, by
 * reference. The credentials stand in Secrets Manager, put there by hand: `{ "clientId": "…", "clientSecret": "…" }`.
 */
export type LiveFeedSettings = z.infer<typeof liveFeed>;

const stageSettings = z.strictObject(
  {
    senderAddress: mailbox,
    sesIdentity: domain,
    referAndMonitorUrl: z.url({
      protocol: /^https$/,
      error: "the https address of Refer and Monitor, such as https://refer-monitor.example.org",
    }),
    contractManagers: z.strictObject(
      Object.fromEntries(REPORT_AUDIENCES.map((audience) => [audience, mailbox])),
      "a mailbox for each of A to L and for national",
    ),
    alarmAddress: mailbox,
    logRetentionDays: z
      .number(`one of ${LOG_RETENTION_DAYS.join(", ")}`)
      .refine((days) => LOG_RETENTION_DAYS.includes(days), `one of ${LOG_RETENTION_DAYS.join(", ")}`),
    mostEmailsAtOnce: z
      .int("a whole number of e-mails, such as 2500")
      .min(1, "at least 1: npm run release lets more through, not less")
      .max(100_000, "at most 100000: more would hold nothing back")
      .default(MOST_EMAILS_AT_ONCE),
    removeDataOnDelete: z.boolean("true or false").default(false),
    liveFeed: liveFeed.optional(),
  },
  "a group of settings",
);

/**
 * What one stage is told by `cdk.json`. Mailboxes are functional ones, never a person's.
 * `mostEmailsAtOnce`: e-mails that one scan may send; more are held until somebody has looked (`npm run release`).
 * `removeDataOnDelete`: whether deleting the stack deletes table, reports and logs as well (stage `dev` only).
 * `logRetentionDays`: in days, one of those CloudWatch offers.
 * `liveFeed`: without it nothing is read from the live service, and everything comes by the API.
 */
export type StageSettings = z.infer<typeof stageSettings>;

/** One setting that cannot be used: where it stands in the context, what stands there, what should. */
type SettingProblem = { setting: string; found: unknown; expected: string };

/** Thrown at synthesis when `cdk.json` (or `-c`) holds settings that cannot be used; lists all of them. */
export class UnusableSettings extends Error {
  override readonly name = "UnusableSettings";
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(
      ({ setting, found, expected }) =>
        `  ${setting}: found ${found === undefined ? "nothing" : JSON.stringify(found)}, expected ${expected}`,
    );
    super(`The settings cannot be used. Correct them under "context" in cdk.json:\n${lines.join("\n")}`);
    this.problems = problems;
  }
}

/**
 * The settings of one stage, from the context's `stages`.
 * @throws UnusableSettings naming each setting that is missing, unknown or wrong.
 */
export function readStageSettings(stage: unknown, stages: unknown): StageSettings {
  if (typeof stages !== "object" || stages === null) {
    throw new UnusableSettings([
      { setting: "stages", found: stages, expected: "one group of settings a stage" },
    ]);
  }
  const known = Object.keys(stages);
  if (typeof stage !== "string" || !known.includes(stage)) {
    throw new UnusableSettings([{ setting: "stage", found: stage, expected: `one of ${known.join(", ")}` }]);
  }
  const found = (stages as Record<string, unknown>)[stage];
  const parsed = stageSettings.safeParse(found);
  const problems = parsed.success
    ? conflicts(stage, parsed.data)
    : parsed.error.issues.flatMap((issue) => problemsOf(issue, found));
  if (!parsed.success || problems.length > 0) {
    throw new UnusableSettings(
      problems.map((problem) => ({
        ...problem,
        setting: ["stages", stage, problem.setting].filter(Boolean).join("."),
      })),
    );
  }
  return parsed.data;
}

function problemsOf(issue: z.core.$ZodIssue, settings: unknown): SettingProblem[] {
  const at = (path: PropertyKey[]) =>
    path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      settings,
    );
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      setting: [...issue.path, key].join("."),
      found: at([...issue.path, key]),
      expected: "no setting of this name",
    }));
  }
  return [{ setting: issue.path.join("."), found: at(issue.path), expected: issue.message }];
}

/** What no single setting can tell: settings that contradict one another or the stage. */
function conflicts(stage: string, settings: StageSettings): SettingProblem[] {
  const problems: SettingProblem[] = [];
  const senderDomain = settings.senderAddress.slice(settings.senderAddress.lastIndexOf("@") + 1);
  if (senderDomain !== settings.sesIdentity && !senderDomain.endsWith(`.${settings.sesIdentity}`)) {
    problems.push({
      setting: "senderAddress",
      found: settings.senderAddress,
      expected: `a mailbox at ${settings.sesIdentity}, which is what sesIdentity allows to send`,
    });
  }
  if (settings.removeDataOnDelete && stage !== "dev") {
    problems.push({
      setting: "removeDataOnDelete",
      found: true,
      expected: "false, as only the stage dev may lose its data with its stack",
    });
  }
  return problems;
}

/** The secret with the key of a stage's pseudonyms: its functions and the operators' commands find it by this name. */
export const identifierKeyName = (stage: string): string => `crs-compliance-monitor/${stage}/identifier-key`;
