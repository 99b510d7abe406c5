import type { Snooze } from "../../case/index.ts";
import { londonDayOf } from "../../time/index.ts";
import { byText } from "../in-order.ts";
import type { Judged } from "../judge-cases.ts";
import type { ReportWeek } from "./report-week.ts";

/** An obligation of which somebody said in a week that they know of it, with what they said last. */
export type Acknowledged = Judged & { readonly last: Snooze };

/** The obligation with what was last said of it in the week; undefined where nothing was. */
export function acknowledgedIn({ monday, sunday }: ReportWeek, judged: Judged): Acknowledged | undefined {
  const isIn = ({ at }: Snooze) => monday <= londonDayOf(at) && londonDayOf(at) <= sunday;
  const last = judged.obligation.snoozes?.findLast(isIn);
  return last && { ...judged, last };
}

const times = ({ obligation }: Judged): number => obligation.snoozes?.length ?? 0;
const inOrder = byText<Acknowledged>(({ last, of }) => `${last.at} ${of.reference}`);

/** Those first that were acknowledged most often. */
export const mostOftenFirst = (a: Acknowledged, b: Acknowledged): number =>
  times(b) - times(a) || inOrder(a, b);
