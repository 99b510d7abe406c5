import * as z from "zod";

const count = z.int().min(0);

/** Counts from 0 under each of these names. */
export const countsOf = <Name extends string>(...names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
