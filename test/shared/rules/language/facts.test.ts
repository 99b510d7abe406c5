import { describe, expect, test } from "vitest";
import {
  assessmentOffered,
  current,
  done,
  earliest,
  endOfReferral,
  firstOf,
  firstWord,
  later,
  latest,
  leavesPrisonOn,
  releaseDay,
  timescaleIfLeaving,
  timescaleOf,
  toldInCaseNote,
} from "../../../../shared/rules/language/facts.ts";
import { deadlineOnDay } from "../../../../shared/time/index.ts";
import { at, day } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

const nine = at("2026-11-02 09:00");
const ten = at("2026-11-02 10:00");
const eleven = at("2026-11-02 11:00");

describe("of several instants", () => {
  test.each([
    [[nine, ten, eleven], nine, eleven],
    [[eleven, ten, nine], nine, eleven],
    [[undefined, ten, undefined, nine], nine, ten],
    [[ten, undefined], ten, ten],
    [[undefined], undefined, undefined],
    [[], undefined, undefined],
  ])("%o: the earliest, and the latest", (instants, first, last) => {
    expect(earliest(...instants)).toBe(first);
    expect(latest(...instants)).toBe(last);
  });

  test("the later of two", () => {
    expect([later(nine, ten), later(ten, nine), later(nine, nine)]).toEqual([ten, ten, nine]);
  });
});

test("the version that holds is the last", () => {
  expect(current([])).toBeUndefined();
  expect(
    current([
      { from: nine, value: "a" },
      { from: ten, value: "b" },
    ]),
  ).toBe("b");
});

describe("of several settlements", () => {
  const [a, b] = [done(nine, "a"), done(ten, "b")];
  test.each([
    ["the one that came first", [b, a], a],
    ["wherever it is named", [a, b], a],
    ["of two that came together the one that is named first", [a, done(nine, "c")], a],
    ["none that has not come", [undefined, b, done(undefined, "c")], b],
    ["nothing of nothing", [], undefined],
  ])("%s", (_name, settlements, first) => expect(firstOf(...settlements)).toEqual(first));
});

describe("an assessment offered in time", () => {
  const sent = new Story().sent("2026-11-02 09:00");
  const offered = (story: Story) => assessmentOffered(story.case, nine, deadlineOnDay(day("2026-11-16")));
  const notCome = "offered in time, and the person did not come";
  const inVain = "offered in time, and it did not happen for reasons of the person";

  test.each([
    ["none", sent, undefined],
    ["held", sent.assessmentHeld("2026-11-10 10:00"), undefined],
    ["missed before the clock began", sent.assessmentMissed("2026-11-02 08:59"), undefined],
    ["missed as it began", sent.assessmentMissed("2026-11-02 09:00"), notCome],
    ["missed", sent.assessmentMissed("2026-11-10 10:00"), notCome],
    ["missed in the last minute", sent.assessmentMissed("2026-11-16 23:59"), notCome],
    ["missed when it was over", sent.assessmentMissed("2026-11-17 00:00"), undefined],
    ["a session is none", sent.sessionMissed("2026-11-10 10:00"), undefined],
  ])("%s", (_name, story, mitigation) => expect(offered(story)).toBe(mitigation));

  test.each([
    ["POP_ACCEPTABLE", inVain],
    ["POP_UNACCEPTABLE", inVain],
    ["LOGISTICS", undefined],
    [undefined, undefined],
  ])("to which the person came, and it did not happen: %s", (noSessionReasonType, mitigation) => {
    const story = sent.with("intervention.initial-assessment-appointment.attended", "2026-11-10 11:00", {
      appointmentId: "saa-1",
      appointmentTime: at("2026-11-10 10:00"),
      attended: "yes",
      didSessionHappen: false,
      noSessionReasonType,
    });
    expect(offered(story)).toBe(mitigation);
  });
});

describe("the timescale", () => {
  const fromPrison = (release: string | null) => new Story().sentFromPrison("2026-11-02 09:00", release);

  test.each([
    ["the day before the referral: released already", "2026-11-01", "community"],
    ["the day of the referral", "2026-11-02", "urgent"],
    ["thirteen days after", "2026-11-15", "urgent"],
    ["fourteen days after", "2026-11-16", "urgent"],
    ["fifteen days after", "2026-11-17", "standard"],
    ["not known", null, "unknown"],
  ])("of somebody whose release is on %s", (_name, release, timescale) => {
    expect(timescaleOf(fromPrison(release).case)).toBe(timescale);
  });

  test("of somebody who is not in prison, and of nobody", () => {
    expect(timescaleOf(new Story().sent("2026-11-02 09:00").case)).toBe("community");
    expect(timescaleOf(new Story().concluded("2026-11-02 09:00").case)).toBe("unknown");
    expect(timescaleIfLeaving(new Story().concluded("2026-11-02 09:00").case, day("2026-11-03"))).toBe(
      "unknown",
    );
  });

  test("goes by the earlier of release and curfew, and by the release that took place alone", () => {
    const curfew = fromPrison("2026-12-18").releaseMoved("2026-11-03 09:00", "2026-12-18", {
      homeDetentionCurfewEligibilityDate: "2026-11-13",
    });
    expect(leavesPrisonOn(curfew.case)).toBe("2026-11-13");
    expect(releaseDay(curfew.case)).toBe("2026-12-18");
    const released = curfew.released("2026-11-27 10:00").case;
    expect(leavesPrisonOn(released)).toBe("2026-11-27");
    expect(releaseDay(released)).toBe("2026-11-27");
  });
});

describe("the end of a referral", () => {
  const sent = new Story().sent("2026-11-02 09:00");
  test.each([
    ["not yet", sent, undefined],
    ["ended", sent.ended("2026-11-03 10:00"), "the practitioner ended the referral"],
    ["concluded", sent.concluded("2026-11-03 10:00"), "the referral concluded"],
    [
      "ended, and concluded after it",
      sent.ended("2026-11-03 10:00").concluded("2026-11-04 10:00"),
      "the practitioner ended the referral",
    ],
    [
      "ended, when it had concluded",
      sent.concluded("2026-11-03 10:00").ended("2026-11-04 10:00"),
      "the referral concluded",
    ],
  ])("%s", (_name, { case: c }, how) =>
    expect(endOfReferral(c)).toEqual(how && { at: at("2026-11-03 10:00"), how }),
  );
});

describe("what one side wrote or said", () => {
  const c = new Story()
    .sent("2026-11-02 09:00")
    .contact("2026-11-03 09:00", "practitioner", "other", "timescale")
    .caseNote("2026-11-04 09:00", "practitioner", "timescale")
    .caseNote("2026-11-05 09:00", "provider", "timescale").case;
  const spoke = at("2026-11-03 09:00");
  const wrote = at("2026-11-04 09:00");

  test("is looked for from an instant on", () => {
    expect(firstWord(c, "practitioner", ["timescale"], nine)).toBe(spoke);
    expect(firstWord(c, "practitioner", ["timescale"], spoke)).toBe(spoke);
    expect(firstWord(c, "practitioner", ["timescale"], wrote)).toBe(wrote);
    expect(firstWord(c, "practitioner", ["timescale"], at("2026-11-04 09:00:00.001"))).toBeUndefined();
  });

  test("by who said it, by what about, and by what means", () => {
    expect(firstWord(c, "provider", ["timescale"], nine)).toBe(at("2026-11-05 09:00"));
    expect(firstWord(c, "practitioner", ["unsuitable"], nine)).toBeUndefined();
    expect(firstWord(c, "practitioner", ["unsuitable", "other"], nine)).toBe(spoke);
    expect(firstWord(c, "practitioner", ["timescale"], nine, ["case-note"])).toBe(wrote);
    expect(firstWord(c, "practitioner", ["timescale"], nine, ["contact"])).toBe(spoke);
  });

  test("counts as told to the provider when it was in a case note since", () => {
    expect(toldInCaseNote(c, ["timescale"], wrote)).toBe(true);
    expect(toldInCaseNote(c, ["other"], nine)).toBe(false);
    expect(toldInCaseNote(c, ["timescale"], undefined)).toBe(false);
  });
});
