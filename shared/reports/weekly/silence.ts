import { regionNames } from "../../reference/index.ts";
import { sayDay } from "../../time/index.ts";
import type { Section } from "../page/model.ts";
import type { WeeklyFacts } from "./facts.ts";
import type { SilentRegion } from "./monitor-facts.ts";

/** Comes before every figure: what did not arrive cannot have been missed, as far as figures tell. */
export function silenceSection({ region, silent = [] }: WeeklyFacts): Section | undefined {
  if (silent.length === 0) return undefined;
  const from = (one: SilentRegion) => (region === "national" ? regionNames[one.region] : "this region");
  return {
    heading: "Nothing arrives",
    paragraphs: silent.map(
      (one) =>
        `No event has arrived from ${from(one)} since ${sayDay(one.since)}: the figures may be too good. ` +
        "Those who run the monitor have been told.",
    ),
    tables: [],
  };
}
