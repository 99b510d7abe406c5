/**
 * The reading of a stack's clock in memory that threads share, so that an emulator in a thread of its own can
 * show the stack's time: is it running, by how much is it ahead of the machine, at what does it stand.
 */
export type ClockFace = SharedArrayBuffer;

const RUNNING = 0;
const AHEAD = 1;
const STANDING = 2;

/** A face that stands at that moment (milliseconds since 1970, UTC). */
export function standingFace(epoch: number): ClockFace {
  const face = new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
  new Float64Array(face)[STANDING] = epoch;
  return face;
}

/** Milliseconds since 1970 that the face shows, given what the machine's clock shows. */
export function readFace(face: ClockFace, machine: number): number {
  const [running = 0, ahead = 0, standing = 0] = new Float64Array(face);
  return running === 1 ? machine + ahead : standing;
}

export function standAt(face: ClockFace, epoch: number): void {
  const hands = new Float64Array(face);
  hands[STANDING] = epoch;
  hands[RUNNING] = 0;
}

export function runAhead(face: ClockFace, ahead: number): void {
  const hands = new Float64Array(face);
  hands[AHEAD] = ahead;
  hands[RUNNING] = 1;
}
