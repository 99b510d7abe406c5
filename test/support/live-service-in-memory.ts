import { DetailNotHad, type LiveService } from "../../shared/sources/domain-events/index.ts";
import { detailPlace } from "../../shared/sources/domain-events/live/address.ts";
import { epochOf, type Instant } from "../../shared/time/index.ts";
import { type LiveReferral, liveHost } from "./live-referral.ts";

/** The live service with one referral in it, as it shows it at each moment: without the network, for thousands of questions. */
export function serviceWith(live: LiveReferral, now: () => Instant): LiveService {
  let shown: { readonly at: Instant; readonly whole: ReturnType<LiveReferral["read"]> } | undefined;
  const read = () => {
    const at = now();
    if (shown?.at !== at) shown = { at, whole: live.read(at) };
    return shown.whole;
  };
  const found = <T>(what: string, id: string, part: T | null | undefined): T => {
    if (part === undefined || part === null) throw new DetailNotHad("not-there", { what, id });
    return part;
  };
  return {
    sentReferral: async (id) => {
      const { referral } = found("sent referral", id, read());
      return found("sent referral", id, referral === "gone" ? undefined : referral);
    },
    supplierAssessment: async (id) => found("supplier assessment", id, read()?.supplierAssessment),
    approvedActionPlans: async (id) => {
      throw new DetailNotHad("not-there", { what: "approved action plans", id });
    },
    actionPlan: async (id) =>
      found(
        "action plan",
        id,
        read()?.actionPlans?.find((plan) => plan.id === id),
      ),
    sessionsOf: async (id) => found("sessions of plan", id, read()?.sessions?.read),
    session: async (id, number) =>
      found(
        "session",
        id,
        read()?.sessions?.read.find((one) => one.number === number),
      ),
    endOfServiceReport: async (id) => found("end of service report", id, read()?.report),
    supplementaryRisk: async () => read()?.risk,
    placeOf: (detailUrl) => detailPlace(detailUrl, liveHost),
    detail: async () => {
      throw new Error("nobody asks for a detail by its address");
    },
    now: () => epochOf(now()),
  };
}
