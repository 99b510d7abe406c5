import type { Line } from "../line.ts";
import { workingDays } from "./working-days.ts";

/** The lines of the table, in its order. */
export const lines: readonly Line[] = [workingDays];
