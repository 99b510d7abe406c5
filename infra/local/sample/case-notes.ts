import type { Amendment, CaseNote, LivedAppointment } from "./life.ts";
import type { Random } from "./random.ts";
import { step } from "./step.ts";
import { minutesLater, overdue, workingDaysLater } from "./working-hours.ts";

/**
 * The case notes in which practitioners tell the provider of what changed, and say what follows when somebody keeps
 * missing appointments: mostly within two working days, some late, some never.
 */
export function livedCaseNotes(
  amendments: readonly Amendment[],
  appointments: readonly LivedAppointment[],
  random: Random,
): readonly CaseNote[] {
  const changes = amendments.flatMap(({ step: { at }, practitioner, releaseDate }) => [
    ...(practitioner ? [{ at, about: "new-practitioner" as const }] : []),
    ...(releaseDate ? [{ at, about: "change-of-release-date" as const }] : []),
  ]);
  const occasions = [
    ...changes,
    ...missedAgain(appointments).map((at) => ({ at, about: "missed-appointments" as const })),
  ];
  return occasions.flatMap(({ at, about }) => {
    const when = random.weighted([
      ["at once", 60],
      ["in time", 22],
      ["late", 10],
      ["never", 8],
    ]);
    if (when === "never") return [];
    const days = when === "late" ? 2 + overdue(random, 6) : random.whole(1, 2);
    const writtenAt =
      when === "at once" ? minutesLater(at, [5, 200], random) : workingDaysLater(at, days, random);
    return [{ step: step(writtenAt, random), about }];
  });
}

/** When it was recorded that somebody missed an appointment after having missed the one before. */
function missedAgain(appointments: readonly LivedAppointment[]) {
  const told = [...appointments]
    .filter(({ outcome, recorded }) => recorded && (outcome === "held" || outcome === "missed"))
    .sort((a, b) => (a.time < b.time ? -1 : 1));
  return told.flatMap(({ outcome, recorded }, index) =>
    outcome === "missed" && told[index - 1]?.outcome === "missed" && recorded ? [recorded.at] : [],
  );
}
