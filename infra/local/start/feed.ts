import { MOST_BYTES, MOST_EVENTS } from "../../../shared/sources/full-events/index.ts";
import { epochOf, type Instant } from "../../../shared/time/index.ts";
import type { LocalStack, PassOver } from "../index.ts";
import type { Arrival, SampleCaseload } from "../sample/index.ts";

/** Every schedule of the stack fires at a quarter of an hour: between two of them events may come together. */
const QUARTER_OF_AN_HOUR = 900_000;

export interface FeedOptions {
  /** Firings that may be left out because they would find nothing to do; none by default. */
  readonly passOver?: PassOver;
  /** Told after each post how many events have been posted, and what the stack's clock shows. */
  readonly progress?: (posted: number, at: Instant) => void;
  /** Looked at before each post: true ends the feed early. */
  readonly stopped?: () => boolean;
}

/** The API did not take what it was sent. */
export class NotTaken extends Error {
  override readonly name = "NotTaken";
  readonly status: number;
  constructor(status: number, answer: string) {
    super(`The API answered ${status} to events of the sample: ${answer.slice(0, 500)}`);
    this.status = status;
  }
}

/**
 * Lets a caseload go by: moves the stack's clock to when events reach us, posts them to the API, and has every
 * schedule fire that falls due on the way.
 *
 * @throws NotTaken when an event is refused.
 */
export async function feed(
  stack: LocalStack,
  caseload: SampleCaseload,
  options: FeedOptions = {},
): Promise<void> {
  const { passOver, progress, stopped = () => false } = options;
  let posted = 0;
  for (const together of posts(caseload.arrivals)) {
    if (stopped()) return;
    const { reachesUs } = together.at(-1) as Arrival;
    await stack.advanceTo(reachesUs, passOver);
    await post(stack.apiUrl, together);
    posted += together.length;
    progress?.(posted, reachesUs);
  }
  await stack.advanceTo(caseload.until, passOver);
  await stack.settle();
}

/** Arrivals of the same quarter of an hour, as many at a time as the API takes. */
export function posts(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const quarterOf = ({ reachesUs }: Arrival) => Math.floor(epochOf(reachesUs) / QUARTER_OF_AN_HOUR);
  const together: Arrival[][] = [];
  let bytes = 0;
  for (const arrival of arrivals) {
    const size = Buffer.byteLength(JSON.stringify(arrival.event)) + 1;
    const [current] = together.slice(-1);
    const [first] = current ?? [];
    const fits =
      current !== undefined &&
      first !== undefined &&
      quarterOf(first) === quarterOf(arrival) &&
      current.length < MOST_EVENTS &&
      bytes + size < MOST_BYTES;
    if (fits) current.push(arrival);
    else together.push([arrival]);
    bytes = fits ? bytes + size : size;
  }
  return together;
}

async function post(apiUrl: string, arrivals: readonly Arrival[]): Promise<void> {
  const response = await fetch(`${apiUrl}/v1/events`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(arrivals.map(({ event }) => event)),
  });
  const answer = await response.text();
  if (response.status !== 202) throw new NotTaken(response.status, answer);
}
