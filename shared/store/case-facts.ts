import * as z from "zod";
import type { CrsCase, Particulars, Versions } from "../case/index.ts";
import { code, fact, instant, localDate } from "./fields.ts";

const since = { from: instant, notBefore: instant.exactOptional() };

/** JSON leaves out a value that is undefined; it is put back, because a version may hold 'not known any more'. */
const versions = <T>(value: z.ZodType<T>): z.ZodType<Versions<T | undefined>> =>
  z.array(
    fact({ ...since, value: value.optional() }).transform(({ value, ...from }) => ({ ...from, value })),
  );

const blank = code<"empty" | "placeholder" | "contact-only">().optional();

type Judged = NonNullable<NonNullable<CrsCase["referral"]>["riskInformation"][number]["value"]>;
const riskJudgement = fact({
  blank,
  noKnownRisk: z.boolean(),
  missingPoints: z.array(code<Judged["missingPoints"][number]>()),
  unsafe: z.array(code<Judged["unsafe"][number]>()),
  jargon: z.array(z.string()),
});

const practitioner = fact({
  email: z.string().exactOptional(),
  pdu: z.string().exactOptional(),
  pduMailbox: z.string().exactOptional(),
  managerMailbox: z.string().exactOptional(),
});

const region = code<NonNullable<CrsCase["referral"]>["contract"]["region"]>();

const contract = fact({
  reference: z.string(),
  type: z.string(),
  region,
  provider: fact({
    code: z.string(),
    name: z.string(),
    mailbox: z.string().exactOptional(),
    managerMailbox: z.string().exactOptional(),
  }),
});

const location = code<"CUSTODY" | "COMMUNITY">();

/** Inferred by the case from the schema of its events, every key optional: whatever object is there, is it. */
const particulars = z.custom<Particulars>((value) => typeof value === "object" && value !== null);

const referral = fact({
  reference: z.string(),
  sentAt: instant,
  crn: z.string().exactOptional(),
  contract,
  location,
  practitioner: z.array(fact({ ...since, value: practitioner })),
  releaseDate: versions(localDate),
  curfewDate: versions(localDate),
  completionDeadline: versions(localDate),
  maximumEnforceableDays: versions(z.number()),
  riskInformation: versions(riskJudgement),
  furtherInformation: versions(fact({ blank })),
  particulars: z.array(fact({ ...since, value: particulars })),
});

type Met = CrsCase["appointments"][number];
const appointment = fact({
  id: z.string(),
  kind: code<Met["kind"]>(),
  time: instant,
  sessionNumber: z.number().exactOptional(),
  bookedAt: instant.exactOptional(),
  withdrawnAt: instant.exactOptional(),
  outcome: code<NonNullable<Met["outcome"]>>().exactOptional(),
  noSessionReason: code<NonNullable<Met["noSessionReason"]>>().exactOptional(),
  attendanceRecordedAt: instant.exactOptional(),
  feedbackAt: instant.exactOptional(),
  practitionerNotifiedAt: instant.exactOptional(),
  concern: z.boolean().exactOptional(),
});

const actionPlan = fact({
  id: z.string(),
  submittedAt: instant.exactOptional(),
  approvedAt: instant.exactOptional(),
  approvedBy: code<"practitioner" | "service">().exactOptional(),
  numberOfSessions: z.number().exactOptional(),
});

type Said = CrsCase["dealings"];
const occurrence = { id: z.string(), at: instant };
const dealings = fact({
  correspondence: z.array(
    fact({
      at: instant,
      means: code<"case-note" | "contact">(),
      by: code<"practitioner" | "provider">(),
      about: z.array(code<Said["correspondence"][number]["about"][number]>()),
    }),
  ),
  occurrences: z.array(fact({ ...occurrence, kind: code<Said["occurrences"][number]["kind"]>() })),
  changes: z.array(fact({ ...occurrence, kind: code<Said["changes"][number]["kind"]>() })),
  absences: z.array(
    fact({
      id: z.string(),
      from: instant,
      to: instant.exactOptional(),
      coveringOfficerEmail: z.string().exactOptional(),
      coverNamedAt: instant.exactOptional(),
    }),
  ),
  enforcementDecidedAt: z.array(instant),
  furtherAttemptsDeclinedAt: instant.exactOptional(),
  endSuggestions: z.array(fact({ at: instant, reason: code<Said["endSuggestions"][number]["reason"]>() })),
  assessmentPostponements: z.array(
    fact({ at: instant, until: code<Said["assessmentPostponements"][number]["until"]>() }),
  ),
  orderRevokedAt: instant.exactOptional(),
  snoozes: z.array(
    fact({
      at: instant,
      obligation: z.string(),
      due: instant,
      until: localDate,
      reason: code<Said["snoozes"][number]["reason"]>(),
      by: code<Said["snoozes"][number]["by"]>(),
    }),
  ),
});

const accommodation = fact({
  placements: z.array(fact({ from: instant, to: instant.exactOptional() })),
  placementContacts: z.array(instant),
  settledHomes: z.array(
    fact({ from: instant, sustainedAt: instant.exactOptional(), lostAt: instant.exactOptional() }),
  ),
});

type Prison = NonNullable<CrsCase["custody"]>;
const timeInPrison = {
  receivedAt: instant.exactOptional(),
  prisons: z.array(
    fact({
      arrivedAt: instant,
      leftAt: instant.exactOptional(),
      region: region.exactOptional(),
      outOfArea: z.boolean().exactOptional(),
      unallocatedRemand: z.boolean().exactOptional(),
    }),
  ),
  region: region.exactOptional(),
  sentencedAt: instant.exactOptional(),
  recalledAt: instant.exactOptional(),
  riskLevel: code<NonNullable<Prison["riskLevel"]>>().exactOptional(),
  releaseDate: versions(localDate),
  curfewDate: versions(localDate),
  milestones: z.partialRecord(code<keyof Prison["milestones"]>(), instant),
  releasedAt: instant.exactOptional(),
};
const custody = fact({
  ...timeInPrison,
  earlierTimes: z.array(fact(timeInPrison)),
  team: fact({
    region: region.exactOptional(),
    prisonMailbox: z.string().exactOptional(),
    preReleaseTeamMailbox: z.string().exactOptional(),
    prisonOffenderManagerEmail: z.string().exactOptional(),
    communityOffenderManagerEmail: z.string().exactOptional(),
    pduMailbox: z.string().exactOptional(),
    managerMailbox: z.string().exactOptional(),
  }),
});

const referralOfPerson = fact({
  id: z.string(),
  reference: z.string(),
  sentAt: instant,
  contractType: z.string(),
  region,
  practitioner,
  location,
  givesUpTenancy: z.boolean(),
  endedAt: instant.exactOptional(),
});

/**
 * The facts of a case as they are stored: their shape and their times. Which words a fact may use is for the events
 * to say. A fact that this does not name is kept as it is; a test of types fails when the case has learnt one.
 */
export const caseFacts = fact({
  id: z.string(),
  referral: referral.exactOptional(),
  assignedAt: instant.exactOptional(),
  caseworkerEmail: z.string().exactOptional(),
  acknowledgedAt: instant.exactOptional(),
  appointments: z.array(appointment),
  actionPlans: z.array(actionPlan),
  endOfServiceReportAt: instant.exactOptional(),
  endRequestedAt: instant.exactOptional(),
  concludedAt: instant.exactOptional(),
  dealings,
  accommodation,
  custody: custody.exactOptional(),
  referralsOfPerson: z.array(referralOfPerson),
  identifiers: z.array(z.string()),
  setAside: z.array(
    fact({
      eventId: z.string(),
      eventType: code<CrsCase["setAside"][number]["eventType"]>(),
      field: z.string(),
      found: z.string(),
    }),
  ),
}) satisfies z.ZodType<CrsCase>;
