import type { CrsCase, RiskJudgement, TextJudgement, Topic, Versions } from "../case/index.ts";
import { current, earliestStart, toldInCaseNote } from "./language/facts.ts";
import { presenceRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";
import { stretches, unchangedSince, type Wanting } from "./language/stretches.ts";

const blankWords: Record<NonNullable<TextJudgement["blank"]>, string> = {
  empty: "it is empty",
  placeholder: "it holds only a placeholder, or points to another system",
  "contact-only": "it only asks the provider to make contact",
};

/**
 * 'The risk section should not be left blank or with a request to contact the PP for further information.' What was
 * sent cannot be edited in Refer and Monitor: a case note about the risk puts it right as well as an amendment does.
 */
export const riskInformationPresent = presenceRule({
  id: "risk-information-present",
  title: "Risk section filled in",
  name: "risk section",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'Additional Risk Information'")],
  opensWhen: "a referral is sent",
  metWhen: "the risk section, or a case note, says something or says that there is no known risk",
  whatToDo: {
    owner:
      "Tell the provider what the risks are, or that none is known: send a case note in Refer and Monitor today, and fill the section in if you refer again.",
  },
  pressing: true,
  findings: stretches((c) => whyBlank(c, c.referral.riskInformation, "risk-information")),
});

/**
 * 'When completing the "Additional Risk Information" section' the nine points 'should … be included', so 'that the
 * information is sufficient for the CRS Supplier to manage any risk'; one who presents no known risk needs none of
 * them. A section left blank is another finding, and does not count as nine points more.
 */
export const riskInformationComplete = presenceRule({
  id: "risk-information-complete",
  title: "Risk section says all that a provider needs",
  name: "complete risk section",
  owedBy: "practitioner",
  severity: "advice",
  sources: [cite("TT", "'Additional Risk Information', points 1 to 9")],
  opensWhen: "a referral is sent with something in its risk section",
  metWhen: "the risk section answers all nine points, or a case note tells more about the risk",
  whatToDo: {
    owner:
      "Tell the provider in a case note what the risk section leaves out; say so where there is nothing to tell.",
  },
  findings: stretches((c) => {
    const risk = current(c.referral.riskInformation);
    if (!risk || risk.blank) return undefined;
    const told = toldInCaseNote(c, ["risk-information"], earliestStart(c.referral.riskInformation.at(-1)));
    return risk.noKnownRisk || told ? [] : risk.missingPoints.map((point) => pointWords[point]);
  }),
});

const pointWords: Record<RiskJudgement["missingPoints"][number], string> = {
  "who-is-at-risk": "who is at risk",
  level: "the level of the risk",
  nature: "the nature of the risk",
  "what-might-increase-it": "what might increase the risk",
  "what-the-provider-can-do": "what the provider can do about the risk",
  "risk-to-self": "whether there is a risk to self",
  vulnerability: "whether the person is vulnerable",
  restrictions: "whether restrictions bear on the service",
  "risk-from-others": "whether anybody is a risk to the person",
};

/**
 * '3rd party details e.g. name and addresses of victims should NOT routinely be shared.' Nothing written beside the
 * text takes it out again: only another text does. Acronyms ('PPs should avoid jargons/ acronyms') are listed with
 * what was found, for whoever writes it anew; by themselves they endanger nobody and are no finding.
 */
export const riskInformationSafe = presenceRule({
  id: "risk-information-safe",
  title: "Risk section free of personal details of others",
  name: "risk section without others' details",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'3rd party details … should NOT routinely be shared'"),
    cite("TT", "'Service user's risk information'"),
  ],
  opensWhen: "a referral is sent with something in its risk section that must not be shared",
  metWhen: "the risk section is replaced by one without it",
  whatToDo: {
    owner:
      "Ask the provider to disregard the personal details in the risk section, and refer again without them; tell your manager if they should never have left probation.",
  },
  findings: stretches((c) => {
    const risk = current(c.referral.riskInformation);
    if (!risk) return undefined;
    if (risk.unsafe.length === 0) return [];
    const jargon = risk.jargon.length > 0 ? [`acronyms to spell out: ${risk.jargon.join(", ")}`] : [];
    return [...risk.unsafe.map((pattern) => unsafeWords[pattern]), ...jargon];
  }),
});

const unsafeWords: Record<RiskJudgement["unsafe"][number], string> = {
  postcode: "a postcode is in the text: take it out",
  "phone-number": "a telephone number is in the text: take it out",
  "nhs-number": "an NHS number is in the text: take it out",
  "national-insurance-number": "a National Insurance number is in the text: take it out",
  "victim-name": "what looks like the name of a victim or another person is in the text: take it out",
  address: "what looks like an address is in the text: take it out",
  "date-of-birth": "what looks like a date of birth is in the text: take it out",
  "email-address": "an e-mail address is in the text: take it out",
  "social-media-account": "what looks like a social media account is in the text: take it out",
  "vehicle-registration": "what looks like a vehicle's registration is in the text: take it out",
  "school-or-employer":
    "the school or workplace of a victim or another person seems to be named in the text: take it out",
};

/** 'Further information for the provider … should not be left blank or say N/A.' */
export const furtherInformationPresent = presenceRule({
  id: "further-information-present",
  title: "Further information for the provider given",
  name: "further information for the provider",
  owedBy: "practitioner",
  severity: "duty",
  sources: [cite("TT", "'Further information for the provider'")],
  opensWhen: "a referral is sent",
  metWhen: "the section, or a case note, says something",
  whatToDo: {
    owner:
      "Tell the provider in a case note what has been tried, what worked, how ready the person is and what they hope to achieve.",
  },
  findings: stretches((c) => whyBlank(c, c.referral.furtherInformation, "further-information")),
});

/** Why a section counts as blank, unless a case note has said since what it ought to. */
function whyBlank(c: CrsCase, versions: Versions<TextJudgement | undefined>, about: Topic): Wanting {
  const section = current(versions);
  if (!section) return undefined;
  const blankSince = unchangedSince(versions, (version) => version?.blank !== undefined);
  return section.blank && !toldInCaseNote(c, [about], blankSince) ? [blankWords[section.blank]] : [];
}
