import { expect, test } from "vitest";
import { type DeliveryOutcome, deliveryOutcomes } from "../../../../shared/messaging/index.ts";
import { NOBODY_TO_TELL, settledByNews } from "../../../../shared/monitor/sending/settled-by-news.ts";
import type { Delivery } from "../../../../shared/store/index.ts";
import { at } from "../../../support/london.ts";

const record = { deliveryId: "one", at: at("2022-06-15 07:00") };
const claimed: Delivery = { state: "claimed", ...record, leaseUntil: at("2022-06-15 07:30") };
const accepted: Delivery = { state: "accepted", ...record, messageId: "m" };

type Step = DeliveryOutcome | "own word";
const steps: readonly Step[] = ["own word", ...deliveryOutcomes];

/** The sender writes on condition that nobody has written since: so its own word changes a claim and nothing else. */
const after = (before: Delivery, step: Step): Delivery =>
  step !== "own word"
    ? settledByNews(before, record, { messageId: "m", outcome: step })
    : before.state === "claimed"
      ? accepted
      : before;

/** Where the same news leads, in whatever order: the gravest decides. */
function expected(sequence: readonly Step[]): Delivery {
  const gravest = deliveryOutcomes.findLast((outcome) => sequence.includes(outcome));
  if (gravest === undefined || gravest === "sent") return sequence.length === 0 ? claimed : accepted;
  const ofItsOwn = ["RenderingFailure", "Reject", "ContentRefused"].includes(gravest);
  return { state: ofItsOwn ? "undeliverable" : "failed", deliveryId: "one", reason: gravest, at: record.at };
}

function* sequences(length: number): Generator<readonly Step[]> {
  if (length === 0) return yield [];
  for (const rest of sequences(length - 1)) for (const step of steps) yield [...rest, step];
}

test("news and the sender's own word, in any order and any number of times up to five, come to the same", () => {
  let tried = 0;
  for (const length of [0, 1, 2, 3, 4, 5]) {
    for (const sequence of sequences(length)) {
      tried += 1;
      expect(sequence.reduce(after, claimed), sequence.join(" ")).toEqual(expected(sequence));
    }
  }
  expect(tried).toBe([0, 1, 2, 3, 4, 5].reduce((sum, length) => sum + steps.length ** length, 0));
});

test.each<Delivery>([
  { state: "waiting" },
  { state: "withdrawn", reason: "met", at: record.at },
  { ...claimed, deliveryId: "another" },
  { ...accepted, deliveryId: "another" },
  { state: "failed", reason: "AddressUnreachable", at: record.at },
  { state: "undeliverable", reason: "RangeError", at: record.at },
])("what $state by another delivery, or by none, is left alone", (delivery) => {
  for (const outcome of deliveryOutcomes) {
    expect(settledByNews(delivery, record, { messageId: "m", outcome })).toBe(delivery);
  }
});

test("what nobody is left to be told of stays so, whatever else is heard of the e-mail", () => {
  const kept: Delivery = { state: "undeliverable", ...record, reason: NOBODY_TO_TELL };
  for (const outcome of deliveryOutcomes) {
    expect(settledByNews(kept, record, { messageId: "m", outcome })).toBe(kept);
  }
});
