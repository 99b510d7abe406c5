/** How somebody who was told says that they know of it: the link, the form, and what it writes down. */
export { daysOffered, readChoice, reasonWords, type SnoozeChoice, type UnusableForm } from "./choices.ts";
export { eventIdOf, eventOf, type ObligationSnoozed } from "./event.ts";
export { LINK_LASTS, type LinkMaking, snoozeLinkOf } from "./link.ts";
export type { About, Asked } from "./page/about.ts";
export { donePage, expiredPage, forgedPage, settledPage, usedPage } from "./page/answers.ts";
export type { PageAnswer } from "./page/document.ts";
export { formPage } from "./page/form.ts";
export type { SnoozeTicket } from "./ticket.ts";
export { type LinkSecrets, openTicket, type Refused, sealTicket } from "./token.ts";
