import type { Particulars } from "../case/index.ts";
import { desiredOutcome, isOfferedBy, serviceCategory } from "../reference/index.ts";
import { type Instant, londonDayOf, parseLocalDate } from "../time/index.ts";
import type { SentCase } from "./language/as-it-stood.ts";
import { particularsOf } from "./language/facts.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches } from "./language/stretches.ts";

/**
 * 'Ensure that … these areas are completed in nDelius so that they automatically pull through into the referral. Where
 * they do not …, ensure that you add sufficient information for the provider to be aware of the PoP needs.' A plain 'no'
 * is an answer.
 */
export const needsInformationPresent = presenceRule({
  id: "needs-information-present",
  title: "Questions about the person's needs answered",
  name: "questions about needs",
  owedBy: "practitioner",
  severity: "advice",
  sources: [cite("TT", "'Service user's needs'")],
  opensWhen: "a referral is sent",
  metWhen: "each question about the person's needs is answered, by yes, no or text",
  whatToDo: {
    owner:
      "Complete the needs and requirements in Refer and Monitor, with 'no' where there is none: accessibility, interpreter and language, caring or employment duties, and when the person cannot come.",
  },
  findings: stretches((c) => {
    const { needsAnswered } = particularsOf(c);
    return (
      needsAnswered && questions.filter(([question]) => !needsAnswered[question]).map(([, words]) => words)
    );
  }),
});

const questions = [
  ["accessibility", "mobility, disability or accessibility needs"],
  ["interpreter", "whether an interpreter is needed, and for which language"],
  ["responsibilities", "caring or employment responsibilities"],
  ["availability", "when the person cannot attend"],
] as const satisfies readonly (readonly [keyof NonNullable<Particulars["needsAnswered"]>, string])[];

/**
 * 'Outcomes which are linked to the chosen need areas and appropriate to the PoP should be selected': at least one for
 * each need, from that need's own list. The lists were drawn up anew on 3 April 2025, some outcomes for women's services
 * or Greater Manchester alone. An outcome is judged by the list of the day on which it was selected, and one that is
 * not in the reference tables is not judged.
 */
export const outcomesSelected = presenceRule({
  id: "outcomes-selected",
  title: "Desired outcomes selected for each need",
  name: "desired outcomes",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'Outcomes which are linked to the chosen need areas'"),
    cite("JB", "outcomes of each service"),
    cite("R&M", "desired outcomes by service category"),
  ],
  opensWhen: "a referral is sent with its needs",
  metWhen: "each need has an outcome of its own list",
  whatToDo: {
    owner:
      "Select at least one desired outcome for each need in Refer and Monitor, from that need's own list.",
  },
  findings: stretches((c) => {
    const { serviceCategoryIds, desiredOutcomes } = particularsOf(c);
    if (!serviceCategoryIds || !desiredOutcomes) return undefined;
    return serviceCategoryIds.flatMap((category) => {
      const selected = desiredOutcomes
        .filter(({ serviceCategoryId }) => serviceCategoryId === category)
        .flatMap(({ desiredOutcomesIds }) => desiredOutcomesIds);
      const name = serviceCategory(category)?.name ?? "a need";
      if (selected.length === 0) return [`no outcome is selected for ${name}`];
      const amiss = selected.map((outcome) => whyAmiss(c, category, outcome));
      return [...new Set(amiss)].flatMap((why) =>
        why === undefined ? [] : [`${why} is selected for ${name}`],
      );
    });
  }),
});

/** The first day on which outcomes were offered by contract (the live service's migrations V1_219 and after). */
const newLists = parseLocalDate("2025-04-03");

function whyAmiss(c: SentCase, category: string, id: string): string | undefined {
  const outcome = desiredOutcome(id);
  const selectedAt = firstSelectedAt(c, id);
  if (!outcome || !selectedAt) return undefined;
  if (outcome.serviceCategoryId !== category) return "an outcome of another need";
  if (outcome.withdrawnAt && selectedAt >= outcome.withdrawnAt) return "an outcome that is no longer offered";
  const byContract = londonDayOf(selectedAt) >= newLists;
  return byContract && !isOfferedBy(c.referral.contract.reference, id)
    ? "an outcome that this contract does not offer"
    : undefined;
}

const firstSelectedAt = ({ referral }: SentCase, outcome: string): Instant | undefined =>
  referral.particulars.find(({ value }) =>
    value.desiredOutcomes?.some(({ desiredOutcomesIds }) => desiredOutcomesIds.includes(outcome)),
  )?.from;
