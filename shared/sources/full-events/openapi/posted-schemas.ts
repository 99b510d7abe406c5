import * as z from "zod";
import { caseEvent } from "../../../case/index.ts";
import { isMadeHere } from "../event-types.ts";
import { riskSections } from "../free-text.ts";
import { eventWords, type PostedEventType } from "./event-words.ts";
import { fieldWords } from "./field-words.ts";
import { eachProperty, type JsonSchema } from "./schema.ts";

const schemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return rest;
};

/**
 * What may be posted, by type of event: the schema of the stored event, in which text may stand where the stored one
 * holds a judgement, each field with its meaning.
 */
export const postedSchemas = (): Record<string, JsonSchema> =>
  Object.fromEntries(
    caseEvent.options.flatMap((option) => {
      const type = option.shape.eventType.value;
      if (isMadeHere({ eventType: type })) return [];
      const schema = withText(schemaOf(option));
      return [[type, explained({ ...schema, description: eventWords[type as PostedEventType] }, type)]];
    }),
  );

/** Text, and for risk the sections of the live service's form, beside the judgement. */
function withText(schema: JsonSchema): JsonSchema {
  const detail = schema.properties?.["detail"];
  const { riskInformation: risk, furtherInformation: further } = detail?.properties ?? {};
  if (detail?.properties === undefined || risk === undefined || further === undefined) return schema;
  const text = { type: "string" };
  const properties = {
    ...detail.properties,
    riskInformation: { anyOf: [text, ...alternativesOf(schemaOf(riskSections)), ...alternativesOf(risk)] },
    furtherInformation: { anyOf: [text, ...alternativesOf(further)] },
  };
  return { ...schema, properties: { ...schema.properties, detail: { ...detail, properties } } };
}

const alternativesOf = (schema: JsonSchema): JsonSchema[] => schema.anyOf ?? [schema];

/** The same schema with the meaning of each field; `of` is the event's type, or the name of an answer. */
export function explained(schema: JsonSchema, of: string): JsonSchema {
  const copy = structuredClone(schema);
  eachProperty(copy, (property, name, within) => {
    const words = fieldWords[`${of}/${name}`] ?? fieldWords[`${within || of}.${name}`] ?? fieldWords[name];
    if (words !== undefined) property.description = words;
    for (const part of property.anyOf ?? []) delete part.description;
  });
  return copy;
}

export { schemaOf };
