import { inParallel } from "../../concurrency/index.ts";
import { ConditionNotMet, type Delivery, type Store, type StoredAlert } from "../../store/index.ts";

const AT_ONCE = 8;

/** Moves those of the alerts that nobody else has moved since they were read, and gives them as they are then. */
export async function moveAlerts(
  store: Store,
  alerts: readonly StoredAlert[],
  to: Delivery,
): Promise<readonly StoredAlert[]> {
  const moved = await inParallel(alerts, AT_ONCE, async (alert) => {
    try {
      return await store.alerts.move(alert, to);
    } catch (error) {
      if (error instanceof ConditionNotMet) return undefined;
      throw error;
    }
  });
  return moved.filter((alert) => alert !== undefined);
}
