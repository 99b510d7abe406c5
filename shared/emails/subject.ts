import { isPersonCase } from "../case/index.ts";
import type { Alert, Recipient } from "../obligations/index.ts";
import { ruleOf } from "../rules/index.ts";
import { type Instant, londonDayOf } from "../time/index.ts";
import type { News } from "./news.ts";
import { pluralOf, type Status, sayCount, statusOf, statusWords } from "./status.ts";
import { sayDayAndMonth, sayDayShort } from "./when.ts";

const owners: Readonly<Record<Recipient["role"], string>> = {
  practitioner: "your",
  provider: "your",
  "custody-team": "your",
  manager: "your team's",
  "contract-manager": "your region's",
};

/** `your CRS referrals`; `your cases` where some are about a person in prison and no referral. */
const sayWhose = ({ role }: Recipient, alerts: readonly Alert[]): string =>
  `${owners[role]} ${alerts.some(({ caseId }) => isPersonCase(caseId)) ? "cases" : "CRS referrals"}`;

/**
 * The subject names the most urgent item and how many more there are:
 * `Missed: initial assessment, referral GT3080AC, due 18 November, and 3 more`. A referral is named by its reference.
 * A person who has no referral is not named: a CRN or prison number may not be seen on a locked screen.
 *
 * @param alerts the most urgent first
 * @throws UnknownRule
 */
export function subjectOf([first, ...rest]: readonly [Alert, ...Alert[]], now: Instant): string {
  const { name } = ruleOf(first.rule);
  const of = isPersonCase(first.caseId) ? "a person in custody" : `referral ${first.reference}`;
  const more = rest.length > 0 ? `, and ${rest.length} more` : "";
  return `${sayItem(first, `${name}, ${of}`, now)}${more}`;
}

function sayItem(alert: Alert, what: string, now: Instant): string {
  const status = statusOf(alert, now);
  const day = sayDayAndMonth(alert.dueDay ?? londonDayOf(alert.opened), now);
  switch (status) {
    case "missed":
      return `${alert.stage === "escalated" ? "Escalated" : statusWords.missed}: ${what}, due ${day}`;
    case "to-be-put-right":
      return `${statusWords[status]}: ${what}, since ${day}`;
    case "due-soon":
      return `Due ${day}: ${what}`;
  }
}

/** How many items of each kind there are: `2 actions missed and 1 due by Friday 27 November on your CRS referrals`. */
export function summaryOf(recipient: Recipient, alerts: readonly Alert[], now: Instant): string {
  const of = (status: Status) => alerts.filter((alert) => statusOf(alert, now) === status);
  const missed = of("missed");
  const omissions = of("to-be-put-right");
  const due = of("due-soon");
  const isEscalated = missed.length > 0 && missed.every(({ stage }) => stage === "escalated");
  const parts = [
    ...(missed.length > 0
      ? [
          isEscalated
            ? `${pluralOf(missed.length, "missed action")} still not done`
            : `${sayCount(missed.length, "missed")} missed`,
        ]
      : []),
    ...(omissions.length > 0 ? [`${sayCount(omissions.length, "to-be-put-right")} to be put right`] : []),
    ...(due.length > 0 ? [`${sayCount(due.length, "due-soon")} due${sayByWhen(due, now)}`] : []),
  ];
  const [last, ...others] = parts.reverse();
  const listed = others.length > 0 ? `${others.reverse().join(", ")} and ${last}` : last;
  return `${listed}, on ${sayWhose(recipient, alerts)}`;
}

/** ` by Friday 27 November`, or where the days differ `, the first by Monday 23 November`. */
function sayByWhen(due: readonly Alert[], now: Instant): string {
  const days = due.map(({ dueDay }) => dueDay).filter((day) => day !== undefined);
  const [first] = days.sort();
  if (first === undefined) return "";
  const day = sayDayShort(first, now);
  return days.every((other) => other === first) ? ` by ${day}` : `, the first by ${day}`;
}

/** What an inbox shows beside the subject: what the reader has to do first, in at most 150 characters. */
export function previewOf({ toDo }: News): string {
  if (toDo.text.length <= longestPreview) return toDo.text;
  const cut = toDo.text.slice(0, longestPreview - 2);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}

/** Longer previews are cut by every mail program. */
const longestPreview = 150;
