import { describe, expect, test } from "vitest";
import { type Arrival, generateCaseload, type ThinEvent } from "../../../../infra/local/sample/index.ts";
import { deliveries, posts } from "../../../../infra/local/start/feed.ts";
import { addMilliseconds, type Instant } from "../../../../shared/time/index.ts";
import { at, justBefore } from "../../../support/london.ts";

const { arrivals } = generateCaseload({ seed: 1, until: at("2026-11-20 16:00"), referrals: 12 });
const sample = arrivals.find(({ event }) => event.eventType === "intervention.referral.assigned");
const reaching = (reachesUs: Instant): Arrival => ({ ...(sample as Arrival), reachesUs });
const quarter = at("2026-11-20 09:15");

describe("which events are posted together", () => {
  test("those between two scans, and what comes with the scan's own instant goes after it", () => {
    const arrivals = [at("2026-11-20 09:01"), justBefore(quarter), quarter, at("2026-11-20 09:29")].map(
      reaching,
    );
    expect(posts(arrivals).map((post) => post.map(({ reachesUs }) => reachesUs))).toEqual([
      [at("2026-11-20 09:01"), justBefore(quarter)],
      [quarter, at("2026-11-20 09:29")],
    ]);
  });

  test.each([
    [499, [499]],
    [500, [500]],
    [501, [500, 1]],
    [1001, [500, 500, 1]],
  ])("%i of one quarter of an hour: at most five hundred a post", (count, sizes) => {
    const arrivals = Array.from({ length: count }, (_, n) => reaching(addMilliseconds(quarter, n)));
    expect(posts(arrivals).map(({ length }) => length)).toEqual(sizes);
    expect(posts(arrivals).flat()).toEqual(arrivals);
  });

  test("no post is larger than the API takes", () => {
    const long: Arrival = {
      ...reaching(quarter),
      event: { ...(sample as Arrival).event, eventId: "x".repeat(100_000) },
    };
    expect(posts([long, long, long, long, long]).map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  test("with the announcements of the same quarter of an hour, one post and then the others", () => {
    const announcement = (reachesUs: Instant) => ({ reachesUs, event: {} as ThinEvent });
    const early = announcement(justBefore(quarter));
    const many = Array.from({ length: 501 }, () => reaching(quarter));
    const together = deliveries([early, announcement(quarter)], many);
    expect(together.map(({ announcements, post }) => [announcements.length, post.length])).toEqual([
      [1, 0],
      [1, 500],
      [0, 1],
    ]);
  });

  test("none from none", () => {
    expect(posts([])).toEqual([]);
  });
});
