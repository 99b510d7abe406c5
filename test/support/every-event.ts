import { type CaseEvent, caseEvent } from "../../shared/case/index.ts";
import { admitEvent } from "../../shared/sources/full-events/index.ts";
import { examples } from "../fuzz/an-event.ts";

const posted: readonly CaseEvent[] = examples.flatMap((raw) => {
  const answer = admitEvent(raw);
  return answer.admitted ? [answer.event] : [];
});

const form = {
  expectedReleaseDate: "2026-12-01",
  homeDetentionCurfewEligibilityDate: "2026-11-24",
  completionDeadline: "2027-03-01",
  particulars: {
    requestedAssessmentDate: "2026-12-02",
    sentenceEndDate: "2027-06-01",
    transferAcceptedOn: "2026-11-02",
  },
};

/** Dates that may be left out, and are in the API's examples. */
const optionalDates: Readonly<Partial<Record<CaseEvent["eventType"], object>>> = {
  "intervention.referral.sent": form,
  "crs.referral.amended": form,
  "crs.custody.release-dates-changed": {
    releaseDate: "2026-12-01",
    homeDetentionCurfewEligibilityDate: "2026-11-24",
  },
  "intervention.referral.ended": { endRequestedAt: "2026-11-20T09:00:00Z" },
  "crs.practitioner-absence.recorded": { to: "2026-11-30T09:00:00Z" },
  "crs.outage.recorded": { to: "2026-11-20T15:00:00Z" },
};

/** Events of each type that may be posted, free text judged, with every day and instant that they can hold. */
export const everyEvent: readonly CaseEvent[] = posted.map((event) =>
  "detail" in event
    ? caseEvent.parse({ ...event, detail: { ...event.detail, ...optionalDates[event.eventType] } })
    : event,
);
