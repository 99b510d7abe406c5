import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldCase } from "../../../shared/case/index.ts";
import {
  alertsWarranted,
  deliveryTimeFor,
  identityOf,
  nextActionAt,
} from "../../../shared/obligations/index.ts";
import { isWorkingDay, londonDayOf, londonTimeOf } from "../../../shared/time/index.ts";
import { anyMoment, anyStory, storyId } from "../../support/arbitrary-story.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const telling = {
  contractManagers: { J: "contracts.london@example.org", national: "contracts@example.org" },
};
const news = (story: Story, now: string) =>
  alertsWarranted(story.case, at(now), telling)
    .map(
      ({ obligation, stage, repeat, recipient }) =>
        `${obligation} ${stage}${repeat ?? ""} → ${recipient.address}`,
    )
    .sort();

const sent = new Story().sent("2026-11-02 09:00");
const provider = "referrals@lantern.example";
const practitioner = "practitioner@probation.example";

describe("the stages of an initial assessment due by Monday 16 November 2026", () => {
  test.each([
    ["before the working day before", "2026-11-12 23:59:59.999", []],
    [
      "from the working day before, Friday",
      "2026-11-13 00:00",
      [`initial-assessment reminder → ${provider}`],
    ],
    ["to the end of the last day", "2026-11-16 23:59:59.999", [`initial-assessment reminder → ${provider}`]],
    [
      "missed: the provider and the practitioner",
      "2026-11-17 00:00",
      [`initial-assessment missed → ${practitioner}`, `initial-assessment missed → ${provider}`],
    ],
    [
      "still only missed, two working days later",
      "2026-11-18 23:59:59.999",
      [`initial-assessment missed → ${practitioner}`, `initial-assessment missed → ${provider}`],
    ],
    [
      "then escalated to the provider's manager and the contract managers",
      "2026-11-19 00:00",
      [
        "initial-assessment escalated1 → contracts.london@example.org",
        "initial-assessment escalated1 → managers@lantern.example",
        `initial-assessment missed → ${practitioner}`,
        `initial-assessment missed → ${provider}`,
      ],
    ],
  ])("%s", (_name, now, expected) => expect(news(sent, now)).toEqual(expected));

  test.each([
    ["2026-11-25 23:59:59.999", 1],
    ["2026-11-26 00:00", 2],
    ["2026-12-03 00:00", 3],
  ])("escalated again every five working days: at %s for the %d. time, and only that time", (now, repeat) => {
    const escalations = news(sent, now).filter((line) => line.includes("escalated"));
    expect(escalations).toHaveLength(2);
    expect(escalations[0]).toContain(`escalated${repeat} `);
  });

  test("nothing more once it is held, or has fallen away", () => {
    const ofAssessment = (story: Story) =>
      news(story, "2026-12-01 09:00").filter((line) => line.startsWith("initial-assessment"));
    expect(ofAssessment(sent)).not.toEqual([]);
    expect(ofAssessment(sent.assessmentHeld("2026-11-18 10:00"))).toEqual([]);
    expect(ofAssessment(sent.ended("2026-11-18 10:00"))).toEqual([]);
  });
});

describe("reminders", () => {
  test.each([
    [
      "a deadline of one working day: on the day",
      new Story().sentFromPrison("2026-11-05 09:00", "2026-11-12"),
      "urgent-initial-response",
      "2026-11-06 09:00",
    ],
    [
      "a same-day deadline: at four in the afternoon",
      sent.sessionBooked("2026-11-03 09:00", "2026-11-10 10:00"),
      "attendance-recorded:session-1",
      "2026-11-10 16:00",
    ],
    [
      "a long one: ten working days before",
      new Story().sent("2026-09-01 09:00", { completionDeadline: "2026-11-30" }),
      "completion-deadline",
      "2026-11-16 00:00",
    ],
  ])("%s", (_name, story, key, from) => {
    const reminded = (now: string) =>
      alertsWarranted(story.case, at(now), telling).filter(({ obligation }) => obligation === key);
    const minuteBefore = new Date(Date.parse(`${from.replace(" ", "T")}Z`) - 60_000)
      .toISOString()
      .slice(0, 16)
      .replace("T", " ");
    expect(reminded(minuteBefore)).toEqual([]);
    expect(reminded(from).map(({ stage }) => stage)).toEqual([
      key === "completion-deadline" ? "early-reminder" : "reminder",
    ]);
  });

  test("a deadline of exactly twenty working days has no early one", () => {
    const story = new Story().sent("2026-11-02 09:00", { completionDeadline: "2026-11-30" });
    expect(news(story, "2026-11-20 09:00").filter((line) => line.startsWith("completion"))).toEqual([]);
  });

  test("a reminder that would lie before the beginning is not sent", () => {
    expect(
      news(sent.sessionBooked("2026-11-03 09:00", "2026-11-10 17:00"), "2026-11-10 17:30").filter((l) =>
        l.startsWith("attendance"),
      ),
    ).toEqual([]);
  });
});

describe("who is told", () => {
  const blank = (practitionerDetail: object) =>
    new Story().sent("2026-11-02 09:00", {
      riskInformation: { blank: "empty" },
      practitioner: practitionerDetail,
    });
  const told = (
    story: Story,
    now = "2026-11-02 09:00",
    tell: typeof telling | { contractManagers: { national: string } } = telling,
  ) =>
    alertsWarranted(story.case, at(now), tell)
      .filter(({ rule }) => rule === "risk-information-present")
      .map(({ recipient }) => recipient);

  test("the practitioner of an omission", () => {
    expect(told(blank({ email: practitioner }))).toEqual([{ role: "practitioner", address: practitioner }]);
  });

  test("the delivery unit's mailbox when the practitioner has no address, and it says so", () => {
    expect(told(blank({ pduMailbox: "pdu@probation.example" }))).toEqual([
      { role: "practitioner", address: "pdu@probation.example", insteadOf: "the practitioner" },
    ]);
  });

  test("the regional contract manager when there is nobody", () => {
    expect(told(blank({}))).toEqual([
      { role: "contract-manager", address: "contracts.london@example.org", insteadOf: "the practitioner" },
    ]);
  });

  test("the national contract managers when the region has none", () => {
    expect(
      told(blank({}), "2026-11-02 09:00", { contractManagers: { national: "contracts@example.org" } })[0]
        ?.address,
    ).toBe("contracts@example.org");
  });

  test("the covering officer while the practitioner is away, with the practitioner in copy", () => {
    const away = blank({ email: practitioner }).with(
      "crs.practitioner-absence.recorded",
      "2026-10-30 09:00",
      {
        absenceId: "leave-1",
        from: at("2026-11-02 00:00"),
        to: at("2026-11-09 00:00"),
        coveringOfficerEmail: "cover@probation.example",
      },
    );
    const cover = [
      {
        role: "practitioner",
        address: "cover@probation.example",
        insteadOf: "the practitioner, who is away",
      },
      { role: "practitioner", address: practitioner, copy: true },
    ];
    expect(told(away, "2026-11-08 23:59:59.999")).toEqual(cover);
    expect(told(away, "2026-11-09 00:00")).toEqual([{ role: "practitioner", address: practitioner }]);
  });

  test("the caseworker once there is one, else the provider's mailbox", () => {
    const assigned = sent.assigned("2026-11-03 09:00");
    expect(news(assigned, "2026-11-13 09:00")).toEqual([
      "initial-assessment reminder → caseworker@lantern.example",
    ]);
  });

  test("nobody twice, whatever the capital letters", () => {
    const both = new Story().sent("2026-11-02 09:00", {
      practitioner: { email: "Referrals@Lantern.example" },
    });
    expect(news(both, "2026-11-17 09:00")).toEqual([`initial-assessment missed → ${provider}`]);
  });
});

describe("an alert's identity", () => {
  test("stays the same however late it is raised, and a moved deadline is a new one", () => {
    const identities = (story: Story, now: string) =>
      alertsWarranted(story.case, at(now), telling).map(identityOf);
    const first = new Story().sent("2026-09-01 09:00", { completionDeadline: "2026-11-16" });
    const moved = first.amended("2026-11-10 09:00", { completionDeadline: "2026-11-17" });
    const completion = (story: Story, now: string) =>
      identities(story, now).filter((id) => id.startsWith("completion"));
    expect(completion(first, "2026-11-18 09:00")).toEqual(completion(first, "2026-11-18 15:00"));
    expect(completion(moved, "2026-11-18 09:00")).not.toEqual(completion(first, "2026-11-18 09:00"));
  });
});

describe("delivery", () => {
  test.each([
    ["in the night before a working day", "2026-11-17 00:00", "2026-11-17 07:00"],
    ["exactly at seven", "2026-11-17 07:00", "2026-11-17 07:00"],
    ["just after seven", "2026-11-17 07:00:00.001", "2026-11-17 12:00"],
    ["after noon", "2026-11-17 12:01", "2026-11-17 16:00"],
    ["after four", "2026-11-17 16:01", "2026-11-18 07:00"],
    ["on a Friday evening", "2026-11-20 19:00", "2026-11-23 07:00"],
    ["on a Saturday morning", "2026-11-21 07:00", "2026-11-23 07:00"],
    [
      "on Christmas Eve after four: past both holidays and the weekend",
      "2026-12-24 16:01",
      "2026-12-29 07:00",
    ],
    ["in the night the clocks go back", "2026-10-25 01:30", "2026-10-26 07:00"],
    ["in the night the clocks go forward", "2026-03-29 02:30", "2026-03-30 07:00"],
  ])("%s", (_name, raised, delivered) =>
    expect(deliveryTimeFor(at(raised), { pressing: false })).toBe(at(delivered)),
  );

  test.each([
    ["at once in waking hours", "2026-11-17 09:15", "2026-11-17 09:15"],
    ["from seven", "2026-11-17 07:00", "2026-11-17 07:00"],
    ["not before", "2026-11-17 06:59:59.999", "2026-11-17 07:00"],
    ["until seven in the evening", "2026-11-17 18:59:59.999", "2026-11-17 18:59:59.999"],
    ["not from then on", "2026-11-17 19:00", "2026-11-18 07:00"],
    ["not on a Sunday", "2026-11-22 12:00", "2026-11-23 07:00"],
  ])("pressing news %s", (_name, raised, delivered) =>
    expect(deliveryTimeFor(at(raised), { pressing: true })).toBe(at(delivered)),
  );

  test("goes at once when the deadline would pass before it", () => {
    const raised = at("2026-11-20 20:00");
    expect(deliveryTimeFor(raised, { pressing: false, due: at("2026-11-21 00:00") })).toBe(raised);
    expect(deliveryTimeFor(raised, { pressing: false, due: at("2026-11-23 07:00") })).toBe(raised);
    expect(deliveryTimeFor(raised, { pressing: false, due: at("2026-11-23 07:00:00.001") })).toBe(
      at("2026-11-23 07:00"),
    );
  });

  test("news of a deadline that has passed waits for the next delivery", () => {
    expect(deliveryTimeFor(at("2026-11-21 00:00"), { pressing: false, due: at("2026-11-21 00:00") })).toBe(
      at("2026-11-23 07:00"),
    );
  });

  test("never lies in the past, and never in the quiet unless a deadline presses", () => {
    fc.assert(
      fc.property(anyMoment, fc.boolean(), (raised, pressing) => {
        const delivered = deliveryTimeFor(raised, { pressing });
        expect(delivered >= raised).toBe(true);
        expect(isWorkingDay(londonDayOf(delivered))).toBe(true);
        expect(londonTimeOf(delivered) >= "07:00" && londonTimeOf(delivered) < "19:00").toBe(true);
      }),
    );
  });
});

describe("the next action", () => {
  test("is now while there is news that has not been raised", () => {
    expect(nextActionAt(sent.case, at("2026-11-17 09:00"), new Set(), telling)).toBe(at("2026-11-17 09:00"));
  });

  test("is the next stage once everything has been raised", () => {
    const raised = (now: string) => new Set(alertsWarranted(sent.case, at(now), telling).map(identityOf));
    const next = (now: string) => nextActionAt(sent.case, at(now), raised(now), telling);
    expect(next("2026-11-02 09:00")).toBe(at("2026-11-13 00:00"));
    expect(next("2026-11-13 09:00")).toBe(at("2026-11-17 00:00"));
    expect(next("2026-11-17 09:00")).toBe(at("2026-11-19 00:00"));
    expect(next("2026-11-19 09:00")).toBe(at("2026-11-26 00:00"));
  });

  test("is the first news about an appointment to come: the reminder to record it, or that it was not", () => {
    const morning = sent.sessionBooked("2026-11-03 09:00", "2026-11-10 10:00");
    const evening = sent.sessionBooked("2026-11-03 09:00", "2026-11-10 17:00");
    const next = ({ case: c }: Story) => nextActionAt(c, at("2026-11-03 09:00"), new Set(), telling);
    expect(next(morning)).toBe(at("2026-11-10 16:00"));
    expect(next(evening)).toBe(at("2026-11-11 00:00"));
  });

  test("is nothing when the referral is over", () => {
    expect(
      nextActionAt(sent.concluded("2026-11-05 09:00").case, at("2026-11-05 09:00"), new Set(), telling),
    ).toBeUndefined();
  });

  test("acting on every next action misses no alert that regular scans would raise", () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const c = foldCase(storyId, events);
        const horizon = at("2026-08-31 00:00");
        const regular = new Set<string>();
        for (let now = at("2026-02-02 00:00"); now < horizon; now = at(sixHoursLater(now))) {
          for (const alert of alertsWarranted(c, now, telling)) regular.add(identityOf(alert));
        }
        const acted = new Set<string>();
        let now: ReturnType<typeof at> | undefined = at("2026-02-02 00:00");
        for (let steps = 0; now !== undefined && now < horizon && steps < 2000; steps += 1) {
          for (const alert of alertsWarranted(c, now, telling)) acted.add(identityOf(alert));
          now = nextActionAt(c, now, acted, telling);
        }
        expect([...regular].filter((id) => !acted.has(id))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

const sixHoursLater = (now: string): string => {
  const later = new Date(Date.parse(now) + 6 * 3_600_000);
  const london = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
  });
  return london.format(later);
};
