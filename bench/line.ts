import type { Comparison, Goal } from "./comparison.ts";
import { type Contender, type Effort, sideBySide } from "./measure.ts";

/** A line of the table: what is measured, beside one or several peers. */
export interface Line {
  readonly name: string;
  /** @throws OtherAnswer when a peer does not come to the answers that ours comes to. */
  readonly run: () => Promise<readonly Comparison[]>;
}

export interface Peer<Input> extends Contender<Input> {
  readonly goal?: Goal;
}

/** Measures ours beside each peer, in nanoseconds. */
export async function against<Input>(
  name: string,
  own: Contender<Input>,
  peers: readonly Peer<Input>[],
  effort: Effort = {},
): Promise<readonly Comparison[]> {
  const rounds = await sideBySide<Input>([own, ...peers], effort);
  return peers.map((peer, index) => ({
    name,
    peer: peer.name,
    unit: "ns",
    pairs: rounds.map((times) => ({ own: times[0] as number, theirs: times[index + 1] as number })),
    ...(peer.goal && { goal: peer.goal }),
  }));
}

/** A peer that does other work than ours cannot be compared with it. */
export class OtherAnswer extends Error {
  override readonly name = "OtherAnswer";

  constructor(peer: string, asked: string, own: unknown, theirs: unknown) {
    super(
      `${peer} answers ${JSON.stringify(theirs)} to ${asked}, and ours ${JSON.stringify(own)}; the same was expected.`,
    );
  }
}

/** Asks ours and a peer the same. @throws OtherAnswer */
export function sameAnswers<Question>(
  peer: string,
  questions: Iterable<Question>,
  own: (question: Question) => unknown,
  theirs: (question: Question) => unknown,
): void {
  for (const question of questions) {
    const [ours, other] = [own(question), theirs(question)];
    if (JSON.stringify(ours) !== JSON.stringify(other)) {
      throw new OtherAnswer(peer, JSON.stringify(question), ours, other);
    }
  }
}
