import type { Instant, LocalDate } from "../../../shared/time/index.ts";
import { londonDayOf } from "../../../shared/time/index.ts";

/** An e-mail that SES took, as the inbox keeps it. */
export interface SentMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Instant;
  /** The whole message, as it was sent. */
  readonly source: Uint8Array;
}

/** What of the e-mails is wanted; nothing means all of them. */
export interface MailSearch {
  /** Any part of an address. */
  readonly person?: string;
  /** Words that all stand in the subject. */
  readonly subject?: string;
  /** The day in London on which it was sent. */
  readonly day?: LocalDate;
}

/** A stretch of what was found, newest first. */
export interface MailPage {
  readonly mails: readonly SentMail[];
  readonly found: number;
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** How often an address was written to. */
export interface Correspondent {
  readonly address: string;
  readonly emails: number;
  readonly latest: Instant;
}

export const MAILS_A_PAGE = 50;

export interface SentMailbox {
  readonly add: (mail: SentMail) => void;
  readonly get: (messageId: string) => SentMail | undefined;
  readonly size: () => number;
  readonly search: (search: MailSearch, page: number) => MailPage;
  /** All who were written to, those first who were written to most. */
  readonly correspondents: () => readonly Correspondent[];
}

interface Indexed {
  readonly mail: SentMail;
  readonly person: string;
  readonly subject: string;
  readonly day: LocalDate;
}

/** All e-mails that were sent, in memory, in the order of their sending. */
export function sentMailbox(): SentMailbox {
  const inOrder: Indexed[] = [];
  const byId = new Map<string, SentMail>();
  const byAddress = new Map<string, Correspondent>();
  return {
    add: (mail) => {
      const person = mail.to.toLowerCase();
      inOrder.push({ mail, person, subject: mail.subject.toLowerCase(), day: londonDayOf(mail.at) });
      byId.set(mail.messageId, mail);
      const before = byAddress.get(person);
      byAddress.set(person, { address: mail.to, emails: (before?.emails ?? 0) + 1, latest: mail.at });
    },
    get: (messageId) => byId.get(messageId),
    size: () => inOrder.length,
    search: ({ person, subject, day }, wanted) => {
      const part = person?.toLowerCase();
      const words = subject?.toLowerCase().split(/\s+/u).filter(Boolean) ?? [];
      const found = inOrder.filter(
        (one) =>
          (part === undefined || one.person.includes(part)) &&
          (day === undefined || one.day === day) &&
          words.every((word) => one.subject.includes(word)),
      );
      const pages = Math.max(1, Math.ceil(found.length / MAILS_A_PAGE));
      const page = Math.min(wanted, pages);
      const newest = found.length - (page - 1) * MAILS_A_PAGE;
      const mails = found.slice(Math.max(0, newest - MAILS_A_PAGE), newest).reverse();
      return { mails: mails.map(({ mail }) => mail), found: found.length, page, pages };
    },
    correspondents: () => [...byAddress.values()].sort((a, b) => b.emails - a.emails),
  };
}
