import type { TextJudgement, Versions } from "../case/index.ts";
import { type Finding, presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

const blankWords: Record<NonNullable<TextJudgement["blank"]>, string> = {
  empty: "it is empty",
  placeholder: "it holds only a placeholder, or points to another system",
  "contact-only": "it only asks the provider to make contact",
};

/** 'The risk section should not be left blank or with a request to contact the PP for further information.' */
export const riskInformationPresent = presenceRule({
  id: "risk-information-present",
  title: "Risk section filled in",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'Additional Risk Information'")],
  opensWhen: "a referral is sent",
  metWhen: "the risk section says something, or says that there is no known risk",
  whatToDo: {
    owner:
      "Tell the provider what the risks are, or that none is known: send a case note in Refer and Monitor today, and fill the section in if you refer again.",
  },
  pressing: true,
  findings: ({ referral }) => (referral ? blankStretches(referral.riskInformation) : []),
});

/** 'Further information for the provider … should not be left blank or say N/A.' */
export const furtherInformationPresent = presenceRule({
  id: "further-information-present",
  title: "Further information for the provider given",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'Further information for the provider'")],
  opensWhen: "a referral is sent",
  metWhen: "the section says something",
  whatToDo: {
    owner:
      "Tell the provider in a case note what has been tried, what worked, how ready the person is and what they hope to achieve.",
  },
  findings: ({ referral }) => (referral ? blankStretches(referral.furtherInformation) : []),
});

/**
 * Each stretch of time in which a section was blank, from the version that left it so to the first after it that
 * did not. A section that has not arrived is not judged.
 */
function blankStretches(versions: Versions<TextJudgement | undefined>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { from, value } of versions) {
    const open = findings.at(-1);
    const isOpen = open !== undefined && open.putRightAt === undefined;
    if (value?.blank && !isOpen) findings.push({ from, wanting: [blankWords[value.blank]] });
    if (value && !value.blank && isOpen) findings[findings.length - 1] = { ...open, putRightAt: from };
  }
  return findings;
}
