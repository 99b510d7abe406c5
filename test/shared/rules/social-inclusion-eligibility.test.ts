import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const emotionalWellbeing = "8221a81c-08b2-4262-9c1a-0ab3c82cec8c";
const mentoring = (particulars: object) => ({ serviceCategoryIds: [socialInclusion], ...particulars });

const inCommunity = (particulars: object, more: object = {}, when = "2022-06-15 09:00") =>
  new Story().sent(when, { particulars: mentoring(particulars), ...more });
const inPrison = (particulars: object) =>
  new Story().sentFromPrison("2022-06-15 09:00", "2022-09-01", { particulars: mentoring(particulars) });

/** Released on a day before, as the form says; six calendar weeks before 15 June 2022 is 4 May. */
const releasedOn = (day: string, particulars: object = { postReleaseReason: "time-served" }) =>
  inCommunity(particulars, { expectedReleaseDate: day });

const order = [
  "it is for people released on licence, not for those on a community or suspended sentence order",
];
const noReason = ["it gives none of the four reasons for a referral after release"];
const tooLate = ["it was sent more than 6 calendar weeks after release"];
const tooSoon = ["it was sent after release, which was not possible before 4 May 2022"];

presenceRuleTable("social-inclusion-eligibility", [
  ["from prison, on licence", inPrison({ sentenceType: "licence" }), "2022-06-15 09:00", "none"],
  ["from prison, the sentence not known", inPrison({}), "2022-06-15 09:00", "none"],
  [
    "from prison, on a suspended sentence order",
    inPrison({ sentenceType: "suspended-sentence-order" }),
    "2022-06-15 09:00",
    "open",
    order,
  ],
  [
    "on a community order",
    inCommunity({ sentenceType: "community-order" }),
    "2022-06-15 09:00",
    "open",
    order,
  ],
  [
    "on post-sentence supervision, with a reason, in time",
    releasedOn("2022-06-01", {
      sentenceType: "post-sentence-supervision",
      postReleaseReason: "plan-breakdown",
    }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "on a community order, and referred for emotional wellbeing",
    new Story().sent("2022-06-15 09:00", {
      particulars: { serviceCategoryIds: [emotionalWellbeing], sentenceType: "community-order" },
    }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "one need of several is Social Inclusion",
    new Story().sent("2022-06-15 09:00", {
      particulars: {
        serviceCategoryIds: [emotionalWellbeing, socialInclusion],
        sentenceType: "community-order",
      },
    }),
    "2022-06-15 09:00",
    "open",
    order,
  ],
  [
    "the needs have not reached us: never guessed",
    new Story().sent("2022-06-15 09:00", { particulars: { sentenceType: "community-order" } }),
    "2022-06-15 09:00",
    "none",
  ],

  ["six weeks less a day after release", releasedOn("2022-05-05"), "2022-06-15 09:00", "none"],
  ["six weeks to the day after release", releasedOn("2022-05-04"), "2022-06-15 09:00", "none"],
  ["six weeks and a day after release", releasedOn("2022-05-03"), "2022-06-15 09:00", "open", tooLate],
  [
    "six weeks to the day over the night the clocks go forward",
    inCommunity(
      { postReleaseReason: "time-served" },
      { expectedReleaseDate: "2026-03-28" },
      "2026-05-09 23:59",
    ),
    "2026-05-10 09:00",
    "none",
  ],
  [
    "the first minute of the day after",
    inCommunity(
      { postReleaseReason: "time-served" },
      { expectedReleaseDate: "2026-03-28" },
      "2026-05-10 00:00",
    ),
    "2026-05-10 09:00",
    "open",
    tooLate,
  ],
  [
    "after release without a reason",
    releasedOn("2022-06-01", { postReleaseReason: null }),
    "2022-06-15 09:00",
    "open",
    noReason,
  ],
  [
    "too late, and without a reason",
    releasedOn("2022-05-03", { postReleaseReason: null }),
    "2022-06-15 09:00",
    "open",
    [...noReason, ...tooLate],
  ],
  ["after release, reason not arrived", releasedOn("2022-06-01", {}), "2022-06-15 09:00", "none"],
  ["too late, reason not arrived", releasedOn("2022-05-03", {}), "2022-06-15 09:00", "open", tooLate],
  [
    "after release, the day not known",
    inCommunity({ postReleaseReason: "executive-release" }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "after release, neither day nor reason known: never guessed",
    inCommunity({ sentenceType: "licence" }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "released in custody's word, in time",
    inCommunity({ postReleaseReason: "very-short-sentence" }).released("2022-05-04 10:00"),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "released in custody's word, too long before",
    inCommunity({ postReleaseReason: "very-short-sentence" }).released("2022-05-03 10:00"),
    "2022-06-15 09:00",
    "open",
    tooLate,
  ],
  [
    "an earlier release does not count",
    inCommunity({ postReleaseReason: "time-served" })
      .released("2021-05-03 10:00")
      .received("2022-05-20 10:00")
      .released("2022-06-10 10:00"),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "a later time in prison changes nothing",
    releasedOn("2022-06-01").received("2022-07-01 10:00").released("2022-08-01 10:00"),
    "2022-08-02 09:00",
    "none",
  ],
  [
    "sent as from prison the day after release",
    new Story().sentFromPrison("2022-06-15 09:00", "2022-06-14", {
      particulars: mentoring({ postReleaseReason: null }),
    }),
    "2022-06-15 09:00",
    "open",
    noReason,
  ],

  [
    "the last day on which no referral was made after release",
    inCommunity(
      { postReleaseReason: "time-served" },
      { expectedReleaseDate: "2022-05-01" },
      "2022-05-03 23:59:59.999",
    ),
    "2022-05-04 09:00",
    "open",
    tooSoon,
  ],
  [
    "the first day on which it was possible",
    inCommunity(
      { postReleaseReason: "time-served" },
      { expectedReleaseDate: "2022-05-01" },
      "2022-05-04 00:00",
    ),
    "2022-05-04 09:00",
    "none",
  ],

  [
    "a reason given since",
    releasedOn("2022-06-01", { postReleaseReason: null }).amended("2022-06-16 10:00", {
      particulars: { postReleaseReason: "plan-breakdown" },
    }),
    "2022-06-16 10:00",
    "met",
  ],
  [
    "the moment before",
    releasedOn("2022-06-01", { postReleaseReason: null }).amended("2022-06-16 10:00", {
      particulars: { postReleaseReason: "plan-breakdown" },
    }),
    "2022-06-16 09:59:59.999",
    "open",
  ],
  [
    "a reason given since, the day of release still not known",
    inCommunity({ postReleaseReason: null }).amended("2022-06-16 10:00", {
      particulars: { postReleaseReason: "plan-breakdown" },
    }),
    "2022-06-16 10:00",
    "met",
  ],
  [
    "another pathway chosen since",
    inCommunity({ sentenceType: "community-order" }).amended("2022-06-16 10:00", {
      particulars: { serviceCategoryIds: [emotionalWellbeing] },
    }),
    "2022-06-16 10:00",
    "met",
  ],
  [
    "another pathway chosen, and Social Inclusion again",
    inCommunity({ sentenceType: "community-order" })
      .amended("2022-06-16 10:00", { particulars: { serviceCategoryIds: [emotionalWellbeing] } })
      .amended("2022-06-17 10:00", { particulars: { serviceCategoryIds: [socialInclusion] } }),
    "2022-06-18 10:00",
    "open",
    order,
  ],
  [
    "the moment before it was sent",
    inCommunity({ sentenceType: "community-order" }),
    "2022-06-15 08:59:59.999",
    "none",
  ],
  [
    "the referral ended",
    inCommunity({ sentenceType: "community-order" }).ended("2022-06-16 10:00"),
    "2022-06-17 10:00",
    "waived",
  ],

  [
    "from prison, without a reason, which only a referral after release needs",
    inPrison({ sentenceType: "licence", postReleaseReason: null }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "from prison, on a community order as it seemed, and on licence",
    inPrison({ sentenceType: "community-order" }).amended("2022-06-16 09:00", {
      particulars: { sentenceType: "licence" },
    }),
    "2022-06-16 09:00",
    "met",
  ],
  [
    "on a community order as it seemed; neither reason nor release has reached us: what was found stays found",
    inCommunity({ sentenceType: "community-order" }).amended("2022-06-16 09:00", {
      particulars: { sentenceType: "licence" },
    }),
    "2022-06-16 09:00",
    "open",
    order,
  ],
  [
    "the last release counts, of those that had taken place",
    new Story()
      .received("2022-01-05 10:00")
      .released("2022-02-01 10:00")
      .received("2022-06-01 10:00")
      .releaseMoved("2022-06-02 10:00", "2022-09-01")
      .sent("2022-06-15 09:00", { particulars: mentoring({ postReleaseReason: "time-served" }) }),
    "2022-06-15 09:00",
    "open",
    tooLate,
  ],
  [
    "released on the day of the referral, after an earlier time in prison",
    new Story()
      .received("2022-01-05 10:00")
      .released("2022-02-01 10:00")
      .received("2022-06-01 10:00")
      .released("2022-06-15 08:00")
      .sent("2022-06-15 09:00", { particulars: mentoring({ postReleaseReason: "time-served" }) }),
    "2022-06-15 09:00",
    "none",
  ],
  [
    "released later than the form has it",
    new Story()
      .received("2022-01-05 10:00")
      .released("2022-06-14 10:00")
      .sent("2022-06-15 09:00", {
        expectedReleaseDate: "2022-02-01",
        particulars: mentoring({ postReleaseReason: "time-served" }),
      }),
    "2022-06-15 09:00",
    "none",
  ],
]);
