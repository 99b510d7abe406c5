import { addCalendarDays, type Instant, londonDayOf } from "../../../shared/time/index.ts";

/** To whom the e-mail about the referral of `tryIt` goes. */
export const tryItMailbox = "practitioner.try-it@probation.example";

/**
 * A command that works as it stands: it posts a referral whose risk section is blank, sent at that instant. `mark`
 * tells several apart; the API takes an event once.
 */
export function tryIt(apiUrl: string, sentAt: Instant, mark: string): string {
  const event = {
    eventId: `try-it-${mark}`,
    eventType: "intervention.referral.sent",
    occurredAt: sentAt,
    version: 1,
    personReference: { identifiers: [{ type: "CRN", value: "X000001" }] },
    additionalInformation: { referralId: `try-it-${mark}` },
    detail: {
      referenceNumber: `TR${mark}AC`,
      contract: {
        reference: "SAMPLE-J-ACC",
        type: "Accommodation",
        region: "J",
        provider: {
          code: "TIN_KETTLE",
          name: "Tin Kettle Futures (invented)",
          mailbox: "referrals.j@tin-kettle.example",
        },
      },
      practitioner: { email: tryItMailbox, pdu: "Invented delivery unit J1" },
      personCurrentLocationType: "COMMUNITY",
      completionDeadline: addCalendarDays(londonDayOf(sentAt), 90),
      riskInformation: "",
      furtherInformation: "New to support of this kind. Prefers mornings.",
    },
  };
  const body = JSON.stringify(event, null, 2);
  return `curl -sS -X POST ${apiUrl}/v1/events -H 'content-type: application/json' -d '${body}'`;
}
