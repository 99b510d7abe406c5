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
    assessesLate: 0.02,
    neverArranges: 0.002,
    recordsLate: 0.02,
    neverRecords: 0.002,
    plansLate: 0.02,
    neverPlans: 0.002,
    reportsLate: 0.03,
    neverReports: 0.005,
  },
  usual: {
    unassigned: 0.02,
    assignsWithin: 3,
    respondsLate: 0.06,
    assessesLate: 0.05,
    neverArranges: 0.006,
    recordsLate: 0.04,
    neverRecords: 0.005,
    plansLate: 0.05,
    neverPlans: 0.005,
    reportsLate: 0.07,
    neverReports: 0.015,
  },
  slow: {
    unassigned: 0.04,
    assignsWithin: 5,
    respondsLate: 0.18,
    assessesLate: 0.18,
    neverArranges: 0.015,
    recordsLate: 0.14,
    neverRecords: 0.012,
    plansLate: 0.2,
    neverPlans: 0.015,
    reportsLate: 0.2,
    neverReports: 0.04,
  },
  failing: {
    unassigned: 0.12,
    assignsWithin: 8,
    respondsLate: 0.55,
    assessesLate: 0.55,
    neverArranges: 0.08,
    recordsLate: 0.45,
    neverRecords: 0.1,
    plansLate: 0.5,
    neverPlans: 0.1,
    reportsLate: 0.45,
    neverReports: 0.15,
  },
} as const satisfies Record<string, Pace>;
export type PaceName = keyof typeof paces;
