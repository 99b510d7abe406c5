import type { RegionCode } from "../../../shared/case/index.ts";
import { type Pace, type PaceName, paces } from "./pace.ts";

/** A provider that does not exist; its name says so wherever it is printed. */
interface SampleProvider {
  readonly code: string;
  readonly name: string;
  readonly pace: PaceName;
}

export const sampleProviders: readonly SampleProvider[] = [
  { code: "TIN_KETTLE", name: "Tin Kettle Futures (invented)", pace: "prompt" },
  { code: "PAPER_LIGHTHOUSE", name: "Paper Lighthouse (invented)", pace: "usual" },
  { code: "MARMALADE_OTTER", name: "Marmalade Otter (invented)", pace: "usual" },
  { code: "VELVET_TURNIP", name: "Velvet Turnip Trust (invented)", pace: "slow" },
  { code: "CLOCKWORK_HERON", name: "Clockwork Heron (invented)", pace: "prompt" },
  { code: "WANDERING_TEAPOT", name: "Wandering Teapot (invented)", pace: "usual" },
  { code: "SEVEN_UMBRELLAS", name: "Seven Umbrellas (invented)", pace: "prompt" },
];

/** Regions with their share of the referrals. */
export const regionShares: readonly (readonly [RegionCode, number])[] = [
  ["A", 6],
  ["B", 11],
  ["C", 10],
  ["D", 7],
  ["E", 10],
  ["F", 8],
  ["G", 8],
  ["H", 6],
  ["I", 9],
  ["J", 13],
  ["K", 7],
  ["L", 9],
];

/** Where one provider does really badly, though it does as others do elsewhere. */
const failing = { region: "E", provider: "PAPER_LIGHTHOUSE" } as const;

/**
 * The region whose events come from a full feed in which a practitioner signs each action plan. In the others the
 * live service approves it in the same call, as it has since 2 September 2024.
 */
export const signingRegion: RegionCode = "C";

const contractTypes = [
  { code: "ACC", name: "Accommodation", letters: "AC", share: 4 },
  { code: "PWB", name: "Personal Wellbeing", letters: "PE", share: 4 },
  { code: "ETE", name: "Education, Training and Employment (ETE)", letters: "ED", share: 3 },
  { code: "WOS", name: "Women's Services", letters: "WO", share: 2 },
] as const;

/** A contract of the sample: one of each type in each region. */
export interface SampleContract {
  readonly reference: string;
  readonly type: string;
  /** The last two letters of its referrals' references. */
  readonly letters: string;
  readonly share: number;
  readonly region: RegionCode;
  readonly provider: {
    readonly code: string;
    readonly name: string;
    readonly mailbox: string;
    readonly managerMailbox: string;
  };
  readonly pace: Pace;
}

/** Two or three providers share a region's contracts, so that a report has something to compare. */
export const sampleContracts: readonly SampleContract[] = regionShares.flatMap(([region], r) =>
  contractTypes.map(({ code, name, letters, share }, t): SampleContract => {
    const provider = providerOf(region, r, t);
    const host = `${provider.code.toLowerCase().replace("_", "-")}.example`;
    return {
      reference: `SAMPLE-${region}-${code}`,
      type: name,
      letters,
      share,
      region,
      provider: {
        code: provider.code,
        name: provider.name,
        mailbox: `referrals.${region.toLowerCase()}@${host}`,
        managerMailbox: `operations.${region.toLowerCase()}@${host}`,
      },
      pace: paces[isFailing(region, provider.code) ? "failing" : provider.pace],
    };
  }),
);

function providerOf(region: RegionCode, r: number, t: number): SampleProvider {
  const wanted = region === failing.region && t < 2 ? 1 : (r * 2 + (t % 3) * 3) % sampleProviders.length;
  return sampleProviders[wanted] as SampleProvider;
}

function isFailing(region: RegionCode, provider: string): boolean {
  return region === failing.region && provider === failing.provider;
}
