import type { CrsCase, RegionCode } from "../../../shared/case/index.ts";
import { Story } from "../../support/story.ts";

/** Invented providers, one for each contract. */
export const contracts = {
  housing: {
    reference: "TEST-1",
    type: "ACC",
    region: "J",
    provider: { code: "TIN_KETTLE", name: "Tin Kettle Futures" },
  },
  work: {
    reference: "TEST-2",
    type: "ETE",
    region: "J",
    provider: { code: "PAPER_LIGHTHOUSE", name: "Paper Lighthouse" },
  },
} as const;

let next = 0;

/** A referral of a contract with a reference of its own. */
export function referral(
  reference: string,
  contract: { reference: string; type: string; region: RegionCode; provider: object } = contracts.housing,
  pdu = "Hackney",
) {
  next += 1;
  const story = new Story(`case-${next}-${reference}`);
  return {
    sent: (when: string, more: object = {}) =>
      story.sent(when, {
        referenceNumber: reference,
        contract,
        practitioner: { email: "practitioner@probation.example", pdu },
        ...more,
      }),
  };
}

export const casesOf = (...stories: readonly Story[]): readonly CrsCase[] =>
  stories.map((story) => story.case);
