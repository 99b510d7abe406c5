import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const employment = "ca374ac3-84eb-4b91-bea7-9005398f426f";
const contractIn = (region: string) => ({
  contract: {
    reference: "T-0003",
    type: "Accommodation",
    region,
    provider: { code: "LANTERN", name: "Lantern Housing Trust" },
  },
});
const by = (referredBy: string | undefined, particulars: object = {}, more: object = {}) =>
  new Story().sentFromPrison("2026-11-02 09:00", "2027-06-01", {
    particulars: { referredBy, ...particulars },
    ...more,
  });
const inWales = (referredBy: string, particulars: object = {}) =>
  by(referredBy, particulars, contractIn("D"));

const excused = { longSentence: true, communityManagerAllocated: false, serviceCategoryIds: [accommodation] };
const byPom = (particulars: object) => by("prison-offender-manager", particulars);
const pom = [
  "a prison offender manager made it, who may refer only to accommodation, from a long sentence without a community offender manager",
];
const undiscussed = ["prison staff made it without discussing it with the community offender manager"];
const hub = [
  "in Wales a referral from prison, or to Social Inclusion after release, goes through the CORRE hub",
];

presenceRuleTable("referral-route", [
  ["by a community offender manager", by("community-offender-manager"), "2026-11-02 09:00", "none"],
  ["who made it has not reached us: never guessed", by(undefined), "2026-11-02 09:00", "none"],
  [
    "who made it has not reached us, in Wales",
    new Story().sentFromPrison("2026-11-02 09:00", "2027-06-01", contractIn("D")),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "not through the hub in Wales, of somebody who had left prison before it was sent",
    new Story().sentFromPrison("2026-11-02 09:00", "2026-11-01", {
      particulars: { referredBy: "community-offender-manager" },
      ...contractIn("D"),
    }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by a community offender manager who discussed it with nobody",
    by("community-offender-manager", { discussedWithCommunityManager: false }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "excused by what was told since, but for what has not reached us: what was found stays found",
    byPom({ longSentence: false, serviceCategoryIds: [accommodation] }).amended("2026-11-03 10:00", {
      particulars: { longSentence: true },
    }),
    "2026-11-03 10:00",
    "open",
    pom,
  ],
  [
    "likewise where the needs have not reached us",
    byPom({ longSentence: false, communityManagerAllocated: false }).amended("2026-11-03 10:00", {
      particulars: { longSentence: true },
    }),
    "2026-11-03 10:00",
    "open",
    pom,
  ],
  [
    "excused by what was told since",
    byPom({ longSentence: false, serviceCategoryIds: [accommodation] }).amended("2026-11-03 10:00", {
      particulars: { longSentence: true, communityManagerAllocated: false },
    }),
    "2026-11-03 10:00",
    "met",
  ],

  ["by a prison offender manager, excused", byPom(excused), "2026-11-02 09:00", "none"],
  [
    "by a prison offender manager from a sentence that is not long",
    byPom({ ...excused, longSentence: false }),
    "2026-11-02 09:00",
    "open",
    pom,
  ],
  [
    "by a prison offender manager beside a community one",
    byPom({ ...excused, communityManagerAllocated: true }),
    "2026-11-02 09:00",
    "open",
    pom,
  ],
  [
    "by a prison offender manager for more than accommodation",
    byPom({ ...excused, serviceCategoryIds: [accommodation, employment] }),
    "2026-11-02 09:00",
    "open",
    pom,
  ],
  [
    "by a prison offender manager, the sentence not known",
    byPom({ ...excused, longSentence: undefined }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by a prison offender manager, allocation not known",
    byPom({ ...excused, communityManagerAllocated: undefined }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by a prison offender manager, the needs not known",
    byPom({ ...excused, serviceCategoryIds: undefined }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by a prison offender manager, a need not in the tables",
    byPom({ ...excused, serviceCategoryIds: [accommodation, "11111111-1111-4111-8111-111111111111"] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by a prison offender manager, one thing not known and another against it",
    byPom({ longSentence: false }),
    "2026-11-02 09:00",
    "open",
    pom,
  ],
  [
    "a community offender manager is allocated later: it was right when it was made",
    byPom(excused).amended("2026-12-01 10:00", { particulars: { communityManagerAllocated: true } }),
    "2026-12-02 10:00",
    "none",
  ],
  [
    "the needs are widened later",
    byPom(excused).amended("2026-12-01 10:00", {
      particulars: { serviceCategoryIds: [accommodation, employment] },
    }),
    "2026-12-01 10:00",
    "open",
    pom,
  ],

  [
    "by prison staff, discussed",
    by("prison-staff", { discussedWithCommunityManager: true }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by prison staff, not discussed",
    by("prison-staff", { discussedWithCommunityManager: false }),
    "2026-11-02 09:00",
    "open",
    undiscussed,
  ],
  ["by prison staff, discussion not known", by("prison-staff"), "2026-11-02 09:00", "none"],
  [
    "by prison staff, with no community offender manager to discuss it with",
    by("prison-staff", { discussedWithCommunityManager: false, communityManagerAllocated: false }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "discussed since",
    by("prison-staff", { discussedWithCommunityManager: false }).amended("2026-11-03 10:00", {
      particulars: { discussedWithCommunityManager: true },
    }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    by("prison-staff", { discussedWithCommunityManager: false }).amended("2026-11-03 10:00", {
      particulars: { discussedWithCommunityManager: true },
    }),
    "2026-11-03 09:59:59.999",
    "open",
  ],

  ["in Wales through the hub", inWales("corre-hub"), "2026-11-02 09:00", "none"],
  ["in Wales past the hub", inWales("community-offender-manager"), "2026-11-02 09:00", "open", hub],
  [
    "in Wales by prison staff, not discussed",
    inWales("prison-staff", { discussedWithCommunityManager: false }),
    "2026-11-02 09:00",
    "open",
    [...undiscussed, ...hub],
  ],
  [
    "in Wales by a prison offender manager, excused",
    inWales("prison-offender-manager", excused),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "in Wales by a prison offender manager, not excused",
    inWales("prison-offender-manager", { ...excused, longSentence: false }),
    "2026-11-02 09:00",
    "open",
    [...pom, ...hub],
  ],
  [
    "in Wales in the community",
    new Story().sent("2026-11-02 09:00", {
      ...contractIn("D"),
      particulars: { referredBy: "community-offender-manager" },
    }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "in Wales to Social Inclusion after release",
    new Story().sent("2026-11-02 09:00", {
      ...contractIn("D"),
      particulars: { referredBy: "community-offender-manager", postReleaseReason: "time-served" },
    }),
    "2026-11-02 09:00",
    "open",
    hub,
  ],
  ["through the hub outside Wales", by("corre-hub", {}, contractIn("E")), "2026-11-02 09:00", "none"],
  [
    "said since to have gone through the hub",
    inWales("community-offender-manager").amended("2026-11-03 10:00", {
      particulars: { referredBy: "corre-hub" },
    }),
    "2026-11-03 10:00",
    "met",
  ],
  ["the moment before it was sent", inWales("prison-staff"), "2026-11-02 08:59:59.999", "none"],
  [
    "the referral cancelled to go through the hub",
    inWales("community-offender-manager").ended("2026-11-03 10:00"),
    "2026-11-04 10:00",
    "waived",
  ],
]);
