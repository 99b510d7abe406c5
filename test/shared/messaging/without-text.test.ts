import { describe, expect, test } from "vitest";
import { withoutText } from "../../../shared/messaging/index.ts";

const redacted = (value: unknown, readable = {}) => {
  const { body, whole } = withoutText(JSON.stringify(value), readable);
  return { left: JSON.parse(body) as unknown, whole };
};
const REMOVED = "[TEXT REMOVED]";

describe("what a dead letter keeps", () => {
  test.each([
    "intervention.referral.sent",
    "2026-11-20T09:30:00.123456789Z",
    "9c1a7e2b-0000-4000-8000-0123456789ab",
    "X123456",
    "AB1234AC",
    "SAMPLE-J-ACC",
    "COMMUNITY",
    "POP_UNACCEPTABLE",
    "late",
    "new-practitioner",
    "concernsSelfHarm",
    "practitioner@probation.example",
    "https://live.example.org/sent-referral/1",
    "",
  ])("%j stays", (word) => {
    expect(redacted({ word })).toEqual({ left: { word }, whole: true });
  });

  test.each([0, 1.5, true, false, null, [], {}])("%j stays", (value) => {
    expect(redacted({ value })).toEqual({ left: { value }, whole: true });
  });

  test.each([
    "Lives alone",
    "Persson",
    "O'Brien",
    "Anne-Marie",
    "J.Persson",
    "tab\there",
    "x".repeat(255),
    "Gefängnis!",
    "{ not json",
  ])("%j goes, and the letter is no longer whole", (text) => {
    expect(redacted({ within: [{ text }] })).toEqual({
      left: { within: [{ text: REMOVED }] },
      whole: false,
    });
  });

  test("a key that is no field's name goes with all that is under it", () => {
    expect(redacted({ "Gwendolyn Persson": { age: 1 }, id: 1 })).toEqual({ left: { id: 1 }, whole: false });
  });

  test("a field of names keeps them, in its own place only", () => {
    const names = ["provider.name"];
    const name = "Tin Kettle Futures";
    expect(redacted({ contract: { provider: { name } } }, { names }).whole).toBe(true);
    expect(redacted({ person: { name } }, { names })).toEqual({
      left: { person: { name: REMOVED } },
      whole: false,
    });
  });

  test("a field that nobody reads is left out and not missed", () => {
    expect(redacted({ description: "A referral was sent", id: 1 }, { unread: ["description"] })).toEqual({
      left: { id: 1 },
      whole: true,
    });
  });

  test("a message within a message is read like the one around it", () => {
    const inner = { id: "a-1", text: "Lives alone" };
    expect(redacted({ Message: JSON.stringify(inner) })).toEqual({
      left: { Message: JSON.stringify({ id: "a-1", text: REMOVED }) },
      whole: false,
    });
  });

  test("of what is not JSON nothing is left", () => {
    expect(withoutText("Gwendolyn {")).toEqual({ body: JSON.stringify(REMOVED), whole: false });
  });

  test("what is nested beyond all reason is cut off", () => {
    const { body, whole } = withoutText("[".repeat(60_000) + "]".repeat(60_000));
    expect(whole).toBe(false);
    expect(body.length).toBeLessThan(200);
  });
});
