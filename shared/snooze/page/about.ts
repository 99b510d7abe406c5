import { createElement as h, type ReactElement } from "react";
import type { SnoozeReason } from "../../case/index.ts";
import { type Instant, type LocalDate, sayDay, sayInstant } from "../../time/index.ts";
import { reasonWords } from "../choices.ts";

/** What the page says of the obligation: what its e-mail said, and no more. */
export interface About {
  /** What is owed, in the catalogue's words. */
  readonly title: string;
  /** The referral's; absent for somebody in prison, whose number stays in the e-mail. */
  readonly reference?: string;
  /** Absent for what must simply be there. */
  readonly dueDay?: LocalDate;
  readonly isOver: boolean;
}

/** What somebody has asked for. */
export interface Asked {
  readonly at: Instant;
  readonly until: LocalDate;
  readonly reason: SnoozeReason;
}

const row = (term: string, meaning: string): ReactElement =>
  h("div", null, h("dt", null, term), h("dd", null, meaning));

export const aboutElement = ({ title, reference, dueDay, isOver }: About): ReactElement =>
  h(
    "dl",
    null,
    row("What is owed", title),
    row(
      "For",
      reference === undefined ? "the person named by number in your e-mail" : `referral ${reference}`,
    ),
    ...(dueDay === undefined
      ? []
      : [row(isOver ? "Was due by the end of" : "Due by the end of", sayDay(dueDay))]),
  );

export const askedElement = ({ at, until, reason }: Asked): ReactElement =>
  h(
    "dl",
    null,
    row("Why", reasonWords[reason]),
    row("No reminders before", sayDay(until)),
    row("Written down", sayInstant(at)),
  );

/** What an acknowledgement brings about, and what it does not. */
export const whatHappens = ({ dueDay }: About, day: string): readonly string[] => [
  `Nobody gets a reminder or a repeated e-mail about this one action before ${day}. Other actions are not affected.`,
  ...(dueDay === undefined
    ? ["It still has to be put right."]
    : [
        "The deadline stays as it is. If it is missed, those concerned are told once, and once more if it stays undone: that does not wait.",
      ]),
  "That it is known, why, and until when goes into the case’s history and the weekly report: with your role, not your name or address.",
];

export const listOf = (lines: readonly string[]): ReactElement =>
  h("ul", null, ...lines.map((line) => h("li", null, line)));
