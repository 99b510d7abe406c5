import type { CrsCase, Topic, Versions } from "../case/index.ts";
import { type Instant, workingDays } from "../time/index.ts";
import { done, firstWord } from "./language/facts.ts";
import { always } from "./language/in-force.ts";
import { datesEverTold } from "./language/release-dates.ts";
import { clockRule } from "./language/rule.ts";
import { cite } from "./language/sources.ts";

/**
 * 'Send a case note to the provider outlining the new probation practitioner's details including email and phone
 * number'; 'change of address … Prison location and/or release date including changes to either': one case note, at
 * least, for each change and after it. A date, a practitioner or a prison that becomes known for the first time is no
 * change. Of a change that was only seen, a case note counts from when what was before was last seen: it may have been
 * made and told of by then.
 */
export const changeAnnounced = clockRule({
  id: "change-announced",
  title: "Provider told of a change",
  name: "notice of a change",
  owedBy: "practitioner",
  severity: "duty",
  sources: [
    cite("TT", "'send a case note to the provider outlining the new probation practitioner's details'"),
    cite("TT", "'Case Notes should be used for'"),
  ],
  opensWhen: "the practitioner, the person's address, the prison or the day of release changes",
  metWhen: "the practitioner writes a case note about that change",
  whatToDo: {
    owner:
      "Send the provider a case note about the change; for a new practitioner with their name, e-mail address and telephone number.",
  },
  within: always(
    workingDays(2),
    "the Top Tips name no time: as long as the provider has to tell of a change",
  ),
  opens: (c) => changesOf(c).map(({ at, subject, kind }) => ({ at, subject, because: happened[kind] })),
  metBy: (c, { at, subject }) => {
    const change = changesOf(c).find((one) => one.subject === subject);
    return done(
      change && firstWord(c, "practitioner", [change.kind], change.notBefore ?? at, ["case-note"]),
      "the practitioner wrote a case note about it",
    );
  },
});

const happened = {
  "new-practitioner": "the referral has a new practitioner",
  "change-of-address": "the person's address changed",
  "change-of-prison": "the person was moved to another prison",
  "change-of-release-date": "the day of release changed",
} as const satisfies Partial<Record<Topic, string>>;

type ChangeKind = keyof typeof happened;
interface Change {
  readonly at: Instant;
  /** Of a change that was only seen: the earliest that it can have been made. */
  readonly notBefore?: Instant;
  readonly subject: string;
  readonly kind: ChangeKind;
}

/** What was recorded as a change, and what the referral and custody show to have changed since it was sent. */
function changesOf(c: CrsCase): readonly Change[] {
  const { referral, dealings, custody } = c;
  if (!referral) return [];
  const recorded = dealings.changes
    .filter(({ at }) => at >= referral.sentAt)
    .map(({ id, at, kind }) => ({ at, subject: id, kind }));
  const practitioners = referral.practitioner.flatMap(({ value: { email }, ...version }) =>
    email ? [{ ...version, value: email.toLowerCase() }] : [],
  );
  const dates = (["releaseDate", "curfewDate"] as const).flatMap((date) => changesIn(datesEverTold(c, date)));
  const transfers = [...(custody?.earlierTimes ?? []), ...(custody ? [custody] : [])].flatMap(({ prisons }) =>
    prisons.slice(1).map(({ arrivedAt }) => ({ from: arrivedAt })),
  );
  const shown = (kind: ChangeKind, moments: readonly Moment[]): readonly Change[] =>
    [...new Map(moments.map((moment) => [moment.from, moment])).values()]
      .filter(({ from }) => from > referral.sentAt)
      .map(({ from: at, ...seen }) => ({ ...seen, at, kind, subject: `${kind}-${at}` }));
  return [
    ...recorded,
    ...shown("new-practitioner", changesIn(practitioners)),
    ...shown("change-of-prison", transfers),
    ...shown("change-of-release-date", dates),
  ];
}

type Moment = Omit<Versions<unknown>[number], "value">;

/** The moments at which something that had been known became another, or was taken away. */
const changesIn = <T>(versions: Versions<T | undefined>): readonly Moment[] =>
  versions
    .filter(({ value }, index) => {
      const before = versions.slice(0, index);
      return before.some((known) => known.value !== undefined) && before.at(-1)?.value !== value;
    })
    .map(({ value, ...moment }) => moment);
