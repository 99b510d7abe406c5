import * as z from "zod";

/** What goes on the alerts queue: that alerts wait for a recipient, named by key so that no address is in a queue. */
const alertsWaiting = z.object({ recipient: z.string().regex(/^[0-9a-f]{64}$/u), deliverAt: z.string() });

/** A message of the alerts queue that names no recipient. */
export class UnusableAlertsMessage extends Error {
  override readonly name = "UnusableAlertsMessage";
  constructor() {
    super("A message of the alerts queue names no recipient key: it was not sent by scan-deadlines.");
  }
}

/** The recipient key of a message of the alerts queue. @throws UnusableAlertsMessage */
export function recipientOf(body: string): string {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    throw new UnusableAlertsMessage();
  }
  const parsed = alertsWaiting.safeParse(message);
  if (!parsed.success) throw new UnusableAlertsMessage();
  return parsed.data.recipient;
}
