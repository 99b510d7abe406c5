import { type CaseEvent, caseEvent, type RegionCode } from "../../shared/case/index.ts";
import type { Snapshot } from "../../shared/sources/domain-events/index.ts";
import { addMilliseconds, type Instant, instantFromEpoch } from "../../shared/time/index.ts";
import { type Chance, chance } from "./chance.ts";
import {
  emptyState,
  liveReferralId,
  liveReportId,
  type Plan,
  type Row,
  type State,
  sessionOf,
  shownOf,
} from "./live-state.ts";

type Json = Record<string, unknown>;

/** What happened, what was published of it, and what a full feed would have told. */
interface Step {
  readonly at: Instant;
  readonly change: (state: State) => void;
  /** As the feed carries them. */
  readonly published: readonly FeedEvent[];
  readonly told: readonly CaseEvent[];
  /** Ids of what a full feed told before and is not so any more. */
  readonly untold?: readonly string[];
}

/** The host whose `detailUrl`s are followed. */
export const liveHost = "live.example";

const id = liveReferralId;
const referralOnly = { referralId: id };
const person = { identifiers: [{ type: "CRN", value: "X123456" }] };
const caseworkers = ["first@lantern.example", "second@lantern.example", "NO_ADDRESS"];

/** The contract of the sample. */
export const sampleContracts = (): { type: string; region: RegionCode } => ({
  type: "Accommodation",
  region: "G",
});

/** As the live service's requests stamp it: to the nanosecond. As its database keeps it: rounded to the microsecond. */
const stamped = (at: Instant): string => `${at.slice(0, 23)}456789Z`;
const kept = (at: Instant): string => `${at.slice(0, 23)}457Z`;

/** A referral in the live service, from its sending on: whatever may become of one. */
export class LiveReferral {
  readonly steps: Step[] = [];
  readonly #chance: Chance;
  readonly #custody: boolean;
  #now: Instant;
  #ids = 0;

  constructor(seed: number, begin: Instant) {
    this.#chance = chance(seed);
    this.#now = begin;
    this.#custody = this.#chance.is(0.3);
    this.#live();
  }

  get end(): Instant {
    return addMilliseconds(this.#now, 40 * 24 * 3_600_000);
  }

  /** Everything that was published, each when it was. */
  get published(): readonly { readonly event: FeedEvent; readonly at: Instant }[] {
    return this.steps.flatMap(({ at, published }) => published.map((event) => ({ event, at })));
  }

  /** All that a full feed would have told until the end, each with its true time. */
  get truth(): readonly CaseEvent[] {
    const untold = new Set(this.steps.flatMap(({ untold: ids = [] }) => ids));
    return this.steps.flatMap(({ told }) => told).filter(({ eventId }) => !untold.has(eventId));
  }

  /** What the live service shows at a moment; undefined before the referral was sent. */
  read(at: Instant): Snapshot | undefined {
    const state = emptyState(this.#custody);
    for (const step of this.steps) if (step.at <= at) step.change(state);
    return state.sentAt === undefined ? undefined : shownOf(state, at);
  }

  #later(leastMinutes: number, mostMinutes: number): Instant {
    this.#now = addMilliseconds(this.#now, this.#chance.whole(leastMinutes, mostMinutes) * 60_000);
    return this.#now;
  }

  #next(what: string): string {
    this.#ids += 1;
    return `${what}-${this.#ids}`;
  }

  #step(
    change: (state: State) => void,
    published: readonly [type: string, additional: Json, path: string, at?: Instant][] = [],
    told: readonly [
      type: CaseEvent["eventType"],
      additional: Json,
      detail: Json | undefined,
      at?: Instant,
    ][] = [],
    untold: readonly string[] = [],
  ): readonly CaseEvent[] {
    const at = this.#now;
    const events = told.map(([eventType, additionalInformation, detail, when = at]) =>
      caseEvent.parse({
        eventId: this.#next("told"),
        eventType,
        occurredAt: stamped(when),
        personReference: person,
        additionalInformation,
        ...(detail && { detail }),
      }),
    );
    this.steps.push({
      at,
      change,
      published: published.map(([type, additionalInformation, path, when = at]) =>
        announce(type, stamped(when), additionalInformation, path),
      ),
      told: events,
      untold,
    });
    return events;
  }

  #live(): void {
    const { is, whole, pick } = this.#chance;
    this.#send();
    if (is(0.85)) this.#assign(pick(caseworkers));
    if (is(0.15)) this.#assign(pick(caseworkers));
    const held = this.#assess();
    if (is(0.1)) this.#withdraw(false);
    else if (held) {
      const approved = this.#plan();
      const again = is(0.25) && this.#plan();
      // The live service makes the sessions when a plan is approved.
      const began = (approved || again) && this.#deliver(whole(0, 4));
      if (is(0.3)) this.#assign(pick(caseworkers));
      if (is(0.3)) this.#withdraw(began);
      else if (began && is(0.6)) this.#report(true);
    }
  }

  #send(): void {
    const sentAt = kept(this.#now);
    const location = this.#custody ? "CUSTODY" : "COMMUNITY";
    this.#step(
      (state) => {
        state.sentAt = sentAt;
      },
      [["intervention.referral.sent", referralOnly, `/sent-referral/${id}`]],
      [
        [
          "intervention.referral.sent",
          referralOnly,
          {
            referenceNumber: "HD2123AC",
            contract: {
              reference: "0001",
              type: "Accommodation",
              region: "G",
              provider: { code: "HARMONY_LIVING", name: "Harmony Living" },
            },
            practitioner: { email: "practitioner@probation.example", pdu: "Sheffield" },
            personCurrentLocationType: location,
            expectedReleaseDate: this.#custody ? "2026-05-20" : null,
            completionDeadline: "2026-12-31",
            maximumEnforceableDays: 10,
            furtherInformation: {},
            riskInformation: {},
          },
        ],
      ],
    );
    if (this.#chance.is(0.2)) {
      this.#later(60, 4_000);
      this.#step(
        (state) => {
          state.completionDeadline = "2027-01-29";
          state.ppEmailAddress = "new@probation.example";
        },
        [],
        [
          [
            "crs.referral.amended",
            referralOnly,
            {
              completionDeadline: "2027-01-29",
              practitioner: { email: "new@probation.example", pdu: "Sheffield" },
            },
          ],
        ],
      );
    }
  }

  #assign(caseworker: string): void {
    this.#later(5, 3 * 24 * 60);
    const caseworkerEmail = caseworker.includes("@") ? caseworker : null;
    this.#step(
      (state) => {
        state.assignedTo = caseworker;
      },
      [
        [
          "intervention.referral.assigned",
          { ...referralOnly, assignedTo: caseworker },
          `/sent-referral/${id}`,
        ],
      ],
      [["intervention.referral.assigned", referralOnly, { caseworkerEmail }]],
    );
  }

  /** Appointments until one is held; whether one was. */
  #assess(): boolean {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (this.#chance.is(0.1)) return false;
      const outcome = this.#appointment((state) => state.assessments, undefined);
      if (outcome === "held" || outcome === undefined) return outcome === "held";
    }
    return false;
  }

  /** Sessions one after another; whether any was held. */
  #deliver(most: number): boolean {
    let anyHeld = false;
    for (let number = 1; number <= most; number += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const outcome = this.#appointment((state) => sessionOf(state, number), number);
        anyHeld ||= outcome === "held";
        if (outcome === undefined) return anyHeld;
        if (outcome === "held" || this.#chance.is(0.2)) break;
      }
    }
    return anyHeld;
  }

  /** One appointment: booked, perhaps moved, perhaps recorded, perhaps put right afterwards. */
  #appointment(
    rows: (state: State) => Row[],
    sessionNumber: number | undefined,
  ): "held" | "missed" | "did-not-happen" | undefined {
    const { is, pick, whole } = this.#chance;
    const isSession = sessionNumber !== undefined;
    const book = (): { appointmentId: string; appointmentTime: Instant } => {
      const appointmentId = this.#next("appointment");
      const createdAt = kept(this.#now);
      const appointmentTime = instantFromEpoch(
        Math.ceil((Date.parse(this.#now) + whole(1, 6 * 24) * 3_600_000) / 1_800_000) * 1_800_000,
      );
      const before = rowsBefore(this.steps, rows).at(-1);
      const replaced = before && (isSession || !before.submitted) ? before.id : undefined;
      this.#step(
        (state) => {
          const last = rows(state).at(-1);
          if (last && replaced) last.superseded = true;
          rows(state).push({
            id: appointmentId,
            time: appointmentTime,
            createdAt,
            superseded: false,
            submitted: false,
          });
        },
        [],
        [
          [
            isSession ? "crs.session-appointment.scheduled" : "crs.initial-assessment-appointment.scheduled",
            referralOnly,
            {
              appointmentId,
              appointmentTime,
              ...(isSession && { sessionNumber }),
              ...(replaced && { replaces: replaced }),
            },
          ],
        ],
      );
      return { appointmentId, appointmentTime };
    };
    this.#later(10, 2 * 24 * 60);
    let booked = book();
    if (is(0.2)) {
      this.#now = instantFromEpoch((Date.parse(this.#now) + Date.parse(booked.appointmentTime)) / 2);
      booked = book();
    }
    this.#now = booked.appointmentTime;
    if (is(0.1)) return undefined;

    const outcome = pick(["held", "held", "held", "missed", "missed", "did-not-happen"] as const);
    const attended = outcome === "missed" ? "no" : "yes";
    const happened = outcome === "held";
    const attendanceAt = this.#later(30, is(0.7) ? 300 : 5 * 24 * 60);
    const about = { ...booked, ...(isSession && { sessionNumber }) };
    const feedbackAt = this.#later(2, 90);
    const kind = isSession
      ? "intervention.session-appointment"
      : "intervention.initial-assessment-appointment";
    const path = isSession
      ? `/referral/${id}/sessions/${sessionNumber}`
      : `/sent-referral/${id}/supplier-assessment`;
    const what = attended === "no" ? "missed" : "attended";
    const recorded = this.#step(
      (state) => {
        const row = rows(state).at(-1) as Row;
        row.attendance = { attended, happened, at: kept(attendanceAt) };
        row.submitted = true;
      },
      [
        [`${kind}.${what}`, referralOnly, path, attendanceAt],
        [`${kind}.session-feedback-submitted`, referralOnly, path, feedbackAt],
      ],
      [
        [
          `${kind}.${what}` as CaseEvent["eventType"],
          referralOnly,
          { ...about, attended, didSessionHappen: happened },
          attendanceAt,
        ],
        [
          `${kind}.session-feedback-submitted` as CaseEvent["eventType"],
          referralOnly,
          { ...about, notifyProbationPractitioner: attended === "no", concern: false },
          feedbackAt,
        ],
      ],
    );
    if (!is(0.05)) return outcome;
    // Somebody repairs the database: it had been recorded for somebody else.
    this.#later(60, 24 * 60);
    this.#step(
      (state) => {
        const row = rows(state).at(-1) as Row;
        delete row.attendance;
        row.submitted = false;
      },
      [],
      [],
      recorded.map(({ eventId }) => eventId),
    );
    return undefined;
  }

  /** A plan; whether it was approved. */
  #plan(): boolean {
    const { is, whole } = this.#chance;
    const planId = this.#next("plan");
    const sessions = whole(1, 4);
    this.#later(60, 24 * 60);
    this.#step((state) => {
      state.plans.push({ id: planId, sessions });
    });
    const submittedAt = kept(this.#later(60, 8 * 24 * 60));
    const additional = { ...referralOnly, actionPlanId: planId };
    const planOf = (state: State): Plan => state.plans.find((plan) => plan.id === planId) as Plan;
    this.#step(
      (state) => {
        planOf(state).submittedAt = submittedAt;
      },
      [["intervention.action-plan.submitted", additional, `/action-plan/${planId}`]],
      [["intervention.action-plan.submitted", additional, { numberOfSessions: sessions }]],
    );
    const approvedBy = is(0.7) ? "service" : "practitioner";
    if (approvedBy === "service") this.#now = addMilliseconds(this.#now, 31);
    else if (is(0.2)) return false;
    else this.#later(60, 5 * 24 * 60);
    const approvedAt = kept(this.#now);
    this.#step(
      (state) => {
        Object.assign(planOf(state), { approvedAt, approvedBy });
      },
      [["intervention.action-plan.approved", additional, `/action-plan/${planId}`]],
      [["intervention.action-plan.approved", additional, { approvedBy }]],
    );
    return true;
  }

  #withdraw(reportDue: boolean): void {
    this.#later(60, 5 * 24 * 60);
    const at = kept(this.#now);
    const state = (current: State) => {
      Object.assign(current, { endRequestedAt: at, withdrawalCode: "NOT", concludedAt: at });
    };
    this.#step(
      state,
      [
        ["intervention.referral.ended", referralOnly, `/sent-referral/${id}`],
        ["intervention.referral.concluded", referralOnly, `/sent-referral/${id}`],
      ],
      [
        ["intervention.referral.ended", referralOnly, { endRequestedAt: at, withdrawalCode: "NOT" }],
        ["intervention.referral.concluded", referralOnly, {}],
      ],
    );
    if (reportDue && this.#chance.is(0.7)) this.#report(false);
  }

  /** The report concludes the referral, once more if it had been withdrawn. */
  #report(completed: boolean): void {
    this.#later(60, 9 * 24 * 60);
    const at = kept(this.#now);
    this.#step(
      (state) => {
        Object.assign(state, { reportAt: at, concludedAt: at });
      },
      [
        [
          "intervention.end-of-service-report.submitted",
          { endOfServiceReportId: liveReportId },
          `/end-of-service-report/${liveReportId}`,
        ],
        ["intervention.referral.ended", referralOnly, `/sent-referral/${id}`],
        ["intervention.referral.concluded", referralOnly, `/sent-referral/${id}`],
      ],
      [
        ["intervention.end-of-service-report.submitted", referralOnly, undefined],
        ...(completed
          ? (
              [
                ["intervention.referral.ended", referralOnly, {}],
                ["intervention.referral.concluded", referralOnly, {}],
              ] as const
            ).map(([type, additional, detail]) => [type, additional, detail] as [typeof type, Json, Json])
          : []),
      ],
    );
  }
}

/** The rows as they stand after the steps so far. */
function rowsBefore(steps: readonly Step[], rows: (state: State) => Row[]): readonly Row[] {
  const state = emptyState(false);
  for (const { change } of steps) change(state);
  return rows(state);
}

/** An event as the feed carries it. */
export interface FeedEvent {
  readonly eventType: string;
  readonly occurredAt: string;
  readonly detailUrl: string;
  readonly additionalInformation: Json;
  readonly personReference: object;
  readonly version: 1;
}

export const announce = (
  eventType: string,
  occurredAt: string,
  additionalInformation: Json,
  path: string,
): FeedEvent => ({
  eventType,
  occurredAt,
  detailUrl: `https://${liveHost}${path}`,
  additionalInformation,
  personReference: person,
  version: 1,
});
