import type { Mailer, Queue } from "../../shared/messaging/index.ts";
import type { ReportShelf, Table } from "../../shared/store/index.ts";

/** The process ended. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/** Whether the step was done when the process ended. */
export type Moment = "before" | "after";

/**
 * A process that ends at one of its steps: a step is anything that leaves it (a read, a write, a message, an e-mail).
 * Once it has ended it can do nothing more.
 */
export class DoomedProcess {
  #steps = 0;
  #ended = false;
  readonly #at: number;
  readonly #moment: Moment;

  constructor(at: number, moment: Moment) {
    this.#at = at;
    this.#moment = moment;
  }

  get ended(): boolean {
    return this.#ended;
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ended) throw new Crash();
    this.#steps += 1;
    if (this.#steps !== this.#at) return work();
    this.#ended = true;
    if (this.#moment === "after") await work();
    throw new Crash();
  }

  table(table: Table): Table {
    const step = this.step.bind(this);
    return {
      get: (key) => step(() => table.get(key)),
      getAll: (keys) => step(() => table.getAll(keys)),
      add: (...addition) => step(() => table.add(...addition)),
      put: (item, condition) => step(() => table.put(item, condition)),
      async *read(stretch) {
        for await (const page of table.read(stretch)) yield await step(async () => page);
      },
    };
  }

  queue = (queue: Queue): Queue => ({ send: (messages) => this.step(() => queue.send(messages)) });
  mailer = (mailer: Mailer): Mailer => ({ send: (email) => this.step(() => mailer.send(email)) });
  shelf = (shelf: ReportShelf): ReportShelf => ({ put: (file) => this.step(() => shelf.put(file)) });
}

/** Runs `scenario` with a crash at each of its steps in turn, until it has one step less than that. */
export async function atEveryStep(
  moment: Moment,
  scenario: (doomed: DoomedProcess, step: number) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const doomed = new DoomedProcess(step, moment);
    await scenario(doomed, step);
    if (!doomed.ended) return step - 1;
  }
}
