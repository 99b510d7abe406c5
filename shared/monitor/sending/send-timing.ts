/** Seconds that a sender may run; its Lambda function is stopped then. */
export const SENDER_TIMEOUT = 60;

/** How often the alerts queue hands a message over before it is set aside. */
export const SENDER_DELIVERIES = 5;

/** SQS asks for a visibility timeout of at least so many time-outs of the function that consumes the queue. */
export const VISIBILITY_TIMEOUTS = 6;

/**
 * Minutes for which a sender claims alerts, counted from when it claims them. Longer by a sixth than a message takes
 * through all its deliveries, so that no delivery of it finds a claim of an earlier one that has just ended: an e-mail
 * whose fate is unknown is left to SES's own news of it for all that time.
 */
export const LEASE = ((SENDER_DELIVERIES + 1) * VISIBILITY_TIMEOUTS * SENDER_TIMEOUT) / 60;
