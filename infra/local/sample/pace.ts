/** How promptly a provider works: shares of what is late or never done, between 0 and 1. */
export interface Pace {
  readonly unassigned: number;
  /** Working days until a referral is assigned to a caseworker, at most. */
  readonly assignsWithin: number;
  /** Share of urgent referrals that are not responded to by the next working day. */
  readonly respondsLate: number;
  readonly assessesLate: number;
  readonly neverArranges: number;
  readonly recordsLate: number;
  readonly neverRecords: number;
  readonly plansLate: number;
  readonly neverPlans: number;
  readonly reportsLate: number;
  readonly neverReports: number;
}

export const paces = {
  prompt: {
    unassigned: 0.01,
    assignsWithin: 2,
    respondsLate: 0.03,
    assessesLate: 0.03,
    neverArranges: 0.003,
    recordsLate: 0.03,
    neverRecords: 0.004,
    plansLate: 0.03,
    neverPlans: 0.003,
    reportsLate: 0.04,
    neverReports: 0.01,
  },
  usual: {
    unassigned: 0.03,
    assignsWithin: 3,
    respondsLate: 0.08,
    assessesLate: 0.07,
    neverArranges: 0.01,
    recordsLate: 0.07,
    neverRecords: 0.012,
    plansLate: 0.08,
    neverPlans: 0.01,
    reportsLate: 0.1,
    neverReports: 0.03,
  },
  slow: {
    unassigned: 0.06,
    assignsWithin: 6,
    respondsLate: 0.22,
    assessesLate: 0.2,
    neverArranges: 0.03,
    recordsLate: 0.16,
    neverRecords: 0.03,
    plansLate: 0.22,
    neverPlans: 0.03,
    reportsLate: 0.28,
    neverReports: 0.08,
  },
  failing: {
    unassigned: 0.15,
    assignsWithin: 9,
    respondsLate: 0.6,
    assessesLate: 0.55,
    neverArranges: 0.12,
    recordsLate: 0.4,
    neverRecords: 0.12,
    plansLate: 0.5,
    neverPlans: 0.12,
    reportsLate: 0.5,
    neverReports: 0.2,
  },
} as const satisfies Record<string, Pace>;
export type PaceName = keyof typeof paces;
