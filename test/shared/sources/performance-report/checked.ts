import { readFileSync } from "node:fs";
import { columns } from "../../../../shared/sources/performance-report/columns.ts";
import {
  asJson,
  type CheckedReport,
  checkPerformanceReport,
  momentOf,
} from "../../../../shared/sources/performance-report/index.ts";

export const header = columns.map(({ name }) => name);

/** The live service's own sample, and a row for each trap of the format. */
export const fixture = readFileSync(
  new URL("../../../fixtures/performance-report.csv", import.meta.url),
  "utf8",
);

/** A file in pieces of so many bytes, as a stream would bring it. */
export async function* inPieces(text: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** A file checked as of the end of a day in London, or of an instant. */
export const check = (
  text: string | Uint8Array,
  asOf = "2022-12-31",
  size?: number,
): Promise<CheckedReport> => checkPerformanceReport(inPieces(text, size), momentOf(asOf));

/** What `--json` prints, read again. */
export const printed = (checked: CheckedReport) => JSON.parse([...asJson(checked)].join(""));

/** A row with these cells, the rest empty but for what every row has. */
export function row(cells: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = {
    referral_ref: "AA0001AC",
    referral_id: "00000000-0000-4000-8000-000000000001",
    contract_ref: "TEST_0001",
    organisation_id: "TIN_KETTLE",
    caseworker_id: "CASEWORKER_1",
    service_user_crn: "X900001",
    date_referral_received: "2022-05-27T09:00Z",
    saa_attended_on_time: "false",
  };
  return header.map((name) => cells[name] ?? usual[name] ?? "").join(",");
}

/** A row of its own referral, told apart by a number. */
export const referralRow = (number: number, cells: Readonly<Record<string, string>> = {}): string =>
  row({
    referral_ref: `AA${String(number).padStart(4, "0")}AC`,
    referral_id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    ...cells,
  });

export const file = (...rows: readonly string[]): string => `${[header.join(","), ...rows].join("\n")}\n`;
