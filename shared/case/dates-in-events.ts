import * as z from "zod";
import { isAdmittedDay, isAdmittedInstant, type LocalDate } from "../time/index.ts";
import { type CaseEvent, caseEvent } from "./events.ts";
import { dayField, instantField, sortableInstantField } from "./fields.ts";

/** Where in a value days and instants stand, as the schema of the value has it. */
type Dates =
  | "day"
  | "instant"
  | { readonly items: Dates }
  | { readonly fields: readonly Field[] }
  | { readonly kinds: ReadonlyMap<unknown, Dates>; readonly toldBy: string };
interface Field {
  readonly name: string;
  /** Whether what it is a field of means something without it. */
  readonly optional: boolean;
  readonly dates: Dates;
}

/** Undefined where no day or instant stands. */
function datesIn(schema: unknown): Dates | undefined {
  if (schema === dayField) return "day";
  if (schema === instantField || schema === sortableInstantField) return "instant";
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return datesIn(schema.unwrap());
  }
  if (schema instanceof z.ZodArray) {
    const items = datesIn(schema.element);
    return items && { items };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const toldBy = schema.def.discriminator;
    const kinds = new Map<unknown, Dates>();
    for (const option of schema.options as readonly z.ZodObject<Record<string, z.ZodType>>[]) {
      const kind = option.shape[toldBy];
      const dates = datesIn(option);
      if (kind instanceof z.ZodLiteral && dates) kinds.set(kind.value, dates);
    }
    return { kinds, toldBy };
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const fields = Object.entries(shape).flatMap(([name, field]): readonly Field[] => {
    const dates = datesIn(field);
    return dates ? [{ name, optional: field.safeParse(undefined).success, dates }] : [];
  });
  return fields.length > 0 ? { fields } : undefined;
}

const datesInEvents = datesIn(caseEvent) as Dates;

/** A day or instant outside the range that may be said of a case (`admitted`), and where it stands. */
export interface DateOutside {
  readonly path: readonly string[];
  readonly found: string;
}

/** What is left of an event without what no calendar holds; no event where nothing is left to go by. */
export interface Usable {
  readonly event?: CaseEvent;
  readonly outside: readonly DateOutside[];
}

/**
 * Takes out of an event each day and instant outside the range, with as much around it as means nothing without it: a
 * field that may be left out goes alone, an appointment goes with its time.
 */
export function withoutOutside(event: CaseEvent): Usable {
  const outside: DateOutside[] = [];
  const left = without(event, datesInEvents, [], outside);
  return left === gone ? { outside } : { event: left as CaseEvent, outside };
}

/** Every day and instant of an event that lies outside the range. */
export const datesOutside = (event: CaseEvent): readonly DateOutside[] => withoutOutside(event).outside;

const gone = Symbol("gone");

/** The value itself where nothing in it is outside. */
function without(value: unknown, dates: Dates, path: readonly string[], outside: DateOutside[]): unknown {
  if (value === null || value === undefined) return value;
  if (typeof dates === "string") {
    if (isBound(path) || isInside(value as string, dates)) return value;
    outside.push({ path, found: value as string });
    return gone;
  }
  if ("kinds" in dates) {
    const kind = dates.kinds.get((value as Readonly<Record<string, unknown>>)[dates.toldBy]);
    return kind ? without(value, kind, path, outside) : value;
  }
  if ("items" in dates) {
    const all = value as readonly unknown[];
    const left = all.map((one, place) => without(one, dates.items, [...path, String(place)], outside));
    return left.some((one, place) => one !== all[place]) ? left.filter((one) => one !== gone) : value;
  }
  const changes = new Map<string, unknown>();
  let isGone = false;
  for (const { name, optional, dates: inner } of dates.fields) {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    const left = without(field, inner, [...path, name], outside);
    if (left !== field) changes.set(name, left);
    if (left === gone && !optional) isGone = true;
  }
  if (isGone) return gone;
  return changes.size === 0 ? value : changed(value, changes);
}

const changed = (value: object, changes: ReadonlyMap<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const left = changes.has(name) ? changes.get(name) : field;
      return left === gone ? [] : [[name, left]];
    }),
  );

const isInside = (text: string, kind: "day" | "instant"): boolean =>
  kind === "day" ? isAdmittedDay(text as LocalDate) : isAdmittedInstant(text);

/** What is undated says when it can have happened at the earliest, which may be before everything. */
const isBound = (path: readonly string[]): boolean => path.length > 1 && path.at(-1) === "occurredAt";
