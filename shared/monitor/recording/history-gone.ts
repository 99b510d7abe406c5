import { sayCase } from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";

/** The referral has been over for so long that its events are forgotten: another would make half a history of it. */
export class HistoryGone extends Error {
  override readonly name = "HistoryGone";
  readonly caseId: string;
  readonly keptUntil: Instant;
  constructor(caseId: string, keptUntil: Instant) {
    super(
      `The events of ${sayCase(caseId)} were kept until ${keptUntil}; what comes later is not taken. The case stands as ` +
        "it was folded last. Discard the message with `npm run redrive`.",
    );
    this.caseId = caseId;
    this.keptUntil = keptUntil;
  }
}
