import { admitted } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { ReportedSetAside } from "../judge-cases.ts";
import type { Row, Section } from "../page/model.ts";
import { sayCount, sayDate } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";

const shown = 20;

/** Facts that count for nothing because of their date, so that somebody has them put right; nothing where all can be used. */
export function setAsideSection({ setAside }: WeeklyFacts): Section | undefined {
  if (setAside.length === 0) return undefined;
  const listed = setAside.toSorted(
    byText(({ reference, field, eventId }) => `${reference} ${field} ${eventId}`),
  );
  const more = listed.length > shown ? `, the first ${shown} here` : "";
  return {
    heading: "Facts with an impossible date",
    paragraphs: [
      `These dates lie outside ${sayDate(admitted.firstDay)} to ${sayDate(admitted.lastDay)}, so nothing is reckoned from them; all else in the referral counts. What a referral owes may be wrong until they are put right at their source, or withdrawn by whoever runs the monitor.`,
    ],
    tables: [
      {
        caption: `${sayCount(listed.length, "fact was", "facts were")} left out${more}`,
        columns: ["Referral", "Event", "Field", "Found", "Event id"].map((label) => ({ label })),
        rows: listed.slice(0, shown).map(rowOf),
      },
    ],
  };
}

const rowOf = ({ reference, eventType, field, found, eventId }: ReportedSetAside): Row => ({
  cells: [reference, eventType, field.replace(/^detail\./u, ""), found, eventId].map((text) => ({ text })),
});
