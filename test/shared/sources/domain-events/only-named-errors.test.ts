import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import {
  DetailNotHad,
  factsOf,
  readDomainEvent,
  type Snapshot,
  UnknownContract,
  UnknownEventType,
  UnreadableDomainEvent,
  UnusableSnapshot,
} from "../../../../shared/sources/domain-events/index.ts";
import * as shown from "../../../../shared/sources/domain-events/shown/index.ts";
import { sampleAnswer, sampleEvents } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer } from "../../../support/live-service-server.ts";
import { contracts, readAt, referralId } from "../../../support/live-snapshots.ts";

/** Wherever it stands, it may not come out again. */
const personal = "Alex River, 12 High Street";

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    personal,
    { [personal]: personal },
    [personal],
    null,
    "",
    0,
    -1,
    1e300,
    true,
    [],
    {},
  ),
  fc.constantFrom(
    "2026-02-30T10:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "0000-01-01T00:00:00-18:00",
    "x".repeat(300),
  ),
  fc.jsonValue(),
);

/** Every place in a value. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path];

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const inner = withAt((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return { ...(value as object), [key]: inner };
}

/** A value with some of its places bent. */
const bent = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...placesIn(value)), odd), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce((changed, [path, put]) => {
        try {
          return withAt(changed, path, put);
        } catch {
          // An earlier change took that place away.
          return changed;
        }
      }, value),
    );

function onlyNamed(
  work: () => unknown,
  ...named: readonly (new (
    ...parts: never[]
  ) => Error)[]
): "came" | "named" {
  try {
    work();
    return "came";
  } catch (error) {
    expect(
      named.some((kind) => error instanceof kind),
      String(error),
    ).toBe(true);
    expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain("River");
    return "named";
  }
}

const RUNS = { numRuns: 10_000 };
const LONG = 120_000;

const bentEvent = fc.oneof(
  ...sampleEvents.map(({ event }) => bent(event).map((changed) => JSON.stringify(changed) ?? "")),
);

test(
  "whatever comes in a message",
  () => {
    const messages = fc.oneof(
      fc.string(),
      fc.json(),
      bentEvent,
      bentEvent.map((Message) => JSON.stringify({ Type: "Notification", Message })),
    );
    const seen = { came: 0, named: 0 };
    fc.assert(
      fc.property(messages, (body) => {
        seen[onlyNamed(() => readDomainEvent(body), UnknownEventType, UnreadableDomainEvent)] += 1;
      }),
      RUNS,
    );
    expect(Math.min(seen.came, seen.named)).toBeGreaterThan(100);
  },
  LONG,
);

const answers: readonly (readonly [string, z.ZodType, (answer: never) => Partial<Snapshot>])[] = [
  ["sent-referral", shown.sentReferral, (referral) => ({ referral })],
  ["supplier-assessment", shown.supplierAssessment, (supplierAssessment) => ({ supplierAssessment })],
  ["delivery-session", shown.deliverySession, (session) => ({ sessions: { all: true, read: [session] } })],
  ["action-plan", shown.actionPlan, (plan) => ({ actionPlans: [plan] })],
  ["end-of-service-report", shown.endOfServiceReport, (report) => ({ report })],
  ["supplementary-risk", shown.supplementaryRisk, (risk) => (risk ? { risk } : {})],
];

const bentAnswer = fc.oneof(
  ...answers.map(([name, schema, part]) =>
    bent(sampleAnswer(name)).map((answer) => ({ answer, read: () => schema.safeParse(answer), part })),
  ),
);

test(
  "whatever the live service shows",
  () => {
    const seen = { came: 0, named: 0, unread: 0 };
    fc.assert(
      fc.property(bentAnswer, ({ read, part }) => {
        const parsed = read();
        if (!parsed.success) {
          seen.unread += 1;
          return;
        }
        const snapshot: Snapshot = { referralId, readAt, ...part(parsed.data as never) };
        const facts = () => {
          const { serviceProvider } = snapshot.referral === "gone" ? {} : (snapshot.referral?.referral ?? {});
          // Who provides the service is public, and kept.
          const provider = JSON.stringify(serviceProvider?.name);
          expect(JSON.stringify(factsOf(snapshot, { contracts })).replaceAll(provider, "")).not.toContain(
            "High Street",
          );
        };
        seen[onlyNamed(facts, UnknownContract, UnusableSnapshot)] += 1;
      }),
      RUNS,
    );
    expect(Math.min(seen.came, seen.unread)).toBeGreaterThan(100);
  },
  LONG,
);

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

test("whatever is answered over HTTP, and nothing hangs", async () => {
  const { id } = sampleAnswer("sent-referral");
  const { live, clock } = clientOf(server, {
    limits: { breaker: { failures: 3, openFor: 1_000 }, timeout: 300 },
  });
  const status = fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 }));
  const body = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    bent(sampleAnswer("sent-referral")).map((value) => JSON.stringify(value) ?? ""),
  );
  const retryAfter = fc.oneof(
    fc.constantFrom("1", "-1", "9999999999", "Tue, 31 Feb 2026", "soon"),
    fc.nat().map(String),
  );
  await fc.assert(
    fc.asyncProperty(status, body, fc.option(retryAfter, { nil: undefined }), async (code, text, wait) => {
      server.answer(`/sent-referral/${id}`, (_, response) => {
        response.writeHead(code, wait === undefined ? {} : { "retry-after": wait });
        response.end([204, 205, 304].includes(code) ? undefined : text);
      });
      await live.sentReferral(id).catch((error: unknown) => {
        expect(error).toBeInstanceOf(DetailNotHad);
        expect((error as Error).message).not.toContain("River");
        expect((error as DetailNotHad).retryAfter).toBeGreaterThanOrEqual(0);
      });
      clock.pass(3_600_000);
    }),
    { numRuns: 1_000 },
  );
}, 120_000);
