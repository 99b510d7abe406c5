import * as z from "zod";
import { type SnoozeRole, snoozeRoles } from "../case/index.ts";
import { epochOf, type Instant, instantFromEpoch } from "../time/index.ts";

/** What one link lets whoever holds it do: ask for quiet about this obligation, once, until it expires. */
export interface SnoozeTicket {
  readonly caseId: string;
  /** The obligation's key. */
  readonly obligation: string;
  /** When it is due; of what must simply be there, when it began to be wanting. */
  readonly due: Instant;
  /** Of which piece of news the link was part: the stage, and a repeat by its number. */
  readonly news: string;
  /** Stands for the address that was told; never the address. */
  readonly recipient: string;
  readonly role: SnoozeRole;
  readonly expiresAt: Instant;
}

const epoch = z.int().transform(instantFromEpoch);

/** In a link every character counts: the parts stand in this order, without their names. */
const written = z
  .tuple([z.string(), z.string(), epoch, z.string(), z.string(), z.enum(snoozeRoles), epoch])
  .transform(
    ([caseId, obligation, due, news, recipient, role, expiresAt]): SnoozeTicket => ({
      caseId,
      obligation,
      due,
      news,
      recipient,
      role,
      expiresAt,
    }),
  );

export const writeTicket = (ticket: SnoozeTicket): string => {
  const { caseId, obligation, due, news, recipient, role, expiresAt } = ticket;
  return JSON.stringify([caseId, obligation, epochOf(due), news, recipient, role, epochOf(expiresAt)]);
};

/** @throws when it is not what `writeTicket` wrote: only what was found authentic is read. */
export const readTicket = (text: string): SnoozeTicket => written.parse(JSON.parse(text));
