import { regionNames } from "../../reference/index.ts";
import { londonDayOf } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Row, Section } from "../page/model.ts";
import { sayCount, sayDate, sayRule } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { UndeliverableAlert } from "./monitor-facts.ts";
import { sayRole } from "./unreachable.ts";

const shown = 20;

/** What nobody could be told by e-mail, so that somebody tells them; nothing where all could be sent. */
export function undeliverableSection({ undeliverable = [], region }: WeeklyFacts): Section | undefined {
  if (undeliverable.length === 0) return undefined;
  const national = region === "national";
  const listed = undeliverable.toSorted(
    byText(({ region: of, since, reference }) => `${of} ${since} ${reference}`),
  );
  const row = (one: UndeliverableAlert): Row => ({
    cells: [
      ...(national ? [one.region === "national" ? "No region recorded" : regionNames[one.region]] : []),
      one.reference,
      sayRule(one.rule),
      sayRole(one.role),
      one.reason,
      sayDate(londonDayOf(one.since)),
    ].map((text) => ({ text })),
  });
  const more = listed.length > shown ? `, the first ${shown} here` : "";
  return {
    heading: "What could not be e-mailed",
    paragraphs: [
      "The mail service refused what is in these e-mails, they could not be written, or no address on their route works (NobodyToTell). Nobody has been told: please tell them. Whoever runs the monitor can have them sent again.",
    ],
    tables: [
      {
        caption: `${sayCount(listed.length, "item was", "items were")} not sent${more}`,
        columns: [...(national ? ["Region"] : []), "Referral", "What", "To whom", "Reason", "Since"].map(
          (label) => ({
            label,
          }),
        ),
        rows: listed.slice(0, shown).map(row),
      },
    ],
  };
}
