/** A JSON Schema, as far as it is worked on here. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
  const?: unknown;
  [keyword: string]: unknown;
}

/** Calls `visit` for every property, with its name and that of the property around it. */
export function eachProperty(
  schema: JsonSchema,
  visit: (property: JsonSchema, name: string, within: string) => void,
  within = "",
): void {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  for (const [name, property] of Object.entries(properties)) {
    visit(property, name, within);
    eachProperty(property, visit, name);
  }
  for (const part of [...(items ? [items] : []), ...anyOf, ...oneOf]) eachProperty(part, visit, within);
}

/** So many characters of JSON a part must have to be worth a name. */
const WORTH_A_NAME = 150;

/**
 * Gives a name to what stands in several places, and puts references there. The name is that of the property, with
 * the first letter in capitals; what is different under the same name stays where it is.
 */
export function withNamedParts(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const places = new Map<string, { name: string; times: number }>();
  for (const schema of Object.values(schemas)) {
    eachProperty(schema, (property, name) => {
      const text = JSON.stringify(property);
      const { times } = places.get(text) ?? { times: 0 };
      places.set(text, { name: places.get(text)?.name ?? capitalised(name), times: times + 1 });
    });
  }
  const texts = new Map<string, string>();
  for (const [text, { name, times }] of places) {
    if (times > 1 && text.length > WORTH_A_NAME && !texts.has(name)) texts.set(name, text);
  }
  const named = new Map([...texts].map(([name, text]) => [text, name] as const));
  const referring = (schema: JsonSchema, itself?: string): JsonSchema => {
    const name = named.get(JSON.stringify(schema));
    if (name !== undefined && name !== itself) return { $ref: `#/components/schemas/${name}` };
    const { properties, items, anyOf, oneOf } = schema;
    return {
      ...schema,
      ...(properties && { properties: mapped(properties, (property) => referring(property)) }),
      ...(items && { items: referring(items) }),
      ...(anyOf && { anyOf: anyOf.map((one) => referring(one)) }),
      ...(oneOf && { oneOf: oneOf.map((one) => referring(one)) }),
    };
  };
  return {
    ...mapped(schemas, (schema) => referring(schema)),
    ...mapped(Object.fromEntries(texts), (text, name) => referring(JSON.parse(text) as JsonSchema, name)),
  };
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const mapped = <T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
