import type { Instant } from "../../shared/time/index.ts";
import { sampleAnswer } from "./live-samples.ts";
import type { LiveServiceServer } from "./live-service-server.ts";

/** The referral of the samples, retold: of somebody in the community, sent on Monday 13 April 2026 at 09:30. */
export const storyId: string = sampleAnswer("sent-referral").id;
export const storyCrn: string = sampleAnswer("sent-referral").serviceUserCRN;
const sentAt = "2026-04-13T08:30:00.123457Z";

interface Shown {
  readonly appointments?: readonly object[];
  readonly referral?: object;
}

/** Has the server show the referral as it stands now. */
export function show(server: LiveServiceServer, { appointments = [], referral = {} }: Shown = {}): void {
  const answer = sampleAnswer("sent-referral");
  server.answer(`/sent-referral/${storyId}`, {
    body: {
      ...answer,
      sentAt,
      assignedTo: null,
      currentActionPlanId: null,
      approvedActionPlanIds: [],
      endRequestedAt: null,
      concludedAt: null,
      endOfServiceReport: null,
      referral: {
        ...answer.referral,
        personCurrentLocationType: "COMMUNITY",
        expectedReleaseDate: null,
        completionDeadline: "2026-12-31",
      },
      ...referral,
    },
  });
  server.answer(`/sent-referral/${storyId}/supplier-assessment`, { body: { appointments } });
  server.answer(`/risks/supplementary/${answer.supplementaryRiskId}`, {
    body: sampleAnswer("supplementary-risk"),
  });
}

/** A supplier assessment appointment, held and recorded. */
export const held = (time: Instant, recordedAt: Instant, createdAt = sentAt) => ({
  id: "appointment-1",
  appointmentTime: time,
  createdAt,
  superseded: false,
  appointmentFeedback: {
    attendanceFeedback: { attended: "yes", didSessionHappen: true, submittedAt: recordedAt },
    sessionFeedback: null,
    submitted: true,
  },
});

/** The same, not yet held. */
export const booked = (time: Instant, createdAt: string) => ({
  ...held(time, time, createdAt),
  appointmentFeedback: {
    attendanceFeedback: { attended: null, didSessionHappen: null, submittedAt: null },
    sessionFeedback: null,
    submitted: false,
  },
});

/** An event of the feed about the referral. */
export const announced = (
  server: LiveServiceServer,
  eventType: string,
  occurredAt: string,
  more: object = {},
) => ({
  eventType,
  version: 1,
  occurredAt,
  detailUrl: `${server.url}/sent-referral/${storyId}${eventType.includes("assessment") ? "/supplier-assessment" : ""}`,
  additionalInformation: { referralId: storyId, ...more },
  personReference: { identifiers: [{ type: "CRN", value: storyCrn }] },
});
