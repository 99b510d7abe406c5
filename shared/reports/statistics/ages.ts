/** How many working days something is late, in bands; the last one has no end. */
export const ageBands = [
  { from: 0, to: 5, name: "Up to 5 working days" },
  { from: 6, to: 10, name: "6 to 10" },
  { from: 11, to: 20, name: "11 to 20" },
  { from: 21, to: 40, name: "21 to 40" },
  { from: 41, to: Number.POSITIVE_INFINITY, name: "More than 40" },
] as const;

/** Of so many that are late by so many working days, how many lie in each band, in order of the bands. */
export const inAgeBands = (
  late: Readonly<Record<string, number>>,
): readonly { readonly age: string; readonly count: number }[] =>
  ageBands.map(({ name }, band) => ({
    age: name,
    count: Object.entries(late)
      .filter(([days]) => ageBandOf(Number(days)) === band)
      .reduce((sum, [, howMany]) => sum + howMany, 0),
  }));

/** The number of the band, from 0. */
export const ageBandOf = (workingDaysLate: number): number =>
  ageBands.findIndex(({ from, to }) => from <= workingDaysLate && workingDaysLate <= to);
