import { randomBytes } from "node:crypto";

/** In milliseconds: a client has given up repeating a write by then. */
const REPEATED_FOR = 30_000;

/** Characters that tell when a token was made, in base 36; enough until the year 5188. */
const TIME_LENGTH = 9;

/** Names one write, so that a repetition of it is known from somebody else's write that says the same. */
export const newWriteToken = (): string =>
  Date.now().toString(36).padStart(TIME_LENGTH, "0") + randomBytes(9).toString("base64url");

/** Whether the write that a token names can no longer be repeated, as of the newest token of the same item. */
export const isOldToken = (token: string, newest: string): boolean =>
  madeAt(token) + REPEATED_FOR < madeAt(newest);

const madeAt = (token: string): number => Number.parseInt(token.slice(0, TIME_LENGTH), 36);
