import {
  addCalendarWeeks,
  atLondonTime,
  firstDayOfIsoWeek,
  type Instant,
  parseInstant,
} from "../../../shared/time/index.ts";
import { REPORT_AUDIENCES } from "../../settings.ts";
import { parsed, placeAndHelp, UnusableArguments } from "../command-line.ts";
import type { PlannedFunction } from "../planned-functions.ts";

export const usage = `Repeats a planned run that failed or never began. Doing it again does no harm: a scan tells
nobody twice, and a report that was e-mailed is written anew and not e-mailed again.

  npm run repeat -- --scan [--at INSTANT] [--stage NAME]
  npm run repeat -- --report --week WEEK [--region REGION …] [--stage NAME]
  npm run repeat -- --reconciliation [--at INSTANT] [--stage NAME]

  --scan             look for deadlines
  --report           write the reports of a week and e-mail those that were not
  --reconciliation   ask for every open case to be read again that nobody has read for a day
  --at INSTANT       as of when, such as 2026-11-16T09:00Z; now unless it is said
  --week WEEK        the ISO week that the report is about, such as 2026-W46
  --region REGION    A to L, or national; may be said several times; all of them unless it is said
  --stage NAME       in AWS, with the credentials that the AWS SDK finds; without it in the
                     local stack that runs
  --help             print this

Exit code: 0 it was done; 1 a run failed again; 2 the command could not be used.
`;

/** A planned run to repeat, and as of when: nothing for the present. */
export interface RepeatCommand {
  readonly run: PlannedFunction;
  readonly at: Instant | undefined;
  /** Whose reports; empty for what is not a report. */
  readonly regions: readonly string[];
  readonly stage: string | undefined;
}

/** The command, or `help`. @throws UnusableArguments */
export function readArguments(args: readonly string[]): RepeatCommand | "help" {
  const { values } = parsed({
    args: [...args],
    options: {
      scan: { type: "boolean" },
      report: { type: "boolean" },
      reconciliation: { type: "boolean" },
      at: { type: "string" },
      week: { type: "string" },
      region: { type: "string", multiple: true },
      ...placeAndHelp,
    },
  });
  if (values.help) return "help";
  const { scan = false, report = false, reconciliation = false, at, week, region, stage } = values;
  if ([scan, report, reconciliation].filter(Boolean).length !== 1) {
    throw new UnusableArguments("Expected one of --scan, --report and --reconciliation.");
  }
  if (!report) {
    if (week !== undefined || region !== undefined) {
      throw new UnusableArguments("Found --week or --region without --report, to which they belong.");
    }
    const run = scan ? "scan-deadlines" : "reconcile-cases";
    return { run, at: at === undefined ? undefined : instantIn(at), regions: [], stage };
  }
  if (at !== undefined) {
    throw new UnusableArguments("Found --at with --report: a report is about a week, named by --week.");
  }
  return { run: "write-weekly-report", at: mondayAfter(week), regions: regionsIn(region), stage };
}

function instantIn(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    throw new UnusableArguments(
      `Found --at ${text}; expected an instant with its zone, such as 2026-11-16T09:00Z.`,
    );
  }
}

/** The planned instant of the reports about a week: Monday 07:00 in London after it. */
function mondayAfter(week: string | undefined): Instant {
  const found = week === undefined ? "no --week" : `--week ${week}`;
  try {
    return atLondonTime(addCalendarWeeks(firstDayOfIsoWeek(week ?? ""), 1), "07:00");
  } catch {
    throw new UnusableArguments(`Found ${found}; expected an ISO week, such as 2026-W46.`);
  }
}

function regionsIn(regions: readonly string[] | undefined): readonly string[] {
  if (regions === undefined) return REPORT_AUDIENCES;
  const unknown = regions.find((region) => !(REPORT_AUDIENCES as readonly string[]).includes(region));
  if (unknown === undefined) return [...new Set(regions)];
  throw new UnusableArguments(`Found --region ${unknown}; expected one of ${REPORT_AUDIENCES.join(", ")}.`);
}
