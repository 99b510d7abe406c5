import { MOST_BYTES, MOST_EVENTS } from "../../../shared/sources/full-events/index.ts";
import { epochOf, type Instant } from "../../../shared/time/index.ts";
import type { LocalStack, PassOver } from "../index.ts";
import type { AnnouncedCaseload, Arrival, FailingMailbox, ThinEvent } from "../sample/index.ts";

/** Every schedule of the stack fires at a quarter of an hour: between two of them events may come together. */
const QUARTER_OF_AN_HOUR = 900_000;

/** What goes by: full events, and beside them what the live service announces. */
export interface Feed extends Partial<Pick<AnnouncedCaseload, "announced">> {
  /** Full events, in order of when they reach us. */
  readonly arrivals: readonly Arrival[];
  readonly until: Instant;
  /** Mailboxes that stop working on the way, in order of time; none by default. */
  readonly failingMailboxes?: readonly FailingMailbox[];
}

export interface FeedOptions {
  /** Firings that may be left out because they would find nothing to do; none by default. */
  readonly passOver?: PassOver;
  /** Told after each post how many events have been posted or published, and what the stack's clock shows. */
  readonly progress?: (posted: number, at: Instant) => void;
  /** Looked at before each post: true ends the feed early. */
  readonly stopped?: () => boolean;
  /** Publishes what the live service announces. */
  readonly publish?: (events: readonly ThinEvent[]) => Promise<void>;
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
 * Lets a caseload go by: moves the stack's clock to when events reach us, publishes what is announced, posts the others
 * to the API, and has every schedule fire that falls due on the way.
 *
 * @throws NotTaken when an event is refused.
 */
export async function feed(
  stack: LocalStack,
  { arrivals, announced = [], until, failingMailboxes = [] }: Feed,
  options: FeedOptions = {},
): Promise<void> {
  const { passOver, progress, stopped = () => false, publish = async () => undefined } = options;
  let done = 0;
  for (const { announcements, post: together } of deliveries(announced, arrivals)) {
    if (stopped()) return;
    const reachesUs = [...announcements, ...together].map((one) => one.reachesUs).reduce(latest);
    await stack.advanceTo(reachesUs, passOver);
    const failed = failingMailboxes.filter(({ from }) => from <= reachesUs);
    stack.playMailboxes(Object.fromEntries(failed.map(({ address, plays }) => [address, plays])));
    await publish(announcements.map(({ event }) => event));
    if (together.length > 0) await post(stack.apiUrl, together);
    done += announcements.length + together.length;
    progress?.(done, reachesUs);
  }
  await stack.advanceTo(until, passOver);
  await stack.settle();
}

const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

type Announcements = AnnouncedCaseload["announced"];
interface Delivery {
  readonly announcements: Announcements;
  readonly post: readonly Arrival[];
}

const quarterOf = ({ reachesUs }: { readonly reachesUs: Instant }): number =>
  Math.floor(epochOf(reachesUs) / QUARTER_OF_AN_HOUR);

/** What comes together: the announcements of a quarter of an hour with the first of its posts, then its other posts. */
export function deliveries(announced: Announcements, arrivals: readonly Arrival[]): readonly Delivery[] {
  const byQuarter = Map.groupBy(announced, quarterOf);
  const postsIn = Map.groupBy(posts(arrivals), ([first]) => quarterOf(first as Arrival));
  const quarters = [...new Set([...byQuarter.keys(), ...postsIn.keys()])].sort((a, b) => a - b);
  return quarters.flatMap((quarter) => {
    const [first = [], ...others] = postsIn.get(quarter) ?? [];
    return [
      { announcements: byQuarter.get(quarter) ?? [], post: first },
      ...others.map((other) => ({ announcements: [], post: other })),
    ];
  });
}

/** Arrivals of the same quarter of an hour, as many at a time as the API takes. */
export function posts(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
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
