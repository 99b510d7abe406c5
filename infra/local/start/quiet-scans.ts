import type { Instant } from "../../../shared/time/index.ts";
import type { PassOver } from "../index.ts";

/**
 * Leaves out the scans that would find nothing: those planned for before anything in the due index is due. The
 * index is what a scan reads, and only an event or a schedule changes it, so it is asked again after either, and in
 * between its last answer stands.
 *
 * @param nextDue the head of the due index; undefined while it is empty
 */
export function quietScans(nextDue: () => Promise<Instant | undefined>) {
  let known: { readonly head: Instant | undefined } | undefined;
  let passed = 0;
  let fired = 0;
  const passOver: PassOver = async ({ functionName, planned }) => {
    if (functionName !== "scan-deadlines") {
      // What else is planned may have something recorded, as the reading of cases at night has.
      known = undefined;
      return false;
    }
    known ??= { head: await nextDue() };
    if (known.head === undefined || known.head > planned) {
      passed += 1;
      return true;
    }
    fired += 1;
    known = undefined;
    return false;
  };
  return {
    passOver,
    /** Something was recorded: the index may have changed. */
    changed: () => {
      known = undefined;
    },
    counts: () => ({ passed, fired }),
  };
}
