import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseEvent } from "../../../../shared/case/index.ts";
import { glossary } from "../../../../shared/judgement/index.ts";
import { admitEvent, type Judges } from "../../../../shared/sources/full-events/index.ts";
import { postedAmendment, postedReferral } from "../../../support/posted.ts";

/** Judges that tell what they were given, as far as a judgement can: whether it was blank, and how long. */
const judged: string[] = [];
const judges: Judges = {
  risk: (text) => {
    judged.push(text);
    return {
      ...(text.trim() === "" && { blank: "empty" as const }),
      noKnownRisk: false,
      missingPoints: [],
      unsafe: [],
      jargon: [],
    };
  },
  furtherInformation: (text) => {
    judged.push(text);
    return text.trim() === "" ? { blank: "empty" } : {};
  },
};

function admitted(raw: unknown) {
  judged.length = 0;
  const answer = admitEvent(raw, judges);
  if (!answer.admitted) throw new Error(JSON.stringify(answer.problems));
  return answer.event;
}

function rejected(raw: unknown) {
  const answer = admitEvent(raw, judges);
  if (answer.admitted) throw new Error("it was admitted");
  return answer;
}

describe("free text", () => {
  test.each([
    { name: "a referral", posted: postedReferral },
    { name: "an amendment", posted: postedAmendment },
  ])("of $name is judged and gone", ({ posted }) => {
    const event = admitted(
      posted({ riskInformation: "He hit a wall.", furtherInformation: "Keen to work." }),
    );
    expect(judged).toEqual(["He hit a wall.", "Keen to work."]);
    expect(event).toMatchObject({
      detail: { riskInformation: { noKnownRisk: false }, furtherInformation: {} },
    });
    expect(JSON.stringify(event)).not.toMatch(/wall|Keen/u);
  });

  test.each([
    { name: "flat", risk: { riskWho: "Staff", riskNature: null, riskSummaryComments: "Low" } },
    {
      name: "as the live service nests them",
      risk: { redactedRisk: { riskWho: "Staff" }, riskSummaryComments: "Low" },
    },
  ])("in the sections of the live service's form, $name, is judged together", ({ risk }) => {
    const event = admitted(postedReferral({ riskInformation: risk }));
    expect(judged).toEqual(["Staff\nLow"]);
    expect(JSON.stringify(event)).not.toContain("Staff");
  });

  const sections = [
    "riskWho",
    "riskWhen",
    "riskNature",
    "concernsSelfHarm",
    "concernsSuicide",
    "concernsHostel",
    "concernsVulnerability",
    "riskSummaryComments",
  ];

  test("with every section of the form blank is blank", () => {
    const event = admitted(
      postedReferral({ riskInformation: Object.fromEntries(sections.map((one) => [one, ""])) }),
    );
    expect(event).toMatchObject({ detail: { riskInformation: { blank: "empty" } } });
  });

  test.each(sections)("in the section %s counts", (section) => {
    const risk = { ...Object.fromEntries(sections.map((one) => [one, ""])), [section]: "Something" };
    const event = admitted(postedReferral({ riskInformation: risk }));
    expect(judged.map((text) => text.trim())).toEqual(["Something"]);
    expect(JSON.stringify(event)).not.toContain("Something");
  });

  test.each([
    { name: "null", risk: null },
    { name: "a form without any section", risk: { redactedRisk: null, riskSummaryComments: null } },
  ])("that has not arrived ($name) is not judged", ({ risk }) => {
    expect(admitted(postedReferral({ riskInformation: risk }))).toMatchObject({
      detail: { riskInformation: null },
    });
    expect(judged).toEqual([]);
  });

  test("judged elsewhere stays judged, without words that the glossary does not have", () => {
    const event = admitted(
      postedReferral({ riskInformation: { unsafe: ["postcode"], jargon: ["Jane Smith", "MAPPA", "mappa"] } }),
    );
    expect(event).toMatchObject({ detail: { riskInformation: { unsafe: ["postcode"], jargon: ["MAPPA"] } } });
    expect(judged).toEqual([]);
  });

  test("judged elsewhere may list every term of the glossary", () => {
    const terms = glossary.map(({ term }) => term);
    const event = admitted(postedReferral({ riskInformation: { jargon: terms } }));
    expect(event).toMatchObject({ detail: { riskInformation: { jargon: terms } } });
  });

  test("is judged by our own judgement unless told otherwise", () => {
    const answer = admitEvent(postedReferral({ riskInformation: "N/A", furtherInformation: "\u00a0" }));
    expect(answer).toMatchObject({
      admitted: true,
      event: {
        detail: { riskInformation: { blank: "placeholder" }, furtherInformation: { blank: "empty" } },
      },
    });
  });
});

describe("an event that is not let in", () => {
  test.each([
    { name: "text", raw: "an event", pointers: [""] },
    { name: "a list", raw: [], pointers: [""] },
    { name: "nothing", raw: null, pointers: [""] },
    { name: "no id", raw: postedReferral({}, { eventId: undefined }), pointers: ["/eventId"] },
    {
      name: "a day for an instant",
      raw: postedReferral({}, { occurredAt: "2022-05-27" }),
      pointers: ["/occurredAt"],
    },
    { name: "no type", raw: postedReferral({}, { eventType: undefined }), pointers: ["/eventType"] },
    { name: "a number for a type", raw: postedReferral({}, { eventType: 7 }), pointers: ["/eventType"] },
    {
      name: "no referral",
      raw: postedReferral({}, { additionalInformation: {} }),
      pointers: ["/additionalInformation/referralId"],
    },
    {
      name: "two faults",
      raw: postedReferral({ referenceNumber: "a", expectedReleaseDate: "soon" }),
      pointers: ["/detail/referenceNumber", "/detail/expectedReleaseDate"],
    },
    { name: "no detail", raw: postedReferral({}, { detail: undefined }), pointers: ["/detail"] },
    { name: "text for a detail", raw: postedReferral({}, { detail: "canary" }), pointers: ["/detail"] },
    {
      name: "a field too many",
      raw: postedReferral({ personName: "canary" }),
      pointers: ["/detail/personName"],
    },
    {
      name: "a number for a text",
      raw: postedReferral({ furtherInformation: 7 }),
      pointers: ["/detail/furtherInformation"],
    },
  ])("with $name is told where", ({ raw, pointers }) => {
    const { kind, problems } = rejected(raw);
    expect(kind).toBe("invalid");
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(JSON.stringify(problems)).not.toContain("canary");
  });

  test("escapes what a pointer must escape, and does not repeat a key that reads like content", () => {
    const { problems } = rejected(postedReferral({ a_b: 1, "Jane Smith/~": 1 }));
    expect(problems).toEqual([
      { pointer: "/detail/a_b", message: "There is no such field here: leave it out." },
      { pointer: "/detail", message: "There is a field here that is not known: leave it out." },
    ]);
  });

  test("of a type that is not known is told apart, with its id", () => {
    const answer = rejected({ eventId: "e-1", eventType: "intervention.of.next.year", text: "canary" });
    expect(answer).toMatchObject({
      kind: "unknown-event-type",
      eventId: "e-1",
      problems: [{ pointer: "/eventType", message: expect.stringContaining("not a type of event") }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/canary|next\.year/u);
  });

  test("says what the live service shows, which is for us to see", () => {
    const { parts, ...rest } = { parts: [], eventType: "crs.referral.read" };
    const answer = rejected(postedReferral({}, { ...rest, detail: { parts } }));
    expect(answer).toMatchObject({ kind: "invalid", problems: [{ pointer: "/eventType" }] });
  });

  const contract = { reference: "PRJ_1", type: "Accommodation", region: "J" };
  const provider = { code: "TIN_KETTLE", name: "Tin Kettle Futures" };
  test.each([
    { field: "an address", detail: { practitioner: { pdu: "14 Birdcage Walk" } }, at: "practitioner/pdu" },
    { field: "a postcode", detail: { practitioner: { pdu: "SW1A 1AA" } }, at: "practitioner/pdu" },
    {
      field: "a number",
      detail: { contract: { ...contract, provider, type: "Call 07700 900123" } },
      at: "contract/type",
    },
    {
      field: "sentences",
      detail: { contract: { ...contract, provider: { ...provider, name: "He hit a wall; twice!" } } },
      at: "contract/provider/name",
    },
    {
      field: "words",
      detail: { contract: { ...contract, provider, reference: "hit a wall" } },
      at: "contract/reference",
    },
  ])("has $field where a name or code belongs", ({ detail, at }) => {
    expect(rejected(postedReferral(detail)).problems.map(({ pointer }) => pointer)).toEqual([
      `/detail/${at}`,
    ]);
  });

  test("has its id in the answer only where it is one", () => {
    expect(rejected({ eventId: "an id with spaces", eventType: "x" })).not.toHaveProperty("eventId");
  });
});

test("what is let in is what the case reads, whatever it was posted with", () => {
  const event = admitted(postedReferral({ riskInformation: "Text" }));
  expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test("anything at all gets an answer", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const answer = admitEvent(raw, judges);
      return !answer.admitted && answer.problems.length > 0;
    }),
    { numRuns: 1_000 },
  );
});
