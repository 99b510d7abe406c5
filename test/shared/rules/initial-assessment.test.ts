import { expect, test } from "vitest";
import { clockRuleTable } from "../../support/rule-table.ts";
import { Story } from "../../support/story.ts";

const sent = new Story().sent("2026-11-02 09:00");

clockRuleTable("initial-assessment", {
  begin: (at) => new Story().sent(at),
  finish: (story, at) => story.assessmentHeld(at),
  due: [
    ["two ordinary weeks", "2026-11-02 09:00", "2026-11-16"],
    ["received in the last millisecond of a Friday", "2026-11-06 23:59:59.999", "2026-11-20"],
    [
      "received in the first minute of a Saturday, which counts from Monday",
      "2026-11-07 00:00",
      "2026-11-20",
    ],
    ["received on a Sunday", "2026-11-08 12:00", "2026-11-20"],
    ["received on a bank holiday (Early May 2022)", "2022-05-02 10:00", "2022-05-16"],
    [
      "across the moved Early May holiday of 2020 (Friday the 8th, not Monday the 4th)",
      "2020-04-30 10:00",
      "2020-05-15",
    ],
    ["across the Platinum Jubilee, 2 and 3 June 2022", "2022-05-27 10:00", "2022-06-14"],
    ["across the State Funeral, 19 September 2022", "2022-09-12 10:00", "2022-09-27"],
    ["across the Coronation and Early May holidays of 2023", "2023-04-28 10:00", "2023-05-16"],
    ["across Easter", "2024-03-22 10:00", "2024-04-09"],
    [
      "across Christmas 2021 with both substitute days, and New Year's substitute",
      "2021-12-20 10:00",
      "2022-01-06",
    ],
    ["across the night the clocks go forward", "2022-03-18 10:00", "2022-04-01"],
    ["received in the night the clocks go forward", "2022-03-27 02:30", "2022-04-08"],
    ["across the night the clocks go back", "2022-10-21 10:00", "2022-11-04"],
    ["received in the hour that comes twice", "2022-10-30 01:30", "2022-11-11"],
  ],
  cases: [
    [
      "a missed appointment does not stop the clock",
      sent.assessmentMissed("2026-11-10 10:00"),
      "2026-11-16 23:59:59.999",
      "open",
    ],
    [
      "a missed appointment is told beside the miss",
      sent.assessmentMissed("2026-11-10 10:00"),
      "2026-11-17 00:00",
      { state: "missed", late: 1, mitigation: "offered in time, and the person did not come" },
    ],
    [
      "an appointment missed after the deadline mitigates nothing",
      sent.assessmentMissed("2026-11-17 10:00"),
      "2026-11-18 09:00",
      { state: "missed", late: 2 },
    ],
    [
      "came, but the session did not happen: the clock runs on",
      sent.assessmentDidNotHappen("2026-11-10 10:00"),
      "2026-11-17 00:00",
      "missed",
    ],
    [
      "came, and the provider could not hold it",
      sent.assessmentDidNotHappen("2026-11-10 10:00", "saa-1", "LOGISTICS"),
      "2026-11-17 00:00",
      { state: "missed", late: 1 },
    ],
    [
      "came, and could not take part for a good reason: told beside the miss",
      sent.assessmentDidNotHappen("2026-11-10 10:00", "saa-1", "POP_ACCEPTABLE"),
      "2026-11-17 00:00",
      {
        state: "missed",
        late: 1,
        mitigation: "offered in time, and it did not happen for reasons of the person",
      },
    ],
    [
      "came, and could not take part, when the time allowed was over",
      sent.assessmentDidNotHappen("2026-11-17 00:00", "saa-1", "POP_UNACCEPTABLE"),
      "2026-11-17 09:00",
      { state: "missed", late: 1 },
    ],
    [
      "missed, rebooked and held in time",
      sent.assessmentMissed("2026-11-10 10:00").assessmentHeld("2026-11-16 17:00", { id: "saa-2" }),
      "2026-12-01 09:00",
      "met",
    ],
    [
      "held in time but recorded after the deadline: the time of the activity decides",
      sent.assessmentHeld("2026-11-16 17:00", { recorded: "2026-11-19 09:00" }),
      "2026-11-19 09:00",
      "met",
    ],
    [
      "held late: working days late are counted to the day it was held",
      sent.assessmentHeld("2026-11-19 10:00"),
      "2026-12-25 09:00",
      { state: "missed", late: 3 },
    ],
    [
      "booked is not held",
      sent.assessmentBooked("2026-11-03 09:00", "2026-11-12 10:00"),
      "2026-11-17 00:00",
      "missed",
    ],
    [
      "cancelled before it was due",
      sent.ended("2026-11-10 10:00", { deliveryState: "CANCELLED" }),
      "2026-12-01 09:00",
      "waived",
    ],
    [
      "cancelled after it was missed: it stays missed",
      sent.ended("2026-11-19 10:00"),
      "2026-12-01 09:00",
      { state: "missed", late: 3 },
    ],
    [
      "from prison with a release date still to come",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-12-24"),
      "2026-11-17 00:00",
      "none",
    ],
    [
      "from prison with no date known: never guessed",
      new Story().sentFromPrison("2026-11-02 09:00", null),
      "2026-11-17 00:00",
      "none",
    ],
    [
      "after release: counts as in the community",
      new Story().sentFromPrison("2026-11-02 09:00", "2026-11-01"),
      "2026-11-17 00:00",
      "missed",
    ],
    [
      "the referral itself has not arrived",
      new Story().assessmentMissed("2026-11-10 10:00"),
      "2026-11-17 00:00",
      "none",
    ],
  ],
});

test.each([
  ["nothing was offered", sent],
  ["the provider could not hold it", sent.assessmentDidNotHappen("2026-11-10 10:00", "saa-1", "LOGISTICS")],
  ["it was offered too late", sent.assessmentDidNotHappen("2026-11-17 00:00", "saa-1", "POP_UNACCEPTABLE")],
])("nothing mitigates the miss: %s", (_name, story) => {
  expect(story.at("2026-11-18 09:00").get("initial-assessment")).not.toHaveProperty("mitigation");
});
