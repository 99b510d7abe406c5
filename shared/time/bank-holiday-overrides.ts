/** A one-off change to the bank holidays of England and Wales, by proclamation. It wins over date-holidays. */
export type BankHolidayOverride = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The name GOV.UK gives the added holiday; `null` takes a holiday off the day. */
  readonly name: string | null;
  readonly reason: string;
  readonly source: string;
};

const GOV_UK = "https://www.gov.uk/bank-holidays";

/**
 * One-off bank holidays, added or moved. After an edit run `node shared/time/generate-bank-holidays.ts`.
 * All of them so far are here, so that the table does not rest on the package knowing them.
 */
export const bankHolidayOverrides: readonly BankHolidayOverride[] = [
  {
    day: "2020-05-04",
    name: null,
    reason: "The early May bank holiday of 2020 moved to Friday 8 May for the 75th anniversary of VE Day",
    source: GOV_UK,
  },
  {
    day: "2020-05-08",
    name: "Early May bank holiday (VE day)",
    reason: "75th anniversary of VE Day, in place of Monday 4 May",
    source: GOV_UK,
  },
  {
    day: "2022-05-30",
    name: null,
    reason: "The spring bank holiday of 2022 moved to Thursday 2 June for the Platinum Jubilee",
    source: GOV_UK,
  },
  {
    day: "2022-06-02",
    name: "Spring bank holiday",
    reason: "Platinum Jubilee of Elizabeth II, in place of Monday 30 May",
    source: GOV_UK,
  },
  {
    day: "2022-06-03",
    name: "Platinum Jubilee bank holiday",
    reason: "Platinum Jubilee of Elizabeth II, an additional day",
    source: GOV_UK,
  },
  {
    day: "2022-09-19",
    name: "Bank Holiday for the State Funeral of Queen Elizabeth II",
    reason: "State funeral of Elizabeth II, an additional day",
    source: GOV_UK,
  },
  {
    day: "2023-05-08",
    name: "Bank holiday for the coronation of King Charles III",
    reason: "Coronation of Charles III, an additional day",
    source: GOV_UK,
  },
];
