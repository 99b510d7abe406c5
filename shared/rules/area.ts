import type { Contract } from "../case/index.ts";
import {
  categoriesCoveredBy,
  closedToReferralsAt,
  contractTypeCode,
  regionOfDeliveryUnit,
  serviceCategory,
} from "../reference/index.ts";
import { type LocalDate, startOfLondonDay } from "../time/index.ts";
import { current, particularsOf } from "./language/facts.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches } from "./language/stretches.ts";

/**
 * 'Referrals to CRS in the new area should not be made until the transfer has been accepted by the new area in line with
 * the requirement of PI 17/2010', from the first moment of the day of acceptance. A transfer that is first heard of after
 * the referral was sent is one away from it, and no fault of the referral.
 */
export const transferAcceptedFirst = presenceRule({
  id: "transfer-accepted-first",
  title: "Transfer accepted before referring in the new area",
  name: "acceptance of the transfer",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'should not be made until the transfer has been accepted by the new area'")],
  opensWhen: "somebody is referred in an area that has not accepted their transfer",
  metWhen: "the new area accepts the transfer",
  whatToDo: {
    owner:
      "Ask the new area to accept the transfer, and tell the provider to wait; or cancel the referral and leave it to the practitioner there.",
  },
  findings: stretches(
    (c, at) => {
      const { transferAcceptedOn: accepted } = particularsOf(c);
      if (c.referral.particulars[0]?.value.transferAcceptedOn === undefined) return undefined;
      return accepted && startOfLondonDay(accepted) <= at
        ? []
        : ["the new area has not accepted the transfer"];
    },
    ({ referral }) => referral.particulars.flatMap(({ value }) => startOf(value.transferAcceptedOn)),
  ),
});

const startOf = (day: LocalDate | null | undefined) => (day ? [startOfLondonDay(day)] : []);

/**
 * 'CRS have been established in all areas except Greater Manchester and women's service in London', which have their own
 * arrangements and are not judged. A contract covers the needs of its type, in its region, until it takes no more
 * referrals; what is not in the reference tables is not judged either.
 */
export const serviceAvailable = presenceRule({
  id: "service-available",
  title: "Service available in the area and for the needs",
  name: "check that the service is available",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("RPG", "2, footnote 1"),
    cite("JB", "services and where they are available"),
    cite("R&M", "contracts, their areas and types"),
  ],
  opensWhen: "a referral is sent to a contract that does not cover the area, or a need",
  metWhen: "the referral asks only for what the contract covers",
  whatToDo: {
    owner:
      "Ask the provider or your contract manager which service covers the area and the needs, refer there and cancel this referral.",
  },
  findings: stretches((c) => {
    const { referral } = c;
    if (hasOwnArrangements(referral.contract)) return [];
    const { contract, sentAt } = referral;
    const unit = current(referral.practitioner)?.pdu;
    const region = unit && regionOfDeliveryUnit(unit);
    const closedAt = closedToReferralsAt(contract.reference);
    const covered = categoriesCoveredBy(contract.type);
    const needs = particularsOf(c).serviceCategoryIds ?? [];
    return [
      ...(closedAt && closedAt < sentAt ? ["the contract takes no more referrals"] : []),
      ...(region && region !== contract.region
        ? ["the contract is for another region than the delivery unit's"]
        : []),
      ...needs
        .filter((id) => covered && !covered.has(id))
        .map(serviceCategory)
        .flatMap((need) => (need ? [`the contract does not cover ${need.name}`] : [])),
    ];
  }),
});

function hasOwnArrangements({ region, type }: Contract): boolean {
  const code = contractTypeCode(type);
  return region === "L" || (region === "J" && (code === "WOS" || code === "WSM"));
}
