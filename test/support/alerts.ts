import { type Alert, alertsWarranted, type ContractManagers } from "../../shared/obligations/index.ts";
import { at } from "./london.ts";
import type { Story } from "./story.ts";

/** Each region's contract managers. */
export const contractManagers: ContractManagers = Object.fromEntries(
  [..."ABCDEFGHIJKL", "national"].map((region) => [
    region,
    `contracts.${region.toLowerCase()}@region.example`,
  ]),
);

/** What a story warrants at a London time. */
export const warrantedBy = (story: Story, now: string): readonly Alert[] =>
  alertsWarranted(story.case, at(now), { contractManagers });
