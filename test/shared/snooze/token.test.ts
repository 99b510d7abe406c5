import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTicket, type SnoozeTicket, sealTicket } from "../../../shared/snooze/index.ts";
import { at, justAfter, justBefore } from "../../support/london.ts";

const secret = "a secret that the stack has made up";
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
    expect(openTicket(token, secret, now)).toEqual(ticket);
  });

  test.each([
    ["a millisecond before it expires", justBefore(ticket.expiresAt), ticket],
    ["at the instant at which it expires", ticket.expiresAt, "expired"],
    ["a millisecond after", justAfter(ticket.expiresAt), "expired"],
  ])("%s", (_when, then, expected) => expect(openTicket(token, secret, then)).toEqual(expected));

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
        expect(openTicket(Buffer.from(bytes).toString("base64url"), secret, now)).toBe("forged");
      }),
    );
  });

  test("makes none from text either", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openTicket(text, secret, now)).toBe("forged");
      }),
    );
  });

  test("changes none: whichever bit is turned, whatever is cut off or added", () => {
    const bytes = Buffer.from(token, "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const turned = Buffer.from(bytes);
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(openTicket(turned.toString("base64url"), secret, now)).toBe("forged");
      }),
    );
    for (let length = 0; length < token.length; length += 1) {
      expect(openTicket(token.slice(0, length), secret, now)).toBe("forged");
    }
    for (const more of ["A", "=", " ", "AAAA", token]) {
      expect(openTicket(token + more, secret, now)).toBe("forged");
    }
  });

  test("is not helped by the secret of another stage", () => {
    expect(openTicket(sealTicket(ticket, "another secret"), secret, now)).toBe("forged");
  });
});

test("two tickets that differ in anything have tokens that have no byte at the same place more often than by chance", () => {
  const other = Buffer.from(sealTicket({ ...ticket, role: "provider" }, secret), "base64url");
  const same = [...Buffer.from(token, "base64url")].filter((byte, place) => byte === other[place]);
  expect(same.length).toBeLessThan(12);
});
