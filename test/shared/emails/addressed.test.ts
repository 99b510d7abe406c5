import { describe, expect, it } from "vitest";
import { sayWhom, toDoOf, whyOf } from "../../../shared/emails/addressed.ts";
import { type Party, type Rule, ruleOf } from "../../../shared/rules/index.ts";
import { recipient } from "./an-alert.ts";

const providers = ruleOf("action-plan-submission");
const practitioners = ruleOf("action-plan-approval");
const owedBy = (party: Party): Rule => ({ ...practitioners, owedBy: party });
const dependsOnCase: Rule = {
  ...practitioners,
  owedBy: "pre-release-team",
  owedByInCase: () => "practitioner",
};
const away = { insteadOf: "the practitioner, who is away" };

describe("from whom it is needed", () => {
  it.each([
    ["a practitioner of their own", recipient("practitioner"), practitioners, "you"],
    ["a practitioner of the provider's", recipient("practitioner"), providers, "the provider"],
    ["a caseworker", recipient("provider"), providers, "you"],
    [
      "a provider's mailbox",
      recipient("provider", { insteadOf: "the caseworker" }),
      providers,
      "the provider",
    ],
    [
      "a delivery unit's mailbox",
      recipient("practitioner", { insteadOf: "the practitioner" }),
      practitioners,
      "the practitioner",
    ],
    ["an officer who covers", recipient("practitioner", away), practitioners, "you"],
    ["an officer who covers, of the provider's", recipient("practitioner", away), providers, "the provider"],
    ["a practitioner in copy", recipient("practitioner", { copy: true }), practitioners, "the practitioner"],
    ["a manager", recipient("manager"), practitioners, "the practitioner"],
    ["a contract manager", recipient("contract-manager"), providers, "the provider"],
    ["a pre-release team", recipient("custody-team"), owedBy("pre-release-team"), "you"],
    ["a community offender manager", recipient("practitioner"), owedBy("community-offender-manager"), "you"],
    [
      "a practitioner, where a support worker owes it",
      recipient("practitioner"),
      owedBy("accommodation-support-worker"),
      "the accommodation support worker",
    ],
    ["a manager, where the case decides who owes it", recipient("manager"), dependsOnCase, undefined],
    [
      "a practitioner, where the case decided that it is them",
      recipient("practitioner"),
      dependsOnCase,
      "you",
    ],
  ])("as told to %s", (_, reader, rule, whom) => {
    expect(sayWhom(reader, rule)).toBe(whom);
  });
});

describe("what to do", () => {
  const { owner, practitioner } = providers.whatToDo;

  it("is the owner's to do for the owner, and the practitioner's part for the practitioner", () => {
    expect(toDoOf(recipient("provider"), providers)).toEqual({ label: "What to do", text: owner });
    expect(toDoOf(recipient("practitioner"), providers)).toEqual({ label: "What to do", text: practitioner });
  });

  it("is to ask, where a rule says nothing for the practitioner", () => {
    const silent: Rule = { ...providers, whatToDo: { owner } };
    expect(toDoOf(recipient("practitioner"), silent).text).toBe("Ask the provider when this will be done.");
  });

  it.each(["manager", "contract-manager"] as const)("is what the owner has to do, for a %s", (role) => {
    expect(toDoOf(recipient(role), providers)).toEqual({ label: "What the provider has to do", text: owner });
    expect(toDoOf(recipient(role), dependsOnCase).label).toBe("What has to be done");
  });

  it("is what the owner has to do, for somebody in copy", () => {
    const copy = recipient("practitioner", { copy: true });
    expect(toDoOf(copy, practitioners).label).toBe("What the practitioner has to do");
  });
});

describe("why somebody is told", () => {
  it.each([
    [recipient("practitioner"), practitioners, "You are the responsible practitioner."],
    [recipient("practitioner"), providers, "You are the responsible practitioner."],
    [
      recipient("practitioner"),
      owedBy("community-manager-pdu"),
      "This address is known to us as that of the probation delivery unit.",
    ],
    [recipient("provider"), providers, "You are the caseworker."],
    [recipient("custody-team"), owedBy("prison"), "This address is known to us as that of the prison."],
    [recipient("custody-team"), dependsOnCase, "This address is known to us as that of those who owe it."],
    [recipient("manager"), providers, "You manage the provider's caseworkers, and it is still not done."],
    [recipient("manager"), practitioners, "You manage the practitioner, and it is still not done."],
    [
      recipient("contract-manager"),
      providers,
      "You are the regional contract manager, and it is still not done.",
    ],
    [
      recipient("practitioner", { insteadOf: "the practitioner" }),
      practitioners,
      "We have no working address for the practitioner, so this comes to the delivery unit's mailbox. Please pass it on.",
    ],
    [
      recipient("provider", { insteadOf: "the caseworker's address" }),
      providers,
      "We have no working address for the caseworker, so this comes to the provider's mailbox. Please pass it on.",
    ],
    [
      recipient("contract-manager", { insteadOf: "the provider" }),
      providers,
      "We have no working address for the provider, so this comes to the regional contract manager. Please pass it on.",
    ],
    [
      recipient("practitioner", away),
      practitioners,
      "The practitioner is away, so this comes to you in their place.",
    ],
    [
      recipient("practitioner", { copy: true }),
      practitioners,
      "You are the responsible practitioner, recorded as away. This is a copy: whoever covers for you acts.",
    ],
  ])("$0.role, $0.insteadOf", (reader, rule, why) => {
    expect(whyOf(reader, rule)).toBe(why);
  });
});
