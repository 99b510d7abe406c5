/**
 * `npm run explain -- <referral>`: a case of the running local stack, its events, and each obligation with its
 * arithmetic and source. `npm run explain -- --rule ID --from INSTANT [--json]`: when something would be due, and why.
 */
import { parsed, tellingErrors, UnusableArguments } from "../../shared/command-line/index.ts";
import { NoClockToExplain } from "../../shared/obligations/index.ts";
import { UnknownRule } from "../../shared/rules/index.ts";
import { NotAdmitted, UnreadableInstant } from "../../shared/time/index.ts";
import { explainACase, NoSuchCase } from "./explain/a-case.ts";
import { explainADeadline } from "./explain/a-deadline.ts";
import { NoStackRuns } from "./start/stack-file.ts";

const usage = `npm run explain -- <referral>                     a case of the running local stack, by reference or id
npm run explain -- --rule ID --from INSTANT       when something would be due if its clock started then
  --json     the answer as JSON
  --as-of    INSTANT at which the case is looked at (default: now)
  --help     print this
An instant has an offset or Z: 2022-05-27T10:00+01:00. \`npm run rules\` lists the rules.`;

async function explain(): Promise<string> {
  const { values, positionals } = parsed({
    allowPositionals: true,
    options: {
      rule: { type: "string" },
      from: { type: "string" },
      "as-of": { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { rule, from, "as-of": asOf, json } = values;
  if (values.help) return usage;
  const [referral, ...others] = positionals;
  if (referral !== undefined) {
    if (others.length > 0 || rule !== undefined || from !== undefined) {
      throw new UnusableArguments("Expected one referral, or --rule with --from.");
    }
    return explainACase(referral, asOf, json);
  }
  if (rule === undefined || from === undefined) {
    throw new UnusableArguments("Expected a referral, or --rule with --from.");
  }
  if (asOf !== undefined) throw new UnusableArguments("Found --as-of, which is for a referral.");
  return explainADeadline(rule, from, json);
}

const expected = [UnknownRule, NoClockToExplain, UnreadableInstant, NotAdmitted, NoSuchCase, NoStackRuns];
await tellingErrors(usage, expected, async () => console.log(await explain()));
