import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const employment = "ca374ac3-84eb-4b91-bea7-9005398f426f";
const emotionalWellbeing = "8221a81c-08b2-4262-9c1a-0ab3c82cec8c";
const finance = "64bc7502-7cec-410d-af7d-d3bae65b47ad";
const unknown = "11111111-1111-4111-8111-111111111111";

const contract = (region: string, reference = "T-0004") => ({
  contract: {
    reference,
    type: "FBD-L",
    region,
    provider: { code: "LANTERN", name: "Lantern Housing Trust" },
  },
});
/** Sent on 2 November 2026, release on 24 December. */
const sent = (serviceCategoryIds: readonly string[] | undefined, more: object = {}) =>
  new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24", {
    particulars: { serviceCategoryIds },
    ...more,
  });
const sessions = (story: Story, ...times: readonly string[]) =>
  times.reduce((told, time, index) => told.sessionHeld(time, index + 1), story);

const forEmployment = sent([employment]);
const mentoring = sent([socialInclusion]);
const three = ["2026-12-01 10:00", "2026-12-08 10:00", "2026-12-15 10:00"] as const;

const notInPrison = ["finance, benefit and debt: not delivered in prison in this area"];
const tooEarly = ["a session was held before release of a service that starts after it"];
const tooMany = ["more than 3 mentoring sessions were held before release"];

presenceRuleTable("pre-release-service", [
  ["accommodation, with sessions", sessions(sent([accommodation]), ...three), "2026-12-20 09:00", "none"],
  ["employment, referred before release", forEmployment, "2026-12-20 09:00", "none"],
  [
    "finance beside employment, where neither is delivered in prison: both may start after release",
    sent([finance, employment], contract("J")),
    "2026-12-20 09:00",
    "none",
  ],
  [
    "employment beside accommodation, with sessions: they may be for that",
    sessions(sent([employment, accommodation]), ...three, "2026-12-20 10:00"),
    "2026-12-21 09:00",
    "none",
  ],

  [
    "employment, a session in prison",
    sessions(forEmployment, "2026-12-01 10:00"),
    "2026-12-01 10:00",
    "open",
    tooEarly,
  ],
  [
    "employment, the moment before the session",
    sessions(forEmployment, "2026-12-01 10:00"),
    "2026-12-01 09:59:59.999",
    "none",
  ],
  [
    "employment, a session in the last moment of the eve of release",
    sessions(forEmployment, "2026-12-23 23:59:59.999"),
    "2026-12-24 09:00",
    "open",
    tooEarly,
  ],
  [
    "employment, a session in the first moment of the day of release",
    sessions(forEmployment, "2026-12-24 00:00"),
    "2026-12-24 09:00",
    "none",
  ],
  [
    "employment, a session after release",
    sessions(forEmployment, "2026-12-29 10:00"),
    "2026-12-30 09:00",
    "none",
  ],
  [
    "emotional wellbeing, a session in prison",
    sessions(sent([emotionalWellbeing]), "2026-12-01 10:00"),
    "2026-12-02 09:00",
    "open",
    tooEarly,
  ],
  [
    "employment, a missed session: nothing was delivered",
    forEmployment.sessionMissed("2026-12-01 10:00"),
    "2026-12-02 09:00",
    "none",
  ],
  [
    "employment, the assessment in prison: needs may be considered",
    forEmployment.assessmentHeld("2026-12-01 10:00"),
    "2026-12-02 09:00",
    "none",
  ],
  [
    "employment, a session in prison, and then released",
    sessions(forEmployment, "2026-12-01 10:00").released("2026-12-10 10:00"),
    "2026-12-10 10:00",
    "waived",
  ],
  [
    "employment, a session in prison, the day of release gone by",
    sessions(forEmployment, "2026-12-01 10:00"),
    "2026-12-25 00:00",
    "waived",
  ],
  [
    "employment, the day of release not known when the session was held, but by now",
    sessions(
      new Story().sentFromPrison("2026-11-02 09:00", null, {
        particulars: { serviceCategoryIds: [employment] },
      }),
      "2026-12-01 10:00",
    ).amended("2026-12-05 10:00", { expectedReleaseDate: "2026-12-24" }),
    "2026-12-06 09:00",
    "open",
    tooEarly,
  ],
  [
    "employment, the day of release still not known: never guessed",
    sessions(
      new Story().sentFromPrison("2026-11-02 09:00", null, {
        particulars: { serviceCategoryIds: [employment] },
      }),
      "2026-12-01 10:00",
    ),
    "2026-12-06 09:00",
    "none",
  ],
  [
    "employment, released before the session that was planned for prison",
    sessions(forEmployment, "2026-12-01 10:00").released("2026-11-30 10:00"),
    "2026-12-06 09:00",
    "none",
  ],
  [
    "employment, widened to accommodation since",
    sessions(forEmployment, "2026-12-01 10:00").amended("2026-12-02 10:00", {
      particulars: { serviceCategoryIds: [employment, accommodation] },
    }),
    "2026-12-02 10:00",
    "met",
  ],

  ["mentoring, three sessions", sessions(mentoring, ...three), "2026-12-20 09:00", "none"],
  [
    "mentoring, a fourth",
    sessions(mentoring, ...three, "2026-12-20 10:00"),
    "2026-12-20 10:00",
    "open",
    tooMany,
  ],
  [
    "mentoring, the moment before the fourth",
    sessions(mentoring, ...three, "2026-12-20 10:00"),
    "2026-12-20 09:59:59.999",
    "none",
  ],
  [
    "mentoring, the fourth after release",
    sessions(mentoring, ...three, "2026-12-29 10:00"),
    "2026-12-30 09:00",
    "none",
  ],
  [
    "mentoring, three sessions beside the assessment",
    sessions(mentoring.assessmentHeld("2026-11-10 10:00"), ...three),
    "2026-12-20 09:00",
    "none",
  ],
  [
    "mentoring and employment: every session in prison is mentoring",
    sessions(sent([socialInclusion, employment]), ...three, "2026-12-20 10:00"),
    "2026-12-21 09:00",
    "open",
    tooMany,
  ],
  [
    "mentoring and accommodation: which of them, nobody knows",
    sessions(sent([socialInclusion, accommodation]), ...three, "2026-12-20 10:00"),
    "2026-12-21 09:00",
    "none",
  ],

  ["finance in London", sent([finance], contract("J")), "2026-11-02 09:00", "open", notInPrison],
  ["finance in the North East", sent([finance], contract("A")), "2026-11-02 09:00", "none"],
  ["finance in the North West", sent([finance], contract("B")), "2026-11-02 09:00", "none"],
  ["finance in Yorkshire and the Humber", sent([finance], contract("C")), "2026-11-02 09:00", "none"],
  ["finance in Dorset", sent([finance], contract("G", "PRJ_9446_DO")), "2026-11-02 09:00", "none"],
  ["finance in Avon and Somerset", sent([finance], contract("G", "PRJ_9446_AS")), "2026-11-02 09:00", "none"],
  [
    "finance in Devon and Cornwall",
    sent([finance], contract("G", "PRJ_9446_DC")),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "finance in Wiltshire, by another contract of the South West",
    sent([finance], contract("G", "PRJ_5825")),
    "2026-11-02 09:00",
    "open",
    notInPrison,
  ],
  [
    "finance somewhere in the South West: where is not known",
    sent([finance], contract("G")),
    "2026-11-02 09:00",
    "none",
  ],
  ["finance in Wales", sent([finance], contract("D")), "2026-11-02 09:00", "open", notInPrison],
  [
    "finance in Greater Manchester, which has its own arrangements",
    sent([finance], contract("L")),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "finance in London beside accommodation: it starts after release",
    sent([finance, accommodation], contract("J")),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "finance in London, with a session in prison",
    sessions(sent([finance], contract("J")), "2026-12-01 10:00"),
    "2026-12-02 09:00",
    "open",
    [...notInPrison, ...tooEarly],
  ],
  [
    "finance in the North East, with sessions in prison",
    sessions(sent([finance], contract("A")), ...three, "2026-12-20 10:00"),
    "2026-12-21 09:00",
    "none",
  ],
  [
    "finance in London, released",
    sent([finance], contract("J")).released("2026-11-20 10:00"),
    "2026-11-20 10:00",
    "waived",
  ],
  [
    "finance in London, in the community",
    new Story().sent("2026-11-02 09:00", {
      ...contract("J"),
      particulars: { serviceCategoryIds: [finance] },
    }),
    "2026-11-02 09:00",
    "none",
  ],

  [
    "the needs have not reached us: never guessed",
    sessions(sent(undefined), ...three),
    "2026-12-20 09:00",
    "none",
  ],
  ["a need that is not in the tables", sessions(sent([unknown]), ...three), "2026-12-20 09:00", "none"],
  [
    "the referral ended",
    sent([finance], contract("J")).ended("2026-11-03 10:00"),
    "2026-11-04 10:00",
    "waived",
  ],
]);
