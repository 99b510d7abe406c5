import type { Random } from "./random.ts";

/** What a practitioner left in a free-text section: something to read, or one of the ways of leaving it blank. */
export type TextSort =
  | "full"
  | "partial"
  | "no-known-risk"
  | "unsafe"
  | "empty"
  | "placeholder"
  | "contact-only";

/** Whether a section of that sort counts as left blank. */
export const isBlank = (sort: TextSort): boolean =>
  sort === "empty" || sort === "placeholder" || sort === "contact-only";

export interface SampleText {
  readonly sort: TextSort;
  readonly text: string;
}

const riskTexts: Readonly<Record<TextSort, readonly string[]>> = {
  full: [
    "At risk: the public and staff. Level of risk: medium. Nature: verbal aggression when appointments change at short notice. Likely to increase with alcohol use or loss of housing. The provider can reduce it by giving notice of changes and meeting in a room with two exits. Risk to self: low, no history of self-harm. Vulnerability: some isolation, no safeguarding concern. Restrictions: none that bear on the service. Risk from others: none known.",
    "Who is at risk: known adults in the former household. Level of risk: high. Nature of the risk: intimidation. What might increase it: contact about debts, drinking. What the provider can do: see in the probation office only, ring before the visit, end the session when voices are raised. Risk to self: none known. Vulnerability: gives in to pressure from associates. Restrictions: a restraining order is in place; the licence has an exclusion zone. Risk from others: former associates.",
    "Low risk of serious harm to the public. Nature of the risk: theft from shops, no violence. Risk would increase with relapse. The provider should watch for missed appointments and tell me the same day. No risk of self-harm now. Vulnerable because of poor literacy. No restrictions relevant to the service. Not known to be at risk from others.",
  ],
  partial: [
    "Medium risk to public. Can be rude on the phone. No restrictions.",
    "Low ROSH. Drinks at weekends.",
    "High risk to known adult, MAPPA level 1, see at office only.",
    "Previous assaults on staff in custody, now settled. Sees GP for low mood.",
  ],
  "no-known-risk": [
    "Person on Probation does not present any known risk of harm to self or others.",
    "Does not present any known risk of harm to self or others.",
  ],
  unsafe: [
    "Medium risk to a known adult. Do not visit at ZZ99 3CZ. Any worries ring the duty line on 07700 900123. Risk rises with alcohol. No self-harm.",
    "Low risk of serious harm. Previous partner can be reached on 07700 900456. Not to be seen alone. Vulnerable to debt.",
  ],
  empty: ["", "   ", "\u00a0", "<p></p>", "\n\n"],
  placeholder: ["See OASys", "N/A", "TBC", "as above", "see nDelius", "-", "n/a.", "None"],
  "contact-only": [
    "Please call me to discuss",
    "Please contact PP for further information.",
    "Please call me for further information",
  ],
};

const riskSorts: readonly (readonly [TextSort, number])[] = [
  ["full", 70],
  ["partial", 8],
  ["no-known-risk", 12],
  ["unsafe", 1],
  ["empty", 4],
  ["placeholder", 3],
  ["contact-only", 2],
];

const furtherTexts: Readonly<Record<"full" | "empty" | "placeholder" | "contact-only", readonly string[]>> = {
  full: [
    "Worked with a housing officer in spring, which went well until the tenancy ended. Prefers mornings, texts rather than calls. Ready to start and wants own front door by summer.",
    "Has finished an anger course in custody and wants help with budgeting. Reads slowly, so short letters please. Hopes to see more of the family.",
    "New to support of this kind, nervous about groups. One-to-one first. Motivated by work: was a roofer and would like to go back to it.",
    "Previous referral ended early because of shift work; now on days. Wants forms done together rather than sent.",
  ],
  empty: ["", " "],
  placeholder: ["N/A", "n/a", "as above", "see OASys"],
  "contact-only": ["Please call me to discuss", "contact PP"],
};

const furtherSorts: readonly (readonly ["full" | "empty" | "placeholder" | "contact-only", number])[] = [
  ["full", 90],
  ["empty", 4],
  ["placeholder", 4],
  ["contact-only", 2],
];

export function riskText(random: Random): SampleText {
  const sort = random.weighted(riskSorts);
  return { sort, text: random.pick(riskTexts[sort]) };
}

/** What a section says once it has been put right. */
export const riskTextPutRight = (random: Random): SampleText => ({
  sort: "full",
  text: random.pick(riskTexts.full),
});

export function furtherText(random: Random): SampleText {
  const sort = random.weighted(furtherSorts);
  return { sort, text: random.pick(furtherTexts[sort]) };
}

export const furtherTextPutRight = (random: Random): SampleText => ({
  sort: "full",
  text: random.pick(furtherTexts.full),
});
