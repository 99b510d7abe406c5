import {
  addMilliseconds,
  type Instant,
  NotAdmitted,
  parseAdmittedDay,
  parseAdmittedInstant,
  startOfNextLondonDay,
  UnreadableDate,
  UnreadableInstant,
} from "../../time/index.ts";

/** Thrown when a moment is given that is neither a day nor an instant, or none within the range. */
export class UnreadableMoment extends Error {
  override readonly name = "UnreadableMoment";
  readonly found: string;

  constructor(found: string, outside?: NotAdmitted) {
    super(
      outside?.message ??
        `Found "${found}" where a moment was expected. Write a day, whose end in London is meant, such as 2022-06-14, ` +
          "or an instant with its offset, such as 2022-06-14T12:00Z or 2022-06-14T13:00+01:00.",
    );
    this.found = found;
  }
}

/**
 * The moment that is meant: an instant is itself; a day means its last millisecond in London.
 *
 * @throws UnreadableMoment
 */
export function momentOf(text: string): Instant {
  try {
    return /^[^T]*$/u.test(text)
      ? addMilliseconds(startOfNextLondonDay(parseAdmittedDay(text)), -1)
      : parseAdmittedInstant(text);
  } catch (error) {
    if (error instanceof NotAdmitted) throw new UnreadableMoment(text, error);
    if (error instanceof UnreadableDate || error instanceof UnreadableInstant)
      throw new UnreadableMoment(text);
    throw error;
  }
}
