/** What people read of an alert: one e-mail a person a delivery time, as HTML and as plain text. */
export { type AlertEmailInput, composeAlertEmail } from "./compose-alert-email.ts";
export { NoNews } from "./most-urgent-first.ts";
