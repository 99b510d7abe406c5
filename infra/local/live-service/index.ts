/** The live service's API on this machine: real HTTP, from the lives of the sample's referrals. */
export { type LiveServiceFake, startLiveService, TroubleNotUnderstood } from "./start-live-service.ts";
