import type { Logger } from "@aws-lambda-powertools/logger";
import type { Pseudonyms } from "../pseudonyms/index.ts";

/** What a log line may carry beside its fixed words: ids, counts and reasons. Never what an event or an e-mail says. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SafeLog {
  info(words: string, fields?: Fields): void;
  warn(words: string, fields?: Fields): void;
  failure(words: string, error: unknown, fields?: Fields): void;
}

/** @param pseudonyms what stands for a person wherever an id or a key would name one */
export function safeLog(
  logger: Pick<Logger, "info" | "warn" | "error">,
  pseudonyms: () => Pseudonyms,
): SafeLog {
  const safe = (fields: Fields) => withoutIdentifiers(fields, pseudonyms());
  return {
    info: (words, fields = {}) => logger.info(words, safe(fields)),
    warn: (words, fields = {}) => logger.warn(words, safe(fields)),
    failure: (words, error, fields = {}) => logger.error(words, safe({ ...fields, ...describeError(error) })),
  };
}

/** The same fields without a CRN or prison number in any of them. */
export const withoutIdentifiers = <Value extends Fields[string]>(
  fields: Readonly<Record<string, Value>>,
  pseudonyms: Pseudonyms,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? (pseudonyms.in(value) as Value) : value,
    ]),
  );

/** Parts of our own errors that hold ids, codes and names of variables. */
const tellable = ["reason", "verdict", "pk", "sk", "code", "parts"] as const;

/**
 * An error without its message: a parser's quotes what it could not read, a service's names addresses. What is left
 * is its kind, where it was thrown, and the parts of our own errors that hold ids and codes.
 */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const parts = tellable.flatMap((name) => {
    const part: unknown = (error as unknown as Record<string, unknown>)[name];
    return typeof part === "string" || Array.isArray(part) ? [[name, String(part)] as const] : [];
  });
  const { $metadata: metadata } = error as { $metadata?: { requestId?: string } };
  return {
    error: error.name,
    ...Object.fromEntries(parts),
    ...(metadata?.requestId !== undefined && { awsRequest: metadata.requestId }),
    thrownAt: framesOf(error),
  };
}

/** The stack without the message that stands before it. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .join("\n");
