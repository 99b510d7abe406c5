import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readEnvironment,
  readFollowedLink,
  readHttpRequest,
  readPlannedReport,
  readPlannedRun,
  UnexpectedTrigger,
  UnusableEnvironment,
  variable,
} from "../../shared/edge/index.ts";
import { openTicket, readChoice, sealTicket } from "../../shared/snooze/index.ts";
import { contractManagers } from "../support/alerts.ts";
import { at } from "../support/london.ts";
import { bent, bentOf, canary, expectClean, patience, triesOut } from "./odd.ts";

const now = at("2026-11-20 10:00");

describe("10,000 odd inputs", patience, () => {
  test("a run of a schedule", () => {
    triesOut(bentOf({ scheduledTime: now }), readPlannedRun, UnexpectedTrigger);
  });

  test("a planned report", () => {
    triesOut(bentOf({ scheduledTime: now, region: "J" }), readPlannedReport, UnexpectedTrigger);
  });

  const request = {
    version: "2.0",
    headers: { "content-type": "application/json" },
    body: "{}",
    isBase64Encoded: false,
    pathParameters: { token: "token" },
    requestContext: { timeEpoch: 1_790_000_000_000, http: { method: "POST", path: "/v1/events" } },
  };

  test("a request", () => triesOut(bentOf(request), readHttpRequest, UnexpectedTrigger));

  test("a link that is followed", () => triesOut(bentOf(request), readFollowedLink, UnexpectedTrigger));

  test("a token of a link", () => {
    const ticket = {
      caseId: "case-1",
      obligation: "action-plan-submission",
      due: now,
      news: "missed",
      recipient: "a".repeat(64),
      role: "provider",
      expiresAt: at("2026-12-01 10:00"),
    } as const;
    const token = sealTicket(ticket, "secret");
    const tokens = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.base64String(),
      fc
        .tuple(fc.nat(token.length - 1), fc.constantFrom(..."AZaz09-_="))
        .map(([place, letter]) => token.slice(0, place) + letter + token.slice(place + 1)),
      fc.constantFrom(token, `${token}=`, ` ${token}`, token.slice(1)),
    );
    const answers = new Set<string>();
    triesOut(tokens, (one) => {
      const opened = openTicket(one, { current: "secret" }, now);
      if (typeof opened !== "string") expect(one).toBe(token);
      answers.add(typeof opened === "string" ? opened : "opened");
    });
    expect([...answers].sort()).toEqual(["forged", "opened"]);
  });

  test("a form behind a link", () => {
    const forms = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webQueryParameters(),
      fc
        .record({
          until: fc.constantFrom("2026-11-23", "2026-13-01", "", canary),
          reason: fc.constantFrom("booked", canary, ""),
        })
        .map((fields) => new URLSearchParams(fields).toString()),
    );
    triesOut(forms, (form) => {
      const choice = readChoice(form, now);
      expectClean(JSON.stringify(choice));
    });
  });

  test("an environment", () => {
    const whole = {
      TEXT: "text",
      ADDRESS: "https://sqs.eu-west-2.amazonaws.com/1/events",
      MAILBOX: "monitor@crs.example.org",
      NUMBER: "2.5",
      CONTRACT_MANAGERS: JSON.stringify(contractManagers),
      CONTRACTS: JSON.stringify({ "PRJ-1": { type: "ACC", region: "J" } }),
    };
    const shape = {
      TEXT: variable.text,
      ADDRESS: variable.address,
      MAILBOX: variable.mailbox,
      NUMBER: variable.number,
      CONTRACT_MANAGERS: variable.contractManagers,
      CONTRACTS: variable.contracts,
    };
    const environments = bent(whole).filter((one) => typeof one === "object" && one !== null);
    triesOut(environments, (one) => readEnvironment(shape, one as never), UnusableEnvironment);
  });
});
