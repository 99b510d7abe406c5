import type { RegionCode } from "../../../shared/case/index.ts";
import type { SampleContract } from "./contracts.ts";
import { signingRegion } from "./contracts.ts";
import type { Random } from "./random.ts";

/** A practitioner as an event names one: mailboxes of functions, never of persons. */
export interface SamplePractitioner {
  readonly email?: string;
  readonly pdu: string;
  readonly pduMailbox?: string;
  readonly managerMailbox?: string;
}

const practitionersARegion = 20;
const deliveryUnitsARegion = 4;
const caseworkersAContract = 5;

/** The one practitioner who never signs an action plan. */
export const neverSigns = mailboxOfPractitioner(signingRegion, 5);

export function mailboxOfPractitioner(region: RegionCode, number: number): string {
  return `practitioner.${region.toLowerCase()}${String(number).padStart(2, "0")}@probation.example`;
}

/** Some practitioners' addresses are missing from nDelius, and now and then the delivery unit's too. */
export function practitionerFor(region: RegionCode, random: Random): SamplePractitioner {
  const number = random.chance(0.1) ? 5 : random.whole(1, practitionersARegion);
  const unit = 1 + (number % deliveryUnitsARegion);
  const place = `${region.toLowerCase()}${unit}`;
  const known = random.weighted([
    ["practitioner", 95],
    ["unit", 4],
    ["nobody", 1],
  ]);
  return {
    ...(known === "practitioner" && { email: mailboxOfPractitioner(region, number) }),
    pdu: `Invented delivery unit ${region}${unit}`,
    ...(known !== "nobody" && {
      pduMailbox: `pdu.${place}@probation.example`,
      managerMailbox: `seniors.${place}@probation.example`,
    }),
  };
}

export function caseworkerOf({ provider, reference }: SampleContract, random: Random): string {
  const host = provider.mailbox.slice(provider.mailbox.indexOf("@") + 1);
  const [, region = "", type = ""] = reference.toLowerCase().split("-");
  return `caseworker.${region}.${type}.${random.whole(1, caseworkersAContract)}@${host}`;
}
