import type { RiskJudgement } from "../../case/index.ts";
import { hasAddress } from "./address.ts";
import { hasDateOfBirth } from "./date-of-birth.ts";
import { hasEmailAddress } from "./email-address.ts";
import { hasNationalInsuranceNumber } from "./national-insurance-number.ts";
import { hasNhsNumber } from "./nhs-number.ts";
import { hasPhoneNumber } from "./phone-number.ts";
import { hasPostcode } from "./postcode.ts";
import { namesSchoolOrEmployer } from "./school-or-employer.ts";
import { hasSocialMediaAccount } from "./social-media-account.ts";
import { hasVehicleRegistration } from "./vehicle-registration.ts";
import { namesAVictim } from "./victim-name.ts";

type UnsafePattern = RiskJudgement["unsafe"][number];

const lookFor: Readonly<Record<UnsafePattern, (readableText: string) => boolean>> = {
  postcode: hasPostcode,
  "phone-number": hasPhoneNumber,
  "nhs-number": hasNhsNumber,
  "national-insurance-number": hasNationalInsuranceNumber,
  "victim-name": namesAVictim,
  address: hasAddress,
  "date-of-birth": hasDateOfBirth,
  "email-address": hasEmailAddress,
  "social-media-account": hasSocialMediaAccount,
  "vehicle-registration": hasVehicleRegistration,
  "school-or-employer": namesSchoolOrEmployer,
};

/** What a text holds that must not go to a provider in free text: the codes of what was seen, never what was seen. */
export const unsafeIn = (readableText: string): UnsafePattern[] =>
  (Object.keys(lookFor) as UnsafePattern[]).filter((pattern) => lookFor[pattern](readableText));
