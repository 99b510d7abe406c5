import { expect, test } from "vitest";
import { type PresenceRule, ruleOf } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const employment = "ca374ac3-84eb-4b91-bea7-9005398f426f";

/** Sent on 2 November 2026: 16 November is 14 days after, 17 November 15. */
const sent = (release: string | null, statedTimescale: string | null | undefined, more: object = {}) =>
  new Story().sentFromPrison("2026-11-02 09:00", release, { particulars: { statedTimescale, ...more } });
const silent = sent("2026-12-24", null);
const neither = ["it says neither urgent nor standard"];
const wronglyStandard = ["it says standard, and by the day of release or curfew it is urgent"];
const wronglyUrgent = ["it says urgent, and by the day of release or curfew it is standard"];

presenceRuleTable("timescale-stated", [
  ["nothing stated", silent, "2026-11-02 09:00", "open", neither],
  ["13 days, urgent", sent("2026-11-15", "urgent"), "2026-11-02 09:00", "none"],
  ["14 days, urgent", sent("2026-11-16", "urgent"), "2026-11-02 09:00", "none"],
  ["14 days, standard", sent("2026-11-16", "standard"), "2026-11-02 09:00", "open", wronglyStandard],
  ["15 days, standard", sent("2026-11-17", "standard"), "2026-11-02 09:00", "none"],
  ["15 days, urgent", sent("2026-11-17", "urgent"), "2026-11-02 09:00", "open", wronglyUrgent],
  [
    "the curfew date decides when it comes first",
    new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24", {
      homeDetentionCurfewEligibilityDate: "2026-11-16",
      particulars: { statedTimescale: "standard" },
    }),
    "2026-11-02 09:00",
    "open",
    wronglyStandard,
  ],
  ["it has not reached us: never guessed", sent("2026-12-24", undefined), "2026-11-02 09:00", "none"],
  ["stated, and no date known: not judged", sent(null, "standard"), "2026-11-02 09:00", "none"],
  ["not stated, and no date known", sent(null, null), "2026-11-02 09:00", "open", neither],
  [
    "in the community there is none",
    new Story().sent("2026-11-02 09:00", { particulars: { statedTimescale: null } }),
    "2026-11-02 09:00",
    "none",
  ],
  ["released before it was sent: there is none", sent("2026-11-01", null), "2026-11-02 09:00", "none"],
  [
    "for employment alone, which starts after release",
    sent("2026-12-24", null, { serviceCategoryIds: [employment] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "for accommodation",
    sent("2026-12-24", null, { serviceCategoryIds: [accommodation] }),
    "2026-11-02 09:00",
    "open",
  ],
  [
    "for employment and Social Inclusion",
    sent("2026-12-24", null, { serviceCategoryIds: [employment, socialInclusion] }),
    "2026-11-02 09:00",
    "open",
  ],
  [
    "for a need that we do not know",
    sent("2026-12-24", null, { serviceCategoryIds: ["11111111-1111-4111-8111-111111111111"] }),
    "2026-11-02 09:00",
    "open",
  ],
  ["the moment before it was sent", silent, "2026-11-02 08:59:59.999", "none"],
  [
    "stated since",
    silent.amended("2026-11-03 10:00", { particulars: { statedTimescale: "standard" } }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    silent.amended("2026-11-03 10:00", { particulars: { statedTimescale: "standard" } }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "stated since, and wrongly",
    silent.amended("2026-11-03 10:00", { particulars: { statedTimescale: "urgent" } }),
    "2026-11-03 10:00",
    "open",
    wronglyUrgent,
  ],
  [
    "told in a case note",
    silent.caseNote("2026-11-03 10:00", "practitioner", "timescale"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "told in a case note, and something else amended",
    silent
      .caseNote("2026-11-03 10:00", "practitioner", "timescale")
      .amended("2026-11-04 10:00", { particulars: { longSentence: true } }),
    "2026-11-05 10:00",
    "met",
  ],
  [
    "a case note about the day of release names no timescale",
    silent.caseNote("2026-11-03 10:00", "practitioner", "change-of-release-date"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "release brought forward: standard has become urgent",
    sent("2026-12-24", "standard").amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-12" }),
    "2026-11-05 10:00",
    "open",
    wronglyStandard,
  ],
  [
    "release brought forward: it was right until then",
    sent("2026-12-24", "standard").amended("2026-11-05 10:00", { expectedReleaseDate: "2026-11-12" }),
    "2026-11-05 09:59:59.999",
    "none",
  ],
  [
    "release brought forward by custody",
    sent("2026-12-24", "standard").releaseMoved("2026-11-05 10:00", "2026-11-12"),
    "2026-11-05 10:00",
    "open",
    wronglyStandard,
  ],
  [
    "release brought forward, and a case note tells that it is urgent now",
    sent("2026-12-24", "standard")
      .releaseMoved("2026-11-05 10:00", "2026-11-12")
      .caseNote("2026-11-05 11:00", "practitioner", "timescale"),
    "2026-11-05 11:00",
    "met",
  ],
  [
    "a case note from before release was brought forward",
    sent("2026-12-24", "standard")
      .caseNote("2026-11-04 11:00", "practitioner", "timescale")
      .releaseMoved("2026-11-05 10:00", "2026-11-12"),
    "2026-11-05 11:00",
    "open",
    wronglyStandard,
  ],
  [
    "release put back: urgent has become standard",
    sent("2026-11-12", "urgent").amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" }),
    "2026-11-05 10:00",
    "open",
    wronglyUrgent,
  ],
  [
    "release put back: wrongly standard has become right",
    sent("2026-11-12", "standard").amended("2026-11-05 10:00", { expectedReleaseDate: "2026-12-24" }),
    "2026-11-05 10:00",
    "met",
  ],
  [
    "released early, when nobody had known: nothing can be stated any more",
    sent("2026-12-24", "standard").released("2026-11-10 10:00"),
    "2026-11-11 10:00",
    "none",
  ],
  ["released while it was wanting", silent.released("2026-11-20 10:00"), "2026-11-20 10:00", "waived"],
  ["the moment before release", silent.released("2026-11-20 10:00"), "2026-11-20 09:59:59.999", "open"],
  ["the referral ended", silent.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
  [
    "released, and back in prison later: it stays as it was",
    silent
      .released("2026-11-20 10:00")
      .received("2026-12-01 10:00")
      .releaseMoved("2026-12-02 10:00", "2027-03-01"),
    "2026-12-03 10:00",
    "waived",
  ],
  [
    "a case note about one wrong statement says nothing of the next",
    sent("2026-11-16", "standard")
      .caseNote("2026-11-03 10:00", "practitioner", "timescale")
      .amended("2026-11-04 10:00", { particulars: { statedTimescale: null } }),
    "2026-11-04 10:00",
    "open",
    neither,
  ],
  [
    "a case note from before the last of several moves of release",
    sent("2026-11-16", "standard")
      .releaseMoved("2026-11-03 10:00", "2026-11-15")
      .caseNote("2026-11-03 11:00", "practitioner", "timescale")
      .releaseMoved("2026-11-04 10:00", "2026-11-14"),
    "2026-11-04 10:00",
    "open",
    wronglyStandard,
  ],
  [
    "a case note from before the last of several moves of the curfew date",
    sent("2026-12-24", "standard")
      .releaseMoved("2026-11-03 09:00", "2026-12-24", { homeDetentionCurfewEligibilityDate: "2026-11-16" })
      .with("crs.custody.release-dates-changed", "2026-11-03 10:00", {
        homeDetentionCurfewEligibilityDate: "2026-11-15",
      })
      .caseNote("2026-11-03 11:00", "practitioner", "timescale")
      .with("crs.custody.release-dates-changed", "2026-11-04 10:00", {
        homeDetentionCurfewEligibilityDate: "2026-11-14",
      }),
    "2026-11-04 10:00",
    "open",
    wronglyStandard,
  ],
  [
    "for a need that starts after release, and one that is not in the tables: not known to be for neither",
    sent("2026-12-24", null, { serviceCategoryIds: [employment, "11111111-1111-4111-8111-111111111111"] }),
    "2026-11-02 09:00",
    "open",
    neither,
  ],
]);

test("what was wanting falls away when the person leaves prison, and it says so", () => {
  expect(silent.released("2026-11-20 10:00").at("2026-11-20 10:00").get("timescale-stated")).toMatchObject({
    state: "waived",
    waived: { at: at("2026-11-20 10:00"), how: "the person left prison" },
  });
});

test("what turns out to be about somebody who had left before is wanting no more", () => {
  const rule = ruleOf("timescale-stated") as PresenceRule;
  const { case: c } = silent.amended("2026-11-04 10:00", { expectedReleaseDate: "2026-11-01" });
  expect(rule.findings(c)).toMatchObject([
    { from: at("2026-11-02 09:00"), putRightAt: at("2026-11-04 10:00") },
  ]);
});
