import { describe, expect, test } from "vitest";
import { tryIt, tryItMailbox } from "../../../../infra/local/start/try-it.ts";
import { foldCase } from "../../../../shared/case/index.ts";
import { alertsWarranted } from "../../../../shared/obligations/index.ts";
import { admitEvent } from "../../../../shared/sources/full-events/index.ts";
import { at } from "../../../support/london.ts";

const now = at("2026-11-20 15:00");
const command = tryIt("http://127.0.0.1:4500", now, "1234");

describe("the command that a newcomer is shown", () => {
  test("is one that a shell takes as it stands: nothing in the quoted body ends the quotes", () => {
    expect(command.match(/'/gu)).toHaveLength(4);
    expect(command).toContain("POST http://127.0.0.1:4500/v1/events");
  });

  test("posts an event that is let in, and of which the practitioner is told at the next scan", () => {
    const body = /-d '([^']+)'$/u.exec(command)?.[1] ?? "";
    const answer = admitEvent(JSON.parse(body));
    expect(answer).toMatchObject({ admitted: true });
    if (!answer.admitted) return;
    const told = alertsWarranted(foldCase("try-it-1234", [answer.event]), now, { contractManagers: {} });
    expect(told.map(({ rule, deliverAt, recipient }) => [rule, deliverAt, recipient.address])).toContainEqual(
      ["risk-information-present", now, tryItMailbox],
    );
  });
});
