import { expect, test } from "vitest";
import { warrantedBy } from "../../support/alerts.ts";
import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const all = { currentPrison: true, pdu: true, prisonNumber: true, visitsPhoneNumber: true };
const fromPrison = (
  given: object | undefined,
  releaseDate: string | null = "2026-12-24",
  more: object = {},
) =>
  new Story().sentFromPrison("2026-11-02 09:00", releaseDate, {
    particulars: { custodyDetails: given },
    ...more,
  });
const noPrison = fromPrison({ ...all, currentPrison: false });
const noVisits = fromPrison({ ...all, visitsPhoneNumber: false });
const noDay = fromPrison(all, null);
const prison = ["the prison where the person is held"];
const visits = ["the telephone number for prison visits"];
const dayWanting = ["the expected day of release or of curfew eligibility"];

presenceRuleTable("custody-details-present", [
  ["all given", fromPrison(all), "2026-11-02 09:00", "none"],
  ["no current prison", noPrison, "2026-11-02 09:00", "open", prison],
  ["no visits telephone number", noVisits, "2026-11-02 09:00", "open", visits],
  [
    "no prison number",
    fromPrison({ ...all, prisonNumber: false }),
    "2026-11-02 09:00",
    "open",
    ["the prison number"],
  ],
  [
    "no borough, for London",
    fromPrison({ ...all, pdu: false }),
    "2026-11-02 09:00",
    "open",
    ["the borough that the person returns to"],
  ],
  [
    "no delivery unit, for the North East",
    fromPrison({ ...all, pdu: false }, "2026-12-24", {
      contract: {
        reference: "T-0002",
        type: "Accommodation",
        region: "A",
        provider: { code: "LANTERN", name: "Lantern Housing Trust" },
      },
    }),
    "2026-11-02 09:00",
    "open",
    ["the probation delivery unit that the person returns to"],
  ],
  ["neither release nor curfew date", noDay, "2026-11-02 09:00", "open", dayWanting],
  [
    "a curfew date is enough",
    fromPrison(all, null, { homeDetentionCurfewEligibilityDate: "2026-12-01" }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "nothing given at all, in the order of the guidance",
    fromPrison({ currentPrison: false, pdu: false, prisonNumber: false, visitsPhoneNumber: false }, null),
    "2026-11-02 09:00",
    "open",
    [...prison, "the borough that the person returns to", ...dayWanting, "the prison number", ...visits],
  ],
  ["the details have not reached us: never guessed", fromPrison(undefined, null), "2026-11-02 09:00", "none"],
  [
    "in the community nothing of it is needed",
    new Story().sent("2026-11-02 09:00", { particulars: { custodyDetails: { ...all, pdu: false } } }),
    "2026-11-02 09:00",
    "none",
  ],
  ["the moment before it was sent", noPrison, "2026-11-02 08:59:59.999", "none"],
  [
    "given since",
    noPrison.amended("2026-11-03 10:00", { particulars: { custodyDetails: all } }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    noPrison.amended("2026-11-03 10:00", { particulars: { custodyDetails: all } }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "given since, and then taken out again",
    noPrison
      .amended("2026-11-03 10:00", { particulars: { custodyDetails: all } })
      .amended("2026-11-04 10:00", { particulars: { custodyDetails: { ...all, prisonNumber: false } } }),
    "2026-11-05 10:00",
    "open",
    ["the prison number"],
  ],
  [
    "a case note about the prison",
    noPrison.caseNote("2026-11-03 10:00", "practitioner", "change-of-prison"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a case note about the prison says nothing of visits",
    noVisits.caseNote("2026-11-03 10:00", "practitioner", "change-of-prison"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note with the details",
    noVisits.caseNote("2026-11-03 10:00", "practitioner", "custody-details"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a case note with the details, and another amendment of the form",
    noVisits
      .caseNote("2026-11-03 10:00", "practitioner", "custody-details")
      .amended("2026-11-04 10:00", { particulars: { statedTimescale: "standard" } }),
    "2026-11-05 10:00",
    "met",
  ],
  [
    "a case note by the provider",
    noVisits.caseNote("2026-11-03 10:00", "provider", "custody-details"),
    "2026-11-04 10:00",
    "open",
  ],
  [
    "a case note about what the form took out after it does not count",
    fromPrison(all)
      .caseNote("2026-11-03 10:00", "practitioner", "custody-details")
      .amended("2026-11-04 10:00", { particulars: { custodyDetails: { ...all, currentPrison: false } } }),
    "2026-11-04 10:00",
    "open",
    prison,
  ],
  [
    "a case note about what the form had never said counts",
    fromPrison(undefined)
      .caseNote("2026-11-03 10:00", "practitioner", "custody-details")
      .amended("2026-11-04 10:00", { particulars: { custodyDetails: { ...all, currentPrison: false } } }),
    "2026-11-04 10:00",
    "none",
  ],
  [
    "a case note with the details tells the day too",
    noDay.caseNote("2026-11-03 10:00", "practitioner", "custody-details"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "a curfew date taken away after the case note: it says nothing of that",
    fromPrison(all, null, { homeDetentionCurfewEligibilityDate: "2026-12-01" })
      .caseNote("2026-11-03 10:00", "practitioner", "custody-details")
      .amended("2026-11-04 10:00", { homeDetentionCurfewEligibilityDate: null }),
    "2026-11-04 10:00",
    "open",
    dayWanting,
  ],
  [
    "a case note about the day of release",
    noDay.caseNote("2026-11-03 10:00", "practitioner", "change-of-release-date"),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the day given since",
    noDay.amended("2026-11-03 10:00", { expectedReleaseDate: "2026-12-24" }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the day taken away again: a new finding, the note being about the old one",
    noDay
      .amended("2026-11-03 10:00", { expectedReleaseDate: "2026-12-24" })
      .caseNote("2026-11-03 11:00", "practitioner", "change-of-release-date")
      .amended("2026-11-04 10:00", { expectedReleaseDate: null }),
    "2026-11-04 10:00",
    "open",
    dayWanting,
  ],
  [
    "custody knows the day, and the provider does not",
    noDay.releaseMoved("2026-11-03 10:00", "2026-12-24"),
    "2026-11-03 10:00",
    "open",
    dayWanting,
  ],
  ["released: it is needed no more", noPrison.released("2026-11-20 10:00"), "2026-11-20 10:00", "waived"],
  ["the moment before release", noPrison.released("2026-11-20 10:00"), "2026-11-20 09:59:59.999", "open"],
  ["the end of the day of release, with no word of it", noPrison, "2026-12-25 00:00", "waived"],
  ["the last moment of the day of release", noPrison, "2026-12-24 23:59:59.999", "open"],
  [
    "the day put back: it is needed still",
    noPrison.amended("2026-12-23 10:00", { expectedReleaseDate: "2027-01-15" }),
    "2026-12-25 00:00",
    "open",
  ],
  [
    "amended after release: nothing is found any more",
    fromPrison(all)
      .released("2026-11-20 10:00")
      .amended("2026-11-23 10:00", { particulars: { custodyDetails: { ...all, pdu: false } } }),
    "2026-11-24 10:00",
    "none",
  ],
  [
    "released before it was sent",
    new Story().sentFromPrison("2026-11-02 09:00", "2026-11-01", {
      particulars: { custodyDetails: { ...all, pdu: false } },
    }),
    "2026-11-02 09:00",
    "none",
  ],
  ["the referral ended", noPrison.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);

test.each([
  ["community-offender-manager", "community-offender-manager"],
  ["prison-staff", "pre-release-team"],
] as const)("a referral by the %s is put right by the %s", (referredBy, owedBy) => {
  const story = noPrison.amended("2026-11-02 10:00", { particulars: { referredBy } });
  expect(story.at("2026-11-03 10:00").get("custody-details-present")?.owedBy).toBe(owedBy);
});

test.each([
  ["its own mailbox", { preReleaseTeamMailbox: "prt@prison.example" }, ["prt@prison.example", undefined]],
  [
    "the prison's",
    { prisonMailbox: "prison@prison.example" },
    ["prison@prison.example", "the pre-release team"],
  ],
  ["the practitioner's", {}, ["practitioner@probation.example", "the pre-release team"]],
] as const)(
  "the pre-release team that made a referral is told at %s",
  (_name, team, [address, insteadOf]) => {
    const story = noPrison
      .received("2026-10-01 10:00", { team })
      .amended("2026-11-02 10:00", { particulars: { referredBy: "prison-staff" } });
    const told = warrantedBy(story, "2026-11-03 10:00").find(
      ({ rule }) => rule === "custody-details-present",
    );
    expect(told?.recipient).toMatchObject({ address, ...(insteadOf && { insteadOf }) });
  },
);
