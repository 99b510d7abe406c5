import { describe, expect, test } from "vitest";
import { recipientsOf } from "../../../shared/obligations/index.ts";
import type { Party } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const contractManagers = { D: "contracts.wales@example.org", national: "contracts@example.org" };
const everybody = {
  region: "D",
  prisonMailbox: "prison@example.org",
  preReleaseTeamMailbox: "pre-release@example.org",
  prisonOffenderManagerEmail: "pom@example.org",
  communityOffenderManagerEmail: "com@example.org",
  pduMailbox: "pdu@example.org",
  managerMailbox: "head.of.offender.management@example.org",
};
const person = Story.ofPerson("A1234BC");
const now = at("2026-11-03 09:00");
const told = (story: Story, owedBy: Party, stage: "reminder" | "missed" | "escalated" = "missed") =>
  recipientsOf(story.case, { owedBy }, stage, contractManagers, now);

describe("in the case of a person in prison", () => {
  const known = person.received("2026-11-02 09:00", { team: everybody });

  test.each([
    ["prison", "custody-team", "prison@example.org"],
    ["pre-release-team", "custody-team", "pre-release@example.org"],
    ["prison-offender-manager", "custody-team", "pom@example.org"],
    ["community-offender-manager", "practitioner", "com@example.org"],
    ["community-manager-pdu", "practitioner", "pdu@example.org"],
  ] as const)("the %s is told, and nobody else", (party, role, address) => {
    expect(told(known, party)).toEqual([{ role, address }]);
    expect(told(known, party, "reminder")).toEqual([{ role, address }]);
  });

  const { preReleaseTeamMailbox: _, prisonOffenderManagerEmail: __, ...noOfficers } = everybody;
  test.each([
    ["pre-release-team", "the pre-release team"],
    ["prison-offender-manager", "the prison offender manager"],
  ] as const)("the prison in the place of the %s, and it says so", (party, insteadOf) => {
    expect(told(person.received("2026-11-02 09:00", { team: noOfficers }), party)).toEqual([
      { role: "custody-team", address: "prison@example.org", insteadOf },
    ]);
  });

  test("the delivery unit in the place of a community offender manager who is not known yet", () => {
    const { communityOffenderManagerEmail: ___, ...notAllocated } = everybody;
    expect(
      told(person.received("2026-11-02 09:00", { team: notAllocated }), "community-offender-manager"),
    ).toEqual([
      { role: "practitioner", address: "pdu@example.org", insteadOf: "the community offender manager" },
    ]);
  });

  test.each([
    ["prison", "the prison"],
    ["pre-release-team", "the pre-release team"],
    ["prison-offender-manager", "the prison offender manager"],
    ["community-offender-manager", "the community offender manager"],
    ["community-manager-pdu", "the probation delivery unit"],
  ] as const)(
    "the region's contract managers in the place of the %s, where nobody is known",
    (party, insteadOf) => {
      expect(told(person.received("2026-11-02 09:00", { team: { region: "D" } }), party)).toEqual([
        { role: "contract-manager", address: "contracts.wales@example.org", insteadOf },
      ]);
    },
  );

  test("nobody of a prison that was left", () => {
    const moved = known.movedIn("2026-11-02 15:00", { team: { prisonMailbox: "next.prison@example.org" } });
    expect(told(moved, "pre-release-team")).toEqual([
      { role: "custody-team", address: "next.prison@example.org", insteadOf: "the pre-release team" },
    ]);
  });
});

describe("what is late goes up", () => {
  const referred = person
    .received("2026-11-02 09:00", { team: everybody })
    .sentFromPrison("2026-11-02 10:00", null, {}, "referral-1");
  const managers = (party: Party, story = referred) =>
    told(story, party, "escalated").map(({ role, address }) => `${role} ${address}`);
  const contracts = "contract-manager contracts.wales@example.org";

  test.each(["prison", "pre-release-team", "prison-offender-manager"] as const)(
    "of the %s to the manager in the prison, not to the practitioner's",
    (party) =>
      expect(managers(party)).toEqual(["manager head.of.offender.management@example.org", contracts]),
  );

  test.each(["community-offender-manager", "community-manager-pdu"] as const)(
    "of the %s to the practitioner's manager",
    (party) => expect(managers(party)).toEqual(["manager head.of.pdu@probation.example", contracts]),
  );

  test("of either to the one that is known", () => {
    const alone = person.received("2026-11-02 09:00", { team: everybody });
    expect(managers("community-manager-pdu", alone)).toEqual([
      "manager head.of.offender.management@example.org",
      contracts,
    ]);
    const { managerMailbox: _, ...noManager } = everybody;
    const other = person
      .received("2026-11-02 09:00", { team: noManager })
      .sentFromPrison("2026-11-02 10:00", null, {}, "referral-1");
    expect(managers("prison", other)).toEqual(["manager head.of.pdu@probation.example", contracts]);
  });
});

describe("the support worker of a placement, whose address no case carries", () => {
  const placed = new Story().sent("2026-11-02 09:00").placed("2026-11-02 10:00");
  const insteadOf = "the accommodation support worker";
  const practitioner = { role: "practitioner", address: "practitioner@probation.example" };

  test("is reached through the provider, and it says so; the practitioner hears of what is missed", () => {
    expect(told(placed, "accommodation-support-worker")).toEqual([
      { role: "provider", address: "referrals@lantern.example", insteadOf },
      practitioner,
    ]);
    expect(told(placed.assigned("2026-11-02 11:00"), "accommodation-support-worker")).toEqual([
      { role: "provider", address: "caseworker@lantern.example", insteadOf },
      practitioner,
    ]);
  });

  test("is reminded alone", () => {
    expect(told(placed, "accommodation-support-worker", "reminder")).toEqual([
      { role: "provider", address: "referrals@lantern.example", insteadOf },
    ]);
  });

  test("answers to the provider's manager", () => {
    expect(told(placed, "accommodation-support-worker", "escalated")).toEqual([
      { role: "manager", address: "managers@lantern.example" },
      { role: "contract-manager", address: "contracts@example.org" },
    ]);
  });
});
