import type { CrsCase, Topic } from "../case/index.ts";
import { workingDays } from "../time/index.ts";
import { assessments, done, earliest, firstWord } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { clockRule, type Trigger } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'The Supplier must notify the Probation Practitioner as soon as practicable and in any event within two (2) Working
 * Days following either the Supplier Assessment Appointment, enforcement action or other change in circumstances, or
 * where the Supplier assesses a PiP is unsuitable to receive the Service': once for each.
 */
export const practitionerNotified = clockRule({
  id: "practitioner-notified",
  title: "Practitioner told what has happened",
  name: "notice to the practitioner",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("RPG", "App. 5, last paragraph")],
  opensWhen:
    "the assessment is held, enforcement action is taken, circumstances change or the person is found unsuitable",
  metWhen: "feedback on it is submitted, or the provider writes or speaks to the practitioner about it",
  whatToDo: {
    owner: "Tell the practitioner now: submit the feedback, or write a case note about what has happened.",
    practitioner: "Ask the provider how the assessment went, or what has happened since.",
  },
  within: always(workingDays(2)),
  opens: (c) => [...heldAssessments(c), ...occurrences(c)],
  metBy: (c, { at, subject }) => {
    const assessment = assessments(c).find(({ id }) => id === subject);
    const occurrence = c.dealings.occurrences.find(({ id }) => id === subject);
    const topics = [assessment && ("supplier-assessment" as const), occurrence?.kind];
    const about = topics.filter((topic) => topic !== undefined);
    return done(
      earliest(
        assessment?.feedbackAt,
        assessment?.practitionerNotifiedAt,
        firstWord(c, "provider", about, at),
      ),
      "the practitioner was told",
    );
  },
});

const heldAssessments = (c: CrsCase): readonly Trigger[] =>
  assessments(c)
    .filter(({ outcome }) => outcome === "held")
    .map(({ id, time }) => ({ at: time, subject: id, because: "the supplier assessment was held" }));

const happened = {
  "enforcement-action": "enforcement action was taken",
  "change-of-circumstances": "circumstances changed",
  unsuitable: "the person was found unsuitable for the service",
} as const satisfies Partial<Record<Topic, string>>;

const occurrences = ({ dealings }: CrsCase): readonly Trigger[] =>
  dealings.occurrences.map(({ id, at, kind }) => ({ at, subject: id, because: happened[kind] }));

/**
 * 'Record on Refer and monitor by the end of the same Working Day as the activity is undertaken … and highlight where
 * there has been any behaviour of concern … This must be recorded in the session feedback section … "Alert OM" should
 * be selected': the day is that of the appointment, not of the feedback.
 */
export const concernAlerted = clockRule({
  id: "concern-alerted",
  title: "Practitioner alerted to a concern",
  name: "alert about a concern",
  owedBy: "provider",
  severity: "contract",
  sources: [cite("TT", "CRS Providers, 'behaviour of concern … \"Alert OM\" should be selected'")],
  opensWhen: "feedback on an appointment speaks of behaviour of concern, or of risk",
  metWhen: "feedback alerts the practitioner",
  whatToDo: {
    owner: "Alert the practitioner now: select 'Alert OM' in the feedback, and telephone if there is risk.",
    practitioner: "Telephone the provider: feedback on an appointment speaks of a concern.",
  },
  pressing: true,
  within: always(workingDays(0)),
  opens: ({ appointments }) =>
    appointments
      .filter(({ concern }) => concern)
      .map(({ id, time }) => ({ at: time, subject: id, because: "there was a concern at an appointment" })),
  metBy: ({ appointments }, { subject }) =>
    done(
      appointments.find(({ id }) => id === subject)?.practitionerNotifiedAt,
      "the practitioner was alerted",
    ),
});
