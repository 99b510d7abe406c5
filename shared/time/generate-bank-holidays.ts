/**
 * Writes `bank-holidays.generated.ts`: run `node shared/time/generate-bank-holidays.ts` after an edit of the
 * overrides or an update of date-holidays. The package (1.4 MB) serves here and in tests and is never bundled.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";
import { parsed, tellingErrors } from "../command-line/index.ts";
import { type BankHolidayOverride, bankHolidayOverrides } from "./bank-holiday-overrides.ts";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2035;

/** The bank holidays of England and Wales, in order: `YYYY-MM-DD` and name. */
export function bankHolidayTable(overrides: readonly BankHolidayOverride[]): [day: string, name: string][] {
  const holidays = new Holidays("GB", "ENG");
  const names = new Map<string, string>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const { date, name, type } of holidays.getHolidays(year, "en")) {
      const day = date.slice(0, 10);
      // The package lists a holiday at the weekend beside its substitute day; GOV.UK lists the substitute alone.
      if ((type === "public" || type === "bank") && !isWeekend(day))
        names.set(day, name.replaceAll("'", "’"));
    }
  }
  for (const { day, name } of overrides) {
    if (name === null) names.delete(day);
    else names.set(day, name);
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** The table as the module `bank-holidays.generated.ts`, a line a year. */
export function printBankHolidays(table: readonly [day: string, name: string][]): string {
  const years = [...Map.groupBy(table, ([day]) => day.slice(0, 4)).values()];
  return `// Made by generate-bank-holidays.ts: edit bank-holiday-overrides.ts and run it again.
export const firstDay = "${FIRST_YEAR}-01-01";
export const lastDay = "${LAST_YEAR}-12-31";
export const bankHolidays: readonly (readonly [day: string, name: string])[] = [
${years.map((year) => `  ${year.map(([day, name]) => `["${day}", "${name}"],`).join(" ")}`).join("\n")}
];
`;
}

const usage = `npm run bank-holidays   makes the table of bank holidays, ${FIRST_YEAR} to ${LAST_YEAR}, anew from date-holidays and the
                        overrides in shared/time/bank-holiday-overrides.ts
  --help     print this`;

if (import.meta.main) {
  await tellingErrors(usage, [], () => {
    const { values } = parsed({ options: { help: { type: "boolean", short: "h" } } });
    if (values.help) {
      console.log(usage);
      return;
    }
    const table = bankHolidayTable(bankHolidayOverrides);
    const file = fileURLToPath(new URL("./bank-holidays.generated.ts", import.meta.url));
    writeFileSync(file, printBankHolidays(table));
    console.log(`Written: ${table.length} bank holidays into ${file}`);
  });
}
