import type { Alert, Recipient } from "../obligations/index.ts";
import { type Instant, sayInstant } from "../time/index.ts";
import { capitalised } from "./capitalised.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";
import { lateSince, type News, newsOf, sayWhy } from "./news.ts";
import { type Layout, type Section, sectionsOf } from "./sections.ts";
import { previewOf, subjectOf, summaryOf } from "./subject.ts";

export interface AlertEmailInput {
  /** Whom the e-mail goes to; each alert says itself in what capacity it is theirs. */
  readonly recipient: Recipient;
  readonly alerts: readonly Alert[];
  readonly now: Instant;
  /** Where Refer and Monitor is: scheme and host, with or without a slash at the end. */
  readonly referAndMonitorUrl: string;
  /** The link by which the reader acknowledges what an alert is about; without it an e-mail has none. */
  readonly acknowledgeLinkOf?: (alert: Alert, now: Instant) => string;
}

/** What an e-mail says, before it is HTML or text: both are made from this, so neither can say more. */
export interface Content {
  readonly subject: string;
  readonly preview: string;
  /** How many items there are, and what a manager is asked for; absent where the one item says it all. */
  readonly introduction?: string;
  /** Why the reader gets all of it; only in lists, where each would say the same. */
  readonly why?: string;
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
  readonly documents: readonly string[];
}

/** From so many items on what is alike is grouped for everybody, so that an e-mail stays short. A choice of ours. */
const longList = 25;

/** Those who manage see a table by service and caseworker; everybody else items, or lists where they are many. */
function layoutOf(recipient: Recipient, count: number): Layout {
  if (recipient.role === "contract-manager" || (recipient.role === "manager" && count > 1)) return "tables";
  return count >= longList ? "lists" : "items";
}

/** @throws NoNews @throws UnknownRule */
export function contentOf({
  recipient,
  alerts,
  now,
  referAndMonitorUrl,
  acknowledgeLinkOf,
}: AlertEmailInput): Content {
  const ordered = mostUrgentFirst(alerts, now);
  const [first, ...rest] = ordered;
  const links = { referAndMonitorUrl, acknowledgeLinkOf };
  const news = [newsOf(first, now, links), ...rest.map((alert) => newsOf(alert, now, links))] as const;
  const layout = layoutOf(recipient, news.length);
  const why = layout === "items" ? undefined : commonWhy(news);
  const introduction = [...introductionOf(recipient, ordered, now), ...sayLate(ordered, now)].join(" ");
  return {
    subject: subjectOf(ordered, now),
    preview: previewOf(news[0]),
    ...(introduction !== "" && { introduction }),
    ...(why !== undefined && { why: sayWhy(why) }),
    sections: sectionsOf(why === undefined ? news : news.map(withoutWhy), layout),
    closing: [
      `Sent by the CRS compliance monitor. It knows what was recorded by ${sayInstant(now)}: if something has been done and recorded since then, there is nothing more to do about it.`,
      "No person on probation is named in this e-mail, on purpose.",
    ],
    documents: [...new Set(news.flatMap(({ documents }) => documents))].sort(),
  };
}

const withoutWhy = ({ why: _, ...news }: News): News => news;

function commonWhy(news: readonly News[]): string | undefined {
  const [why, ...others] = new Set(news.map((one) => one.why));
  return others.length === 0 ? why : undefined;
}

/** That the monitor is late, said once; since when stands with each. */
function sayLate(alerts: readonly Alert[], now: Instant): readonly string[] {
  const late = alerts.filter((alert) => lateSince(alert, now) !== undefined).length;
  if (late === 0) return [];
  const what = late < alerts.length ? "Some of it" : "It";
  return [`${what} comes late, because the monitor could not tell you in time; we are sorry.`];
}

function introductionOf(recipient: Recipient, alerts: readonly Alert[], now: Instant): readonly string[] {
  const isOne = alerts.length === 1;
  const asked =
    recipient.role === "manager" && alerts.every(({ stage }) => stage === "escalated")
      ? [`Please see that ${isOne ? "it is" : "they are"} done, or find out what stands in the way.`]
      : [];
  return isOne
    ? asked
    : [`${capitalised(summaryOf(recipient, alerts, now))}. The most urgent first.`, ...asked];
}
