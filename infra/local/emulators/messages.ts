/** From the main thread to an emulator's: the one question that it answers (the queues' depths). */
export type ToEmulator = { readonly kind: "ask" };

/** From an emulator's thread: it listens; or the answer, answers in the order of the questions. */
export type FromEmulator =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "answer"; readonly value: unknown };
