import { shapeOf } from "./found.ts";

declare const brand: unique symbol;

/**
 * A moment in UTC, always the 24 characters `YYYY-MM-DDTHH:mm:ss.sssZ`, so that `<` puts instants in order.
 * Made by `parseInstant` and `instantFromEpoch` alone.
 */
export type Instant = string & { readonly [brand]: "Instant" };

/** A text that is no instant. `found` is its shape, letters masked, because it may be anything at all. */
export class UnreadableInstant extends Error {
  override readonly name = "UnreadableInstant";
  readonly found: string;

  constructor(found: string) {
    super(
      `Found "${found}" where an instant was expected. Write a real date and time in ISO 8601 with its offset ` +
        "from UTC, such as 2022-05-27T09:00:00Z or 2022-05-27T10:00+01:00.",
    );
    this.found = found;
  }
}

const ISO_8601 =
  /^(?<day>\d{4}-\d\d-\d\d)T(?<minute>\d\d:\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?(?:Z|(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d))?)$/;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** ISO 8601 sets no limit; no place on Earth is further from UTC, and Java refuses more as well. */
const FURTHEST_OFFSET = 18 * HOUR;

/**
 * Reads ISO 8601 with an offset or `Z`. Seconds may be missing; of 1 to 9 fraction digits the first three
 * are kept (cut, never rounded: a rounded instant could be the next day). Offsets are `+01:00`, `+0100` or `+01`.
 *
 * @throws UnreadableInstant when the date or time is impossible (30 February, 24:30), the offset is missing,
 *   or the text is anything else.
 */
export function parseInstant(text: string): Instant {
  return read(text).instant;
}

/**
 * The same moment in UTC with exactly nine fraction digits (`2024-06-13T16:52:26.556470550Z`), to put events
 * in order without losing the nanoseconds that an `Instant` cuts off.
 *
 * @throws UnreadableInstant as `parseInstant` does.
 */
export function sortableInstant(text: string): string {
  const { instant, fraction } = read(text);
  return `${instant.slice(0, 19)}.${fraction.padEnd(9, "0")}Z`;
}

function read(text: string): { instant: Instant; fraction: string } {
  const parts = ISO_8601.exec(text)?.groups;
  if (parts === undefined) throw new UnreadableInstant(shapeOf(text));

  const { day, minute, second = "00", fraction = "", sign, hours = 0, minutes = 0 } = parts;
  const asIfUtc = `${day}T${minute}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
  const epoch = Date.parse(asIfUtc);
  // Date.parse turns 30 February into 1 or 2 March: what it understood must be what was written.
  if (Number.isNaN(epoch) || new Date(epoch).toISOString() !== asIfUtc)
    throw new UnreadableInstant(shapeOf(text));

  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (Number(minutes) > 59 || offset > FURTHEST_OFFSET) throw new UnreadableInstant(shapeOf(text));
  const utc = sign === "-" ? epoch + offset : epoch - offset;
  return { instant: instantOrThrow(utc, shapeOf(text)), fraction };
}

/**
 * The instant that is `milliseconds` after 1970-01-01T00:00Z; a fraction of a millisecond is cut off.
 *
 * @throws UnreadableInstant outside the years 0000 to 9999, and for what is not a number.
 */
export function instantFromEpoch(milliseconds: number): Instant {
  return instantOrThrow(Math.floor(milliseconds), `${milliseconds}`);
}

const FIRST = Date.parse("0000-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

function instantOrThrow(epoch: number, found: string): Instant {
  if (epoch >= FIRST && epoch <= LAST) return new Date(epoch).toISOString() as Instant;
  throw new UnreadableInstant(found);
}

/** Milliseconds from 1970-01-01T00:00Z to the instant. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant so many milliseconds later (earlier, when negative). */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantFromEpoch(epochOf(instant) + milliseconds);
}

/** The instant so many elapsed hours later (earlier, when negative): London's clock changes do not matter. */
export function addHours(instant: Instant, hours: number): Instant {
  return addMilliseconds(instant, hours * HOUR);
}
