import type { Obligation } from "../../obligations/index.ts";
import { reasonWords } from "../../snooze/index.ts";
import { londonDayOf } from "../../time/index.ts";
import type { Row, Section } from "../page/model.ts";
import { roleWords } from "../states.ts";
import { sayCount, sayDate, sayNumber, sayRule } from "../words.ts";
import type { Acknowledged } from "./acknowledged-in-week.ts";
import type { WeeklyFacts } from "./facts.ts";

/** What somebody said in the week that they know of, and asked not to be reminded of: it hides nothing from this report. */
export function acknowledgedSection({ acknowledged }: WeeklyFacts): Section | undefined {
  const { items, total } = acknowledged;
  if (total === 0) return undefined;
  const all = sayCount(total, "action");
  return {
    heading: "Acknowledged in the week",
    paragraphs: [
      "Somebody said that they know of these and asked for no reminder until a day. Deadlines and figures are not changed by it.",
    ],
    tables: [
      {
        caption: `${all}${total > items.length ? `, the ${items.length} that were acknowledged most often` : ""}`,
        columns: [
          { label: "Referral" },
          { label: "What is owed", wide: true },
          { label: "Acknowledged" },
          { label: "By" },
          { label: "Why" },
          { label: "No reminder before" },
          { label: "Times so far", numeric: true },
          { label: "Now" },
        ],
        rows: items.map(acknowledgedRow),
      },
    ],
  };
}

const acknowledgedRow = ({ obligation, of, last }: Acknowledged): Row => ({
  cells: [
    of.reference,
    sayRule(obligation.rule),
    sayDate(londonDayOf(last.at)),
    roleWords[last.by],
    reasonWords[last.reason],
    sayDate(last.until),
    sayNumber(obligation.snoozes?.length ?? 0),
    sayState(obligation),
  ].map((text) => ({ text })),
});

function sayState(obligation: Obligation): string {
  switch (obligation.state) {
    case "open":
      return "Open";
    case "met":
      return "Done";
    case "waived":
      return "Fell away";
    case "held":
      return "Held";
    case "missed":
      return obligation.met ? "Done late" : obligation.fellAway ? "Missed, fell away" : "Overdue";
  }
}
