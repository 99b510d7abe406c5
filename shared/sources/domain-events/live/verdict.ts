/**
 * Why the live service did not give what it was asked for.
 * - `not-there`: 404. Not yet, because it announces before it commits; or not any more, or never.
 * - `no-credentials`, `unauthorised`, `forbidden`, `redirected`: something is set up wrongly, here or there.
 * - `too-many-requests`, `server-error`, `timed-out`, `unreachable`, `circuit-open`: it cannot now.
 * - `kept-waiting`: our own rate would have been exceeded.
 * - `refused`: any other answer; `unreadable`, `too-large`: an answer that is not what was agreed; `not-an-id`: it was
 *   not asked at all.
 */
export type Reason =
  | "not-there"
  | "no-credentials"
  | "unauthorised"
  | "forbidden"
  | "redirected"
  | "too-many-requests"
  | "server-error"
  | "timed-out"
  | "unreachable"
  | "circuit-open"
  | "kept-waiting"
  | "refused"
  | "unreadable"
  | "too-large"
  | "not-an-id";

/**
 * What to do with the message for which it was asked.
 * - `retry`: it comes again after a while; nobody need know.
 * - `alarm`: it comes again after a while, and somebody must put something right meanwhile.
 * - `quarantine`: it will not succeed by itself.
 */
export type Verdict = "retry" | "alarm" | "quarantine";

const verdicts: Readonly<Record<Reason, Verdict>> = {
  "not-there": "retry",
  "no-credentials": "alarm",
  unauthorised: "alarm",
  forbidden: "alarm",
  redirected: "alarm",
  "too-many-requests": "retry",
  "server-error": "retry",
  "timed-out": "retry",
  unreachable: "retry",
  "circuit-open": "retry",
  "kept-waiting": "retry",
  refused: "quarantine",
  unreadable: "quarantine",
  "too-large": "quarantine",
  "not-an-id": "quarantine",
};

const SECOND = 1_000;

/** Milliseconds after which to ask again, where nobody has said. */
const usualPauses: Readonly<Partial<Record<Reason, number>>> = {
  "not-there": 30 * SECOND,
  "no-credentials": 900 * SECOND,
  unauthorised: 900 * SECOND,
  forbidden: 900 * SECOND,
  redirected: 900 * SECOND,
  "too-many-requests": 60 * SECOND,
};
const USUAL_PAUSE = 60 * SECOND;

const advice: Readonly<Record<Verdict, string>> = {
  retry: "It is asked again later.",
  alarm:
    "It is asked again later; see docs/connect.md for the roles, the address and the secret that it needs.",
  quarantine:
    "It is not asked again by itself: compare its answer with what was agreed, then put the message back.",
};

/** What was asked for: ids alone. */
export interface Asked {
  readonly what: string;
  readonly id: string;
}

/** The live service did not give what it was asked for. Holds no word of its answer. */
export class DetailNotHad extends Error {
  override readonly name = "DetailNotHad";
  readonly reason: Reason;
  readonly verdict: Verdict;
  readonly asked: Asked;
  /** Milliseconds after which to ask again. */
  readonly retryAfter: number;
  /** Where an answer differs from what was agreed. */
  readonly places: readonly string[];
  constructor(
    reason: Reason,
    asked: Asked,
    {
      status,
      retryAfter,
      places = [],
    }: { status?: number; retryAfter?: number; places?: readonly string[] } = {},
  ) {
    const answered = status === undefined ? "" : `, status ${status}`;
    const differs = places.length > 0 ? ` It differs at ${places.join(", ")}.` : "";
    super(
      `No ${asked.what} ${asked.id} from the live service (${reason}${answered}).${differs} ${advice[verdicts[reason]]}`,
    );
    this.reason = reason;
    this.verdict = verdicts[reason];
    this.asked = asked;
    this.retryAfter = retryAfter ?? usualPauses[reason] ?? USUAL_PAUSE;
    this.places = places;
  }
}

/** So often what is not there is asked for before it counts as gone: with the usual pauses, for ten minutes or more. */
const TRIES_FOR_WHAT_IS_NOT_THERE = 20;

/**
 * Whether what was asked for is gone, or never was: the live service has said so often enough.
 *
 * @param tries how often it was asked for, this time included
 */
export const isGone = (error: unknown, tries: number, most = TRIES_FOR_WHAT_IS_NOT_THERE): boolean =>
  error instanceof DetailNotHad && error.reason === "not-there" && tries >= most;
