import { createHash } from "node:crypto";

/**
 * An id in the form of a UUID (version 8, RFC 9562) that is the same for the same parts, whoever makes it and when:
 * what is told twice is known as one thing.
 */
export function stableId(...parts: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

/** Stands for somebody's user name wherever two are compared: the name itself goes no further. */
export const userKey = (username: string): string => stableId("user", username.trim().toLowerCase());
