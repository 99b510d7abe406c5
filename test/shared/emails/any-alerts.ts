import fc from "fast-check";
import type { AlertEmailInput } from "../../../shared/emails/index.ts";
import {
  type Alert,
  type Recipient,
  type RecipientRole,
  stageNames,
} from "../../../shared/obligations/index.ts";
import { catalogue } from "../../../shared/rules/index.ts";
import {
  addCalendarDays,
  deadlineOnDay,
  instantFromEpoch,
  parseLocalDate,
} from "../../../shared/time/index.ts";
import { acknowledgeLinkOf, referAndMonitorUrl } from "./an-alert.ts";

const roles: readonly RecipientRole[] = [
  "practitioner",
  "provider",
  "custody-team",
  "manager",
  "contract-manager",
];

const anyInstant = fc
  .integer({ min: Date.parse("2021-06-01T00:00Z"), max: Date.parse("2030-12-31T23:59Z") })
  .map(instantFromEpoch);

const anyRecipient: fc.Arbitrary<Recipient> = fc.record(
  {
    role: fc.constantFrom(...roles),
    address: fc.emailAddress(),
    insteadOf: fc.constantFrom("the practitioner", "the practitioner, who is away", "the provider"),
    copy: fc.constant(true as const),
  },
  { requiredKeys: ["role", "address"] },
);

const anyReference = fc.stringMatching(/^[A-Z]{2}[0-9]{4}[A-Z]{2}$/);

const anyAbout = fc.record(
  {
    contractType: fc.constantFrom("ACC", "ETE", "PWB", "WOS"),
    provider: fc.constantFrom("Northern Support Limited", "Bridge & Sons CIC"),
    sentOn: fc
      .integer({ min: -200, max: 0 })
      .map((days) => addCalendarDays(parseLocalDate("2026-11-20"), days)),
    deliveryUnit: fc.constantFrom("Durham North", "Hull"),
  },
  { requiredKeys: ["contractType", "provider", "sentOn"] },
);

/** An alert of any rule at any of its stages, due around the year 2026. */
export const anyAlert: fc.Arbitrary<Alert> = fc
  .record({
    rule: fc.constantFrom(...catalogue),
    caseId: fc.uuid(),
    reference: anyReference,
    region: fc.constantFrom("A", "D", "L", "national"),
    about: fc.option(anyAbout, { nil: undefined }),
    stage: fc.constantFrom(...stageNames),
    repeat: fc.integer({ min: 1, max: 30 }),
    opened: anyInstant,
    days: fc.integer({ min: -40, max: 40 }),
    recipient: anyRecipient,
    raisedAt: anyInstant,
    deliverAt: anyInstant,
  })
  .map(({ rule, stage, repeat, days, about, ...rest }) => {
    const told = rule.kind === "presence" ? "omission" : stage === "omission" ? "missed" : stage;
    const { due, dueDay } = deadlineOnDay(addCalendarDays(parseLocalDate("2026-11-20"), days));
    return {
      ...rest,
      ...(about !== undefined && { about }),
      rule: rule.id,
      obligation: rule.id,
      stage: told,
      ...(told === "escalated" && { repeat }),
      ...(rule.kind === "clock" && { due, dueDay }),
    };
  });

export const anyInput: fc.Arbitrary<AlertEmailInput> = fc.record({
  recipient: anyRecipient,
  alerts: fc.uniqueArray(anyAlert, { minLength: 1, maxLength: 30, selector: ({ reference }) => reference }),
  now: fc
    .integer({ min: Date.parse("2026-10-20T00:00Z"), max: Date.parse("2026-12-20T00:00Z") })
    .map(instantFromEpoch),
  referAndMonitorUrl: fc.constant(referAndMonitorUrl),
  acknowledgeLinkOf: fc.constant(acknowledgeLinkOf),
});
