import { describe, expect, test } from "vitest";
import { MAILS_A_PAGE, type SentMail, sentMailbox } from "../../../../infra/local/inbox/sent-mail.ts";
import { parseLocalDate } from "../../../../shared/time/index.ts";
import { at } from "../../../support/london.ts";

const mail = (nth: number, more: Partial<SentMail> = {}): SentMail => ({
  messageId: `m-${nth}`,
  from: "monitor@example.org",
  to: "practitioner.j01@probation.example",
  subject: `Missed: initial assessment, referral QX${nth}AC`,
  at: at("2026-11-20 07:00"),
  source: new Uint8Array(),
  ...more,
});
const boxOf = (...mails: readonly SentMail[]) => {
  const mailbox = sentMailbox();
  for (const one of mails) mailbox.add(one);
  return mailbox;
};
const ids = (mailbox: ReturnType<typeof sentMailbox>, search = {}, page = 1) =>
  mailbox.search(search, page).mails.map(({ messageId }) => messageId);

describe("the e-mails that were sent", () => {
  test("come newest first, those of one moment in the reverse of their sending", () => {
    const mailbox = boxOf(mail(1), mail(2), mail(3, { at: at("2026-11-20 12:00") }));
    expect(ids(mailbox)).toEqual(["m-3", "m-2", "m-1"]);
  });

  test.each([
    [MAILS_A_PAGE - 1, 1],
    [MAILS_A_PAGE, 1],
    [MAILS_A_PAGE + 1, 2],
    [0, 1],
  ])("%i of them are %i page(s), and each stands on one", (many, pages) => {
    const mailbox = boxOf(...Array.from({ length: many }, (_, nth) => mail(nth)));
    const found = Array.from({ length: pages }, (_, page) => mailbox.search({}, page + 1));
    expect(found.map((one) => [one.found, one.page, one.pages])).toEqual(
      found.map((_, nth) => [many, nth + 1, pages]),
    );
    expect(found.flatMap(({ mails }) => mails.map(({ messageId }) => messageId))).toEqual(
      Array.from({ length: many }, (_, nth) => `m-${many - 1 - nth}`),
    );
  });

  test("a page beyond the last is the last", () => {
    const mailbox = boxOf(mail(1), mail(2));
    expect(mailbox.search({}, 99)).toMatchObject({ page: 1, pages: 1, found: 2 });
    expect(ids(mailbox, {}, 99)).toEqual(["m-2", "m-1"]);
  });

  test("are found by a part of the address, by words of the subject, by the day in London, and by all of them", () => {
    const mailbox = boxOf(
      mail(1),
      mail(2, { to: "Seniors.B1@probation.example" }),
      mail(3, { subject: "Due soon: action plan, referral QX3AC" }),
      // 23:30 UTC of the day before: in London it is summer, and the next day.
      mail(4, { at: at("2026-07-01 00:30") }),
    );
    expect(ids(mailbox, { person: "seniors" })).toEqual(["m-2"]);
    expect(ids(mailbox, { subject: "qx3ac SOON" })).toEqual(["m-3"]);
    expect(ids(mailbox, { subject: "soon missed" })).toEqual([]);
    expect(ids(mailbox, { day: parseLocalDate("2026-07-01") })).toEqual(["m-4"]);
    expect(ids(mailbox, { day: parseLocalDate("2026-06-30") })).toEqual([]);
    expect(ids(mailbox, { person: "j01", subject: "missed", day: parseLocalDate("2026-11-20") })).toEqual([
      "m-1",
    ]);
  });

  test("are counted by whom they went to, most first, however the address is written", () => {
    const mailbox = boxOf(
      mail(1, { to: "a@example.org" }),
      mail(2),
      mail(3, { to: "Practitioner.J01@probation.example", at: at("2026-11-20 12:00") }),
    );
    expect(mailbox.correspondents()).toEqual([
      { address: "Practitioner.J01@probation.example", emails: 2, latest: at("2026-11-20 12:00") },
      { address: "a@example.org", emails: 1, latest: at("2026-11-20 07:00") },
    ]);
  });
});
