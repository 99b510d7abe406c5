import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTicket, type SnoozeTicket, sealTicket } from "../../../shared/snooze/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { at, justAfter, justBefore } from "../../support/london.ts";

const secret = "a secret that the stack has made up";
const secrets = { current: secret };
const ticket: SnoozeTicket = {
  caseId: "person-A1234BC",
  obligation: "action-plan-approval:11111111-1111-4111-8111-111111111111",
  due: at("2026-11-27 00:00"),
  news: "escalated-2",
  recipient: "0123456789abcdef0123456789abcdef",
  role: "practitioner",
  expiresAt: at("2026-12-04 07:00"),
};
const now = at("2026-11-20 09:00");
const token = sealTicket(ticket, secret);

describe("the token of a link", () => {
  test("gives back the ticket that it was made from", () => {
    expect(openTicket(token, secrets, now)).toEqual(ticket);
  });

  test.each([
    ["a millisecond before it expires", justBefore(ticket.expiresAt), ticket],
    ["at the instant at which it expires", ticket.expiresAt, "expired"],
    ["a millisecond after", justAfter(ticket.expiresAt), "expired"],
  ])("%s", (_when, then, expected) => expect(openTicket(token, secrets, then)).toEqual(expected));

  test("is the same for the same ticket, so that the same news makes the same e-mail", () => {
    expect(sealTicket({ ...ticket }, secret)).toBe(token);
  });

  test("shows nothing of what it holds, in any of its bytes", () => {
    const bytes = Buffer.from(token, "base64url").toString("latin1");
    for (const part of ["A1234BC", "person", "action-plan", "1111", "escalated", "practitioner"]) {
      expect(bytes).not.toContain(part);
    }
  });

  test("is short enough for a line of an e-mail's source (998 characters), and fits any path", () => {
    expect(token.length).toBeLessThan(400);
    expect(token).toMatch(/^[\w-]+$/);
  });
});

describe("whoever has no secret", () => {
  test("makes no token that is believed: whatever bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openTicket(Buffer.from(bytes).toString("base64url"), secrets, now)).toBe("forged");
      }),
    );
  });

  test("makes none from text either", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openTicket(text, secrets, now)).toBe("forged");
      }),
    );
  });

  test("changes none: whichever bit is turned, whatever is cut off or added", () => {
    const bytes = Buffer.from(token, "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const turned = Buffer.from(bytes);
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(openTicket(turned.toString("base64url"), secrets, now)).toBe("forged");
      }),
    );
    for (let length = 0; length < token.length; length += 1) {
      expect(openTicket(token.slice(0, length), secrets, now)).toBe("forged");
    }
    for (const more of ["A", "=", " ", "AAAA", token]) {
      expect(openTicket(token + more, secrets, now)).toBe("forged");
    }
  });

  test("is not helped by the secret of another stage", () => {
    expect(openTicket(sealTicket(ticket, "another secret"), secrets, now)).toBe("forged");
  });
});

describe("a secret that was replaced", () => {
  const previous = (endsBy: Instant) => ({
    current: "a secret that somebody has put in its place",
    previous: { secret, endsBy },
  });

  test.each([
    ["a millisecond after the last of its links ends", justAfter(ticket.expiresAt), ticket],
    ["when the last of its links ends", ticket.expiresAt, ticket],
    [
      "a millisecond before this link does: it was made when the secret was known to others",
      justBefore(ticket.expiresAt),
      "forged",
    ],
  ])("counts until its links have ended: %s", (_when, endsBy, expected) => {
    expect(openTicket(token, previous(endsBy), now)).toEqual(expected);
  });

  test("does not make a link last longer", () => {
    expect(openTicket(token, previous(justAfter(ticket.expiresAt)), ticket.expiresAt)).toBe("expired");
  });

  test("leaves the links of the new one as they are", () => {
    const { current } = previous(now);
    expect(openTicket(sealTicket(ticket, current), previous(now), now)).toEqual(ticket);
  });

  test("counts no more once it was replaced twice", () => {
    const twice = { current: "a third", previous: { secret: "a second", endsBy: ticket.expiresAt } };
    expect(openTicket(token, twice, now)).toBe("forged");
  });
});

test("two tickets that differ in anything have tokens that have no byte at the same place more often than by chance", () => {
  const other = Buffer.from(sealTicket({ ...ticket, role: "provider" }, secret), "base64url");
  const same = [...Buffer.from(token, "base64url")].filter((byte, place) => byte === other[place]);
  expect(same.length).toBeLessThan(12);
});
