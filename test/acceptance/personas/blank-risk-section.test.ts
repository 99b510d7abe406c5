import { Story } from "../../support/story.ts";
import { tell } from "./tell.ts";

/*
 * A woman in the community is referred on Tuesday 3 February 2026. The risk section only asks the provider to telephone,
 * the further information points to another system, and two questions about her needs are left open. Her practitioner is
 * told within the hour. On Wednesday the risk section is amended: it is blank no more, but two of the nine points are missing, and a
 * victim's postcode stands in it, beside an acronym. On Thursday all of it is put right, the further information by a case
 * note. None of that moves the assessment, due on Tuesday the 17th.
 */
tell(
  "a woman whose risk section is left blank",
  new Story()
    .sent("2026-02-03 14:00", {
      riskInformation: { blank: "contact-only" },
      furtherInformation: { blank: "placeholder" },
      particulars: {
        needsAnswered: {
          accessibility: true,
          interpreter: false,
          responsibilities: true,
          availability: false,
        },
      },
    })
    .amended("2026-02-04 10:00", {
      riskInformation: {
        missingPoints: ["restrictions", "risk-from-others"],
        unsafe: ["postcode"],
        jargon: ["MAPPA"],
      },
    })
    .amended("2026-02-05 09:00", {
      riskInformation: {},
      particulars: {
        needsAnswered: { accessibility: true, interpreter: true, responsibilities: true, availability: true },
      },
    })
    .caseNote("2026-02-05 09:30", "practitioner", "further-information"),
  {
    stands: {
      "2026-02-03 14:15": {
        "initial-assessment": "Tue 17 Feb 2026, open",
        "risk-information-present": "at once, open: it only asks the provider to make contact",
        "further-information-present":
          "at once, open: it holds only a placeholder, or points to another system",
        "needs-information-present":
          "at once, open: whether an interpreter is needed, and for which language; when the person cannot attend",
      },
      "2026-02-04 12:00": {
        "initial-assessment": "Tue 17 Feb 2026, open",
        "risk-information-present": "at once, met",
        "risk-information-complete":
          "at once, open: whether restrictions bear on the service; whether anybody is a risk to the person",
        "risk-information-safe":
          "at once, open: a postcode is in the text: take it out; acronyms to spell out: MAPPA",
        "further-information-present":
          "at once, open: it holds only a placeholder, or points to another system",
        "needs-information-present":
          "at once, open: whether an interpreter is needed, and for which language; when the person cannot attend",
      },
      "2026-02-05 10:00": {
        "initial-assessment": "Tue 17 Feb 2026, open",
        "risk-information-present": "at once, met",
        "risk-information-complete": "at once, met",
        "risk-information-safe": "at once, met",
        "further-information-present": "at once, met",
        "needs-information-present": "at once, met",
      },
    },
    told: {
      "2026-02-03 14:15": [
        "risk-information-present omission, to practitioner@probation.example",
        "further-information-present omission, to practitioner@probation.example",
        "needs-information-present omission, to practitioner@probation.example",
      ],
      "2026-02-05 10:00": [],
    },
  },
);
