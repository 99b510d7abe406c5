import * as z from "zod";
import { instantField } from "../../../case/index.ts";
import type { Instant } from "../../../time/index.ts";
import { id, moment, orNothing, written, yesOrNo } from "../fields.ts";
import { stableId } from "../stable-id.ts";

/** What was submitted of an appointment whose time had come. A draft of it counts as nothing. */
export interface Feedback {
  readonly attended?: "yes" | "late" | "no";
  /** Absent before October 2023. */
  readonly didSessionHappen?: boolean;
  readonly noSessionReasonType?: "POP_ACCEPTABLE" | "POP_UNACCEPTABLE" | "LOGISTICS";
  /** When attendance was submitted. */
  readonly attendanceSubmittedAt?: string;
  /** The practitioner was told: because the provider chose to, or because nobody came (the service mails that itself). */
  readonly notifiesPractitioner: boolean;
  readonly concern: boolean;
}

/** An appointment as the live service shows it; neither who asked for a change nor where it is to be is read. */
export interface ShownAppointment {
  readonly id: string;
  readonly time: Instant;
  /** When it was booked; the current appointment of a session is shown without. */
  readonly createdAt?: string;
  readonly superseded: boolean;
  readonly feedback?: Feedback;
}

const attendanceFeedback = z.object({
  didSessionHappen: yesOrNo,
  attended: z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(["yes", "late", "no"]))
    .nullish(),
  submittedAt: moment.nullish(),
});

const sessionFeedback = z.object({
  noSessionReasonType: orNothing(z.enum(["POP_ACCEPTABLE", "POP_UNACCEPTABLE", "LOGISTICS"])),
  sessionConcerns: written,
  notifyProbationPractitioner: yesOrNo,
  notifyProbationPractitionerOfBehaviour: yesOrNo,
  notifyProbationPractitionerOfConcerns: yesOrNo,
});

const feedback = z
  .object({
    attendanceFeedback: attendanceFeedback.nullish(),
    sessionFeedback: sessionFeedback.nullish(),
    submitted: yesOrNo,
  })
  .nullish()
  .transform((given): Feedback | undefined => {
    if (given?.submitted !== true) return undefined;
    const { attended, didSessionHappen, submittedAt } = given.attendanceFeedback ?? {};
    const session = given.sessionFeedback;
    const ofBehaviour = session?.notifyProbationPractitionerOfBehaviour === true;
    const ofConcerns = session?.notifyProbationPractitionerOfConcerns;
    return {
      ...(attended && { attended }),
      ...(didSessionHappen != null && { didSessionHappen }),
      ...(session?.noSessionReasonType && { noSessionReasonType: session.noSessionReasonType }),
      ...(submittedAt && { attendanceSubmittedAt: submittedAt }),
      notifiesPractitioner:
        attended === "no" ||
        session?.notifyProbationPractitioner === true ||
        ofBehaviour ||
        ofConcerns === true,
      // The form asks for words only where there is a concern, and since 2023 whether there is.
      concern: ofBehaviour || (ofConcerns ?? session?.sessionConcerns === true),
    };
  });

const appointment = z
  .object({
    id,
    appointmentTime: instantField,
    createdAt: moment.nullish(),
    superseded: yesOrNo,
    appointmentFeedback: feedback,
  })
  .transform(
    (given): ShownAppointment => ({
      id: given.id,
      time: given.appointmentTime,
      ...(given.createdAt && { createdAt: given.createdAt }),
      superseded: given.superseded === true,
      ...(given.appointmentFeedback && { feedback: given.appointmentFeedback }),
    }),
  );

/** `GET /sent-referral/{id}/supplier-assessment`: every appointment that there was, those that were moved too. */
export const supplierAssessment = z.object({ appointments: z.array(appointment) });
export type SupplierAssessment = z.output<typeof supplierAssessment>;

/** A session of the plan, numbered from 1. */
export interface DeliverySession {
  readonly number: number;
  /** Absent while none is booked. */
  readonly current?: ShownAppointment;
  /** Those that went before, superseded each by the next. */
  readonly old: readonly ShownAppointment[];
}

/** `GET /referral/{id}/sessions/{n}`: the current appointment stands in the session itself, without its `createdAt`. */
export const deliverySession = z
  .object({
    id,
    sessionNumber: z.int().min(1).max(500),
    appointmentId: id.nullish(),
    appointmentTime: instantField.nullish(),
    appointmentFeedback: feedback,
    oldAppointments: z.array(appointment).nullish(),
  })
  .transform((given): DeliverySession => {
    const { appointmentTime: time, appointmentFeedback } = given;
    // Old versions of the live service named the session alone.
    const currentId = given.appointmentId ?? stableId("appointment", given.id, time ?? "");
    return {
      number: given.sessionNumber,
      ...(time && {
        current: {
          id: currentId,
          time,
          superseded: false,
          ...(appointmentFeedback && { feedback: appointmentFeedback }),
        },
      }),
      old: (given.oldAppointments ?? []).filter((old) => old.id !== currentId),
    };
  });

/** `GET /action-plan/{id}/appointments`: every session of the plan's referral. */
export const deliverySessions = z.array(deliverySession);
