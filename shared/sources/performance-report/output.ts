import type { Obligation } from "../../obligations/index.ts";
import type { Judged } from "../../reports/index.ts";
import type { CheckedReport } from "./check.ts";

/** An obligation as `--json` prints it; instants in UTC. */
export interface PrintedObligation {
  /** The referral's reference. */
  readonly referral: string;
  /** The rule's id. */
  readonly obligation: string;
  readonly opened: string;
  /** The first instant that is too late. */
  readonly due: string | null;
  /** The last London day allowed. */
  readonly dueDay: string | null;
  readonly state: Obligation["state"];
  /** When it was done, late or not; null while it is not. */
  readonly met: string | null;
  /** Working days after the due day up to when it was done, fell away, or the moment of the check; 0 unless missed. */
  readonly workingDaysLate: number;
}

export const printedObligation = ({ obligation, of }: Judged): PrintedObligation => ({
  referral: of.reference,
  obligation: obligation.rule,
  opened: obligation.opened,
  due: obligation.deadline?.due ?? null,
  dueDay: obligation.deadline?.dueDay ?? null,
  state: obligation.state,
  met: "met" in obligation ? (obligation.met?.at ?? null) : null,
  workingDaysLate: obligation.state === "missed" ? obligation.workingDaysLate : 0,
});

/** The report as one JSON document, an obligation or problem a line, in pieces: it may be too long for one string. */
export function* asJson({ asOf, judged, problems }: CheckedReport): Generator<string, void, undefined> {
  yield `{"asOf":${JSON.stringify(asOf)},"obligations":[`;
  yield* listed(judged, printedObligation);
  yield '],"problems":[';
  yield* listed(problems, ({ line, column, message }) => ({ line, column, message }));
  yield "]}\n";
}

const pieceSize = 1_000;

function* listed<T>(items: readonly T[], print: (item: T) => unknown): Generator<string, void, undefined> {
  for (let from = 0; from < items.length; from += pieceSize) {
    const piece = items.slice(from, from + pieceSize).map((item) => JSON.stringify(print(item)));
    yield `${from === 0 ? "\n" : ",\n"}${piece.join(",\n")}`;
  }
  if (items.length > 0) yield "\n";
}
