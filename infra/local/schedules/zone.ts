const HOUR = 3_600_000;

/** A wall-clock reading to the minute, told as if it were UTC: milliseconds since 1970. */
export type WallClock = number;

/** A time zone in which schedules are read. */
export type Zone = {
  readonly name: string;
  /** What clocks on the wall show there at that moment (milliseconds since 1970, UTC). */
  readonly wallClockAt: (epoch: number) => WallClock;
  /**
   * When clocks show that: the first time, where the hour is repeated in autumn; undefined in the hour that is
   * left out in spring. Schedules are skipped in the one and run once in the other, as in EventBridge Scheduler.
   */
  readonly epochAt: (wallClock: WallClock) => number | undefined;
};

/** The zone is not in the time zone database. */
export class UnknownTimeZone extends Error {
  override readonly name = "UnknownTimeZone";
  readonly found: string;

  constructor(found: string) {
    super(`Found the time zone "${found}"; expected a name of the IANA database, such as Europe/London.`);
    this.found = found;
  }
}

/** @throws UnknownTimeZone */
export function zoneNamed(name: string): Zone {
  const wallClockAt = wallClockOf(name);
  return {
    name,
    wallClockAt,
    epochAt: (wallClock) => {
      // The offset half a day either side is one of the at most two that hold around this reading; the greater
      // offset comes first in autumn, and gives the earlier moment.
      const offsets = [-12, 12].map(
        (hours) => wallClockAt(wallClock + hours * HOUR) - (wallClock + hours * HOUR),
      );
      const candidates = offsets.map((offset) => wallClock - offset).sort((a, b) => a - b);
      return candidates.find((epoch) => wallClockAt(epoch) === wallClock);
    },
  };
}

function wallClockOf(name: string): (epoch: number) => WallClock {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    throw new UnknownTimeZone(name);
  }
  return (epoch) => {
    const [day, month, year, hour, minute, second] = format.format(epoch).match(/\d+/g) ?? [];
    return Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    );
  };
}
