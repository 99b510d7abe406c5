import { expect, test } from "vitest";
import { caseEvent, caseIdsOf } from "../../../shared/case/index.ts";
import { circumstancesOf } from "../../../shared/obligations/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const outage = (recorded: string, outageId: string, from: string, to?: string) =>
  caseEvent.parse({
    eventId: `outage-${recorded.replace(" ", "T")}`,
    eventType: "crs.outage.recorded",
    occurredAt: at(recorded),
    additionalInformation: {},
    detail: { outageId, from: at(from), ...(to && { to: at(to) }) },
  });

const began = outage("2026-11-10 09:10", "o1", "2026-11-10 09:00");
const over = outage("2026-11-10 15:10", "o1", "2026-11-10 09:00", "2026-11-10 15:00");
const another = outage("2026-11-12 09:10", "o2", "2026-11-12 09:00");

test("an outage recorded again with its end is one outage, in whatever order the records come", () => {
  expect(circumstancesOf([over, began])).toEqual({
    outages: [{ from: at("2026-11-10 09:00"), to: at("2026-11-10 15:00") }],
  });
  expect(circumstancesOf([began])).toEqual({ outages: [{ from: at("2026-11-10 09:00") }] });
});

test("other events tell nothing of an outage", () => {
  const { events } = new Story().sent("2026-11-09 09:00").assigned("2026-11-10 09:10");
  expect(circumstancesOf([...events, began])).toEqual(circumstancesOf([began]));
});

test("two outages are two", () => expect(circumstancesOf([began, another]).outages).toHaveLength(2));

test("an outage belongs to the service, not to a case", () => expect(caseIdsOf(began)).toEqual(["service"]));
