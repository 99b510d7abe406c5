import type * as z from "zod";

/** What is wrong, and where: a JSON pointer (RFC 6901) into what was posted. Never says what stood there. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** An event that is not let in. An unknown type is told apart: the sender may be ahead of us, not in error. */
export interface Rejected {
  readonly admitted: false;
  readonly kind: "invalid" | "unknown-event-type";
  /** Absent when what was posted has no readable id. */
  readonly eventId?: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** RFC 6901: `~` and `/` inside a name are escaped. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** A key that reads like a field's name may be told to whoever sent it; anything else may be content. */
const likeAFieldName = /^[a-z][A-Za-z0-9_]{0,40}$/u;

/** Each issue of a schema as a problem. */
export const problemsOf = (issues: readonly z.core.$ZodIssue[]): readonly Problem[] =>
  issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys")
      return [{ pointer: pointerTo(issue.path), message: issue.message }];
    return issue.keys.map((key) =>
      likeAFieldName.test(key)
        ? { pointer: pointerTo([...issue.path, key]), message: "There is no such field here: leave it out." }
        : {
            pointer: pointerTo(issue.path),
            message: "There is a field here that is not known: leave it out.",
          },
    );
  });
