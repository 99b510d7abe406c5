/** What the monitor does, each as one function that takes what it works with. */

export { readCircumstances } from "./read-circumstances.ts";
export { FEED_TRIES, type FeedFailure, type FeedMessage, type LiveFeed } from "./reading/live-feed.ts";
export { type ReadAgain, readAgain } from "./reading/read-again.ts";
export { type ReadingAsked, UnusableReadingAsked } from "./reading/reading-asked.ts";
export { type Reconciled, reconcileCases } from "./reading/reconcile-cases.ts";
export { type FeedRecorded, recordDomainEvents } from "./reading/record-domain-events.ts";
export { jitteredPause } from "./recording/jittered-pause.ts";
export { CaseContended, type Recording } from "./recording/record-case.ts";
export {
  type EventMessage,
  type FailedMessage,
  type RecordedBatch,
  recordEvents,
} from "./recording/record-events.ts";
export { type Refolded, refoldCase } from "./recording/refold-case.ts";
export { EventsForgotten, NoSuchEvent, type Withdrawn, withdrawEvent } from "./recording/withdraw-event.ts";
export {
  NobodyToReportTo,
  RegionsNotReported,
  type ReportAudience,
  type Reporting,
  type ReportWritten,
  type WrittenReport,
  writeWeeklyReport,
} from "./reporting/write-weekly-report.ts";
export { recipientOf, UnusableAlertsMessage } from "./scanning/alerts-waiting.ts";
export { type Release, type ReleaseWork, releaseAlerts } from "./scanning/release-alerts.ts";
export {
  type AlertsWaiting,
  type ScanFailure,
  ScanIncomplete,
  type Scanned,
  scanDeadlines,
} from "./scanning/scan-deadlines.ts";
export { type Heard, hearing, type Silence, silencesAt } from "./scanning/silence.ts";
export { type ComposeAlerts, EmailUncomposable } from "./sending/alert-email.ts";
export { bounceBreaker } from "./sending/bounce-breaker.ts";
export { type AlertsMessage, type Dispatched, dispatchAlerts } from "./sending/dispatch-alerts.ts";
export type { DeliveryMessage } from "./sending/email-news.ts";
export { type Dispatch, type Sending, type SentAlerts, sendAlerts } from "./sending/send-alerts.ts";
export { LEASE, SENDER_DELIVERIES, SENDER_TIMEOUT, VISIBILITY_TIMEOUTS } from "./sending/send-timing.ts";
export { type TrackedDeliveries, type Tracking, trackDeliveries } from "./sending/track-deliveries.ts";
export { type UndeliverableFound, undeliverableAlerts } from "./sending/undeliverable-alerts.ts";
export {
  type LinkAnswered,
  type LinkFollowed,
  type Snoozing,
  snoozeObligation,
} from "./snooze-obligation.ts";
