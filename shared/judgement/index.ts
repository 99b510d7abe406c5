export { judgeFurtherInformation, judgeRisk } from "./judge.ts";
