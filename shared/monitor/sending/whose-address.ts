import type { CrsCase } from "../../case/index.ts";
import { type Alert, regionOf } from "../../obligations/index.ts";
import { ruleOf } from "../../rules/index.ts";
import { type KnownUnreachable, recipientKey } from "../../store/index.ts";

/** What a region's people are told of an address, so that they can have it put right: whose it is, not what it says. */
export function whoseAddress(
  { recipient, rule }: Alert,
  facts: CrsCase | undefined,
): Pick<KnownUnreachable, "recipient" | "role" | "of" | "masked"> {
  const { role, address } = recipient;
  return { recipient: recipientKey(address), role, of: ofWhom(role, rule, facts), masked: masked(address) };
}

const UNKNOWN = "not recorded";

function ofWhom(role: Alert["recipient"]["role"], rule: string, facts: CrsCase | undefined): string {
  if (facts === undefined) return UNKNOWN;
  const provider = facts.referral?.contract.provider.name ?? UNKNOWN;
  const pdu = practitionerOf(facts)?.pdu ?? UNKNOWN;
  switch (role) {
    case "provider":
      return provider;
    case "practitioner":
      return pdu;
    case "custody-team":
      return "the prison";
    case "manager":
      return ruleOf(rule).owedBy === "provider" ? provider : pdu;
    case "contract-manager":
      return `region ${regionOf(facts) ?? UNKNOWN}`;
  }
}

const practitionerOf = ({ referral, referralsOfPerson }: CrsCase) =>
  referral?.practitioner.at(-1)?.value ?? referralsOfPerson.at(-1)?.practitioner;

/** `j…@probation.example`: those who know the people know whose it is, and nobody can write to it. */
export function masked(address: string): string {
  const [first = ""] = address;
  return `${first}…${address.slice(address.lastIndexOf("@"))}`;
}
