import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { caseEvent } from "../../../../shared/case/index.ts";
import { openApiDocument, printedDocument } from "../../../../shared/sources/full-events/index.ts";
import { fieldWords } from "../../../../shared/sources/full-events/openapi/field-words.ts";
import { eachProperty, type JsonSchema } from "../../../../shared/sources/full-events/openapi/schema.ts";

const document = openApiDocument();
const schemas = document.components.schemas as unknown as Record<string, JsonSchema>;
const types = caseEvent.options
  .map(({ shape }) => shape.eventType.value)
  .filter((type) => type !== "crs.referral.read");

/** Whatever a reference leads to. */
const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : (schemas[schema.$ref.replace("#/components/schemas/", "")] ?? {});

test("docs/openapi.json is what the code says: `npm run openapi -- --write` writes it", () => {
  expect(readFileSync("docs/openapi.json", "utf8")).toBe(printedDocument());
});

describe("the description of the API", () => {
  test.each(types)("has %s, and says what it means", (type) => {
    expect(schemas[type]?.description).toMatch(/\.$/u);
    expect(schemas["Event"]?.oneOf).toContainEqual({ $ref: `#/components/schemas/${type}` });
  });

  test("does not have what nobody may post", () => {
    expect(schemas).not.toHaveProperty(["crs.referral.read"]);
    expect(schemas["Event"]?.oneOf).toHaveLength(types.length);
  });

  test("says of every field what it means", () => {
    const silent: string[] = [];
    for (const [name, schema] of Object.entries(schemas)) {
      eachProperty(schema, (property, field) => {
        if (resolved(property).description === undefined) silent.push(`${name}: ${field}`);
      });
    }
    expect(silent).toEqual([]);
  });

  test("says nothing of a field that is not there", () => {
    const fields = new Set<string>();
    for (const schema of Object.values(schemas)) eachProperty(schema, (_, field) => fields.add(field));
    const orphans = Object.keys(fieldWords).filter(
      (key) => !fields.has(key.split(/[./](?=[^./]*$)/u).at(-1) ?? ""),
    );
    expect(orphans).toEqual([]);
  });

  test("says of every instant that it is one, and of every day whose", () => {
    const unclear: string[] = [];
    for (const schema of Object.values(schemas)) {
      eachProperty(schema, (property, field) => {
        const { format, description = "", anyOf = [] } = resolved(property);
        const formats = [format, ...anyOf.map((one) => one["format"])];
        if (formats.includes("date-time") && !/instant/u.test(description)) unclear.push(field);
        if (formats.includes("date") && !/Europe\/London/u.test(description)) unclear.push(field);
      });
    }
    expect(unclear).toEqual([]);
  });

  test("refers only to what is in it", () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    expect(referred.length).toBeGreaterThan(100);
    expect(referred.filter((name) => !Object.hasOwn(schemas, name ?? ""))).toEqual([]);
  });

  test("takes text for the risk section and for further information, which no stored event does", () => {
    const { properties = {} } = resolved(schemas["intervention.referral.sent"]?.properties?.["detail"] ?? {});
    for (const field of ["riskInformation", "furtherInformation"]) {
      expect(resolved(properties[field] ?? {}).anyOf).toContainEqual({ type: "string" });
    }
  });
});
