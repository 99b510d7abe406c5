import type { CrsCase, RegionCode, TimeInPrison } from "../../case/index.ts";
import { done, firstOf } from "./facts.ts";
import { isJudgedUnder } from "./judged-once.ts";
import type { Settlement, Trigger } from "./rule.ts";

/** Every time in prison that the case knows of, oldest first. */
const timesIn = ({ custody }: CrsCase): readonly TimeInPrison[] =>
  custody ? [...custody.earlierTimes, custody] : [];

/**
 * The times in prison that are judged in this case, oldest first. Custody is folded into each referral of the person,
 * and into a case under each identifier; it is judged once, in the person's case under the prison number, or under
 * the CRN while no prison number is known.
 */
export const timesInPrison = (c: CrsCase): readonly TimeInPrison[] =>
  isJudgedUnder(c, "prison-number", "crn") ? timesIn(c) : [];

/**
 * The same for what depends on the person's referrals. The live service names people by CRN alone, so that this is
 * judged under the CRN: of somebody in prison whose CRN no event has told, nobody can know whether they were referred,
 * and nothing is owed rather than guessed.
 */
export const timesInPrisonWithReferrals = (c: CrsCase): readonly TimeInPrison[] =>
  isJudgedUnder(c, "crn") ? timesIn(c) : [];

/** Tells the obligations of one time in prison from those of another: its reception, where that is known. */
export const subjectOf = ({ receivedAt }: TimeInPrison): Pick<Trigger, "subject"> =>
  receivedAt === undefined ? {} : { subject: receivedAt };

/** The time in prison that a trigger made with `subjectOf` is about. */
export const timeOf = (c: CrsCase, { subject }: Trigger): TimeInPrison | undefined =>
  timesIn(c).find(({ receivedAt }) => receivedAt === subject);

/** A time in prison is over: the person was released, or has been received anew, which tells as much. */
export function endOfTimeInPrison(c: CrsCase, time: TimeInPrison | undefined): Settlement | undefined {
  const next = timesIn(c).find((_, index, times) => time !== undefined && times[index - 1] === time);
  return firstOf(
    done(time?.releasedAt, "the person was released"),
    done(next?.receivedAt, "the person was received into prison anew"),
  );
}

/** Probation region D, whose model of resettlement is its own (RPG 3.6). */
export const wales: RegionCode = "D";
