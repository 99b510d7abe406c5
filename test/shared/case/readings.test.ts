import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseEvent,
  caseEvent,
  covers,
  foldCase,
  personCaseId,
  takenBack,
} from "../../../shared/case/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const id = "11111111-1111-4111-8111-111111111111";
const person = { identifiers: [{ type: "CRN" as const, value: "X123456" }] };

interface Part {
  readonly part: string;
  readonly facts?: readonly string[];
  readonly undated?: readonly object[];
}

/** What the live service showed at a moment. */
const read = (when: string, parts: readonly Part[], shows: object = {}): CaseEvent =>
  caseEvent.parse({
    eventId: `read-${when.replace(" ", "T")}`,
    eventType: "crs.referral.read",
    occurredAt: at(when),
    personReference: person,
    additionalInformation: { referralId: id },
    detail: { parts: parts.map((part) => ({ facts: [], ...part })), shows },
  });

const undated = (eventType: string, detail: object, since = "2026-11-02 09:00", eventId = eventType) => ({
  eventId,
  eventType,
  occurredAt: at(since),
  additionalInformation: { referralId: id },
  detail,
});

const sessionBooked = (appointmentId: string, time: string, replaces?: string) =>
  undated(
    "crs.session-appointment.scheduled",
    { appointmentId, appointmentTime: at(time), sessionNumber: 1, ...(replaces && { replaces }) },
    "2026-11-02 09:00",
    `booked-${appointmentId}`,
  );

/** Sent on Monday 2 November 2026: event `e1`. */
const sent = new Story().sent("2026-11-02 09:00");
const fold = (story: Story, ...readings: readonly CaseEvent[]) =>
  foldCase(id, [...story.events, ...readings]);

describe("what the live service took back", () => {
  // e2 is the submission of the plan.
  const planned = sent.planSubmitted("2026-11-10 10:00");
  const plan = (when: string, ...facts: string[]) => read(when, [{ part: "action-plans/plan-1", facts }]);

  test.each([
    { readings: "none", events: [], counts: true },
    { readings: "one that names it", events: [plan("2026-11-10 10:01", "e2")], counts: true },
    { readings: "one that does not name it", events: [plan("2026-11-10 10:01")], counts: true },
    {
      readings: "one that names it, and a later one that does not",
      events: [plan("2026-11-10 10:01", "e2"), plan("2026-11-11 10:00")],
      counts: false,
    },
    {
      readings: "one that does not name it, and a later one that does",
      events: [plan("2026-11-10 10:01"), plan("2026-11-11 10:00", "e2")],
      counts: true,
    },
    {
      readings: "one that names it, one that does not, and one that does again",
      events: [plan("2026-11-10 10:01", "e2"), plan("2026-11-11 10:00"), plan("2026-11-12 10:00", "e2")],
      counts: true,
    },
    {
      readings: "one that names it, and a later one of another part",
      events: [plan("2026-11-10 10:01", "e2"), read("2026-11-11 10:00", [{ part: "supplier-assessment" }])],
      counts: true,
    },
    {
      readings: "one that names it, and a later one of all plans",
      events: [plan("2026-11-10 10:01", "e2"), read("2026-11-11 10:00", [{ part: "action-plans" }])],
      counts: false,
    },
    {
      readings: "one that names it, and a later one of all plans, this one among them",
      events: [
        plan("2026-11-10 10:01", "e2"),
        read("2026-11-11 10:00", [{ part: "action-plans" }, { part: "action-plans/plan-1", facts: ["e2"] }]),
      ],
      counts: true,
    },
  ])("after $readings, a fact counts: $counts", ({ events, counts }) => {
    expect(fold(planned, ...events).actionPlans).toHaveLength(counts ? 1 : 0);
    expect(fold(planned, ...[...events].reverse()).actionPlans).toHaveLength(counts ? 1 : 0);
    expect(takenBack(events).has("e2")).toBe(!counts);
  });

  test("an event that came another way is not taken back", () => {
    const noted = planned.caseNote("2026-11-10 11:00", "provider", "other");
    const gone = fold(noted, plan("2026-11-10 10:01", "e2"), plan("2026-11-11 10:00"));
    expect(gone.dealings.correspondence).toHaveLength(1);
  });

  test("a reading of one referral says nothing of another of the same person", () => {
    const ended = sent.ended("2026-11-20 10:00");
    const other = { ...read("2026-11-21 10:00", [{ part: "referral" }]), eventId: "other" };
    const ofOther = { ...other, additionalInformation: { referralId: "another" } } as CaseEvent;
    const events = [...ended.events, read("2026-11-20 10:01", [{ part: "referral", facts: ["e1", "e2"] }])];
    const referralOf = (more: readonly CaseEvent[]) =>
      foldCase(personCaseId("X123456"), [...events, ...more]).referralsOfPerson[0];
    expect(referralOf([ofOther])?.endedAt).toBe(at("2026-11-20 10:00"));
    const takenBackLater = read("2026-11-22 10:00", [{ part: "referral", facts: ["e1"] }]);
    expect(referralOf([takenBackLater])).not.toHaveProperty("endedAt");
  });

  test.each([
    ["sessions", "sessions", true],
    ["sessions", "sessions/3", true],
    ["sessions/3", "sessions/3", true],
    ["sessions/3", "sessions", false],
    ["sessions/3", "sessions/30", false],
    ["session", "sessions", false],
  ])("who has read %s has read %s: %s", (part, other, expected) => {
    expect(covers(part, other)).toBe(expected);
  });
});

describe("what the live service shows without saying since when", () => {
  const bookedAt = (...readings: readonly CaseEvent[]) =>
    fold(sent, ...readings).appointments.find(({ id: appointment }) => appointment === "s1")?.bookedAt;
  const nothing = (when: string, part = "sessions") => read(when, [{ part }]);
  const shown = (when: string, part = "sessions/1") =>
    read(when, [{ part, undated: [sessionBooked("s1", "2026-11-20 10:00")] }]);

  test.each([
    { name: "the referral was sent, when no reading came before", readings: [], from: "2026-11-02 09:00" },
    {
      name: "the last reading that did not show it",
      readings: [nothing("2026-11-09 09:00"), nothing("2026-11-10 09:00")],
      from: "2026-11-10 09:00",
    },
    {
      name: "the last reading of that part, or of one that covers it",
      readings: [
        nothing("2026-11-09 09:00", "sessions/1"),
        nothing("2026-11-10 09:00", "sessions/2"),
        nothing("2026-11-11 09:00", "supplier-assessment"),
      ],
      from: "2026-11-09 09:00",
    },
  ])("counts from when $name", ({ readings, from }) => {
    const all = [...readings, shown("2026-11-12 09:00"), shown("2026-11-14 09:00")];
    expect(bookedAt(...all)).toBe(at(from));
    expect(bookedAt(...all.reverse())).toBe(at(from));
  });

  test("counts no earlier than it says it can have been", () => {
    const assessed = undated(
      "intervention.initial-assessment-appointment.session-feedback-submitted",
      { appointmentId: "a1", appointmentTime: at("2026-11-09 10:00"), notifyProbationPractitioner: true },
      "2026-11-09 16:30",
    );
    const c = fold(sent, read("2026-11-10 09:00", [{ part: "supplier-assessment", undated: [assessed] }]));
    expect(c.appointments[0]).toMatchObject({
      feedbackAt: at("2026-11-09 16:30"),
      practitionerNotifiedAt: at("2026-11-09 16:30"),
    });
  });

  test("gives way to what is dated, whenever that arrives", () => {
    const told = sent.sessionBooked("2026-11-11 15:00", "2026-11-20 10:00", 1, "s1");
    const c = fold(told, nothing("2026-11-10 09:00"), shown("2026-11-12 09:00"));
    expect(c.appointments[0]?.bookedAt).toBe(at("2026-11-11 15:00"));
  });

  test("is taken back when it is not shown any more", () => {
    expect(bookedAt(shown("2026-11-12 09:00"), nothing("2026-11-13 09:00"))).toBeUndefined();
  });

  test("a session booked at an unknown time is taken to follow the last one that was missed", () => {
    const missed = sent.sessionMissed("2026-11-10 10:00", 2, { id: "s2" });
    const c = fold(missed, nothing("2026-11-09 09:00"), shown("2026-11-12 09:00"));
    expect(c.appointments.find(({ id: one }) => one === "s1")?.bookedAt).toBe(at("2026-11-10 10:00"));
  });

  test("an appointment that was moved at an unknown time was moved at the earliest", () => {
    const first = sent.sessionBooked("2026-11-05 09:00", "2026-11-11 10:00", 1, "s0");
    const moved = sessionBooked("s1", "2026-11-20 10:00", "s0");
    const c = fold(
      first,
      nothing("2026-11-10 09:00"),
      read("2026-11-12 09:00", [{ part: "sessions/1", undated: [moved] }]),
    );
    expect(c.appointments[0]).toMatchObject({ id: "s0", withdrawnAt: at("2026-11-10 09:00") });
  });

  const assignedTo = (caseworkerEmail: string | null) => [
    { part: "referral", undated: [undated("intervention.referral.assigned", { caseworkerEmail })] },
  ];

  test("the caseworker is the one that is shown; the first assignment stays the response", () => {
    const c = fold(
      sent,
      read("2026-11-03 09:00", [{ part: "referral" }]),
      read("2026-11-04 09:00", assignedTo("first@lantern.example")),
      read("2026-11-09 09:00", assignedTo("second@lantern.example")),
    );
    expect(c).toMatchObject({
      assignedAt: at("2026-11-03 09:00"),
      caseworkerEmail: "second@lantern.example",
    });
  });

  test("a caseworker without an address leaves none of the one before", () => {
    const c = fold(sent.assigned("2026-11-03 09:00"), read("2026-11-09 09:00", assignedTo(null)));
    expect(c).not.toHaveProperty("caseworkerEmail");
    expect(c.assignedAt).toBe(at("2026-11-03 09:00"));
  });
});

describe("the form as the live service shows it", () => {
  const bare = new Story().sent("2026-11-02 09:00", { practitioner: {} });
  const shows = (when: string, form: object) => read(when, [{ part: "referral" }], form);

  test("was so from the start when it is shown first, and changed when it is shown otherwise", () => {
    const { referral } = fold(
      bare,
      shows("2026-11-02 09:01", { completionDeadline: "2027-01-29", expectedReleaseDate: null }),
      shows("2026-11-05 09:00", { completionDeadline: "2027-02-26", expectedReleaseDate: "2026-12-01" }),
      shows("2026-11-06 09:00", { completionDeadline: "2027-02-26", expectedReleaseDate: "2026-12-01" }),
    );
    expect(referral?.completionDeadline).toEqual([
      { from: at("2026-11-02 09:00"), value: "2027-01-29" },
      { from: at("2026-11-05 09:00"), notBefore: at("2026-11-02 09:01"), value: "2027-02-26" },
    ]);
    expect(referral?.releaseDate).toEqual([
      { from: at("2026-11-02 09:00"), value: undefined },
      { from: at("2026-11-05 09:00"), notBefore: at("2026-11-02 09:01"), value: "2026-12-01" },
    ]);
  });

  test("was changed since it was last shown, or since it was sent, when it is shown otherwise", () => {
    const { referral } = fold(
      new Story().sent("2026-11-02 09:00", { maximumEnforceableDays: 5 }),
      shows("2026-11-03 09:00", { maximumEnforceableDays: 6 }),
      shows("2026-11-04 09:00", { completionDeadline: "2027-01-29" }),
      shows("2026-11-05 09:00", { maximumEnforceableDays: 6 }),
      shows("2026-11-06 09:00", { maximumEnforceableDays: 7 }),
    );
    expect(referral?.maximumEnforceableDays).toEqual([
      { from: at("2026-11-02 09:00"), value: 5 },
      { from: at("2026-11-03 09:00"), notBefore: at("2026-11-02 09:00"), value: 6 },
      { from: at("2026-11-06 09:00"), notBefore: at("2026-11-05 09:00"), value: 7 },
    ]);
  });

  test("what a reading does not show stays as it was", () => {
    const c = fold(
      bare,
      shows("2026-11-03 09:00", { maximumEnforceableDays: 10 }),
      shows("2026-11-04 09:00", {}),
    );
    expect(c.referral?.maximumEnforceableDays).toEqual([{ from: at("2026-11-02 09:00"), value: 10 }]);
  });

  test("a blank risk section was blank from the start, though it was read late", () => {
    const risk = { blank: "empty" };
    const c = fold(
      bare,
      shows("2026-11-03 09:00", {}),
      shows("2026-11-04 09:00", { riskInformation: risk }),
      shows("2026-11-05 09:00", { riskInformation: {} }),
    );
    expect(c.referral?.riskInformation).toMatchObject([
      { from: at("2026-11-02 09:00"), value: { blank: "empty" } },
      { from: at("2026-11-05 09:00"), value: { noKnownRisk: false } },
    ]);
  });

  test("the practitioner's address follows; mailboxes that came another way stay", () => {
    const c = fold(
      sent,
      shows("2026-11-03 09:00", { practitioner: { email: "new@probation.example" } }),
      shows("2026-11-04 09:00", { practitioner: { email: null } }),
    );
    expect(c.referral?.practitioner.map(({ value }) => [value.email, value.pduMailbox])).toEqual([
      ["practitioner@probation.example", "pdu@probation.example"],
      ["new@probation.example", "pdu@probation.example"],
      [undefined, "pdu@probation.example"],
    ]);
  });

  test("each particular is taken for itself", () => {
    const { referral } = fold(
      new Story().sent("2026-11-02 09:00", { particulars: { longSentence: true } }),
      shows("2026-11-03 09:00", { particulars: { practitionerHasPhone: false } }),
      shows("2026-11-04 09:00", { particulars: { practitionerHasPhone: true } }),
    );
    expect(referral?.particulars).toEqual([
      { from: at("2026-11-02 09:00"), value: { longSentence: true, practitionerHasPhone: false } },
      {
        from: at("2026-11-04 09:00"),
        notBefore: at("2026-11-03 09:00"),
        value: { longSentence: true, practitionerHasPhone: true },
      },
    ]);
  });

  test("before the referral has arrived it shows nothing", () => {
    expect(fold(new Story(), shows("2026-11-03 09:00", { maximumEnforceableDays: 1 })).referral).toBe(
      undefined,
    );
  });

  test("the person's case knows the practitioner who is shown", () => {
    const events = [...bare.events, shows("2026-11-03 09:00", { practitioner: { email: "pp@x.example" } })];
    expect(foldCase(personCaseId("X123456"), events).referralsOfPerson[0]?.practitioner).toEqual({
      email: "pp@x.example",
    });
  });
});

test("readings and facts give the same case in any order", () => {
  const story = sent
    .assigned("2026-11-03 09:00")
    .planSubmitted("2026-11-10 10:00")
    .sessionBooked("2026-11-11 10:00", "2026-11-16 10:00", 1, "s0")
    .sessionMissed("2026-11-16 10:00", 1, { id: "s0" })
    .ended("2026-11-27 10:00");
  const readings = [
    read("2026-11-02 09:01", [{ part: "referral", facts: ["e1"] }], { completionDeadline: "2027-01-29" }),
    read("2026-11-10 10:01", [{ part: "action-plans/plan-1", facts: ["e3"] }]),
    read("2026-11-16 12:00", [
      { part: "sessions" },
      {
        part: "sessions/1",
        facts: ["e4", "e5"],
        undated: [sessionBooked("s1", "2026-11-20 10:00", "s0")],
      },
    ]),
    read("2026-11-27 10:01", [{ part: "referral", facts: ["e1", "e6"] }], {
      completionDeadline: "2027-02-26",
    }),
    read("2026-11-28 10:00", [{ part: "referral", facts: ["e1"] }, { part: "action-plans" }]),
  ];
  const events = [...story.events, ...readings];
  const expected = foldCase(id, events);
  expect(expected).toMatchObject({ actionPlans: [], appointments: [{ id: "s0" }, { id: "s1" }] });
  expect(expected).not.toHaveProperty("endRequestedAt");
  fc.assert(
    fc.property(
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.array(fc.constantFrom(...events)),
      (shuffled, again) => {
        expect(foldCase(id, [...again, ...shuffled])).toEqual(expected);
      },
    ),
  );
});
