import type { CaseEvent } from "../../shared/case/index.ts";
import { Story } from "./story.ts";

type Json = Record<string, unknown>;

/** A referral as it is posted, free text and all; `detail` replaces parts of its detail. */
export function postedReferral(detail: Json = {}, envelope: Json = {}): Json {
  const [event] = new Story("6b381dc1-59fc-46ef-8e74-16daeea11c32").sent("2022-05-27 10:00").events;
  const { detail: told, ...rest } = event as CaseEvent & { detail: Json };
  return { ...rest, detail: { ...told, ...detail }, ...envelope };
}

/** An amendment as it is posted. */
export function postedAmendment(detail: Json = {}): Json {
  const [event] = new Story("6b381dc1-59fc-46ef-8e74-16daeea11c32").amended("2022-05-28 10:00", {}).events;
  return { ...(event as unknown as Json), detail };
}
