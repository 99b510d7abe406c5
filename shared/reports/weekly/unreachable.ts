import type { RecipientRole } from "../../obligations/index.ts";
import { regionNames } from "../../reference/index.ts";
import { londonDayOf } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Row, Section } from "../page/model.ts";
import { sayCount, sayDate } from "../words.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { UnreachableAddress } from "./monitor-facts.ts";

const shown = 20;

const roles: Readonly<Record<RecipientRole, string>> = {
  practitioner: "Practitioner or delivery unit",
  provider: "Provider",
  "custody-team": "Prison",
  manager: "Manager",
  "contract-manager": "Contract manager",
};

/** In what capacity somebody is told. */
export const sayRole = (role: RecipientRole): string => roles[role];

const whatHappened = {
  bounced: "E-mail came back",
  complained: "E-mail was marked as spam",
} as const;

/** Whose addresses do not work, so that somebody has them put right; nothing where all work. */
export function unreachableSection({ unreachable = [], region }: WeeklyFacts): Section | undefined {
  if (unreachable.length === 0) return undefined;
  const national = region === "national";
  const listed = unreachable.toSorted(byText(({ region: of, since, masked }) => `${of} ${since} ${masked}`));
  const row = (one: UnreachableAddress): Row => ({
    cells: [
      ...(national ? [one.region === "national" ? "No region recorded" : regionNames[one.region]] : []),
      roles[one.role],
      one.of,
      one.masked,
      whatHappened[one.because],
      sayDate(londonDayOf(one.since)),
    ].map((text) => ({ text })),
  });
  const more = listed.length > shown ? `, the first ${shown} here` : "";
  return {
    heading: "Addresses that do not work",
    paragraphs: [
      "Nothing is sent to these any more. What was for them goes to the next on the route: the delivery unit's or the provider's mailbox, else to you. Ask whose they are to have the address put right where the referral names it.",
    ],
    tables: [
      {
        caption: `${sayCount(listed.length, "address does", "addresses do")} not work${more}`,
        columns: [...(national ? ["Region"] : []), "Whose", "Of", "Address", "What happened", "Since"].map(
          (label) => ({ label }),
        ),
        rows: listed.slice(0, shown).map(row),
      },
    ],
  };
}
