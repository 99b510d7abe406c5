import { createElement as h, type ReactElement } from "react";
import type { Variation } from "../statistics/variation.ts";

/**
 * The icon of a kind of variation, after those of Making Data Count: grey for common cause, blue with an H for
 * improvement by higher values, orange with an L for concern about lower ones. The words stand beside it.
 */
export const variationIcon = (variation: Variation): ReactElement =>
  h(
    "svg",
    { className: `icon ${variation}`, viewBox: "0 0 24 24", "aria-hidden": true, focusable: false },
    h("circle", { cx: 12, cy: 12, r: 10.5 }),
    h("path", { d: drawn[variation] }),
  );

const drawn: Readonly<Record<Variation, string>> = {
  "common-cause": "M4 13l3-3 3 4 4-6 3 6 3-3",
  improving: "M8.5 7v10M15.5 7v10M8.5 12h7",
  concerning: "M9.5 7v10h6",
  unknown: "M7 12h2M11 12h2M15 12h2",
};
