import { personCaseId } from "../../shared/case/index.ts";
import { type AlertEmailInput, composeAlertEmail } from "../../shared/emails/index.ts";
import type {
  AboutReferral,
  Alert,
  Recipient,
  RecipientRole,
  StageName,
} from "../../shared/obligations/index.ts";
import { stageNames } from "../../shared/obligations/index.ts";
import { catalogue, type Rule } from "../../shared/rules/index.ts";
import { snoozeLinkOf } from "../../shared/snooze/index.ts";
import { recipientKey } from "../../shared/store/index.ts";
import {
  addWorkingDays,
  atLondonTime,
  deadlineOnDay,
  type Instant,
  londonDayOf,
  parseInstant,
} from "../../shared/time/index.ts";

/** An e-mail to look at: everything in it is invented. */
export interface EmailSample {
  /** Kebab case: it names the sample's files and pages. */
  readonly name: string;
  readonly title: string;
  readonly input: AlertEmailInput;
}

/** The e-mail of a sample. */
export const composeSample = ({ input }: EmailSample) => composeAlertEmail(input);

const now = parseInstant("2026-11-20T07:00:00Z");
const referAndMonitorUrl = "https://refer-monitor-intervention.example.org";
const acknowledgeLinkOf = snoozeLinkOf({
  baseUrl: "https://compliance-monitor.example.org/v1/snooze",
  secret: "invented",
  recipientKey,
});
const roles: readonly RecipientRole[] = [
  "practitioner",
  "provider",
  "custody-team",
  "manager",
  "contract-manager",
];

const addresses: Readonly<Record<RecipientRole, string>> = {
  practitioner: "practitioner@probation.example",
  provider: "caseworker@provider.example",
  "custody-team": "pre-release-team@prison.example",
  manager: "team-manager@provider.example",
  "contract-manager": "contract-managers.region-d@probation.example",
};

const recipientFor = (role: RecipientRole, insteadOf?: string): Recipient => ({
  role,
  address: addresses[role],
  ...(insteadOf !== undefined && { insteadOf }),
});

/** How many working days from today an obligation is due when each stage is told; wanting ones have no day. */
const dueIn: Readonly<Record<Exclude<StageName, "omission">, number>> = {
  "early-reminder": 10,
  reminder: 1,
  missed: -1,
  escalated: -3,
};

/** An alert of that stage, raised now; `index` makes its referral and, a little, its days its own. */
function alertFor(rule: Rule, stage: StageName, recipient: Recipient, index: number): Alert {
  const today = londonDayOf(now);
  const repeat = 1 + (index % 3);
  const back = stage === "escalated" ? -5 * (repeat - 1) : stage === "missed" ? -(index % 2) : index % 3;
  const deadline =
    stage === "omission" ? undefined : deadlineOnDay(addWorkingDays(today, dueIn[stage] + back).day);
  return {
    caseId: `0c5e7a1e-0000-4000-8000-${String(index).padStart(12, "0")}`,
    reference: `QX${String(1042 + 37 * index).padStart(4, "0")}${["AC", "SI", "PW", "ET"][index % 4]}`,
    region: "D",
    about: aboutReferral(index),
    obligation: rule.id,
    rule: rule.id,
    stage,
    ...(stage === "escalated" && { repeat }),
    opened: openedFor(index),
    ...(deadline && { due: deadline.due, dueDay: deadline.dueDay }),
    recipient,
    raisedAt: now,
    deliverAt: now,
  };
}

const providers = ["Wear Valley Housing Trust", "Second Step Support CIC"];
const deliveryUnits = ["County Durham and Darlington", "Redcar, Cleveland and Middlesbrough"];

const aboutReferral = (index: number): AboutReferral => ({
  contractType: ["ACC", "DNR", "PWB", "ETE"][index % 4] ?? "ACC",
  provider: providers[index % 2] ?? "",
  sentOn: londonDayOf(openedFor(index)),
  deliveryUnit: deliveryUnits[Math.floor(index / 2) % 2] ?? "",
  caseworker: `caseworker-${1 + (index % 3)}@provider.example`,
});

const openedFor = (index: number): Instant =>
  atLondonTime(addWorkingDays(londonDayOf(now), -1 - (index % 4)).day, "10:15");

/** The rules that somebody in that role may hear of at that stage; all of that kind while none is theirs. */
function rulesFor(role: RecipientRole, stage: StageName): readonly Rule[] {
  const ofKind = catalogue.filter(({ kind }) => (kind === "presence") === (stage === "omission"));
  const theirs = ofKind.filter(({ owedBy }) => {
    if (role === "practitioner") return owedBy === (stage === "missed" ? "provider" : "practitioner");
    if (role === "custody-team") return owedBy === "prison" || owedBy === "pre-release-team";
    return owedBy === "provider";
  });
  return theirs.length > 0 ? theirs : ofKind;
}

/** The stages at which somebody in that role is told. */
const stagesFor = (role: RecipientRole): readonly StageName[] =>
  role === "manager" || role === "contract-manager"
    ? ["escalated"]
    : stageNames.filter(
        (stage) => stage !== "escalated" && (stage !== "omission" || role === "practitioner"),
      );

function many(recipient: Recipient, count: number): readonly Alert[] {
  const kinds = stagesFor(recipient.role).flatMap((stage) =>
    rulesFor(recipient.role, stage).map((rule) => ({ rule, stage })),
  );
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length];
    return kind ? [alertFor(kind.rule, kind.stage, recipient, index)] : [];
  }).flat();
}

function sample(name: string, title: string, recipient: Recipient, alerts: readonly Alert[]): EmailSample {
  return { name, title, input: { recipient, alerts, now, referAndMonitorUrl, acknowledgeLinkOf } };
}

const one = (role: RecipientRole, stage: StageName): EmailSample => {
  const recipient = recipientFor(role);
  const alerts = rulesFor(role, stage)
    .slice(0, 1)
    .map((rule) => alertFor(rule, stage, recipient, 0));
  return sample(`${role}-${stage}`, `To a ${role}: one ${stage}`, recipient, alerts);
};

const several = (role: RecipientRole, count: number, insteadOf?: string) =>
  many(recipientFor(role, insteadOf), count);

const withoutReferral = ({ about: _, ...alert }: Alert): Alert => alert;

const welshPlaces = [
  "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Ynys Môn",
  "Pen-y-bont ar Ogwr",
  "Tŷ Ddewi",
];

const copied: Recipient = { ...recipientFor("practitioner"), copy: true };

const fallbacks: readonly (readonly [name: string, title: string, role: RecipientRole, insteadOf: string])[] =
  [
    [
      "practitioner-fallback",
      "To the delivery unit's mailbox: no address of the practitioner",
      "practitioner",
      "the practitioner",
    ],
    [
      "practitioner-cover",
      "To the officer who covers for a practitioner",
      "practitioner",
      "the practitioner, who is away",
    ],
    [
      "provider-fallback",
      "To the provider's mailbox: no address of the caseworker",
      "provider",
      "the caseworker",
    ],
    [
      "custody-team-fallback",
      "To the prison's mailbox: no address of its team",
      "custody-team",
      "the pre-release team",
    ],
    [
      "contract-manager-fallback",
      "To a region's contract managers: no address of the provider",
      "contract-manager",
      "the provider",
    ],
  ];

/** One of each: missed by the provider, to be put right, to be done by the next working day. */
const morning: readonly Alert[] = (["missed", "omission", "reminder"] as const).flatMap((stage, index) =>
  rulesFor("practitioner", stage)
    .slice(0, 1)
    .map((rule) => alertFor(rule, stage, recipientFor("practitioner"), 3 * index)),
);

/** Each role at each stage, then what is out of the ordinary. */
export const emailSamples: readonly EmailSample[] = [
  ...roles.flatMap((role) => stageNames.map((stage) => one(role, stage))),
  sample(
    "practitioner-morning",
    "To a practitioner: an ordinary morning",
    recipientFor("practitioner"),
    morning,
  ),
  ...roles.map((role) =>
    sample(`${role}-many`, `To a ${role}: seven at once`, recipientFor(role), several(role, 7)),
  ),
  ...fallbacks.map(([name, title, role, insteadOf]) =>
    sample(name, title, recipientFor(role, insteadOf), several(role, 2, insteadOf)),
  ),
  sample("practitioner-copy", "To a practitioner who is away: a copy", copied, many(copied, 2)),
  sample(
    "custody-team-person",
    "To a prison's team, about people in prison who have no referral",
    recipientFor("custody-team"),
    several("custody-team", 3).map((alert, index) => ({
      ...withoutReferral(alert),
      caseId: personCaseId(`A${1042 + index}QX`),
      reference: `A${1042 + index}QX`,
    })),
  ),
  sample(
    "provider-very-long-list",
    "To a provider: 120 at once, grouped because they are many",
    recipientFor("provider"),
    several("provider", 120),
  ),
  sample(
    "contract-manager-very-long-list",
    "To a region's contract managers: 200 at once",
    recipientFor("contract-manager"),
    several("contract-manager", 200),
  ),
  sample(
    "welsh-place-names",
    "Welsh place names, one of them too long for a line of a phone",
    recipientFor("provider"),
    welshPlaces.flatMap((place, index) => {
      const recipient = recipientFor("provider", `the caseworker in ${place}`);
      return rulesFor("provider", "missed")
        .slice(0, 1)
        .map((rule) => alertFor(rule, "missed", recipient, index));
    }),
  ),
];
