import type { Alert } from "../obligations/index.ts";
import type { Instant } from "../time/index.ts";

/** How pressing a piece of news is, most pressing first. */
export const statuses = ["missed", "to-be-put-right", "due-soon"] as const;
export type Status = (typeof statuses)[number];

/** The status in words, because colour alone must carry no meaning (WCAG 2.2, 1.4.1). */
export const statusWords: Readonly<Record<Status, string>> = {
  missed: "Missed",
  "to-be-put-right": "To be put right",
  "due-soon": "Due soon",
};

/** A reminder that is read after its deadline is no reminder any more: it is shown as what it has become. */
export function statusOf({ stage, due }: Pick<Alert, "stage" | "due">, now: Instant): Status {
  if (stage === "omission") return "to-be-put-right";
  if (stage === "missed" || stage === "escalated") return "missed";
  return due !== undefined && due <= now ? "missed" : "due-soon";
}

const nouns: Readonly<Record<Status, string>> = {
  missed: "action",
  "to-be-put-right": "omission",
  "due-soon": "action",
};

/** `1 action`, `3 omissions`. */
export const sayCount = (count: number, status: Status): string => pluralOf(count, nouns[status]);

/** `1 working day`, `3 working days`. */
export const pluralOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
