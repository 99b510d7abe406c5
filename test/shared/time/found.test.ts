import { expect, it } from "vitest";
import { shapeOf } from "../../../shared/time/found.ts";

it.each([
  ["2022-02-30", "2022-02-30"],
  ["2022-02-30T10:00Z", "2022-02-30T10:00Z"],
  ["13 May 2021", "13 xxx 2021"],
  ["Zoë Tomlin", "Zxx Txxxxx"],
  ["", ""],
  ["1".repeat(39), "1".repeat(39)],
  ["1".repeat(40), "1".repeat(40)],
  ["1".repeat(41), `${"1".repeat(40)}…`],
])("the shape of %j is %j", (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});
