/**
 * `npm run explain -- <referral>`: a case of the running local stack, its events, and each obligation with its
 * arithmetic and source. `npm run explain -- --rule ID --from INSTANT [--json]`: when something would be due, and why.
 */
import { parseArgs } from "node:util";
import { NoClockToExplain } from "../../shared/obligations/index.ts";
import { UnknownRule } from "../../shared/rules/index.ts";
import { UnreadableInstant } from "../../shared/time/index.ts";
import { explainACase, NoSuchCase } from "./explain/a-case.ts";
import { explainADeadline } from "./explain/a-deadline.ts";
import { NoStackRuns } from "./start/stack-file.ts";

const usage = `npm run explain -- <referral>                     a case of the running local stack, by reference or id
npm run explain -- --rule ID --from INSTANT       when something would be due if its clock started then
  --json     the answer as JSON
  --as-of    INSTANT at which the case is looked at (default: now)
An instant has an offset or Z: 2022-05-27T10:00+01:00. \`npm run rules\` lists the rules.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: "string" },
    from: { type: "string" },
    "as-of": { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

try {
  const [referral] = positionals;
  if (values.help) console.log(usage);
  else if (values.rule !== undefined && values.from !== undefined) {
    console.log(explainADeadline(values.rule, values.from, values.json));
  } else if (referral !== undefined && values.rule === undefined) {
    console.log(await explainACase(referral, values["as-of"], values.json));
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  const expected = [UnknownRule, NoClockToExplain, UnreadableInstant, NoSuchCase, NoStackRuns];
  if (!expected.some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
