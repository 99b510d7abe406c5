import { expect, test } from "vitest";
import { foldCase } from "../../../../shared/case/index.ts";
import { obligationsOf } from "../../../../shared/obligations/index.ts";
import { factsOf, type Snapshot } from "../../../../shared/sources/domain-events/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { contracts, referral, referralId, session } from "../../../support/live-snapshots.ts";
import { at } from "../../../support/london.ts";

const [, missedRow] = sampleAnswer("supplier-assessment").appointments;
const missed = {
  ...missedRow,
  id: "missed",
  appointmentTime: at("2026-06-01 10:00"),
  createdAt: "2026-05-20T09:00:00Z",
  superseded: true,
  appointmentFeedback: {
    ...missedRow.appointmentFeedback,
    attendanceFeedback: { attended: "no", submittedAt: "2026-06-01T10:30:00Z" },
  },
};

/** Session 1 was missed on Monday 1 June 2026 and recorded that morning; nobody says when the next was booked. */
const notBooked = session({
  appointmentId: missed.id,
  appointmentTime: missed.appointmentTime,
  appointmentFeedback: missed.appointmentFeedback,
  oldAppointments: [],
});
const booked = session({
  appointmentId: "next",
  appointmentTime: at("2026-06-15 10:00"),
  appointmentFeedback: null,
  oldAppointments: [missed],
});

const read = (when: string, shows: typeof booked): Snapshot => ({
  referralId,
  readAt: at(when),
  referral: referral({ sentAt: "2026-05-01T09:00:00Z" }),
  sessions: { all: true, read: [shows] },
});
const rebooked = (...readings: readonly Snapshot[]) => {
  const log = readings.flatMap((snapshot) => Object.values(factsOf(snapshot, { contracts })).flat());
  return obligationsOf(foldCase(referralId, log), at("2026-06-12 09:00")).find(
    ({ rule }) => rule === "missed-appointment-rebooked",
  );
};

// Two working days: due when Wednesday 3 June is over.
test.each([
  {
    name: "is not booked",
    readings: [read("2026-06-01 11:35", notBooked), read("2026-06-04 00:00", notBooked)],
    expected: { state: "missed" },
  },
  {
    name: "is booked when its deadline is verified: in time, since the day it was missed as far as anybody knows",
    readings: [read("2026-06-01 11:35", notBooked), read("2026-06-04 00:10", booked)],
    expected: { state: "met", met: { at: at("2026-06-01 11:35") } },
  },
  {
    name: "is booked when it is next read, though not when its deadline was verified: late",
    readings: [
      read("2026-06-01 11:35", notBooked),
      read("2026-06-04 00:10", notBooked),
      read("2026-06-08 09:00", booked),
    ],
    expected: { state: "missed", met: { at: at("2026-06-04 00:10") } },
  },
  {
    name: "is booked when it is read for the first time: the doubt speaks for the provider",
    readings: [read("2026-06-08 09:00", booked)],
    expected: { state: "met" },
  },
])("the next appointment $name", ({ readings, expected }) => {
  expect(rebooked(...readings)).toMatchObject(expected);
  expect(rebooked(...[...readings].reverse())).toMatchObject(expected);
});
