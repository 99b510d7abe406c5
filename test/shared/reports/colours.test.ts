import { describe, expect, test } from "vitest";
import { style } from "../../../shared/reports/page/style.ts";

/** The colours of a scheme by name; the dark ones stand in the second block of variables. */
const schemes = [...style.matchAll(/:root \{[^}]*--ink[^}]*\}/gu)].map(
  ([block]) =>
    new Map([...block.matchAll(/--(\w+): #(\w{6})/gu)].map(([, name = "", hex = ""]) => [name, hex])),
);

/** Contrast of two colours, 1 to 21 (WCAG 2.2, 'contrast ratio'). */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("contrast is computed as WCAG defines it", () => {
  expect(contrast("000000", "ffffff")).toBeCloseTo(21, 5);
  expect(contrast("777777", "ffffff")).toBeCloseTo(4.48, 2);
});

describe.each([
  ["light", 0],
  ["dark", 1],
])("in the %s scheme", (_, scheme) => {
  const colour = (name: string) => schemes[scheme]?.get(name) ?? "";

  test.each(["ink", "soft", "accent", "worse", "better"])(
    "%s is readable as text on every ground (4.5 : 1)",
    (name) => {
      for (const ground of ["paper", "panel"]) {
        expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(["soft", "worse", "better", "ink"])(
    "a point or name of a chart in %s stands out from the usual range (3 : 1)",
    (name) => {
      expect(contrast(colour(name), colour("limits"))).toBeGreaterThanOrEqual(3);
    },
  );
});
