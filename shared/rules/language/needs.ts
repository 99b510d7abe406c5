import type { CrsCase } from "../../case/index.ts";
import { type Need, serviceCategory } from "../../reference/index.ts";
import { particularsOf } from "./facts.ts";

/** The needs that a referral is for; `undefined` where they have not arrived, or one is not in the reference tables. */
export function needsOf(c: CrsCase): readonly Need[] | undefined {
  const needs = particularsOf(c).serviceCategoryIds?.map((id) => serviceCategory(id)?.need) ?? [];
  return needs.length > 0 && needs.every((need) => need !== undefined) ? needs : undefined;
}

/** 'Accommodation and Social Inclusion are the only services that can be started pre-release' (TT; SI; RPG 5.1). */
export const startsInPrison = (need: Need): boolean =>
  need === "accommodation" || need === "social-inclusion";
