import type { RegionCode } from "../../case/index.ts";
import type { Instant } from "../../time/index.ts";
import type { Kept } from "../first-of.ts";
import type { CaseApart, Judged, ReportedSetAside } from "../judge-cases.ts";
import type { Acknowledged } from "./acknowledged-in-week.ts";
import type { WeeklyFigures } from "./figures.ts";
import type {
  Reconciliation,
  SilentRegion,
  UndeliverableAlert,
  UnreachableAddress,
} from "./monitor-facts.ts";
import type { Movements } from "./movements.ts";
import type { ReportWeek } from "./report-week.ts";

/** All that a weekly report is written from. */
export interface WeeklyFacts {
  readonly region: RegionCode | "national";
  readonly week: ReportWeek;
  readonly now: Instant;
  readonly figures: WeeklyFigures;
  /** The obligations that the report may count, the gravest first; absent where they stand in the regions' reports. */
  readonly rows?: Kept<Judged>;
  readonly acknowledged: Kept<Acknowledged>;
  /** The cases that are in no figure, and what was left out of others. */
  readonly apart: readonly CaseApart[];
  readonly setAside: readonly ReportedSetAside[];
  /** Absent where there is no report of the week before. */
  readonly movements: Movements | null | undefined;
  /** The figures of the fifty-one weeks before, oldest first; undefined where there is no report of one. */
  readonly history: readonly (WeeklyFigures | undefined)[];
  /** The last twelve of these. */
  readonly before: readonly (WeeklyFigures | undefined)[];
  /** Regions of this report from which nothing has arrived for two working days, and since when. */
  readonly silent?: readonly SilentRegion[];
  /** Absent where nothing is read from the live service. */
  readonly reconciliation?: Reconciliation;
  /** Addresses to which nothing is sent any more, where any are known. */
  readonly unreachable?: readonly UnreachableAddress[];
  /** What nobody could be told by e-mail, where there is any. */
  readonly undeliverable?: readonly UndeliverableAlert[];
}
