import { expect, test } from "vitest";
import { generateCaseload } from "../../../../infra/local/sample/index.ts";
import { failingMailboxes } from "../../../../infra/local/sample/mailboxes.ts";
import { at } from "../../../support/london.ts";

const from = at("2026-10-09 00:00");
const until = at("2026-11-20 15:00");

test("mailboxes of the sample stop working on the way, in order of time", () => {
  const failing = failingMailboxes(from, until);
  const times = failing.map((one) => one.from);
  expect(times).toEqual([...times].sort());
  for (const time of times) expect(from < time && time < until).toBe(true);
  expect(failing.map(({ plays }) => plays)).toContain("bounce");
});

test("they belong to practitioners to whom something is still to be sent by then", () => {
  const { arrivals, failingMailboxes: failing } = generateCaseload({ seed: 1, until });
  for (const { address, from: since } of failing) {
    const after = arrivals.filter(({ reachesUs }) => reachesUs > since);
    expect(JSON.stringify(after.map(({ event }) => event)), address).toContain(address);
  }
});
