import type { CaseEvent } from "../../case/index.ts";
import { judgeRisk } from "../../judgement/index.ts";
import { isObject } from "./free-text.ts";
import { type Problem, pointerTo } from "./rejection.ts";

/** Where in an event a name stands, and not free text, by the last two fields: texts with spaces belong there. */
export const namesInEvents = ["provider.name", "contract.type", "practitioner.pdu"] as const;

/**
 * Names of organisations, units and contract types that hold what is somebody's own: an address, a postcode, a number.
 * The public names of the service hold none of that.
 */
export function namesWithPersonalDetails(event: CaseEvent): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (isObject(value)) for (const [field, part] of Object.entries(value)) look(part, [...path, field]);
    const where = path.slice(-2).join(".");
    if (typeof value !== "string" || !namesInEvents.some((name) => name === where)) return;
    if (judgeRisk(value).unsafe.length === 0) return;
    const message = "This reads like somebody's personal details. Give the name of the organisation or unit.";
    problems.push({ pointer: pointerTo(path), message });
  };
  look(event, []);
  return problems;
}
