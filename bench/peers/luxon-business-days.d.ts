/** What is used of a package that brings no types. */
declare module "luxon-business-days" {
  export interface DateTime {
    setupBusiness(settings: { holidayMatchers: readonly ((day: DateTime) => boolean)[] }): void;
    plusBusiness(amount: { days: number }): DateTime;
    plus(amount: { days: number }): DateTime;
    isBusinessDay(): boolean;
    isHoliday(): boolean;
    toISODate(): string;
    valueOf(): number;
  }
  const luxon: { readonly DateTime: { fromISO(text: string): DateTime } };

  export { luxon as default };
}
