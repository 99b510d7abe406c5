/** What the referrals in the stories ask for, by the live service's own ids, and where. */

interface Need {
  readonly category: string;
  /** One desired outcome of the need's list as it was until 2 April 2025, and one as it has been since. */
  readonly outcome: string;
  readonly outcomeSince2025: string;
}

export const accommodation: Need = {
  category: "428ee70f-3001-4399-95a6-ad25eaaede16",
  outcome: "55a9cf76-428d-4409-8a57-aaa523f3b631",
  outcomeSince2025: "3ecf4b60-7973-419a-b8c3-ef54b078ef00",
};
export const employment: Need = {
  category: "ca374ac3-84eb-4b91-bea7-9005398f426f",
  outcome: "8f438eb1-4f5c-4c23-9436-2ef784fb2426",
  outcomeSince2025: "53eff054-63a4-4776-8c99-b17c942c4f6f",
};
export const emotionalWellbeing: Need = {
  category: "8221a81c-08b2-4262-9c1a-0ab3c82cec8c",
  outcome: "2b6e54d3-1cf7-4fc7-aae2-2f338085feda",
  outcomeSince2025: "be2cb69b-389c-457e-87d8-d756826abd82",
};
export const financeInLondon: Need = {
  category: "64bc7502-7cec-410d-af7d-d3bae65b47ad",
  outcome: "21e4ea2f-9aa6-4f3a-96ae-b278e99fd9db",
  outcomeSince2025: "c875988f-9aa6-4b8b-ae1c-da67d91433e7",
};
export const lifestyle: Need = {
  category: "b84f4eb7-4db0-477e-8c59-21027b3262c5",
  outcome: "fdabad61-446a-47cc-b100-7a56b41f7812",
  outcomeSince2025: "d0d077f9-9832-41ac-ad89-fc4a915dee0f",
};
export const socialInclusion: Need = {
  category: "c036826e-f077-49a5-8b33-601dca7ad479",
  outcome: "5dd9534e-df08-46be-b4f8-13d93feacf72",
  outcomeSince2025: "5dd9534e-df08-46be-b4f8-13d93feacf72",
};

/** These needs, each with an outcome of its own list: for the form's particulars. */
export const asksFor = (...needs: readonly Need[]) => ask(needs, ({ outcome }) => outcome);
const asksForSince2025 = (...needs: readonly Need[]) =>
  ask(needs, ({ outcomeSince2025 }) => outcomeSince2025);

const ask = (needs: readonly Need[], outcomeOf: (need: Need) => string) => ({
  serviceCategoryIds: needs.map(({ category }) => category),
  desiredOutcomes: needs.map((need) => ({
    serviceCategoryId: need.category,
    desiredOutcomesIds: [outcomeOf(need)],
  })),
});

/** A referral to accommodation alone, as forms have had it since 3 April 2025. */
export const accommodationSince2025 = asksForSince2025(accommodation);

/** A form filled in as the Top Tips want it, about somebody in prison. */
export const fullFormFromPrison = {
  custodyDetails: { currentPrison: true, pdu: true, prisonNumber: true, visitsPhoneNumber: true },
  needsAnswered: { accessibility: true, interpreter: true, responsibilities: true, availability: true },
  referredBy: "community-offender-manager",
  sentenceType: "licence",
};

/** A contract of an invented provider. */
export const contractIn = (region: string, type: string, reference = "T-0001") => ({
  reference,
  type,
  region,
  provider: {
    code: "LANTERN",
    name: "Lantern Trust",
    mailbox: "referrals@lantern.example",
    managerMailbox: "managers@lantern.example",
  },
});

/** A practitioner of a delivery unit, with that unit's mailboxes. */
export const practitionerIn = (pdu: string, email = "practitioner@probation.example") => ({
  email,
  pdu,
  pduMailbox: "pdu@probation.example",
  managerMailbox: "head.of.pdu@probation.example",
});
