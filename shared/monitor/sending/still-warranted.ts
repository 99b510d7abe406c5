import type { CrsCase } from "../../case/index.ts";
import {
  type Alert,
  type Circumstances,
  newsOf,
  type Obligation,
  obligationsOf,
  stagesOf,
} from "../../obligations/index.ts";
import type { Delivery } from "../../store/index.ts";
import type { Instant } from "../../time/index.ts";

export type WithdrawalReason = Extract<Delivery, { state: "withdrawn" }>["reason"];

/**
 * Why an alert that waits is not news any more; undefined when it still is. Judged by obligation, stage and due
 * instant, not by recipient: who was told at first is who is told, and somebody new gets an alert of their own.
 */
export function reasonToWithdraw(
  alert: Alert,
  facts: CrsCase,
  now: Instant,
  circumstances: Circumstances,
): WithdrawalReason | undefined {
  const obligation = obligationsOf(facts, now, { circumstances }).find(
    ({ key, deadline, opened }) =>
      key === alert.obligation && (deadline?.due ?? opened) === (alert.due ?? alert.opened),
  );
  if (obligation === undefined) return "moved";
  const news = newsOf(alert);
  const isNewsOf = (owed: Obligation) =>
    stagesOf(owed, now).some(({ name, at, repeat }) => {
      const stage = { ...alert, stage: name, repeat: repeat ?? 0 };
      return at <= now && newsOf(stage) === news;
    });
  if (isNewsOf(obligation)) return undefined;
  if (isNewsOf({ ...obligation, snoozes: [] })) return "snoozed";
  switch (obligation.state) {
    case "met":
    case "waived":
    case "held":
      return obligation.state;
    case "missed":
      return obligation.met ? "met" : obligation.fellAway ? "waived" : "stage passed";
    case "open":
      return "moved";
  }
}
