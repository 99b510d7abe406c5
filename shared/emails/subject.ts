import { isPersonCase } from "../case/index.ts";
import type { Alert, Recipient } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";
import { pluralOf, type Status, sayCount, statusOf, statusWords } from "./status.ts";
import { sayDayShort, sayWhen, whenOf } from "./when.ts";

const owners: Readonly<Record<Recipient["role"], string>> = {
  practitioner: "your",
  provider: "your",
  "custody-team": "your",
  manager: "your team's",
  "contract-manager": "your region's",
};

/** `your CRS referrals`; `your cases` where some are about a person in prison and no referral. */
export const sayWhose = ({ role }: Recipient, alerts: readonly Alert[]): string =>
  `${owners[role]} ${alerts.some(({ caseId }) => isPersonCase(caseId)) ? "cases" : "CRS referrals"}`;

/**
 * What matters, in one line that anybody may see on a locked screen: counts and days, never a reference or what
 * an action is about. `Missed: 2 actions on your CRS referrals; also 3 due by Friday 27 November`.
 */
export function subjectOf(recipient: Recipient, alerts: readonly Alert[], now: Instant): string {
  const whose = sayWhose(recipient, alerts);
  const of = (status: Status) => alerts.filter((alert) => statusOf(alert, now) === status);
  const missed = of("missed");
  const omissions = of("to-be-put-right");
  const due = of("due-soon");
  const byWhen = sayByWhen(due, now);
  if (missed.length > 0) {
    const lead = missed.every(({ stage }) => stage === "escalated")
      ? `Escalated: ${pluralOf(missed.length, "missed action")}`
      : `${statusWords.missed}: ${sayCount(missed.length, "missed")}`;
    return `${lead} on ${whose}${sayAlso(omissions.length, due.length, byWhen)}`;
  }
  if (omissions.length > 0) {
    const lead = `${statusWords["to-be-put-right"]}: ${sayCount(omissions.length, "to-be-put-right")}`;
    return `${lead} on ${whose}${sayAlso(0, due.length, byWhen)}`;
  }
  return `${sayCount(due.length, "due-soon")} due on ${whose}${byWhen}`;
}

function sayAlso(omissions: number, due: number, byWhen: string): string {
  const rest = [
    ...(omissions > 0 ? [`${omissions} to be put right`] : []),
    ...(due > 0 ? [`${due} due${byWhen}`] : []),
  ];
  return rest.length > 0 ? `; also ${rest.join(" and ")}` : "";
}

/** ` by Friday 27 November`, or where the days differ `, the first by Monday 23 November`. */
function sayByWhen(due: readonly Alert[], now: Instant): string {
  const days = due.map(({ dueDay }) => dueDay).filter((day) => day !== undefined);
  const [first] = days.sort();
  if (first === undefined) return "";
  const day = sayDayShort(first, now);
  return days.every((other) => other === first) ? ` by ${day}` : `, the first by ${day}`;
}

/** What an inbox shows beside the subject: how pressing the most urgent of them is. */
export function previewOf([first, ...rest]: readonly [Alert, ...Alert[]], now: Instant): string {
  const when = sayWhen(whenOf(first, now));
  const verb = statusOf(first, now) === "missed" ? "" : "is ";
  return rest.length === 0
    ? `It ${verb}${when}. What to do is inside.`
    : `The most urgent ${verb}${when}. What to do about each is inside.`;
}
