import { describe, expect, test } from "vitest";
import { type Recipient, type RecipientRole, recipientsInstead } from "../../../shared/obligations/index.ts";
import type { Party } from "../../../shared/rules/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const contractManagers = { J: "contracts.london@example.org", national: "contracts@example.org" };
const now = at("2022-06-15 07:00");
const referral = new Story("case-1").sent("2022-05-27 10:00").assigned("2022-05-27 10:30");
const away = referral.away("2022-06-13 09:00", { cover: "cover@probation.example" });

const caseworker = "caseworker@lantern.example";
const provider = "referrals@lantern.example";
const practitioner = "practitioner@probation.example";
const cover = "cover@probation.example";
const unit = "pdu@probation.example";
const manager = "managers@lantern.example";
const london = contractManagers.J;
const nation = contractManagers.national;

/** Who is told instead of the first of the addresses, none of which works. */
function instead(
  [failed = "", ...others]: readonly string[],
  role: RecipientRole,
  {
    story = referral,
    owedBy = role === "provider" ? "provider" : "practitioner",
    stage = "missed",
  }: { story?: Story; owedBy?: Party; stage?: "missed" | "escalated" } = {},
): readonly Recipient[] {
  const unreachable = new Set([failed, ...others].map((address) => address.toLowerCase()));
  const alert = { stage, recipient: { role, address: failed } };
  return recipientsInstead(story.case, { owedBy }, alert, contractManagers, now, unreachable);
}

describe("the next on a provider's route", () => {
  test.each([
    [[caseworker], { role: "provider", address: provider, insteadOf: "the caseworker" }],
    [[caseworker, provider], { role: "contract-manager", address: london, insteadOf: "the provider" }],
    [[provider, caseworker], { role: "contract-manager", address: london, insteadOf: "the provider" }],
    [
      [caseworker, provider, london],
      { role: "contract-manager", address: nation, insteadOf: "the provider" },
    ],
  ] as const)("%j", (addresses, next) => {
    expect(instead(addresses, "provider")).toEqual([next]);
  });

  test("is found whatever the case of its letters", () => {
    expect(instead([caseworker.toUpperCase()], "provider")).toMatchObject([{ address: provider }]);
  });

  test("is the caseworker for news that went to the mailbox before they were known", () => {
    expect(instead([provider], "provider")).toEqual([{ role: "provider", address: caseworker }]);
  });
});

describe("the next on a practitioner's route", () => {
  test.each([
    [referral, [practitioner], { role: "practitioner", address: unit, insteadOf: "the practitioner" }],
    [
      referral,
      [practitioner, unit],
      { role: "contract-manager", address: london, insteadOf: "the practitioner" },
    ],
  ] as const)("%#", (story, addresses, next) => {
    expect(instead(addresses, "practitioner", { story })).toEqual([next]);
  });

  test("is the delivery unit for a covering officer, the practitioner in copy as before", () => {
    const whose = "the practitioner, who is away";
    expect(instead([cover], "practitioner", { story: away })).toEqual([
      { role: "practitioner", address: unit, insteadOf: whose },
      { role: "practitioner", address: practitioner, copy: true },
    ]);
  });

  test("is not the practitioner who is away", () => {
    expect(instead([cover, unit], "practitioner", { story: away })).toEqual([
      { role: "contract-manager", address: london, insteadOf: "the practitioner" },
    ]);
  });

  test("is found for a provider's deadline too, and the provider is not told of it again", () => {
    expect(instead([practitioner], "practitioner", { owedBy: "provider" })).toEqual([
      { role: "practitioner", address: unit, insteadOf: "the practitioner" },
    ]);
  });
});

describe("an escalation", () => {
  test.each([
    ["manager", [manager], london],
    ["contract-manager", [london], nation],
  ] as const)("of a %s", (role, addresses, next) => {
    const found = instead(addresses, role, { owedBy: "provider", stage: "escalated" });
    expect(found.map(({ address }) => address)).toEqual([next]);
  });

  test("of which nobody can be told", () => {
    const everybody = [london, nation, manager];
    expect(instead(everybody, "contract-manager", { owedBy: "provider", stage: "escalated" })).toEqual([]);
  });
});
