import type { CrsCase, Placement, SettledHome } from "../case/index.ts";
import {
  addCalendarDays,
  calendarDays,
  type Instant,
  londonDayOf,
  months,
  nights,
  startOfLondonDay,
} from "../time/index.ts";
import { done, earliest, endOfReferral, firstOf } from "./language/facts.ts";
import { always, valueOn } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/** How long a placement may last. */
const placementLength = always(nights(84));

/**
 * 'Prison leavers are offered temporary accommodation and support for up to 84 nights, together with assistance to move
 * into settled accommodation.' The nights are those of the accommodation service (CAS3) and no term of the CRS contract,
 * whose work goes on beside it: advice to the provider, and no breach.
 */
export const temporaryAccommodationMoveOn = clockRule({
  id: "temporary-accommodation-move-on",
  title: "Moved on from temporary accommodation",
  name: "move on from temporary accommodation",
  owedBy: "provider",
  severity: "advice",
  sources: [cite("RPG", "5.4 a, 'for up to 84 nights'")],
  opensWhen: "a placement in temporary accommodation (CAS3) starts",
  metWhen: "the placement ends, or settled accommodation is obtained",
  whatToDo: {
    owner:
      "Help the person into settled accommodation before the 84 nights are over, together with the support worker.",
    practitioner: "Ask the provider where the person will live when the 84 nights are over.",
  },
  within: placementLength,
  opens: ({ accommodation }) =>
    accommodation.placements.map(({ from }) => ({
      at: from,
      subject: from,
      because: "a placement in temporary accommodation started",
    })),
  metBy: (c, { subject }) => {
    const placement = c.accommodation.placements.find(({ from }) => from === subject);
    return done(placement && endOfPlacement(c, placement), "the person moved on");
  },
});

/** The end of a placement: what was told of it, or a settled home obtained in the meantime. */
const endOfPlacement = ({ accommodation }: CrsCase, { from, to }: Placement): Instant | undefined =>
  earliest(to, ...accommodation.settledHomes.map((home) => home.from).filter((at) => at >= from));

/**
 * 'The support worker is required to have weekly contact with the prison leaver and to provide regular updates to the
 * COM': once in each seven days of the placement, the day on which it starts being the first, for 84 nights at most.
 * A contact after its week makes good for that week late, and counts for its own.
 */
export const temporaryAccommodationContact = clockRule({
  id: "temporary-accommodation-contact",
  title: "Weekly contact in temporary accommodation",
  name: "weekly contact in temporary accommodation",
  owedBy: "accommodation-support-worker",
  severity: "contract",
  sources: [cite("RPG", "5.4 a, 'weekly contact with the prison leaver'")],
  opensWhen: "another seven days of a placement in temporary accommodation (CAS3) begin",
  metWhen: "the support worker is in contact with the person in those seven days",
  whatToDo: {
    owner:
      "See or speak to the person this week, record the contact, and tell the offender manager how they are.",
    practitioner: "Ask the support worker how the person is, and whether they still live there.",
  },
  within: always(calendarDays(6)),
  withinWords: "each 7 days of the placement",
  opens: (c) => weeksOf(c).map(({ trigger }) => trigger),
  metBy: ({ accommodation }, { at }) =>
    done(
      earliest(...accommodation.placementContacts.filter((contact) => contact >= at)),
      "the support worker was in contact",
    ),
  waivedBy: (c, { subject }) => {
    const week = weeksOf(c).find(({ trigger }) => trigger.subject === subject);
    return firstOf(endOfReferral(c), done(week && endOfPlacement(c, week.placement), "the placement ended"));
  },
});

/** Each seven days of each placement while it lasts, by number; those of a later placement carry its number too. */
function weeksOf(c: CrsCase): readonly { placement: Placement; trigger: Trigger }[] {
  return c.accommodation.placements.flatMap((placement, index) => {
    const firstDay = londonDayOf(placement.from);
    const over = endOfPlacement(c, placement);
    const weeks = Math.ceil(valueOn(placementLength, firstDay).length / 7);
    return Array.from({ length: weeks }, (_, week) => ({
      placement,
      trigger: {
        at: week === 0 ? placement.from : startOfLondonDay(addCalendarDays(firstDay, 7 * week)),
        subject: index === 0 ? `${week + 1}` : `${index + 1}-${week + 1}`,
        because: `week ${week + 1} in temporary accommodation began`,
      },
    })).filter(({ trigger }) => over === undefined || trigger.at < over);
  });
}

/**
 * 'Sustained accommodation for three months, with a strong prospect of sustaining it for at least three months', counted
 * from the day on which it was obtained. Accommodation that is lost before has not been sustained, and is not late: it
 * falls away as what it is, and the next one has three months of its own.
 */
export const accommodationSustained = clockRule({
  id: "accommodation-sustained",
  title: "Settled accommodation sustained for three months",
  name: "accommodation sustained for three months",
  owedBy: "provider",
  severity: "contract",
  sources: [
    cite("RPG", "App. 5 §2, 'Sustained accommodation for three months'"),
    cite("TT", "required outcome 2"),
  ],
  opensWhen: "settled accommodation is obtained",
  metWhen: "it is recorded as sustained at three months",
  whatToDo: {
    owner:
      "Find out whether the person still lives there after three months, and record that it was sustained, or that it was lost.",
    practitioner: "Ask the provider whether the person still lives there, and what it needs to stay so.",
  },
  within: always(months(3)),
  opens: ({ accommodation }) =>
    accommodation.settledHomes.map(({ from }) => ({
      at: from,
      subject: from,
      because: "settled accommodation was obtained",
    })),
  metBy: (c, trigger) =>
    done(homeOf(c, trigger)?.sustainedAt, "the accommodation was sustained at three months"),
  waivedBy: (c, trigger) =>
    firstOf(endOfReferral(c), done(homeOf(c, trigger)?.lostAt, "the accommodation was lost")),
});

const homeOf = ({ accommodation }: CrsCase, { subject }: Trigger): SettledHome | undefined =>
  accommodation.settledHomes.find(({ from }) => from === subject);
