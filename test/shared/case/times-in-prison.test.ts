import { expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const first = new Story()
  .received("2026-01-05 10:00")
  .releaseMoved("2026-01-06 10:00", "2026-03-02", { homeDetentionCurfewEligibilityDate: "2026-02-02" })
  .released("2026-03-02 10:00");

test("the first time in prison has none before it", () => {
  expect(first.case.custody?.earlierTimes).toEqual([]);
});

test("a new reception begins anew, and keeps what was known of the time before", () => {
  const { custody } = first.received("2026-06-01 10:00").case;
  expect(custody).toMatchObject({ receivedAt: at("2026-06-01 10:00"), releaseDate: [], curfewDate: [] });
  expect(custody).not.toHaveProperty("releasedAt");
  expect(custody?.earlierTimes).toEqual([
    {
      releaseDate: [{ from: at("2026-01-06 10:00"), value: "2026-03-02" }],
      curfewDate: [{ from: at("2026-01-06 10:00"), value: "2026-02-02" }],
      releasedAt: at("2026-03-02 10:00"),
    },
  ]);
});

test("each is kept, oldest first", () => {
  const { custody } = first
    .received("2026-06-01 10:00")
    .released("2026-07-01 10:00")
    .received("2026-08-03 10:00").case;
  expect(custody?.earlierTimes.map(({ releasedAt }) => releasedAt)).toEqual([
    at("2026-03-02 10:00"),
    at("2026-07-01 10:00"),
  ]);
});
