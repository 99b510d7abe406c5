import { addCalendarMonths } from "../../../shared/time/index.ts";
import { fiveWorkingDays } from "../../support/five-working-days.ts";
import { at, day } from "../../support/london.ts";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const subject = at("2016-01-05 09:00");
const heldIn = (region?: string) =>
  Story.ofPerson("A1234BC").received("2016-01-05 09:00", region ? { team: { region } } : {});
const sentencedIn = (region: string | undefined, when: string, release: string) =>
  heldIn(region).sentenced(when).releaseMoved(when, release);

/** Ten months from Monday 2 November 2026 end on 2 September 2027. */
const short = sentencedIn("J", "2026-11-02 10:00", "2027-03-12");
const longestShort = sentencedIn("J", "2026-11-02 10:00", "2027-09-02");

clockRuleTable("community-manager-allocated", {
  begin: (at) => sentencedIn("D", at, addCalendarMonths(day(at.slice(0, 10)), 3)),
  finish: (story, at) => story.milestone(at, "community-manager-allocated"),
  subject,
  due: fiveWorkingDays,
  cases: [
    [
      "responsible is allocated",
      short.milestone("2026-11-04 10:00", "community-manager-responsible"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "allocated before the sentence, on remand",
      heldIn("J")
        .milestone("2026-10-05 10:00", "community-manager-allocated")
        .sentenced("2026-11-02 10:00")
        .releaseMoved("2026-11-02 10:00", "2027-03-12"),
      "2026-11-20 09:00",
      "met",
    ],
    [
      "allocated a working day late",
      short.milestone("2026-11-10 10:00", "community-manager-allocated"),
      "2026-11-20 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "a day less than 10 months to serve",
      sentencedIn("J", "2026-11-02 10:00", "2027-09-01"),
      "2026-11-10 00:00",
      "missed",
    ],
    ["exactly 10 months", longestShort, "2026-11-10 00:00", "missed"],
    [
      "a day more: the prison keeps the case",
      sentencedIn("J", "2026-11-02 10:00", "2027-09-03"),
      "2026-11-10 00:00",
      "none",
    ],
    [
      "10 months that end in February",
      sentencedIn("J", "2025-04-30 10:00", "2026-02-28"),
      "2025-05-09 00:00",
      "missed",
    ],
    [
      "put off beyond 10 months afterwards: still a short sentence",
      short.releaseMoved("2026-11-03 10:00", "2028-03-12"),
      "2026-11-10 00:00",
      "missed",
    ],
    [
      "released by the sentence, for time served: nothing is left to serve",
      sentencedIn("J", "2026-11-02 10:00", "2026-11-02"),
      "2026-11-20 09:00",
      "none",
    ],
    ["a day left to serve", sentencedIn("J", "2026-11-02 10:00", "2026-11-03"), "2026-11-10 00:00", "missed"],
    [
      "no release date: nobody knows whether it is short",
      heldIn("J").sentenced("2026-11-02 10:00"),
      "2026-11-20 09:00",
      "none",
    ],
    [
      "the release date told three days later: the clock starts then",
      heldIn("J").sentenced("2026-11-02 10:00").releaseMoved("2026-11-05 10:00", "2027-03-12"),
      "2026-11-12 23:59:59.999",
      "open",
    ],
    [
      "and ends five working days after",
      heldIn("J").sentenced("2026-11-02 10:00").releaseMoved("2026-11-05 10:00", "2027-03-12"),
      "2026-11-13 00:00",
      "missed",
    ],
    [
      "elsewhere before OMiC levelled up",
      sentencedIn("J", "2022-05-31 23:59:59.999", "2022-09-12"),
      "2022-07-01 09:00",
      "none",
    ],
    [
      "elsewhere from then on",
      sentencedIn("J", "2022-06-01 00:00", "2022-09-12"),
      "2022-06-11 00:00",
      "missed",
    ],
    [
      "in Wales before December 2019",
      sentencedIn("D", "2019-11-30 23:59:59.999", "2020-03-12"),
      "2020-01-31 09:00",
      "none",
    ],
    [
      "in Wales from then on",
      sentencedIn("D", "2019-12-01 00:00", "2020-03-12"),
      "2019-12-07 00:00",
      "missed",
    ],
    [
      "a region that nobody has told, while it matters",
      sentencedIn(undefined, "2021-12-01 10:00", "2022-03-12"),
      "2022-01-31 09:00",
      "none",
    ],
    [
      "a region that nobody has told, since it does not",
      sentencedIn(undefined, "2026-11-02 10:00", "2027-03-12"),
      "2026-11-10 00:00",
      "missed",
    ],
    ["released within the five days", short.released("2026-11-06 10:00"), "2026-11-20 09:00", "waived"],
    ["released when it was late", short.released("2026-11-10 00:00"), "2026-11-20 09:00", "missed"],
    ["received anew", short.received("2026-11-06 10:00"), "2026-11-20 09:00", "waived"],
    [
      "in a referral's case",
      short.inCase("11111111-1111-4111-8111-111111111111"),
      "2026-11-20 09:00",
      "none",
    ],
  ],
});
