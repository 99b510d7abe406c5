import { type CaseEvent, caseEvent } from "../../shared/case/index.ts";
import type { Chance } from "./chance.ts";
import { everyEvent } from "./every-event.ts";

/** The case of a referral, and those of its person. */
export const extremeCaseIds = ["referral-1", "person-X123456", "person-A1234BC"] as const;

const admittedDays = [
  "1950-01-01",
  "1985-06-03",
  "1989-12-31",
  "1990-01-01",
  "2035-12-31",
  "2036-01-01",
  "2099-12-30",
  "2099-12-31",
];
/** In a log from before the range was checked, or shown by the live service. */
const otherDays = ["0000-01-01", "0001-01-01", "1900-01-01", "1949-12-31", "2100-01-01", "9999-12-31"];
const admittedTimes = ["1950-01-01T00:00:00.000Z", "1989-12-31T23:59:59.999Z", "2099-12-31T23:59:59.999Z"];
const otherTimes = [
  "0000-01-01T00:00:00.000Z",
  "0001-01-01T00:00:00.000Z",
  "1900-01-01T09:30:00.000Z",
  "2100-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
];

export type Reach = "admitted" | "anything";

const usual = Date.parse("2026-01-05T09:00:00Z");
const instantNear = ({ whole, is }: Chance): string => {
  const at = usual + whole(0, 120 * 24 * 60) * 60_000;
  return new Date(is(0.1) ? at - whole(0, 30) * 365 * 86_400_000 : at).toISOString();
};

function instantOf(chance: Chance, reach: Reach): string {
  if (reach === "anything" && chance.is(0.1)) return chance.pick(otherTimes);
  return chance.is(0.15) ? chance.pick(admittedTimes) : instantNear(chance);
}

function dayOf(chance: Chance, reach: Reach): string {
  if (reach === "anything" && chance.is(0.1)) return chance.pick(otherDays);
  return chance.is(0.2) ? chance.pick(admittedDays) : instantNear(chance).slice(0, 10);
}

/** The same value with every day, instant, id and answer drawn anew. */
function drawn(value: unknown, name: string, chance: Chance, reach: Reach): unknown {
  if (Array.isArray(value)) return value.map((one) => drawn(one, name, chance, reach));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, drawn(one, key, chance, reach)]),
    );
  }
  if (typeof value === "boolean") return chance.is(0.5);
  if (typeof value !== "string") return value;
  if (/^\d{4}-\d\d-\d\dT/u.test(value)) return instantOf(chance, reach);
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return dayOf(chance, reach);
  if (name === "referralId") return extremeCaseIds[0];
  if (/^(?:appointment|actionPlan|occurrence|change|absence|outage)Id$|^replaces$/u.test(name)) {
    return `${name}-${chance.whole(1, 3)}`;
  }
  return name in choices ? chance.pick(choices[name] as readonly string[]) : value;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  personCurrentLocationType: ["CUSTODY", "COMMUNITY"],
  attended: ["yes", "late", "no"],
  milestone: [
    "screening-1-completed",
    "guided-interview-completed",
    "community-manager-allocated",
    "one-month-meeting-held",
    "resettlement-need-identified",
  ],
};

const appointments = everyEvent.filter(({ eventType }) =>
  /\.(?:initial-assessment|session)-/u.test(eventType),
);
const isUndatable = ({ eventType }: CaseEvent): boolean => !eventType.endsWith("cancelled");
const sent = everyEvent.find(({ eventType }) => eventType === "intervention.referral.sent");
const { expectedReleaseDate, completionDeadline, practitioner, particulars } = (
  sent as Extract<CaseEvent, { eventType: "intervention.referral.sent" }>
).detail;

/** What the live service showed once. */
function reading(chance: Chance, number: number): object {
  const undated = appointments
    .filter(isUndatable)
    .filter(() => chance.is(0.2))
    .map((event, place) => ({ ...event, eventId: `undated-${number}-${place}` }));
  return {
    eventType: "crs.referral.read",
    occurredAt: "2026-02-02T09:00:00.000Z",
    additionalInformation: { referralId: extremeCaseIds[0] },
    detail: {
      parts: [{ part: `sessions/${chance.whole(1, 3)}`, facts: [], undated }],
      shows: { expectedReleaseDate, completionDeadline, practitioner, particulars },
    },
  };
}

/** Any events of one person and their referral, the sending of it among them, of every type that there is. */
export function extremeEvents(chance: Chance, count: number, reach: Reach): readonly CaseEvent[] {
  const weighted = [...everyEvent, ...appointments, ...appointments];
  return Array.from({ length: count }, (_, number) => {
    const base =
      number === 0 && chance.is(0.9)
        ? sent
        : chance.is(0.1)
          ? reading(chance, number)
          : chance.pick(weighted);
    return caseEvent.parse({
      ...(drawn(base, "", chance, reach) as object),
      eventId: `event-${chance.is(0.02) ? 0 : number}`,
      personReference: {
        identifiers: [
          { type: "CRN", value: "X123456" },
          { type: "NOMS", value: "A1234BC" },
        ],
      },
    });
  });
}

/** The types of events that are drawn from. */
export const extremeTypes: ReadonlySet<string> = new Set([
  ...everyEvent.map(({ eventType }) => eventType),
  "crs.referral.read",
]);
