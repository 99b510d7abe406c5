import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../shared/case/index.ts";
import { readingAskedIn, UnusableReadingAsked } from "../../../../shared/monitor/reading/reading-asked.ts";
import { readDomainEvent, UnreadableDomainEvent } from "../../../../shared/sources/domain-events/index.ts";
import { admitEvent, readQueuedEvent } from "../../../../shared/sources/full-events/index.ts";
import { readCell } from "../../../../shared/sources/performance-report/cells.ts";
import { examples } from "../../../fuzz/an-event.ts";
import { at } from "../../../support/london.ts";
import { postedReferral } from "../../../support/posted.ts";

/** Put in place of the end of an identifier, each makes it one that is not admitted. */
const marks = {
  "a path": "/../secret",
  "a backslash": "\\..\\secret",
  "an escape of a path": "%2e%2e%2f",
  "a query": "?a=b",
  "a fragment of a storage key": "#EVENT",
  "white space": " x",
  "a line break": "\nx",
  "a control character": "\u0007x",
  "a direction override": "\u202ex",
  "a direction isolate": "\u2066x",
  "a right-to-left mark": "\u200fx",
  "a zero-width space": "\u200bx",
  "a zero-width joiner": "\u200dx",
  "a byte order mark": "\ufeffx",
  "a soft hyphen": "\u00adx",
  "a full-width letter": "ｘ",
  "a full-width digit": "１",
  "a Cyrillic letter": "а",
  "a letter with an accent": "é",
  "a quote": '"x',
  markup: "<x",
  "a dot at the end": ".",
} as const;

type Path = readonly (string | number)[];

/** Every text in an event with its place. */
function textsIn(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function withAt(value: unknown, [key, ...rest]: Path, put: string): unknown {
  if (key === undefined) return put;
  const inner = withAt((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === String(key) ? inner : one));
  return { ...(value as object), [key]: inner };
}

/** Text that is judged and let go, and words for which only a glossary's are kept. */
const isFreeText = (path: Path): boolean =>
  path.some((part) => part === "riskInformation" || part === "furtherInformation");

/** Names of organisations are not identifiers: see their own test. */
const isName = (path: Path): boolean =>
  ["provider.name", "contract.type", "practitioner.pdu"].includes(path.slice(-2).join("."));
const fitsName: readonly string[] = ["a path", "white space", "a letter with an accent", "a dot at the end"];

const good = examples.filter((event) => admitEvent(event).admitted);
const events = good.flatMap((event) =>
  textsIn(event)
    .filter(([path]) => !isFreeText(path))
    .map(([path, text]) => ({ event, path, text })),
);

test("there is an event of nearly every type to try", () => {
  expect(new Set(good.map((event) => (event as CaseEvent).eventType)).size).toBeGreaterThan(25);
});

describe.each(Object.entries(marks))("%s", (kind, mark) => {
  const texts = events.filter(({ path }) => !(isName(path) && fitsName.includes(kind)));

  test("in any text of any event is refused by the API and by the import, which name the field", () => {
    for (const { event, path, text } of texts) {
      const answer = admitEvent(withAt(event, path, `${text}${mark}`));
      const where = `${(event as CaseEvent).eventType} ${path.join(".")}`;
      if (answer.admitted) throw new Error(`admitted in ${where}`);
      if (path.at(-1) === "eventType") continue;
      const pointers = answer.problems.map(({ pointer }) => pointer);
      expect(pointers, where).toContain(`/${path.join("/")}`);
      expect(answer.problems.map(({ message }) => message).join()).toMatch(/^[\x20-\x7e]*$/u);
    }
  });

  test("in an event that somebody put on the queue is not recorded", () => {
    for (const { event, path, text } of texts) {
      const message = { event: withAt(event, path, `${text}${mark}`), receivedAt: at("2026-11-20 10:00") };
      expect(readQueuedEvent(JSON.stringify(message)), path.join(".")).toBeTypeOf("string");
    }
  });

  test("in a domain event is not read: an announcement goes without the field, custody is set aside", () => {
    const announced = {
      eventType: "intervention.referral.assigned",
      occurredAt: "2026-11-20T10:00:00Z",
      additionalInformation: { referralId: `referral-1${mark}` },
      personReference: { identifiers: [{ type: "CRN", value: `X123456${mark}` }] },
    };
    expect(readDomainEvent(JSON.stringify(announced))).not.toHaveProperty("referralId");
    expect(readDomainEvent(JSON.stringify(announced))).not.toHaveProperty("crn");
    const custody = {
      eventType: "prison-offender-events.prisoner.released",
      occurredAt: "2026-11-20T10:00:00Z",
      additionalInformation: { nomsNumber: `A1234BC${mark}` },
    };
    expect(() => readDomainEvent(JSON.stringify(custody))).toThrow(UnreadableDomainEvent);
  });

  test("in a request for a reading is set aside, and in a performance report is told by its column", () => {
    const asked = { referralId: `referral-1${mark}`, why: "verification", askedAt: "2026-11-20T10:00:00Z" };
    expect(() => readingAskedIn(JSON.stringify(asked))).toThrow(UnusableReadingAsked);
    expect(readCell("code", `AB1234AC${mark}`)).toBeUndefined();
    expect(readCell("uuid", `6b381dc1-59fc-46ef-8e74-16daeea11c32${mark}`)).toBeUndefined();
  });
});

describe("the number of a person", () => {
  const contract = (postedReferral() as { detail: { contract: object } }).detail.contract;

  test.each([
    ["as a reference", { referenceNumber: "X123456" }, "/detail/referenceNumber"],
    ["as a contract", { contract: { ...contract, reference: "A1234BC" } }, "/detail/contract/reference"],
    [
      "as a provider's code",
      { contract: { ...contract, provider: { code: "X123456", name: "Lantern" } } },
      "/detail/contract/provider/code",
    ],
    [
      "as a provider's name",
      { contract: { ...contract, provider: { code: "LANTERN", name: "X123456" } } },
      "/detail/contract/provider/name",
    ],
    ["as a delivery unit", { practitioner: { pdu: "A1234BC" } }, "/detail/practitioner/pdu"],
    ["as a kind of contract", { contract: { ...contract, type: "X123456" } }, "/detail/contract/type"],
  ])("%s is refused, because it would reach an e-mail", (_, detail, pointer) => {
    expect(admitEvent(postedReferral(detail))).toMatchObject({ admitted: false, problems: [{ pointer }] });
  });

  test.each([
    ["CRN", "X12345"],
    ["CRN", "x123456"],
    ["CRN", "A1234BC"],
    ["NOMS", "X123456"],
    ["NOMS", "A1234B"],
    ["NOMS", "PERSSON"],
  ])("is of its own form: a %s is not %s", (type, value) => {
    const event = postedReferral({}, { personReference: { identifiers: [{ type, value }] } });
    const answer = admitEvent(event);
    expect(answer).toMatchObject({
      admitted: false,
      problems: [
        {
          pointer: "/personReference/identifiers/0/value",
          message: expect.stringMatching(/CRN|prison number/u),
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain(value);
  });

  test("is no code of a performance report", () => {
    expect(readCell("code", "X123456")).toBeUndefined();
    expect(readCell("code", "A1234BC")).toBeUndefined();
    expect(readCell("code", "AB1234AC")).toBe("AB1234AC");
  });
});
