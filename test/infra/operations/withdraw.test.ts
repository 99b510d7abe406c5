import { describe, expect, test } from "vitest";
import { UnusableArguments } from "../../../infra/operations/command-line.ts";
import { readArguments } from "../../../infra/operations/withdraw/arguments.ts";
import { sayWithdrawn } from "../../../infra/operations/withdraw/say.ts";
import { withdrawEvent } from "../../../shared/monitor/index.ts";
import { at } from "../../support/london.ts";
import { monitorOver } from "../../support/monitor.ts";
import { Story } from "../../support/story.ts";

const given = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries({ case: "case-1", event: "e2", reason: "wrong-date", ...changes }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`--${name}`, value]),
  );

describe("npm run withdraw", () => {
  test.each([
    [given(), { caseId: "case-1", eventId: "e2", reason: "wrong-date", stage: undefined }],
    [
      given({ case: "x123456", stage: "prod" }),
      { caseId: "person-X123456", eventId: "e2", reason: "wrong-date", stage: "prod" },
    ],
    [
      given({ case: "A1234BC" }),
      { caseId: "person-A1234BC", eventId: "e2", reason: "wrong-date", stage: undefined },
    ],
    [
      given({ case: "person-A1234BC" }),
      { caseId: "person-A1234BC", eventId: "e2", reason: "wrong-date", stage: undefined },
    ],
    [["--help"], "help"],
  ])("%j is understood", (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([
    [[], "no --case"],
    [given({ event: undefined }), "no --event"],
    [given({ reason: undefined }), "no --reason; expected one of wrong-date"],
    [given({ reason: "Mr Bloggs rang" }), "that is none of these; expected one of wrong-date"],
    [given({ case: "a case" }), "--case that is no id"],
    [given({ event: "#" }), "--event that is no id"],
    [["e2"], "e2"],
    [[...given(), "--now"], "--now"],
  ])("%j is not", (args, words) => {
    expect(() => readArguments(args)).toThrow(UnusableArguments);
    expect(() => readArguments(args)).toThrow(words);
    expect(() => readArguments(args)).not.toThrow("Bloggs");
  });

  test("says what was withdrawn, and what is owed now", async () => {
    const story = new Story("case-1").sent("2022-05-27 10:00").assessmentHeld("2022-05-28 11:00");
    const monitor = monitorOver();
    await monitor.record(story.events, at("2022-05-28 12:00"));
    const { store, telling } = monitor;
    const what = { caseId: "case-1", eventId: "e2", reason: "wrong-date", by: "operator" } as const;
    const recording = { store, telling, pause: async () => {} };
    const withdrawn = await withdrawEvent({ ...what, at: at("2022-05-30 09:00") }, recording);
    const said = sayWithdrawn("stage prod", withdrawn).split("\n");
    expect(said.slice(0, 3)).toEqual([
      "In stage prod: intervention.initial-assessment-appointment.attended of 2022-05-28T10:00:00.000000000Z, event e2",
      "  withdrawn on Monday 30 May 2022 at 09:00 by operator: wrong-date",
      "  in 1 case, 1 of them folded anew",
    ]);
    expect(said).toContain(
      "  initial-assessment: met, by the end of 2022-06-14; now open, by the end of 2022-06-14",
    );
    const again = await withdrawEvent({ ...what, at: at("2022-05-30 09:00") }, recording);
    expect(sayWithdrawn("stage prod", again)).toContain("What is owed in this case stays as it was.");
  });
});
