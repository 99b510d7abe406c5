import type { Recipient, RecipientRole } from "../obligations/index.ts";
import type { Party, Rule } from "../rules/index.ts";
import { capitalised } from "./capitalised.ts";

const partyWords: Readonly<Record<Party, string>> = {
  provider: "the provider",
  practitioner: "the practitioner",
  prison: "the prison",
  "pre-release-team": "the pre-release team",
  "prison-offender-manager": "the prison offender manager",
  "community-offender-manager": "the community offender manager",
  "community-manager-pdu": "the probation delivery unit",
  "accommodation-support-worker": "the accommodation support worker",
};

/** Whether a party works for the provider, so that the practitioner hears of what it misses. */
export const isProviderSide = (party: Party): boolean =>
  party === "provider" || party === "accommodation-support-worker";

/** Who owes it, in words; nothing where that depends on the case, which an alert does not tell. */
const sayOwner = ({ owedBy, owedByInCase }: Rule): string | undefined =>
  owedByInCase ? undefined : partyWords[owedBy];

/** A practitioner is told of what the provider owes; what else they are told of is theirs, or they stand in for it. */
const isOwnersSide = (role: RecipientRole, { owedBy }: Rule): boolean =>
  role === "provider" || role === "custody-team" || (role === "practitioner" && !isProviderSide(owedBy));

/** Somebody who covers for an absent owner acts in their place; a mailbox that is told instead only passes it on. */
const isCover = ({ insteadOf }: Recipient): boolean => insteadOf?.includes(", who ") === true;

/** From whom it is needed, as the reader sees it: `you`, `the provider`; nothing where an alert does not tell. */
export function sayWhom(recipient: Recipient, rule: Rule): string | undefined {
  const acts = !recipient.copy && (recipient.insteadOf === undefined || isCover(recipient));
  return acts && isOwnersSide(recipient.role, rule) ? "you" : sayOwner(rule);
}

/** What the reader is to do about it, or, for those who manage or only hear of it, what the owner has to do. */
export interface ToDo {
  readonly label: string;
  readonly text: string;
}

export function toDoOf({ role, copy }: Recipient, rule: Rule): ToDo {
  const owner = sayOwner(rule);
  const { owner: forOwner, practitioner } = rule.whatToDo;
  if (isOwnersSide(role, rule) && !copy) return { label: "What to do", text: forOwner };
  if (role === "practitioner" && !copy) {
    return { label: "What to do", text: practitioner ?? `Ask ${owner ?? "them"} when this will be done.` };
  }
  return { label: owner ? `What ${owner} has to do` : "What has to be done", text: forOwner };
}

/** Why this person gets this, in a sentence or two. */
export function whyOf(recipient: Recipient, rule: Rule): string {
  const { role, insteadOf, copy } = recipient;
  if (copy) {
    return "You are the responsible practitioner, recorded as away. This is a copy: whoever covers for you acts.";
  }
  if (insteadOf !== undefined) return sayInsteadOf(insteadOf, mailboxes[role]);
  switch (role) {
    case "practitioner":
      return isProviderSide(rule.owedBy) || rule.owedBy === "practitioner"
        ? "You are the responsible practitioner."
        : addressOf(rule);
    case "provider":
      return "You are the caseworker.";
    case "custody-team":
      return addressOf(rule);
    case "manager":
      return `You manage ${sayManaged(rule)}, and it is still not done.`;
    case "contract-manager":
      return "You are the regional contract manager, and it is still not done.";
  }
}

const addressOf = (rule: Rule): string =>
  `This address is known to us as that of ${sayOwner(rule) ?? "those who owe it"}.`;

const sayManaged = (rule: Rule): string =>
  isProviderSide(rule.owedBy) ? "the provider's caseworkers" : (sayOwner(rule) ?? "those who owe it");

const mailboxes: Readonly<Record<RecipientRole, string>> = {
  practitioner: "the delivery unit's mailbox",
  provider: "the provider's mailbox",
  "custody-team": "the prison's mailbox",
  manager: "the manager",
  "contract-manager": "the regional contract manager",
};

/** `the practitioner` has no address that we know; `the practitioner, who is away` has one, and somebody covers. */
function sayInsteadOf(insteadOf: string, mailbox: string): string {
  const [whose = insteadOf, ...what] = insteadOf.split(", who ");
  if (what.length > 0)
    return `${capitalised(whose)} ${what.join(", who ")}, so this comes to you in their place.`;
  const missing = insteadOf.replace(/['']s address$/u, "");
  return `We have no working address for ${missing}, so this comes to ${mailbox}. Please pass it on.`;
}
