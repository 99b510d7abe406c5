import { type AboutReferral, type Alert, isLate, type RecipientRole } from "../obligations/index.ts";
import { contractTypeName } from "../reference/index.ts";
import { documents, type Party, type Rule, ruleOf, saySource } from "../rules/index.ts";
import { type Instant, londonDayOf, sayInstant } from "../time/index.ts";
import { sayWhom, type ToDo, toDoOf, whyOf } from "./addressed.ts";
import { capitalised } from "./capitalised.ts";
import { referralLinkOf } from "./referral-link.ts";
import { type Status, statusOf } from "./status.ts";
import { sayDateOnly, sayDayAndMonth, sayWhen, type When, whenOf } from "./when.ts";

/** Everything that an e-mail says about one alert, in words. */
export interface News {
  readonly status: Status;
  /** What the reference is of: a referral, or a person in prison by CRN or prison number. */
  readonly subject: "Referral" | "Person";
  readonly reference: string;
  /** `Accommodation, Catch22, referred 3 November 2026`; managers read the delivery unit too. */
  readonly about?: string;
  /** The same beneath a heading that names service and provider: `Hull, referred 3 November 2026`. */
  readonly inService?: string;
  /** Absent for a person: Refer and Monitor has pages of referrals only. */
  readonly link?: string;
  /** Where the reader says that they know of it. */
  readonly acknowledge?: string;
  /** `Still needed from the provider: Action plan submitted`. */
  readonly needed: string;
  /** `action plan`, and its day: `19 November`. */
  readonly name: string;
  readonly day: string;
  /** `Accommodation, Wear Valley Housing Trust, caseworker worker@provider.example`. */
  readonly handledBy: string;
  readonly when: When;
  /** `Escalated for the 2nd time.` */
  readonly escalation?: string;
  /** `This should have reached you on Friday 13 November 2026 at 07:00.` */
  readonly late?: string;
  readonly toDo: ToDo;
  /** Why the reader gets it; absent where it is said once, for the whole e-mail. */
  readonly why?: string;
  /** `RPG App. 5 §6; R&M '…'`. */
  readonly source: string;
  /** The documents cited, each as `RPG: Resettlement and …`. */
  readonly documents: readonly string[];
}

/** What leads to the page on which the reader says that they know of it; in a list with the reference, to tell one from another. */
export const sayAcknowledge = ({ reference }: News, inList: boolean): string =>
  inList ? `Acknowledge ${reference}` : "Already in hand? Acknowledge it and pause its reminders";

/** `Referral GT3080AC (Accommodation, Catch22, referred 3 November 2026)`. */
export const sayReferral = ({ subject, reference, about }: News): string =>
  `${subject} ${reference}${about === undefined ? "" : ` (${about})`}`;

/** What stands in the place of a link. */
export const noPage = "This is not about one referral, so there is no page of it in Refer and Monitor.";

/** The day and the distance, as they stand under the heading that begins the phrase. */
export const sayRow = ({ when, escalation, late }: News): string =>
  [`${when.moment}, ${when.distance}.`, escalation, late].filter((part) => part !== undefined).join(" ");

/** In a table: what is needed, `Action plan`. */
export const sayWhat = ({ name }: News): string => capitalised(name);

/** In a table: `Was due by the end of Tuesday 3 November 2026, 13 working days ago. Hull, referred 1 October 2026.` */
export const sayInTable = (news: News): string =>
  [`${capitalised(sayWhen(news.when))}.`, news.escalation, news.late, news.inService && `${news.inService}.`]
    .filter((part) => part !== undefined)
    .join(" ");

/** `Ask the provider …`; for those who manage, whose it is comes first. */
export const sayToDo = ({ toDo }: News): string => `${toDo.label}: ${toDo.text}`;

export const sayWhy = (why: string): string => `Why you get this: ${why}`;

/** Why it is told, and where it comes from. */
export const sayGrounds = ({ why, source }: News): string =>
  `${why === undefined ? "" : `${sayWhy(why)} `}Source: ${source}`;

/** What an e-mail's links lead to. */
interface Links {
  readonly referAndMonitorUrl: string;
  readonly acknowledgeLinkOf?: ((alert: Alert, now: Instant) => string) | undefined;
}

/** @throws UnknownRule */
export function newsOf(alert: Alert, now: Instant, { referAndMonitorUrl, acknowledgeLinkOf }: Links): News {
  const rule = asOwed(ruleOf(alert.rule), alert.owedBy);
  const { recipient, reference, stage, repeat = 1 } = alert;
  const status = statusOf(alert, now);
  const whom = sayWhom(recipient, rule);
  const late = lateSince(alert, now);
  const link = referralLinkOf(alert, referAndMonitorUrl);
  return {
    status,
    subject: link === undefined ? "Person" : "Referral",
    reference,
    ...(alert.about && {
      about: sayAbout(alert.about, recipient.role),
      inService: capitalised(sayInService(alert.about, recipient.role)),
    }),
    ...(link !== undefined && { link }),
    ...(acknowledgeLinkOf && { acknowledge: acknowledgeLinkOf(alert, now) }),
    needed: `${status === "missed" ? "Still needed" : "Needed"}${whom ? ` from ${whom}` : ""}: ${rule.title}`,
    name: rule.name,
    day: sayDayAndMonth(alert.dueDay ?? londonDayOf(alert.opened), now),
    handledBy: sayHandledBy(alert.about),
    when: whenOf(alert, now),
    ...(stage === "escalated" && { escalation: sayEscalation(repeat) }),
    ...(late !== undefined && { late: `This should have reached you on ${sayInstant(late)}.` }),
    toDo: withWhatIsWanting(toDoOf(recipient, rule), alert),
    why: whyOf(recipient, rule),
    source: rule.sources.map(saySource).join("; "),
    documents: rule.sources.map(({ document }) => `${document}: ${documents[document]}`),
  };
}

/** What tells this referral from others of its service, in words; managers read the delivery unit too. */
const sayInService = ({ deliveryUnit, sentOn }: AboutReferral, role: RecipientRole): string =>
  [
    ...(deliveryUnit !== undefined && (role === "manager" || role === "contract-manager")
      ? [deliveryUnit]
      : []),
    `referred ${sayDateOnly(sentOn)}`,
  ].join(", ");

const sayAbout = (about: AboutReferral, role: RecipientRole): string =>
  [contractTypeName(about.contractType), about.provider, sayInService(about, role)].join(", ");

/** Which service it is and who works with the person. */
const sayHandledBy = (about: AboutReferral | undefined): string =>
  about === undefined
    ? "People in custody without a referral"
    : [
        contractTypeName(about.contractType),
        about.provider,
        about.caseworker === undefined ? "no caseworker known" : `caseworker ${about.caseworker}`,
      ].join(", ");

/** The rule as it stands in the case: who owes it there, where that depends on the case. */
function asOwed(rule: Rule, owedBy: Party | undefined): Rule {
  if (owedBy === undefined) return rule;
  const { owedByInCase: _, ...rest } = rule;
  return { ...rest, owedBy } as Rule;
}

/**
 * When it should have reached its reader, if it comes late: by a failure of the monitor, or because it was held, or
 * the e-mail service did not take it.
 */
export function lateSince({ shouldReachAt, deliverAt }: Alert, now: Instant): Instant | undefined {
  const should = shouldReachAt ?? deliverAt;
  return isLate(should, now) ? should : undefined;
}

/** What is wanting comes first: the reader need not look for it. */
const withWhatIsWanting = (toDo: ToDo, { wanting = [] }: Alert): ToDo =>
  wanting.length === 0 ? toDo : { ...toDo, text: `${capitalised(wanting.join("; "))}. ${toDo.text}` };

const sayEscalation = (repeat: number): string =>
  repeat === 1 ? "Escalated." : `Escalated for the ${sayOrdinal(repeat)} time.`;

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: "th",
  one: "st",
  two: "nd",
  few: "rd",
  many: "th",
  other: "th",
};

const sayOrdinal = (n: number): string => `${n}${endings[ordinals.select(n)]}`;
