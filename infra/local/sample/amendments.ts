import { addCalendarDays, type Instant, type LocalDate } from "../../../shared/time/index.ts";
import type { SampleContract } from "./contracts.ts";
import type { Amendment } from "./life.ts";
import type { Random } from "./random.ts";
import { practitionerFor } from "./staff.ts";
import { step } from "./step.ts";
import { furtherTextPutRight, isBlank, riskTextPutRight, type SampleText } from "./texts.ts";
import { minutesLater, workingDaysLater } from "./working-hours.ts";

export interface AsSent {
  readonly sentAt: Instant;
  readonly contract: SampleContract;
  readonly risk: SampleText;
  readonly further: SampleText;
  readonly releaseDate: LocalDate | undefined;
  readonly completionDeadline: LocalDate;
}

/** What was put right or changed after the referral was sent, each as it happened. */
export function livedAmendments(sent: AsSent, random: Random): readonly Amendment[] {
  const later = (days: number) => step(workingDaysLater(sent.sentAt, days, random), random);
  const soon = () =>
    random.chance(0.4)
      ? step(minutesLater(sent.sentAt, [40, 400], random), random)
      : later(random.whole(1, 6));
  const { releaseDate, completionDeadline } = sent;
  return [
    ...(isBlank(sent.risk.sort) && random.chance(0.7)
      ? [{ step: soon(), risk: riskTextPutRight(random) }]
      : []),
    ...(isBlank(sent.further.sort) && random.chance(0.5)
      ? [{ step: soon(), further: furtherTextPutRight(random) }]
      : []),
    ...(releaseDate && random.chance(0.15)
      ? [{ step: later(random.whole(1, 8)), releaseDate: moved(releaseDate, random) }]
      : []),
    ...(random.chance(0.05)
      ? [
          {
            step: later(random.whole(5, 20)),
            completionDeadline: addCalendarDays(completionDeadline, 7 * random.whole(1, 6)),
          },
        ]
      : []),
    ...(random.chance(0.04)
      ? [{ step: later(random.whole(3, 20)), practitioner: practitionerFor(sent.contract.region, random) }]
      : []),
  ];
}

/** Releases are put back more often than brought forward. */
const moved = (day: LocalDate, random: Random): LocalDate =>
  addCalendarDays(day, random.chance(0.65) ? random.whole(2, 28) : -random.whole(1, 10));
