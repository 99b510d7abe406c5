import type { LocalDate } from "../../../shared/time/index.ts";
import type { Random } from "./random.ts";

/** The rest of the form as far as a rule needs it, filled in by people who mostly take care. */
export interface Particulars {
  readonly needsAnswered: {
    readonly accessibility: boolean;
    readonly interpreter: boolean;
    readonly responsibilities: boolean;
    readonly availability: boolean;
  };
  readonly custodyDetails?: {
    readonly currentPrison: boolean;
    readonly pdu: boolean;
    readonly prisonNumber: boolean;
    readonly visitsPhoneNumber: boolean;
  };
  readonly statedTimescale?: "urgent" | "standard";
  readonly practitionerHasPhone: boolean;
}

export function particularsOf(
  stay: { readonly location: "CUSTODY" | "COMMUNITY"; readonly urgent: boolean; readonly leaves?: LocalDate },
  random: Random,
): Particulars {
  const given = () => random.chance(0.992);
  return {
    needsAnswered: {
      accessibility: given(),
      interpreter: given(),
      responsibilities: given(),
      availability: given(),
    },
    ...(stay.location === "CUSTODY" && {
      custodyDetails: {
        currentPrison: given(),
        pdu: given(),
        prisonNumber: given(),
        visitsPhoneNumber: random.chance(0.97),
      },
    }),
    ...(stay.leaves && {
      statedTimescale: stay.urgent === random.chance(0.96) ? "urgent" : "standard",
    }),
    practitionerHasPhone: given(),
  };
}
