import { expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const told = (story: Story) => story.case.accommodation;

test("a placement that is said to begin again while it lasts is the same one", () => {
  const story = new Story().placed("2026-01-05 10:00").placed("2026-01-09 10:00");
  expect(told(story).placements).toEqual([{ from: at("2026-01-05 10:00") }]);
});

test("a placement after one that ended is another; the first end of each counts", () => {
  const story = new Story()
    .placed("2026-01-05 10:00")
    .placementEnded("2026-02-02 10:00")
    .placementEnded("2026-02-03 10:00")
    .placed("2026-03-02 10:00");
  expect(told(story).placements).toEqual([
    { from: at("2026-01-05 10:00"), to: at("2026-02-02 10:00") },
    { from: at("2026-03-02 10:00") },
  ]);
});

test("a home that was lost keeps what was known of it beside the next", () => {
  const story = new Story()
    .homeObtained("2026-01-05 10:00")
    .homeObtained("2026-01-06 10:00")
    .homeSustained("2026-04-05 10:00")
    .homeLost("2026-05-05 10:00")
    .homeObtained("2026-06-01 10:00")
    .homeSustained("2026-09-01 10:00");
  expect(told(story).settledHomes).toEqual([
    { from: at("2026-01-05 10:00"), sustainedAt: at("2026-04-05 10:00"), lostAt: at("2026-05-05 10:00") },
    { from: at("2026-06-01 10:00"), sustainedAt: at("2026-09-01 10:00") },
  ]);
});

test("the end of a placement and the loss of a home that nobody told of change nothing", () => {
  const story = new Story().placementEnded("2026-01-05 10:00").homeLost("2026-01-05 10:00");
  expect(told(story)).toEqual({ placements: [], placementContacts: [], settledHomes: [] });
});
