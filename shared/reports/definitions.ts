/** What a figure counts: its name on the page, and one sentence. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** Every figure that a report prints. A figure without a definition may not be printed, nor one with two. */
export const definitions = {
  week: {
    term: "The week",
    meaning:
      "Monday to Sunday, days in London; an obligation belongs to the week in which its last allowed day lies.",
  },
  underContract: {
    term: "Under the contracts",
    meaning:
      "What providers owe by their contract (marked 'contract' in the table of rules); good practice, and what practitioners owe, is not held against a contract.",
  },
  fellDue: {
    term: "Fell due",
    meaning:
      "Obligations whose time ran out and that were owed until then: those met on time plus those missed.",
  },
  met: {
    term: "Met on time",
    meaning:
      "Done before the end of the last allowed day, however early, by the time of the activity and not of its recording.",
  },
  missed: {
    term: "Missed",
    meaning: "Not done by the end of the last allowed day; it stays missed when it is done later.",
  },
  offered: {
    term: "Offered in time",
    meaning:
      "How many of the missed had been offered in time, such as an appointment to which the person did not come; each is also counted as missed.",
  },
  apart: {
    term: "Waived or held",
    meaning:
      "Obligations that fell away while still open (the referral ended, say), or whose clock stands still because the live service cannot be written to; they are not part of 'fell due'.",
  },
  share: {
    term: "Share on time",
    meaning:
      "Met on time divided by fell due, to one decimal; never rounded up to 100% nor down to 0%, and n/a where nothing fell due. Of fewer than ten the counts are printed, such as 3 of 4.",
  },
  overdue: {
    term: "Overdue now",
    meaning:
      "Missed, whenever its time ran out, and at the moment of this report neither done nor fallen away.",
  },
  late: {
    term: "Working days late",
    meaning:
      "Working days after the last allowed day, the day of this report included; the median is the middle one of all that are overdue, the longest the greatest.",
  },
  before: {
    term: "Last week, 12 weeks before",
    meaning:
      "The figures as they were reported at the time: what became known later is shown as corrected, and does not change them; the 12 weeks are added together.",
  },
  newlyOverdue: {
    term: "Newly overdue",
    meaning: "Its time ran out since the last report, and it is overdue now.",
  },
  cameToLight: {
    term: "Came to light",
    meaning:
      "Its time had run out before the last report, which did not call it overdue because the facts were not known or were different.",
  },
  putRight: { term: "Put right", meaning: "Overdue in the last report, and done since, late." },
  fellAway: {
    term: "Fell away",
    meaning: "Overdue in the last report, and owed no longer because the referral ended or concluded.",
  },
  corrected: {
    term: "Corrected since last week",
    meaning:
      "Called overdue or missed in the last report, and now known to have been met on time, not to be due yet, or not to be owed.",
  },
  omissions: {
    term: "Omissions",
    meaning:
      "Information that must be in a referral and is not: open at the moment of this report, found (wanting since a moment in the week), or put right in the week.",
  },
  open: { term: "Still open", meaning: "Not done, and its time has not run out." },
  ahead: {
    term: "Done ahead",
    meaning: "Done already, though its time has not run out; it will count as met on time once it has.",
  },
  notCounted: {
    term: "Not counted",
    meaning: "Cases that are in no figure of this report, with the reason.",
  },
} as const satisfies Record<string, Definition>;

export type DefinitionName = keyof typeof definitions;
