import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldCase } from "../../../shared/case/index.ts";
import { anyStory, storyId } from "../../support/arbitrary-story.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

describe("the same events give the same case", () => {
  test("in any order", () => {
    fc.assert(
      fc.property(
        anyStory.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(foldCase(storyId, shuffled)).toEqual(foldCase(storyId, events));
        },
      ),
    );
  });

  test("however often each is delivered", () => {
    fc.assert(
      fc.property(
        anyStory.chain((events) => fc.tuple(fc.constant(events), fc.array(fc.constantFrom(...events)))),
        ([events, again]) => {
          expect(foldCase(storyId, [...again, ...events, ...again])).toEqual(foldCase(storyId, events));
        },
      ),
    );
  });
});

describe("the referral", () => {
  const story = new Story().sent("2026-11-02 09:00");

  test("a second 'sent' changes nothing", () => {
    const again = story.sent("2026-11-03 09:00", { personCurrentLocationType: "CUSTODY" });
    expect(again.case.referral).toEqual(story.case.referral);
  });

  test("an amendment adds a version and leaves what it does not name", () => {
    const { referral } = story.amended("2026-11-03 09:00", { completionDeadline: "2027-01-29" }).case;
    expect(referral?.completionDeadline).toEqual([
      { from: at("2026-11-02 09:00"), value: undefined },
      { from: at("2026-11-03 09:00"), value: "2027-01-29" },
    ]);
    expect(referral?.riskInformation).toHaveLength(1);
  });

  test("an amendment to nothing takes a date away", () => {
    const dated = new Story().sent("2026-11-02 09:00", { completionDeadline: "2027-01-29" });
    const { referral } = dated.amended("2026-11-03 09:00", { completionDeadline: null }).case;
    expect(referral?.completionDeadline.at(-1)?.value).toBeUndefined();
  });

  test("an amendment of one particular leaves the others", () => {
    const { referral } = new Story()
      .sent("2026-11-02 09:00", { particulars: { statedTimescale: null, longSentence: true } })
      .amended("2026-11-03 09:00", { particulars: { statedTimescale: "urgent" } }).case;
    expect(referral?.particulars.at(-1)?.value).toEqual({ statedTimescale: "urgent", longSentence: true });
  });

  test("an amendment before the referral has arrived changes nothing", () => {
    expect(
      new Story().amended("2026-11-01 09:00", { completionDeadline: "2027-01-29" }).case.referral,
    ).toBeUndefined();
  });

  test("the end is the earliest of what was said of it", () => {
    const ended = story
      .ended("2026-11-10 10:00", { endRequestedAt: at("2026-11-09 16:00") })
      .ended("2026-11-20 10:00", { endRequestedAt: at("2026-11-20 10:00") })
      .concluded("2026-11-20 10:00")
      .concluded("2026-11-25 10:00");
    expect(ended.case.endRequestedAt).toBe(at("2026-11-09 16:00"));
    expect(ended.case.concludedAt).toBe(at("2026-11-20 10:00"));
  });

  test("the latest caseworker is the one; the first assignment is the response", () => {
    const assigned = story
      .assigned("2026-11-03 09:00", "first@lantern.example")
      .assigned("2026-11-09 09:00", "second@lantern.example");
    expect(assigned.case).toMatchObject({
      assignedAt: at("2026-11-03 09:00"),
      caseworkerEmail: "second@lantern.example",
    });
  });
});

describe("appointments", () => {
  const time = "2026-11-10 10:00";
  const appointmentTime = at(time);
  const attendance = (detail: object) =>
    new Story().with("intervention.session-appointment.attended", time, {
      appointmentId: "s1",
      appointmentTime,
      sessionNumber: 1,
      ...detail,
    }).case.appointments[0];

  test.each([
    ["yes", true, "held"],
    ["yes", false, "did-not-happen"],
    ["yes", null, "held"],
    ["late", null, "held"],
    ["late", true, "held"],
    ["no", false, "missed"],
    ["no", null, "missed"],
  ] as const)("attended %s with didSessionHappen %s is %s", (attended, didSessionHappen, outcome) => {
    expect(attendance({ attended, didSessionHappen })?.outcome).toBe(outcome);
  });

  test("moving one withdraws the old and books the new", () => {
    const { appointments } = new Story()
      .sessionBooked("2026-11-02 09:00", time, 1, "a")
      .sessionBooked("2026-11-05 09:00", "2026-11-12 10:00", 1, "b", "a").case;
    expect(appointments).toMatchObject([
      { id: "a", withdrawnAt: at("2026-11-05 09:00"), bookedAt: at("2026-11-02 09:00") },
      { id: "b", bookedAt: at("2026-11-05 09:00") },
    ]);
    expect(appointments[1]?.withdrawnAt).toBeUndefined();
  });

  test("an appointment known only by its attendance has no booking", () => {
    expect(attendance({ attended: "yes" })?.bookedAt).toBeUndefined();
  });

  test("they stand in order of their time", () => {
    const { appointments } = new Story().sessionHeld("2026-11-17 10:00", 2).sessionHeld(time, 1).case;
    expect(appointments.map(({ id }) => id)).toEqual(["session-1", "session-2"]);
  });
});

test("events of the same instant are folded by id, so that a tie has one outcome", () => {
  const tie = new Story()
    .assigned("2026-11-03 09:00", "a@lantern.example")
    .assigned("2026-11-03 09:00", "b@lantern.example");
  expect(foldCase(storyId, [...tie.events].reverse()).caseworkerEmail).toBe("b@lantern.example");
});
