import { describe, expect, test } from "vitest";
import { stagesOf } from "../../../shared/obligations/index.ts";
import { type ClockRule, ruleOf } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const received = Story.ofPerson("X123456").received("2016-01-05 09:00");
const subject = at("2016-01-05 09:00");
const key = `crs-referral-for-release:${subject}`;
const needing = (story: Story, when: string) => story.milestone(when, "resettlement-need-identified");

/** Release on Friday 12 March 2027: the last standard day is 25 February. */
const dated = received.releaseMoved("2026-09-01 10:00", "2027-03-12");
const needed = needing(dated, "2026-09-07 10:00");
const curfew = (story: Story, when: string, day: string | null) =>
  story.with("crs.custody.release-dates-changed", when, { homeDetentionCurfewEligibilityDate: day });
const referred = (story: Story, when: string, more: object = {}, id = "referral-1") =>
  story.sentFromPrison(when, "2027-03-12", more, id);
const ended = (story: Story, when: string, id = "referral-1") =>
  story.with("intervention.referral.ended", when, {}, { referralId: id });

clockRuleTable("crs-referral-for-release", {
  begin: (at, release) => received.releaseMoved(at, release).milestone(at, "resettlement-need-identified"),
  finish: (story, at) => story.sentFromPrison(at, null, {}, "referral-1"),
  subject,
  due: [
    ["fifteen days before release", "2026-09-07 10:00", "2027-02-25", "2027-03-12"],
    ["29 February of a leap year", "2023-09-04 10:00", "2024-02-29", "2024-03-15"],
    ["a Sunday, on which the clocks go forward", "2022-01-04 10:00", "2022-03-27", "2022-04-11"],
    ["the same in 2026", "2026-01-05 10:00", "2026-03-29", "2026-04-13"],
    ["a Sunday, on which the clocks go back", "2022-06-01 10:00", "2022-10-30", "2022-11-14"],
    ["the same in 2026", "2026-06-01 10:00", "2026-10-25", "2026-11-09"],
    ["the Platinum Jubilee: a bank holiday is a day", "2022-01-04 10:00", "2022-06-02", "2022-06-17"],
    ["Friday 8 May 2020", "2020-01-06 10:00", "2020-05-08", "2020-05-23"],
    ["the State Funeral", "2022-06-01 10:00", "2022-09-19", "2022-10-04"],
    ["Good Friday", "2026-01-05 10:00", "2026-04-03", "2026-04-18"],
    ["the substitute for Boxing Day 2026", "2026-06-01 10:00", "2026-12-28", "2027-01-12"],
    ["fifteen days left to serve: on the day itself", "2027-02-25 10:00", "2027-02-25", "2027-03-12"],
    ["sixteen days left", "2027-02-24 10:00", "2027-02-25", "2027-03-12"],
  ],
  cases: [
    [
      "fourteen days left: an urgent referral it will be",
      needing(dated, "2027-02-26 00:00"),
      "2027-03-12 09:00",
      "none",
    ],
    ["no need identified", dated, "2027-03-12 09:00", "none"],
    ["no day of leaving known", needing(received, "2026-09-07 10:00"), "2027-03-12 09:00", "none"],
    [
      "the need identified long before the date is known",
      needing(received, "2026-09-07 10:00").releaseMoved("2026-12-01 10:00", "2027-03-12"),
      "2027-02-26 00:00",
      "missed",
    ],
    [
      "curfew before release counts",
      curfew(needed, "2026-09-08 10:00", "2027-01-29"),
      "2027-01-15 00:00",
      "missed",
    ],
    [
      "curfew after release does not",
      curfew(needed, "2026-09-08 10:00", "2027-03-29"),
      "2027-02-26 00:00",
      "missed",
    ],
    [
      "curfew alone counts",
      needing(curfew(received, "2026-09-01 10:00", "2027-01-29"), "2026-09-07 10:00"),
      "2027-01-15 00:00",
      "missed",
    ],
    [
      "curfew taken away: release counts again",
      curfew(curfew(needed, "2026-09-08 10:00", "2027-01-29"), "2026-10-01 10:00", null),
      "2027-02-25 23:59:59.999",
      "open",
    ],
    ["referred", referred(needed, "2026-11-12 10:00"), "2027-03-12 09:00", "met"],
    [
      "referred before the need was written down",
      needing(referred(dated, "2026-09-03 10:00"), "2026-09-07 10:00"),
      "2027-03-12 09:00",
      "met",
    ],
    [
      "referred two working days late, urgently",
      referred(needed, "2027-03-01 10:00"),
      "2027-03-12 09:00",
      { state: "missed", late: 2 },
    ],
    [
      "referred to give up a tenancy: another is owed for release",
      referred(needed, "2026-09-08 10:00", { particulars: { givesUpTenancy: true } }),
      "2027-02-26 00:00",
      "missed",
    ],
    [
      "that one, and then the one for release",
      referred(
        referred(needed, "2026-09-08 10:00", { particulars: { givesUpTenancy: true } }),
        "2026-11-12 10:00",
        {},
        "referral-2",
      ),
      "2027-03-12 09:00",
      "met",
    ],
    [
      "a referral from the community is not from prison",
      needed.sent("2026-11-12 10:00", {}, "referral-1"),
      "2027-02-26 00:00",
      "missed",
    ],
    [
      "a referral that was over before the need",
      needing(ended(referred(dated, "2026-09-02 10:00"), "2026-09-04 10:00"), "2026-09-07 10:00"),
      "2027-02-26 00:00",
      "missed",
    ],
    [
      "a referral that was over after it",
      ended(referred(needed, "2026-11-12 10:00"), "2026-12-04 10:00"),
      "2027-03-12 09:00",
      "met",
    ],
    [
      "release put off",
      needed.releaseMoved("2027-02-01 10:00", "2027-03-26"),
      "2027-03-11 23:59:59.999",
      "open",
    ],
    [
      "brought forward in time",
      needed.releaseMoved("2027-02-01 10:00", "2027-02-19"),
      "2027-02-05 00:00",
      "missed",
    ],
    [
      "brought forward into the last fourteen days",
      needed.releaseMoved("2027-02-01 10:00", "2027-02-15"),
      "2027-02-16 09:00",
      "waived",
    ],
    [
      "referred, and then brought forward: it stays done",
      referred(needed, "2026-11-12 10:00").releaseMoved("2027-02-01 10:00", "2027-02-15"),
      "2027-02-16 09:00",
      "met",
    ],
    [
      "missed, and then brought forward: it stays missed",
      needed.releaseMoved("2027-02-26 10:00", "2027-03-05"),
      "2027-03-06 09:00",
      "missed",
    ],
    [
      "referred, and released",
      referred(needed, "2026-11-12 10:00").released("2027-03-12 09:00"),
      "2027-03-13 09:00",
      "met",
    ],
    [
      "referred in the moment of release: it was not from that prison",
      referred(needed, "2027-03-12 09:00").released("2027-03-12 09:00"),
      "2027-02-26 00:00",
      "missed",
    ],
    ["referred in the moment of reception", referred(needed, "2016-01-05 09:00"), "2027-03-12 09:00", "met"],
    [
      "a referral that was over in the moment in which the need was written down",
      ended(referred(needed, "2026-09-02 10:00"), "2026-09-07 10:00"),
      "2027-02-26 00:00",
      "missed",
    ],
    ["released without warning", needed.released("2027-01-15 10:00"), "2027-03-12 09:00", "waived"],
    ["received anew", needed.received("2027-01-15 10:00"), "2027-03-12 09:00", "waived"],
    [
      "moved to another prison: it is still owed",
      needed.movedIn("2027-01-15 10:00"),
      "2027-02-26 00:00",
      "missed",
    ],
  ],
});

describe("each time in prison has its own", () => {
  const again = referred(needed, "2026-11-12 10:00")
    .released("2027-03-12 09:00")
    .received("2027-06-01 09:00")
    .releaseMoved("2027-06-02 09:00", "2027-12-01")
    .milestone("2027-06-03 09:00", "resettlement-need-identified");
  const second = `crs-referral-for-release:${at("2027-06-01 09:00")}`;

  test("a referral of the first does not meet the second", () => {
    expect(again.at("2027-11-17 00:00").get(second)?.state).toBe("missed");
  });
  test("nor one of the second the first", () => {
    const late = needed.received("2027-06-01 09:00");
    const story = late.sentFromPrison("2027-06-02 09:00", null, {}, "referral-1");
    expect(story.at("2027-06-03 09:00").get(key)).toMatchObject({ state: "missed", fellAway: {} });
    expect(story.at("2027-06-03 09:00").get(key)).not.toHaveProperty("met");
  });
});

describe("the reminders", () => {
  const stages = (story: Story, now: string) => {
    const obligation = story.at(now).get(key);
    return obligation && stagesOf(obligation, at(now));
  };

  test("a good time to refer is four months before release, and the usual one follows", () => {
    expect(stages(needed, "2026-09-07 10:00")).toEqual([
      { name: "early-reminder", at: at("2026-11-12 00:00") },
      { name: "reminder", at: at("2027-02-24 00:00") },
    ]);
  });
  test("both move with release", () => {
    expect(stages(needed.releaseMoved("2026-09-08 10:00", "2027-04-12"), "2026-09-08 10:00")).toEqual([
      { name: "early-reminder", at: at("2026-12-12 00:00") },
      { name: "reminder", at: at("2027-03-25 00:00") },
    ]);
  });
  test("with less than four months to go: ten working days before, as for anything long", () => {
    expect(stages(needing(dated, "2026-11-12 00:00"), "2026-11-12 00:00")).toEqual([
      { name: "early-reminder", at: at("2027-02-11 00:00") },
      { name: "reminder", at: at("2027-02-24 00:00") },
    ]);
  });
  test("just over four months: on that day", () => {
    expect(stages(needing(dated, "2026-11-11 23:59:59.999"), "2026-11-12 00:00")?.[0]).toEqual({
      name: "early-reminder",
      at: at("2026-11-12 00:00"),
    });
  });
});

describe("it is judged once, where the referrals are seen", () => {
  const keys = (story: Story) =>
    [...story.at("2026-10-01 09:00").keys()].filter((key) => key.startsWith("crs-referral-for-release"));
  const tell = (story: Story) =>
    needing(
      story.received("2026-08-03 09:00").releaseMoved("2026-09-01 10:00", "2027-03-12"),
      "2026-09-07 10:00",
    );
  const byNumber = tell(Story.ofPerson("A1234BC"));
  const both = tell(Story.ofPerson("A1234BC", "X123456"));

  test("in the case of the CRN, by which alone the live service names people", () => {
    expect(keys(both)).toEqual([]);
    expect(keys(both.inCase("person-X123456"))).toHaveLength(1);
  });
  test("there too while no prison number is known", () => {
    expect(keys(tell(Story.ofPerson("X123456")))).toHaveLength(1);
  });
  test("nowhere while no CRN is known: whether they were referred, nobody can know", () => {
    expect(keys(byNumber)).toEqual([]);
    expect(keys(byNumber.sentFromPrison("2026-09-08 10:00", "2027-03-12", {}, "referral-1"))).toEqual([]);
  });
  test("from when one event has named both: what was heard before under the prison number counts", () => {
    const linked = byNumber
      .knownAs("A1234BC", "X123456")
      .with("crs.custody.team-changed", "2026-09-09 10:00", {
        team: {},
      });
    expect(keys(linked)).toEqual([]);
    expect(keys(linked.inCase("person-X123456"))).toEqual([
      `crs-referral-for-release:${at("2026-08-03 09:00")}`,
    ]);
  });
  test("under the first of two CRNs", () => {
    const two = tell(Story.ofPerson("X123456", "A1234BC", "X000001"));
    expect(keys(two)).toEqual([]);
    expect(keys(two.inCase("person-X000001"))).toHaveLength(1);
  });
  test("never in the case of a referral", () => {
    expect(keys(both.inCase("11111111-1111-4111-8111-111111111111"))).toEqual([]);
  });
});

describe("after an earlier release, in prison again since 5 October 2026 and to be released on 12 March 2027", () => {
  const again = at("2026-10-05 09:00");
  const needed = (story: Story) =>
    needing(
      story.received("2026-10-05 09:00").releaseMoved("2026-10-06 10:00", "2027-03-12"),
      "2026-10-07 10:00",
    );
  const inPrison = Story.ofPerson("X123456").received("2026-03-02 10:00");
  const referredThen = (more: object = {}) => referred(inPrison, "2026-04-01 10:00", more);
  const out = (story: Story) => story.released("2026-06-01 10:00");
  const recalled = (story: Story) => out(story).recalled("2026-10-04 09:00");

  test.each([
    ["recalled: the referral for the last release goes on", needed(recalled(referredThen())), "met"],
    [
      "recalled: one goes on, beside one from the community",
      needed(recalled(referredThen().sent("2026-05-01 10:00", {}, "referral-2"))),
      "met",
    ],
    [
      "recalled: one that was sent after that, and too late, does not go on from before",
      referred(needed(recalled(inPrison)), "2027-02-26 00:00", {}, "referral-2"),
      "missed",
    ],
    ["not recalled: another referral is owed", needed(out(referredThen())), "missed"],
    [
      "recalled, and the referral was ended in time for another",
      ended(needed(recalled(referredThen())), "2027-02-25 23:59:59.999"),
      "missed",
    ],
    [
      "recalled, and the referral was ended when it would have been too late for another",
      ended(needed(recalled(referredThen())), "2027-02-26 00:00"),
      "met",
    ],
    [
      "recalled: a referral that was over by then does not go on",
      needed(recalled(ended(referredThen(), "2026-05-01 10:00"))),
      "missed",
    ],
    [
      "recalled: a referral from the community was not for release",
      needed(recalled(inPrison.sent("2026-04-01 10:00", {}, "referral-1"))),
      "missed",
    ],
    [
      "recalled: nor was one to give up a tenancy",
      needed(recalled(referredThen({ particulars: { givesUpTenancy: true } }))),
      "missed",
    ],
  ])("%s", (_name, story, state) => {
    const obligation = story.at("2027-02-26 00:00").get(`crs-referral-for-release:${again}`);
    expect(obligation?.state).toBe(state);
  });

  test("what goes on is said", () => {
    const obligation = needed(recalled(referredThen())).at("2026-10-08 09:00");
    expect(obligation.get(`crs-referral-for-release:${again}`)).toMatchObject({
      met: { at: at("2026-10-07 10:00"), how: "the referral from before the recall goes on" },
    });
  });
});

test("a time in prison whose reception has not arrived is met by a referral, whenever it was sent", () => {
  const story = needing(
    Story.ofPerson("X123456").releaseMoved("2026-09-01 10:00", "2027-03-12"),
    "2026-09-07 10:00",
  );
  const state = (told: Story) => told.at("2027-02-26 00:00").get("crs-referral-for-release")?.state;
  expect(state(story)).toBe("missed");
  expect(state(referred(story, "2026-11-12 10:00"))).toBe("met");
});

test("what was done too late is said to be, and in the moment of release was not done at all", () => {
  const after = (story: Story) => story.at("2027-03-13 09:00").get(key);
  expect(after(referred(needed, "2027-03-11 10:00").released("2027-03-12 09:00"))).toHaveProperty("met");
  expect(after(referred(needed, "2027-03-12 09:00").released("2027-03-12 09:00"))).not.toHaveProperty("met");
});

test("of a time in prison that nobody knows of, nothing is owed or done", () => {
  const rule = ruleOf("crs-referral-for-release") as ClockRule;
  const { case: c } = referred(received, "2026-11-12 10:00").inCase("person-X123456");
  expect(rule.opens(c)).toEqual([]);
  const unknown = { at: at("2026-11-13 09:00"), because: "something began", subject: "unknown" };
  expect(rule.metBy(c, unknown)).toMatchObject({ at: at("2026-11-12 10:00") });
});
