import * as z from "zod";
import { identifierForm, instantField } from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";

/** What goes on the readings queue: that a referral should be read, and why. */
export interface ReadingAsked {
  readonly referralId: string;
  /**
   * - `verification`: before somebody is told that they did not do what they owed.
   * - `reconciliation`: because nobody has read it for a day.
   */
  readonly why: "verification" | "reconciliation";
  /** Whoever has read it since then need not read it again. */
  readonly askedAt: Instant;
}

const readingAsked = z.object({
  referralId: z.string().regex(identifierForm),
  why: z.enum(["verification", "reconciliation"]),
  askedAt: instantField,
}) satisfies z.ZodType<ReadingAsked>;

/** A message of the readings queue that asks for nothing. */
export class UnusableReadingAsked extends Error {
  override readonly name = "UnusableReadingAsked";
  readonly verdict = "quarantine";
  constructor() {
    super(
      "A message of the readings queue does not say what to read: it was sent neither by scan-deadlines nor by reconcile-cases.",
    );
  }
}

/** @throws UnusableReadingAsked */
export function readingAskedIn(body: string): ReadingAsked {
  try {
    return readingAsked.parse(JSON.parse(body));
  } catch {
    // What is wrong with it would quote it.
    throw new UnusableReadingAsked();
  }
}
