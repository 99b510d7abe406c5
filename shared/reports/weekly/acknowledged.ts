import type { Snooze } from "../../case/index.ts";
import type { Obligation } from "../../obligations/index.ts";
import { reasonWords } from "../../snooze/index.ts";
import { londonDayOf } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import type { Row, Section } from "../page/model.ts";
import { roleWords } from "../states.ts";
import { sayCount, sayDate, sayNumber, sayRule } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { ReportWeek } from "./report-week.ts";

const mostShown = 20;

/** What somebody said in the week that they know of, and asked not to be reminded of: it hides nothing from this report. */
export function acknowledgedSection({ judged, week }: WeeklyFacts): Section | undefined {
  const acknowledged = judged.flatMap((one) => {
    const last = one.obligation.snoozes?.findLast((snooze) => isIn(week, snooze));
    return last === undefined ? [] : [{ ...one, last }];
  });
  if (acknowledged.length === 0) return undefined;
  const times = ({ obligation }: Judged) => obligation.snoozes?.length ?? 0;
  acknowledged.sort((a, b) => times(b) - times(a) || inOrder(a, b));
  const shown = acknowledged.slice(0, mostShown);
  const all = sayCount(acknowledged.length, "action");
  return {
    heading: "Acknowledged in the week",
    paragraphs: [
      "Somebody said that they know of these and asked for no reminder until a day. Deadlines and figures are not changed by it.",
    ],
    tables: [
      {
        caption: `${all}${acknowledged.length > mostShown ? `, the ${mostShown} that were acknowledged most often` : ""}`,
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
        rows: shown.map(acknowledgedRow),
      },
    ],
  };
}

type Acknowledged = Judged & { readonly last: Snooze };

const inOrder = byText<Acknowledged>(({ last, of }) => `${last.at} ${of.reference}`);

const isIn = ({ monday, sunday }: ReportWeek, { at }: Snooze): boolean =>
  monday <= londonDayOf(at) && londonDayOf(at) <= sunday;

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
