import type { Section } from "../page/model.ts";
import { sayCount, sayNumber } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";

/** How far what Refer and Monitor announces could be trusted in the week; absent where nothing was read again. */
export function reconciliationSection({ reconciliation }: WeeklyFacts): Section | undefined {
  if (!reconciliation || reconciliation.read === 0) return undefined;
  const { read, corrected, learnt } = reconciliation;
  return {
    heading: "Checked against Refer and Monitor",
    paragraphs: [
      "Refer and Monitor announces what happens, and an announcement can get lost. So every open case is read again " +
        `at night, ${sayCount(read, "time")} in this week, and this report says what was read.`,
      `${correctionsMade(corrected, read)} ${othersLearnt(learnt)}`.trim(),
    ],
    tables: [],
  };
}

const correctionsMade = (corrected: number, read: number): string =>
  corrected === 0
    ? `No correction was needed in the ${sayCount(read, "case")} read.`
    : `${sayCount(corrected, "correction")} in ${sayCount(read, "case")} read: something had not been announced, or had ` +
      "been announced and was not so.";

const othersLearnt = (learnt: number): string =>
  learnt === 0
    ? ""
    : `In ${sayNumber(learnt)} more there was something new that is never announced, such as an appointment that was booked.`;
