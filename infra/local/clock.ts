import { epochOf, type Instant, instantFromEpoch } from "../../shared/time/index.ts";
import { type ClockFace, readFace, runAhead, standAt, standingFace } from "./clock-face.ts";

/** The clock of a local stack: it stands until it is moved (virtual), or runs (real). */
export type StackClock = {
  readonly now: () => Instant;
  readonly runs: () => boolean;
  /** Moves a standing clock on. */
  readonly moveTo: (instant: Instant) => void;
  /** Lets a standing clock run from where it stands, at the pace of the machine's. */
  readonly run: () => void;
  /** What other threads read. */
  readonly face: ClockFace;
};

/** A clock was asked for something that it cannot do. */
export class ClockCannotMove extends Error {
  override readonly name = "ClockCannotMove";
  readonly now: Instant;
  readonly asked: Instant;

  constructor(now: Instant, asked: Instant, why: string) {
    super(`The stack's clock shows ${now} and cannot be moved to ${asked}: ${why}.`);
    this.now = now;
    this.asked = asked;
  }
}

/** A clock that stands at `start` until the stack is told to advance. */
export function virtualClock(start: Instant): StackClock {
  const face = standingFace(epochOf(start));
  const now = () => instantFromEpoch(readFace(face, Date.now()));
  const runs = () => new Float64Array(face)[0] === 1;
  return {
    face,
    now,
    runs,
    moveTo: (instant) => {
      if (runs())
        throw new ClockCannotMove(now(), instant, "it runs by itself; start the stack with virtualClock()");
      if (instant < now())
        throw new ClockCannotMove(now(), instant, "it only goes forward; start another stack");
      standAt(face, epochOf(instant));
    },
    run: () => {
      if (!runs()) runAhead(face, epochOf(now()) - Date.now());
    },
  };
}

/** The machine's clock. */
export function realClock(): StackClock {
  const clock = virtualClock(instantFromEpoch(Date.now()));
  clock.run();
  return clock;
}
