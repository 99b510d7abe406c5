/** What the monitor does, each as one function that takes what it works with. */

export type { ComposeAlerts } from "./alert-email.ts";
export { recipientOf, UnusableErrand } from "./alerts-waiting.ts";
export { bounceBreaker } from "./bounce-breaker.ts";
export type { DeliveryMessage } from "./email-news.ts";
export { jitteredPause } from "./jittered-pause.ts";
export { FEED_TRIES, type FeedFailure, type FeedMessage, type LiveFeed } from "./live-feed.ts";
export { type ReadAgain, readAgain } from "./read-again.ts";
export { readCircumstances } from "./read-circumstances.ts";
export { type ReadingAsked, UnusableReadingAsked } from "./reading-asked.ts";
export { type Reconciled, reconcileCases } from "./reconcile-cases.ts";
export { CaseContended, type Recording } from "./record-case.ts";
export { type FeedRecorded, recordDomainEvents } from "./record-domain-events.ts";
export { type EventMessage, type FailedMessage, type RecordedBatch, recordEvents } from "./record-events.ts";
export { type Refolded, refoldCase } from "./refold-case.ts";
export { type Release, type ReleaseWork, releaseAlerts } from "./release-alerts.ts";
export { type ErrandMessage, type ErrandsRun, runErrands } from "./run-errands.ts";
export {
  type AlertsWaiting,
  type ScanFailure,
  ScanIncomplete,
  type Scanned,
  scanDeadlines,
} from "./scan-deadlines.ts";
export { type Errand, LEASE, type Sending, type SentAlerts, sendAlerts } from "./send-alerts.ts";
export { type Heard, hearing, type Silence, silencesAt } from "./silence.ts";
export {
  type LinkAnswered,
  type LinkFollowed,
  type Snoozing,
  snoozeObligation,
} from "./snooze-obligation.ts";
export { type TrackedDeliveries, type Tracking, trackDeliveries } from "./track-deliveries.ts";
export {
  NobodyToReportTo,
  type ReportAudience,
  type Reporting,
  type ReportWritten,
  type WrittenReport,
  writeWeeklyReport,
} from "./write-weekly-report.ts";
