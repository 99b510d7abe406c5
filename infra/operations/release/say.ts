import type { Release, ReleaseWork } from "../../../shared/monitor/index.ts";
import { sayInstant } from "../../../shared/time/index.ts";

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What was held and what was done, for a terminal. */
export function sayRelease(
  work: ReleaseWork,
  place: string,
  { heldSince, emails, alerts, dropped, byNews }: Release,
): string {
  if (heldSince === undefined) return `No e-mails are held in ${place}.`;
  const held = `${counted(emails, "e-mail")} with ${counted(alerts, "alert")}, held since ${sayInstant(heldSince)}`;
  const width = Math.max(0, ...byNews.map(({ rule, stage }) => `${rule} ${stage}`.length));
  const lines = byNews.map(
    ({ rule, stage, alerts: many }) => `  ${`${rule} ${stage}`.padEnd(width)}  ${many}`,
  );
  return [`In ${place}: ${held}`, ...lines, ...done(work, alerts, dropped)].join("\n");
}

function done(work: ReleaseWork, alerts: number, dropped: number): readonly string[] {
  switch (work) {
    case "look":
      return ["Nothing was changed. Without --look they are let through; with --drop they are never sent."];
    case "let through":
      return ["They are let through: the next scan between 07:00 and 19:00 of a working day sends them."];
    case "drop": {
      const others = alerts - dropped;
      return [
        `${counted(dropped, "alert")} dropped: never to be sent. What falls due from now on is told as ever.`,
        ...(others > 0 ? [`${counted(others, "alert")} had been changed by somebody else meanwhile.`] : []),
      ];
    }
  }
}
