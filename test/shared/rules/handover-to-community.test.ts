import { describe, expect, test } from "vitest";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const subject = at("2016-01-05 09:00");
const heldIn = (region?: string) =>
  Story.ofPerson("A1234BC").received("2016-01-05 09:00", region ? { team: { region } } : {});
const sentencedIn = (region: string | undefined, when: string, release: string) =>
  heldIn(region).sentenced(when).releaseMoved(when, release);
const handedOver = (story: Story, when: string) => story.milestone(when, "community-manager-responsible");

/** Sentenced in London on 12 January 2026, released on Friday 12 March 2027: due 15 days before 12 August 2026. */
const long = sentencedIn("J", "2026-01-12 10:00", "2027-03-12");

clockRuleTable("handover-to-community", {
  begin: (at, release) => sentencedIn("J", at, release),
  finish: (story, at) => handedOver(story, at),
  subject,
  due: [
    ["seven months, and then fifteen days", "2026-01-12 10:00", "2026-07-28", "2027-03-12"],
    ["from the end of a month", "2023-01-10 10:00", "2024-03-16", "2024-10-31"],
    ["over a February of 28 days", "2024-01-10 10:00", "2025-02-13", "2025-09-30"],
    ["over a February of 29 days", "2023-01-10 10:00", "2024-02-14", "2024-09-30"],
    ["a Sunday, on which the clocks go forward", "2025-01-13 10:00", "2026-03-29", "2026-11-13"],
    ["a Sunday, on which the clocks go back", "2026-01-12 10:00", "2026-10-25", "2027-06-09"],
    ["the same in 2022", "2022-06-01 10:00", "2022-10-30", "2023-06-14"],
    ["the State Funeral: a bank holiday is a day", "2022-06-06 10:00", "2022-09-19", "2023-05-04"],
    ["Good Friday", "2025-01-13 10:00", "2026-04-03", "2026-11-18"],
    ["the substitute for Boxing Day 2026", "2026-01-12 10:00", "2026-12-28", "2027-08-12"],
  ],
  cases: [
    ["handed over in time", handedOver(long, "2026-07-28 23:59:59.999"), "2026-12-01 09:00", "met"],
    [
      "handed over late",
      handedOver(long, "2026-07-30 10:00"),
      "2026-12-01 09:00",
      { state: "missed", late: 2 },
    ],
    [
      "an allocation alone is no handover",
      long.milestone("2026-07-01 10:00", "community-manager-allocated"),
      "2026-07-29 00:00",
      "missed",
    ],
    [
      "exactly 10 months to serve: no handover",
      sentencedIn("J", "2026-01-12 10:00", "2026-11-12"),
      "2026-10-01 09:00",
      "none",
    ],
    ["a day more", sentencedIn("J", "2026-01-12 10:00", "2026-11-13"), "2026-03-30 00:00", "missed"],
    ["a day less", sentencedIn("J", "2026-01-12 10:00", "2026-11-11"), "2026-10-01 09:00", "none"],
    [
      "10 months that end in February",
      sentencedIn("J", "2025-04-30 10:00", "2026-02-28"),
      "2026-01-01 09:00",
      "none",
    ],
    [
      "a long sentence brought under 10 months later is still a long one",
      long.releaseMoved("2026-01-20 10:00", "2026-11-01"),
      "2026-03-18 00:00",
      "missed",
    ],
    [
      "a short one put off beyond 10 months is still a short one",
      sentencedIn("J", "2026-01-12 10:00", "2026-11-12").releaseMoved("2026-01-20 10:00", "2027-03-12"),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "the release date known before the sentence counts",
      heldIn("J").releaseMoved("2026-01-05 10:00", "2027-03-12").sentenced("2026-01-12 10:00"),
      "2026-07-29 00:00",
      "missed",
    ],
    [
      "one that was taken back before the sentence does not",
      heldIn("J")
        .releaseMoved("2026-01-05 10:00", "2026-03-12")
        .releaseMoved("2026-01-06 10:00", null)
        .sentenced("2026-01-12 10:00")
        .releaseMoved("2026-01-14 10:00", "2027-03-12"),
      "2026-07-29 00:00",
      "missed",
    ],
    [
      "told too late to keep it",
      heldIn("J").sentenced("2026-01-12 10:00").releaseMoved("2026-07-29 00:00", "2027-03-12"),
      "2026-12-01 09:00",
      "none",
    ],
    [
      "told on its last day",
      heldIn("J").sentenced("2026-01-12 10:00").releaseMoved("2026-07-28 23:59:59.999", "2027-03-12"),
      "2026-07-29 00:00",
      "missed",
    ],
    ["no sentence", heldIn("J").releaseMoved("2026-01-12 10:00", "2027-03-12"), "2026-12-01 09:00", "none"],
    ["no release date", heldIn("J").sentenced("2026-01-12 10:00"), "2026-12-01 09:00", "none"],
    [
      "release put off",
      long.releaseMoved("2026-07-01 10:00", "2027-04-12"),
      "2026-08-28 23:59:59.999",
      "open",
    ],
    [
      "release put off, and missed",
      long.releaseMoved("2026-07-01 10:00", "2027-04-12"),
      "2026-08-29 00:00",
      "missed",
    ],
    [
      "brought forward too late",
      long.releaseMoved("2026-07-01 10:00", "2027-02-01"),
      "2026-12-01 09:00",
      "waived",
    ],
    ["released early", long.released("2026-07-01 10:00"), "2026-12-01 09:00", "waived"],
    ["received anew", long.received("2026-07-01 10:00"), "2026-12-01 09:00", "waived"],
    [
      "moved to another prison: it is still owed",
      long.movedIn("2026-07-01 10:00", { team: { region: "J" } }),
      "2026-07-29 00:00",
      "missed",
    ],
    ["in a referral's case", long.inCase("11111111-1111-4111-8111-111111111111"), "2026-12-01 09:00", "none"],
  ],
});

clockRuleTable("handover-to-community", {
  begin: (at, release) => sentencedIn("D", at, release),
  finish: (story, at) => handedOver(story, at),
  subject,
  due: [
    ["in Wales, the Platinum Jubilee", "2021-01-05 10:00", "2022-06-02", "2023-01-17"],
    ["in Wales, a Sunday, on which the clocks go forward", "2021-01-05 10:00", "2022-03-27", "2022-11-11"],
    ["in Wales, Friday 8 May 2020", "2019-12-02 10:00", "2020-05-08", "2020-12-23"],
    ["in Wales, from the first moment of December 2019", "2019-12-01 00:00", "2020-05-08", "2020-12-23"],
    ["just after", "2019-12-01 00:00:00.001", "2020-05-08", "2020-12-23"],
    ["just before: twelve weeks, as it was", "2019-11-30 23:59:59.999", "2020-09-30", "2020-12-23"],
  ],
  cases: [],
});

clockRuleTable("handover-to-community", {
  begin: (at, release) => sentencedIn("F", at, release),
  finish: (story, at) => handedOver(story, at),
  subject,
  due: [
    ["elsewhere, twelve weeks before release", "2021-07-05 10:00", "2022-06-02", "2022-08-25"],
    ["elsewhere, while Wales had changed", "2019-12-02 10:00", "2020-09-30", "2020-12-23"],
    ["elsewhere, the last moment of May 2022", "2022-05-31 23:59:59.999", "2023-03-22", "2023-06-14"],
    ["elsewhere, the first of June", "2022-06-01 00:00", "2022-10-30", "2023-06-14"],
    ["just after", "2022-06-01 00:00:00.001", "2022-10-30", "2023-06-14"],
  ],
  cases: [
    [
      "a clock that started before goes on as it began, whatever moves",
      sentencedIn("F", "2022-05-31 10:00", "2023-06-14").releaseMoved("2022-07-01 10:00", "2023-06-21"),
      "2023-03-29 23:59:59.999",
      "open",
    ],
    [
      "and is missed twelve weeks before",
      sentencedIn("F", "2022-05-31 10:00", "2023-06-14").releaseMoved("2022-07-01 10:00", "2023-06-21"),
      "2023-03-30 00:00",
      "missed",
    ],
    [
      "a clock that starts with the release date, told after the change",
      heldIn("F").sentenced("2022-05-31 10:00").releaseMoved("2022-06-01 10:00", "2023-06-14"),
      "2022-10-31 00:00",
      "missed",
    ],
  ],
});

describe("a region that nobody has told", () => {
  const judged = (when: string, release: string, now: string) =>
    sentencedIn(undefined, when, release).at(now).get(`handover-to-community:${subject}`)?.state;

  test("makes no difference while none had changed", () => {
    expect(judged("2019-11-30 10:00", "2020-12-23", "2020-10-01 00:00")).toBe("missed");
  });
  test("is not guessed while Wales alone had", () => {
    expect(judged("2019-12-01 00:00", "2020-12-23", "2020-12-01 09:00")).toBeUndefined();
    expect(judged("2022-05-31 23:59:59.999", "2023-06-14", "2023-06-01 09:00")).toBeUndefined();
  });
  test("makes no difference since all have", () => {
    expect(judged("2022-06-01 00:00", "2023-06-14", "2022-10-31 00:00")).toBe("missed");
  });
  test("is taken from the team, where a prison has not told it", () => {
    const story = Story.ofPerson("A1234BC")
      .with("crs.custody.team-changed", "2020-01-06 09:00", { team: { region: "D" } })
      .sentenced("2020-01-06 10:00")
      .releaseMoved("2020-01-06 10:00", "2021-03-12");
    expect(story.at("2020-07-29 00:00").get("handover-to-community")?.state).toBe("missed");
  });

  test("stays what it was, when the person has been received anew elsewhere", () => {
    const story = Story.ofPerson("A1234BC")
      .with("crs.custody.team-changed", "2020-01-06 09:00", { team: { region: "D" } })
      .sentenced("2020-01-06 10:00")
      .releaseMoved("2020-01-06 10:00", "2021-03-12")
      .received("2021-06-01 10:00", { team: { region: "J" } });
    expect(story.at("2021-06-02 00:00").get("handover-to-community")?.state).toBe("missed");
  });
});

test("each of two long sentences has its own", () => {
  const again = long
    .released("2027-03-12 09:00")
    .received("2027-06-01 09:00")
    .sentenced("2027-06-02 10:00")
    .releaseMoved("2027-06-02 10:00", "2029-03-12");
  const dueDays = [subject, at("2027-06-01 09:00")].map(
    (time) => again.at("2027-06-03 09:00").get(`handover-to-community:${time}`)?.deadline?.dueDay,
  );
  expect(dueDays).toEqual(["2026-07-28", "2028-07-28"]);
});
