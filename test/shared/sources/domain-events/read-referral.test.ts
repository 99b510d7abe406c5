import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Announcement,
  announcedTypes,
  ForeignDetailUrl,
  factsOf,
  isShown,
  readAnnounced,
  readDomainEvent,
  readReferral,
} from "../../../../shared/sources/domain-events/index.ts";
import { sampleAnswer } from "../../../support/live-samples.ts";
import { clientOf, LiveServiceServer } from "../../../support/live-service-server.ts";
import { contracts } from "../../../support/live-snapshots.ts";

const server = new LiveServiceServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const sent = sampleAnswer("sent-referral");
const id: string = sent.id;
const planId: string = sent.currentActionPlanId;
const reportId: string = sampleAnswer("end-of-service-report").id;
const paths = {
  referral: `/sent-referral/${id}`,
  assessment: `/sent-referral/${id}/supplier-assessment`,
  plan: `/action-plan/${planId}`,
  sessions: `/action-plan/${planId}/appointments`,
  session: `/referral/${id}/sessions/1`,
  report: `/end-of-service-report/${reportId}`,
  risk: `/risks/supplementary/${sent.supplementaryRiskId}`,
};

beforeEach(() => {
  server.forget();
  server.answer(paths.referral, { body: sent });
  server.answer(paths.assessment, { body: sampleAnswer("supplier-assessment") });
  server.answer(paths.plan, { body: sampleAnswer("action-plan") });
  server.answer(paths.sessions, { body: [sampleAnswer("delivery-session")] });
  server.answer(paths.session, { body: sampleAnswer("delivery-session") });
  server.answer(paths.report, { body: sampleAnswer("end-of-service-report") });
  server.answer(paths.risk, { body: sampleAnswer("supplementary-risk") });
});

describe("a whole referral", () => {
  test("is read with six requests", async () => {
    const { live } = clientOf(server);
    const { snapshot, missing } = await readReferral(live, { referralId: id });
    const { referral, assessment, plan, sessions, risk } = paths;
    expect([...server.paths].sort()).toEqual([referral, assessment, plan, sessions, risk].sort());
    expect(missing).toEqual([]);
    expect(Object.keys(snapshot).sort()).toEqual(
      [
        "referralId",
        "readAt",
        "referral",
        "report",
        "supplierAssessment",
        "actionPlans",
        "sessions",
        "risk",
      ].sort(),
    );
    expect(snapshot).toMatchObject({
      readAt: "2026-06-01T09:00:00.000Z",
      report: null,
      sessions: { all: true },
    });
    expect(factsOf(snapshot, { contracts }).facts).toHaveLength(10);
  });

  test("without an approved plan has no sessions", async () => {
    server.answer(paths.referral, {
      body: { ...sent, currentActionPlanId: null, approvedActionPlanIds: [], supplementaryRiskId: null },
    });
    const { snapshot } = await readReferral(clientOf(server).live, { referralId: id });
    expect(snapshot).toMatchObject({ sessions: { all: true, read: [] }, actionPlans: [] });
    expect(snapshot).not.toHaveProperty("risk");
    expect([...server.paths].sort()).toEqual([paths.referral, paths.assessment]);
  });

  test("has its plans read once each, those too that only the case knows", async () => {
    server.answer("/action-plan/plan-0", { body: { ...sampleAnswer("action-plan"), id: "plan-0" } });
    const { snapshot } = await readReferral(clientOf(server).live, {
      referralId: id,
      knownPlans: [planId, "plan-0"],
    });
    expect(snapshot.actionPlans?.map((plan) => plan.id)).toEqual([planId, "plan-0"]);
    expect(server.paths.filter((path) => path === paths.plan)).toHaveLength(1);
  });

  test.each([
    { part: "assessment", status: 404, reason: "not-there", missing: "supplierAssessment" },
    { part: "sessions", status: 500, reason: "server-error", missing: "sessions" },
    { part: "risk", status: 403, reason: "forbidden", missing: "risk" },
  ] as const)(
    "of which the $part is $reason is read all the same",
    async ({ part, status, reason, missing }) => {
      server.answer(paths[part], { status });
      const read = await readReferral(clientOf(server).live, { referralId: id });
      expect(read.missing).toMatchObject([{ reason }]);
      expect(read.snapshot).not.toHaveProperty(missing);
      expect(factsOf(read.snapshot, { contracts }).facts.length).toBeGreaterThan(0);
    },
  );

  test("that is not there is not read", async () => {
    server.answer(paths.referral, { status: 404 });
    await expect(readReferral(clientOf(server).live, { referralId: id })).rejects.toMatchObject({
      reason: "not-there",
    });
    expect(server.paths).toEqual([paths.referral]);
  });
});

const announced = (eventType: string, path: string | undefined, more: object = {}): Announcement =>
  readDomainEvent(
    JSON.stringify({
      eventType,
      occurredAt: "2026-04-20T11:00:00.9Z",
      personReference: { identifiers: [{ type: "CRN", value: "X123456" }] },
      ...(path !== undefined && { detailUrl: `${server.url}${path}` }),
      additionalInformation: more,
    }),
  ) as Announcement;

describe("what an announcement is about", () => {
  const referralId = { referralId: id };
  const assessment = "intervention.initial-assessment-appointment";
  const session = "intervention.session-appointment";
  test.each([
    {
      type: "intervention.referral.assigned",
      path: paths.referral,
      more: referralId,
      asks: [paths.referral],
    },
    { type: "intervention.referral.ended", path: paths.referral, more: referralId, asks: [paths.referral] },
    { type: "intervention.referral.concluded", path: paths.referral, more: {}, asks: [paths.referral] },
    {
      type: "intervention.action-plan.submitted",
      path: paths.plan,
      more: { ...referralId, actionPlanId: planId },
      asks: [paths.plan],
    },
    { type: "intervention.action-plan.approved", path: paths.plan, more: {}, asks: [paths.plan] },
    {
      type: "intervention.end-of-service-report.submitted",
      path: paths.report,
      more: { endOfServiceReportId: reportId },
      asks: [paths.report],
    },
    {
      type: "intervention.end-of-service-report.submitted",
      path: paths.report,
      more: {},
      asks: [paths.report],
    },
    { type: `${assessment}.attended`, path: paths.assessment, more: referralId, asks: [paths.assessment] },
    { type: `${assessment}.missed`, path: undefined, more: referralId, asks: [paths.assessment] },
    {
      type: `${assessment}.session-feedback-submitted`,
      path: paths.assessment,
      more: {},
      asks: [paths.assessment],
    },
    { type: `${session}.attended`, path: paths.session, more: referralId, asks: [paths.session] },
    { type: `${session}.session-feedback-submitted`, path: paths.session, more: {}, asks: [paths.session] },
  ])("$type is read with one request, of $path", async ({ type, path, more, asks }) => {
    const { snapshot, missing } = await readAnnounced(clientOf(server).live, announced(type, path, more));
    expect(server.paths).toEqual(asks);
    expect(snapshot.referralId).toBe(id);
    expect(missing).toEqual([]);
  });

  test.each([
    { type: "intervention.referral.sent", path: paths.referral },
    { type: `${session}.missed`, path: undefined },
  ])("$type at $path is read with the whole referral", async ({ type, path }) => {
    const { snapshot } = await readAnnounced(clientOf(server).live, announced(type, path, referralId));
    expect(server.paths).toHaveLength(5);
    expect(snapshot.sessions?.all).toBe(true);
  });

  test("is seen to be so, or not yet", async () => {
    const { live } = clientOf(server);
    const event = announced(`${session}.attended`, paths.session, referralId);
    expect(isShown(event, (await readAnnounced(live, event)).snapshot)).toBe(true);
    server.answer(paths.session, {
      body: { ...sampleAnswer("delivery-session"), appointmentFeedback: null },
    });
    expect(isShown(event, (await readAnnounced(live, event)).snapshot)).toBe(false);
  });

  test.each(announcedTypes)(
    "%s with a detailUrl that leads elsewhere is not believed, whatever it names",
    async (type) => {
      const names = { referralId: id, actionPlanId: planId, endOfServiceReportId: reportId };
      const event = {
        ...announced(type, undefined, names),
        detailUrl: "https://evil.example/sent-referral/1",
      };
      await expect(readAnnounced(clientOf(server).live, event)).rejects.toThrow(ForeignDetailUrl);
      expect(server.asked).toEqual([]);
    },
  );

  test.each(announcedTypes)("%s that names nothing is put aside", async (type) => {
    await expect(readAnnounced(clientOf(server).live, announced(type, undefined))).rejects.toMatchObject({
      reason: "not-an-id",
      verdict: "quarantine",
    });
    expect(server.asked).toEqual([]);
  });
});
