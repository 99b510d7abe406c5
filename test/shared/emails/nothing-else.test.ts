import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeAlertEmail } from "../../../shared/emails/index.ts";
import type { Alert, Recipient } from "../../../shared/obligations/index.ts";
import { anyAlert, anyInput } from "./any-alerts.ts";

/** A text that cannot occur by chance in any e-mail. */
const anyCanary = fc.stringMatching(/^canary[a-z0-9]{12}$/);

/** Whatever somebody may one day put beside the fields of an alert. */
const anyExtras = fc.record({
  personName: anyCanary,
  riskInformation: anyCanary,
  offence: anyCanary,
  homeAddress: anyCanary,
  furtherInformation: anyCanary,
  riskText: fc.array(anyCanary, { minLength: 1 }),
  subject: anyCanary,
});

describe("what an e-mail may hold", () => {
  it("is no canary, planted beside the fields of an alert or in those that are not for its reader", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, anyExtras, anyCanary, async (input, extras, canary) => {
        const alerts = input.alerts.map((alert): Alert => {
          const recipient = { ...alert.recipient, ...extras, address: `${canary}@example.org` };
          return { ...alert, ...extras, recipient, obligation: `${alert.rule}:${canary}` };
        });
        const recipient = { ...input.recipient, ...extras, address: `${canary}@example.org` };
        const { subject, html, text } = await composeAlertEmail({ ...input, recipient, alerts });
        expect(`${subject}${html}${text}`).not.toContain("canary");
      }),
    );
  });

  it("says what is wanting, in the rule's own words, in both parts", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, anyCanary, async (input, canary) => {
        const alerts = input.alerts.map((alert) => ({ ...alert, wanting: [canary] }));
        const { html, text } = await composeAlertEmail({ ...input, alerts });
        expect(html.toLowerCase()).toContain(canary);
        expect(text.toLowerCase()).toContain(canary);
      }),
      { numRuns: 20 },
    );
  });

  it("does show a canary that is planted where an e-mail does speak: the two tests above can fail", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, anyCanary, async (input, canary) => {
        const alerts = input.alerts.map((alert) => ({ ...alert, reference: canary }));
        const { html, text } = await composeAlertEmail({ ...input, alerts });
        expect(html).toContain(canary);
        expect(text).toContain(canary);
      }),
    );
  });

  it("depends, its veiled links apart, on nothing but reference, what tells it from others, case id, rule, stage, days, when it should have come, and in what capacity it is read", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyInput,
        fc.array(anyAlert, { minLength: 30, maxLength: 30 }),
        anyExtras,
        async ({ acknowledgeLinkOf: _, ...input }, others, extras) => {
          const alerts = input.alerts.map((alert, index): Alert => {
            const other = others[index] ?? alert;
            const {
              reference,
              caseId,
              rule,
              stage,
              repeat,
              opened,
              due,
              dueDay,
              recipient,
              deliverAt,
              about,
            } = alert;
            const told = {
              ...(about !== undefined && { about: { ...about, ...extras } }),
              ...(repeat !== undefined && { repeat }),
              ...(due !== undefined && { due }),
              ...(dueDay !== undefined && { dueDay }),
            };
            const { obligation, region, raisedAt } = other;
            const reader: Recipient = { ...recipient, address: other.recipient.address };
            const spoken = { reference, caseId, rule, stage, opened, ...told, recipient: reader };
            return { ...spoken, obligation, region, raisedAt, deliverAt };
          });
          expect(await composeAlertEmail({ ...input, alerts })).toEqual(await composeAlertEmail(input));
        },
      ),
    );
  });

  it("is, in subject and preview, no id of a case and no number of a person", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const alerts = input.alerts.map((alert) => ({ ...alert, caseId: `person-${alert.reference}` }));
        for (const sent of [input.alerts, alerts]) {
          const { subject } = await composeAlertEmail({ ...input, alerts: sent });
          for (const { caseId } of sent) expect(subject).not.toContain(caseId);
        }
        const { subject } = await composeAlertEmail({ ...input, alerts });
        for (const { reference } of alerts) expect(subject).not.toContain(reference);
      }),
    );
  });
});
