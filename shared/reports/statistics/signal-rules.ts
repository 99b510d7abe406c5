/**
 * The rules by which a change is called a signal, as data: NHS England's programme Making Data Count. The sources are
 * its guide ('Making data count: strengthening your decisions', NHS England and NHS Improvement 2019) and the package
 * NHSRplotthedots of the NHS-R community, version 0.2.2, which repeats the programme's own spreadsheet tool
 * (R/ptd_spc_standard.R, R/ptd_calculate_point_type.R).
 */
export const signalRules = {
  "outside-limits": {
    name: "a point outside the process limits",
    /** In standard deviations from the mean, as the moving range estimates them. */
    limit: 3,
    source: "Making data count, rule 1; ptd_spc_standard: 2.66 × mean moving range",
  },
  trend: {
    name: "seven points in a row, each higher or each lower than the one before",
    points: 7,
    source: "Making data count, rule 3; ptd_seven_point_trend",
  },
  "two-of-three": {
    name: "two of three points in a row close to the same process limit",
    points: 2,
    of: 3,
    /** Further from the mean than this many standard deviations, but within the limits. */
    limit: 2,
    source: "Making data count, rule 4; ptd_two_in_three",
  },
  shift: {
    name: "seven points in a row on the same side of the mean",
    points: 7,
    source: "Making data count, rule 2; ptd_seven_point_one_side_mean",
  },
} as const;

/** In the order in which one is named where several hold: that of the package. */
export const signalNames = ["outside-limits", "trend", "two-of-three", "shift"] as const;
export type SignalName = keyof typeof signalRules;

/**
 * How many points are needed. Limits from fewer than twelve are trial limits (NHSRplotthedots, vignette 'Number of
 * points required'); from fewer than six there are none (Wheeler, 'Understanding Variation', page 60).
 */
export const pointsNeeded = { forTrialLimits: 6, forLimits: 12 } as const;

/**
 * A share of fewer than this is printed as a count, `3 of 4`: one case more or less moves it by more than ten points
 * of a per cent. **Choice**; the Office for National Statistics marks rates from fewer than twenty events as
 * unreliable and does not calculate them from fewer than three, and a week of one contract lies in between.
 */
export const smallNumber = 10;

/**
 * The two pairs of limits of a funnel plot, each as the probability of lying beyond one side by chance: 95% and 99.8%
 * limits (Spiegelhalter 2005, section 2.2).
 */
export const funnelLimits = { warning: 0.025, action: 0.001 } as const;

/** The chance of a point beyond three, and beyond two, standard deviations on one side of a normal distribution. */
export const tailsOfNormal = { three: 0.00135, two: 0.02275 } as const;
