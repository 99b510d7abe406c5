import { expect, it } from "vitest";
import { referralLinkOf } from "../../../shared/emails/referral-link.ts";
import { anAlert, recipient } from "./an-alert.ts";

const caseId = "5f3a0d52";
const probation = "https://rm.example/probation-practitioner/referrals/5f3a0d52/details";
const provider = "https://rm.example/service-provider/referrals/5f3a0d52/progress";

it.each([
  ["practitioner", "action-plan-submission", probation],
  ["provider", "action-plan-submission", provider],
  ["manager", "action-plan-submission", provider],
  ["manager", "action-plan-approval", probation],
  ["contract-manager", "action-plan-submission", probation],
  ["custody-team", "action-plan-approval", probation],
] as const)("takes a %s, for %s, to the pages they may open", (role, rule, link) => {
  const alert = anAlert({ caseId, rule, recipient: recipient(role) });
  expect(referralLinkOf(alert, "https://rm.example")).toBe(link);
  expect(referralLinkOf(alert, "https://rm.example/")).toBe(link);
});

it("cannot be led elsewhere by an id", () => {
  const alert = anAlert({ caseId: "../../sign-out?next=//elsewhere.example" });
  expect(referralLinkOf(alert, "https://rm.example")).toBe(
    "https://rm.example/probation-practitioner/referrals/..%2F..%2Fsign-out%3Fnext%3D%2F%2Felsewhere.example/details",
  );
});

it("has none for a person in prison, of whom Refer and Monitor has no page", () => {
  expect(referralLinkOf(anAlert({ caseId: "person-A1042QX" }), "https://rm.example")).toBeUndefined();
});
