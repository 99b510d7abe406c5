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
/** Section 1(2) and (3) of the Banking and Financial Dealings Act 1971: days are moved and added by proclamation. */
const PROCLAIMED = "https://www.legislation.gov.uk/ukpga/1971/80/section/1";

/**
 * One-off bank holidays, added or moved. After an edit run `node shared/time/generate-bank-holidays.ts`.
 * All of them since 1990 are here, so that the table does not rest on the package knowing them: it does not know those
 * of 1995, 1999, 2002 and 2011. GOV.UK's list begins in 2012.
 */
export const bankHolidayOverrides: readonly BankHolidayOverride[] = [
  {
    day: "1995-05-01",
    name: null,
    reason: "The early May bank holiday of 1995 moved to Monday 8 May for the 50th anniversary of VE Day",
    source: PROCLAIMED,
  },
  {
    day: "1995-05-08",
    name: "Early May bank holiday (VE day)",
    reason: "50th anniversary of VE Day, in place of Monday 1 May",
    source: PROCLAIMED,
  },
  {
    day: "1999-12-31",
    name: "Millennium bank holiday",
    reason: "Eve of the year 2000, an additional day",
    source: PROCLAIMED,
  },
  {
    day: "2002-05-27",
    name: null,
    reason: "The spring bank holiday of 2002 moved to Tuesday 4 June for the Golden Jubilee",
    source: PROCLAIMED,
  },
  {
    day: "2002-06-03",
    name: "Golden Jubilee bank holiday",
    reason: "Golden Jubilee of Elizabeth II, an additional day",
    source: PROCLAIMED,
  },
  {
    day: "2002-06-04",
    name: "Spring bank holiday",
    reason: "Golden Jubilee of Elizabeth II, in place of Monday 27 May",
    source: PROCLAIMED,
  },
  {
    day: "2011-04-29",
    name: "Royal wedding bank holiday",
    reason: "Wedding of Prince William, an additional day",
    source: PROCLAIMED,
  },
  {
    day: "2012-05-28",
    name: null,
    reason: "The spring bank holiday of 2012 moved to Monday 4 June for the Diamond Jubilee",
    source: GOV_UK,
  },
  {
    day: "2012-06-04",
    name: "Spring bank holiday",
    reason: "Diamond Jubilee of Elizabeth II, in place of Monday 28 May",
    source: GOV_UK,
  },
  {
    day: "2012-06-05",
    name: "Queen’s Diamond Jubilee",
    reason: "Diamond Jubilee of Elizabeth II, an additional day",
    source: GOV_UK,
  },
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
