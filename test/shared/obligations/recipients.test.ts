import { describe, expect, test } from "vitest";
import { recipientsOf } from "../../../shared/obligations/index.ts";
import type { Party } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const contractManagers = {
  A: "contracts.north.east@example.org",
  J: "contracts.london@example.org",
  national: "contracts@example.org",
};
const now = at("2026-11-10 09:00");
const told = (story: Story, owedBy: Party, stage: "missed" | "escalated" | "early-reminder" = "missed") =>
  recipientsOf(story.case, { owedBy }, stage, contractManagers, now);

const sent = new Story().sent("2026-11-02 09:00");
const practitioner = { role: "practitioner", address: "practitioner@probation.example" };
const unit = { role: "practitioner", address: "pdu@probation.example" };
const london = { role: "contract-manager", address: contractManagers.J };
const nation = { role: "contract-manager", address: contractManagers.national };

/** Somebody in prison in London, referred by a practitioner who is known. */
const person = Story.ofPerson("X123456").sentFromPrison("2026-11-02 09:00", null, {}, "referral-1");

describe("the contract managers", () => {
  const inRegion = (region: string) => ({
    contract: {
      reference: "T-0001",
      type: "Accommodation",
      region,
      provider: { code: "LANTERN", name: "Lantern" },
    },
  });
  const managersOf = (story: Story) => told(story, "prison", "escalated").at(-1);

  test.each([
    ["of the contract's region", sent, london],
    [
      "of the prison's",
      person.received("2026-11-03 09:00", { team: { region: "A" } }),
      { ...london, address: contractManagers.A },
    ],
    [
      "of the latest referral's",
      person.sent("2026-11-03 09:00", inRegion("A"), "referral-2"),
      { ...london, address: contractManagers.A },
    ],
    [
      "of the nation, where no region is known",
      Story.ofPerson("X123456").received("2026-11-03 09:00"),
      nation,
    ],
    ["of the nation, where the region has none", sent.sent("2026-11-02 08:00", inRegion("B")), nation],
  ])("%s", (_name, story, expected) => expect(managersOf(story)).toEqual(expected));
});

describe("what is owed in prison is told there", () => {
  test.each(["prison", "pre-release-team", "prison-offender-manager"] as const)(
    "and not to the practitioner, though they are known: %s",
    (party) => {
      const held = person.received("2026-11-03 09:00", {
        team: {
          prisonMailbox: "prison@example.org",
          preReleaseTeamMailbox: "team@example.org",
          prisonOffenderManagerEmail: "pom@example.org",
        },
      });
      expect(told(held, party).map(({ role }) => role)).toEqual(["custody-team"]);
    },
  );

  const insteadOf = "the pre-release team";
  test.each([
    [
      "to the team",
      sent.received("2026-11-03 09:00", { team: { preReleaseTeamMailbox: "team@example.org" } }),
      { role: "custody-team", address: "team@example.org" },
    ],
    [
      "else to the prison",
      sent.received("2026-11-03 09:00", { team: { prisonMailbox: "prison@example.org" } }),
      { role: "custody-team", address: "prison@example.org", insteadOf },
    ],
    ["else to the practitioner of the referral", sent, { ...practitioner, insteadOf }],
    ["else, about somebody's time in prison, to the contract managers", person, { ...london, insteadOf }],
  ])("what the pre-release team owes: %s", (_name, story, expected) => {
    expect(told(story, "pre-release-team")).toEqual([expected]);
  });
});

describe("what probation owes somebody in prison is told", () => {
  const team = (named: object) => person.received("2026-11-03 09:00", { team: named });
  const com = "com@probation.example";

  test.each([
    [
      "to the community offender manager",
      team({ communityOffenderManagerEmail: com }),
      { role: "practitioner", address: com },
    ],
    [
      "and not to their unit",
      team({ communityOffenderManagerEmail: com, pduMailbox: "unit@probation.example" }),
      { role: "practitioner", address: com },
    ],
    [
      "else to the unit that is told of",
      team({ pduMailbox: "unit@probation.example" }),
      {
        role: "practitioner",
        address: "unit@probation.example",
        insteadOf: "the community offender manager",
      },
    ],
    ["else to the practitioner of the referral", person, practitioner],
  ])("%s", (_name, story, expected) => {
    expect(told(story, "community-offender-manager")).toEqual([expected]);
  });

  test("to the delivery unit that is to allocate a manager: the one that is told of, else the referral's", () => {
    expect(told(team({ pduMailbox: "unit@probation.example" }), "community-manager-pdu")).toEqual([
      { role: "practitioner", address: "unit@probation.example" },
    ]);
    expect(told(person, "community-manager-pdu")).toEqual([unit]);
  });
});

describe("where nobody is known", () => {
  const unknown = Story.ofPerson("A1234BC").received("2026-11-03 09:00", { team: { region: "J" } });

  test.each([
    ["provider", "the provider"],
    ["accommodation-support-worker", "the accommodation support worker"],
    ["practitioner", "the practitioner"],
  ] as const)("in the place of the %s the contract managers are told", (party, insteadOf) => {
    expect(told(unknown, party)).toEqual([{ ...london, insteadOf }]);
    expect(told(unknown, party, "escalated")).toEqual([london]);
  });

  test("of a referral whose practitioner's absence alone has arrived too", () => {
    const away = new Story().away("2026-11-02 09:00");
    expect(told(away, "practitioner")).toEqual([{ ...nation, insteadOf: "the practitioner" }]);
  });
});

describe("a practitioner's absence", () => {
  const cover = {
    ...practitioner,
    address: "cover@probation.example",
    insteadOf: "the practitioner, who is away",
  };
  const away = (from: string, to?: string) =>
    sent.away(from, { ...(to && { to }), cover: "cover@probation.example", recorded: "2026-11-02 10:00" });

  test.each([
    ["that is still to come", away("2026-11-10 09:00:00.001"), [practitioner]],
    ["that begins now", away("2026-11-10 09:00"), [cover, { ...practitioner, copy: true }]],
    [
      "that lasts",
      away("2026-11-09 09:00", "2026-11-10 09:00:00.001"),
      [cover, { ...practitioner, copy: true }],
    ],
    ["that ends now", away("2026-11-09 09:00", "2026-11-10 09:00"), [practitioner]],
  ])("%s", (_name, story, expected) => expect(told(story, "practitioner")).toEqual(expected));

  test("that nobody covers leaves the practitioner to be told, and to act", () => {
    const alone = new Story()
      .sent("2026-11-02 09:00", { practitioner: { email: practitioner.address } })
      .away("2026-11-09 09:00");
    expect(told(alone, "practitioner")).toEqual([practitioner]);
  });
});

test("an early reminder goes to who owes it alone", () => {
  expect(told(sent, "provider", "early-reminder").map(({ role }) => role)).toEqual(["provider"]);
  expect(told(sent, "provider").map(({ role }) => role)).toEqual(["provider", "practitioner"]);
});
