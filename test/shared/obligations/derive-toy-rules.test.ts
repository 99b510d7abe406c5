import { describe, expect, test } from "vitest";
import { type CrsCase, foldCase } from "../../../shared/case/index.ts";
import { type Obligation, obligationsOf } from "../../../shared/obligations/index.ts";
import type { ClockRule, PresenceRule, Rule } from "../../../shared/rules/index.ts";
import { deadlineAfter, workingDays } from "../../../shared/time/index.ts";
import { at } from "../../support/london.ts";

/*
 * Rules made for these tests, which ask nothing of the case: what the engine itself makes of what a rule says. The clock
 * starts on Monday 2 November 2026 at nine, and the last day allowed is Wednesday the 4th.
 */
const opened = "2026-11-02 09:00";
const justBeforeDue = "2026-11-04 23:59:59.999";
const due = "2026-11-05 00:00";
const justAfterDue = "2026-11-05 00:00:00.001";

const c: CrsCase = foldCase("case-1", []);
const words = {
  title: "Something done",
  name: "something",
  owedBy: "provider",
  severity: "contract",
  sources: [{ document: "TT", place: "'somewhere'" }],
  opensWhen: "something begins",
  metWhen: "something is done",
  whatToDo: { owner: "Do it." },
} as const;
const clock = (more: Partial<ClockRule> = {}): ClockRule => ({
  ...words,
  kind: "clock",
  id: "toy-clock",
  opens: () => [{ at: at(opened), because: "it began" }],
  due: (_c, trigger) => deadlineAfter(trigger.at, workingDays(2)),
  metBy: () => undefined,
  waivedBy: () => undefined,
  ...more,
});
const presence = (more: Partial<PresenceRule> = {}): PresenceRule => ({
  ...words,
  kind: "presence",
  id: "toy-presence",
  findings: () => [{ from: at(opened), wanting: [{ from: at(opened), value: ["this"] }] }],
  waivedBy: () => undefined,
  ...more,
});
const doneAt = (when: string) => () => ({ at: at(when), how: "it was done" });
const overAt = (when: string) => () => ({ at: at(when), how: "it is over" });
const owed = (rule: Rule, now: string): readonly Obligation[] => obligationsOf(c, at(now), { rules: [rule] });
const only = (rule: Rule, now: string): Obligation => {
  const [one, ...more] = owed(rule, now);
  if (!one || more.length > 0) throw new Error(`${more.length} more than one obligation.`);
  return one;
};

describe("with a clock", () => {
  test("it is open from its first instant to the last before it is due", () => {
    expect(owed(clock(), "2026-11-02 08:59:59.999")).toEqual([]);
    const open = {
      key: "toy-clock",
      rule: "toy-clock",
      caseId: "case-1",
      owedBy: "provider",
      severity: "contract",
      opened: at(opened),
      because: "it began",
      deadline: { due: at(due), dueDay: "2026-11-04", calendarRunsOut: false },
      state: "open",
    };
    expect(only(clock(), opened)).toStrictEqual(open);
    expect(only(clock(), justBeforeDue)).toStrictEqual(open);
  });

  test("what it is about is told, and in its key", () => {
    const rule = clock({ opens: () => [{ at: at(opened), because: "it began", subject: "plan-1" }] });
    expect(only(rule, opened)).toMatchObject({ key: "toy-clock:plan-1", subject: "plan-1" });
  });

  test("where no deadline follows, nothing is owed", () => {
    expect(owed(clock({ due: () => undefined }), opened)).toEqual([]);
  });

  test.each([
    [justBeforeDue, { state: "met", met: { at: at(justBeforeDue), how: "it was done" } }],
    [due, { state: "missed", met: { at: at(due), how: "it was done" }, workingDaysLate: 1 }],
    [justAfterDue, { state: "missed", met: { at: at(justAfterDue) }, workingDaysLate: 1 }],
  ])("done at %s", (when, expected) => {
    const found = only(clock({ metBy: doneAt(when) }), "2026-11-20 09:00");
    expect(found).toMatchObject(expected);
    expect(found).not.toHaveProperty("fellAway");
  });

  test("what is done later than now is not done yet", () => {
    const rule = clock({ metBy: doneAt("2026-11-03 10:00") });
    expect(only(rule, "2026-11-03 09:59:59.999").state).toBe("open");
    expect(only(rule, "2026-11-03 10:00").state).toBe("met");
  });

  test.each([
    [justBeforeDue, { state: "waived", waived: { at: at(justBeforeDue), how: "it is over" } }],
    [due, { state: "missed", fellAway: { at: at(due), how: "it is over" }, workingDaysLate: 1 }],
    [justAfterDue, { state: "missed", fellAway: { at: at(justAfterDue) }, workingDaysLate: 1 }],
  ])("falling away at %s", (when, expected) => {
    const found = only(clock({ waivedBy: overAt(when) }), "2026-11-20 09:00");
    expect(found).toMatchObject(expected);
    expect(found).not.toHaveProperty("met");
  });

  test("what fell away before it began is owed by nobody; at that instant it was owed, and fell away", () => {
    expect(owed(clock({ waivedBy: overAt("2026-11-02 08:59:59.999") }), justAfterDue)).toEqual([]);
    expect(only(clock({ waivedBy: overAt(opened) }), justAfterDue).state).toBe("waived");
    expect(only(clock({ waivedBy: overAt("2026-11-02 09:00:00.001") }), justAfterDue).state).toBe("waived");
  });

  test("what was done all the same before it began is shown as done", () => {
    const rule = clock({
      waivedBy: overAt("2026-11-01 09:00"),
      metBy: doneAt("2026-11-01 08:00"),
    });
    expect(only(rule, opened).state).toBe("met");
  });

  describe("lateness ends with what came first", () => {
    test.each([
      ["it was done", "2026-11-06 10:00", "2026-11-10 10:00", 2],
      ["it fell away", "2026-11-10 10:00", "2026-11-06 10:00", 2],
    ])("%s", (_name, done, over, workingDaysLate) => {
      const rule = clock({ metBy: doneAt(done), waivedBy: overAt(over) });
      expect(only(rule, "2026-11-20 09:00")).toMatchObject({ state: "missed", workingDaysLate });
    });

    test("or with now", () => {
      const rule = clock({ metBy: doneAt("2026-11-12 10:00") });
      expect(only(rule, "2026-11-09 09:00")).toMatchObject({ workingDaysLate: 3 });
    });
  });

  test("a miss is shown with what mitigates it, and nothing else is", () => {
    const rule = clock({ mitigatedBy: (_c, _trigger, deadline) => `tried before ${deadline.dueDay}` });
    expect(only(rule, due)).toMatchObject({ state: "missed", mitigation: "tried before 2026-11-04" });
    expect(only(rule, justBeforeDue)).not.toHaveProperty("mitigation");
    expect(only(clock({ mitigatedBy: () => undefined }), due)).not.toHaveProperty("mitigation");
    expect(only(clock(), due)).not.toHaveProperty("mitigation");
  });

  test("who owes it, the case may say", () => {
    expect(only(clock({ owedByInCase: () => "prison" }), opened).owedBy).toBe("prison");
  });

  test("nothing of one rule is taken for another's", () => {
    const one = clock();
    const other = clock({ id: "other", metBy: doneAt(opened) });
    expect(obligationsOf(c, at(due), { rules: [one, other] }).map(({ state }) => state)).toEqual([
      "missed",
      "met",
    ]);
  });
});

describe("without a clock", () => {
  const putRight = "2026-11-03 10:00";
  const wanting = [
    { from: at("2026-11-02 10:00"), value: ["this"] },
    { from: at("2026-11-02 15:00"), value: ["that", "this"] },
  ];
  const righted = presence({ findings: () => [{ from: at(opened), putRightAt: at(putRight), wanting }] });

  test("it is open from the moment that something is wanting", () => {
    expect(owed(presence(), "2026-11-02 08:59:59.999")).toEqual([]);
    const open = {
      key: "toy-presence",
      rule: "toy-presence",
      caseId: "case-1",
      owedBy: "provider",
      severity: "contract",
      opened: at(opened),
      because: "something begins",
      wanting: ["this"],
      state: "open",
    };
    expect(only(presence(), opened)).toStrictEqual(open);
    expect(only(presence(), "2035-12-31 09:00")).toStrictEqual(open);
  });

  test("what it is about is told, and in its key", () => {
    const rule = presence({ findings: () => [{ from: at(opened), wanting, subject: "referral-2" }] });
    expect(only(rule, opened)).toMatchObject({ key: "toy-presence:referral-2", subject: "referral-2" });
  });

  test.each([
    [opened, []],
    ["2026-11-02 09:59:59.999", []],
    ["2026-11-02 10:00", ["this"]],
    ["2026-11-02 14:59:59.999", ["this"]],
    ["2026-11-02 15:00", ["that", "this"]],
    ["2026-11-02 15:00:00.001", ["that", "this"]],
  ])("at %s what is wanting then is told", (now, expected) => {
    expect(only(righted, now).wanting).toEqual(expected);
  });

  test.each([
    ["2026-11-03 09:59:59.999", { state: "open" }],
    ["2026-11-03 10:00", { state: "met", met: { at: at(putRight), how: "put right" } }],
    ["2026-11-03 10:00:00.001", { state: "met", met: { at: at(putRight), how: "put right" } }],
  ])("at %s it stands as it was put right", (now, expected) => {
    expect(only(righted, now)).toMatchObject(expected);
  });

  describe("put right, and over:", () => {
    test.each([
      ["just before it was put right", "2026-11-03 09:59:59.999", "waived"],
      ["as it was put right", putRight, "met"],
      ["just after it was put right", "2026-11-03 10:00:00.001", "met"],
    ])("%s", (_name, over, state) => {
      const rule = { ...righted, waivedBy: overAt(over) };
      expect(only(rule, "2026-11-20 09:00")).toMatchObject({ state });
    });
  });

  test.each([
    ["just before something was wanting", "2026-11-02 08:59:59.999", []],
    ["as something was wanting", opened, ["waived"]],
    ["just after something was wanting", "2026-11-02 09:00:00.001", ["waived"]],
  ])("over %s", (_name, over, states) => {
    const rule = presence({ waivedBy: overAt(over) });
    expect(owed(rule, "2026-11-20 09:00").map(({ state }) => state)).toEqual(states);
  });

  test("how it fell away is told, and not before it did", () => {
    const rule = presence({ waivedBy: overAt("2026-11-03 10:00") });
    expect(only(rule, "2026-11-03 09:59:59.999")).not.toHaveProperty("waived");
    expect(only(rule, "2026-11-03 10:00")).toMatchObject({
      state: "waived",
      waived: { at: at("2026-11-03 10:00"), how: "it is over" },
    });
  });

  test("each thing found is an obligation of its own", () => {
    const rule = presence({
      findings: () => [
        { from: at(opened), putRightAt: at(putRight), wanting, subject: "one" },
        { from: at("2026-11-05 09:00"), wanting, subject: "two" },
      ],
    });
    expect(owed(rule, "2026-11-05 09:00").map(({ key, state }) => [key, state])).toEqual([
      ["toy-presence:one", "met"],
      ["toy-presence:two", "open"],
    ]);
  });

  test("what a rule says of a case is worked out once, however often it is looked at", () => {
    let asked = 0;
    const rule = presence({
      findings: () => {
        asked += 1;
        return [];
      },
    });
    const fresh = foldCase("case-2", []);
    for (const now of [opened, due]) obligationsOf(fresh, at(now), { rules: [rule] });
    expect(asked).toBe(1);
    obligationsOf(foldCase("case-3", []), at(due), { rules: [rule] });
    expect(asked).toBe(2);
  });
});
