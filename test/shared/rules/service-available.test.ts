import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const employment = "ca374ac3-84eb-4b91-bea7-9005398f426f";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const unknown = "11111111-1111-4111-8111-111111111111";

interface Where {
  readonly reference?: string;
  readonly type?: string;
  readonly region?: string;
  readonly pdu?: string;
  readonly needs?: readonly string[];
  readonly when?: string;
}
const sent = ({
  reference = "T-0006",
  type = "ACC",
  region = "K",
  pdu,
  needs,
  when = "2026-11-02 09:00",
}: Where) =>
  new Story().sent(when, {
    contract: { reference, type, region, provider: { code: "LANTERN", name: "Lantern Housing Trust" } },
    practitioner: { email: "practitioner@probation.example", pdu },
    particulars: { serviceCategoryIds: needs },
  });

const otherRegion = ["the contract is for another region than the delivery unit's"];
const closed = ["the contract takes no more referrals"];
const notCovered = (name: string) => [`the contract does not cover ${name}`];

presenceRuleTable("service-available", [
  [
    "in the region, for its need",
    sent({ pdu: "East Kent", needs: [accommodation] }),
    "2026-11-02 09:00",
    "none",
  ],
  ["in another region", sent({ pdu: "East Sussex", region: "J" }), "2026-11-02 09:00", "open", otherRegion],
  ["a delivery unit that is not in the tables", sent({ pdu: "Atlantis" }), "2026-11-02 09:00", "none"],
  ["no delivery unit has reached us: never guessed", sent({}), "2026-11-02 09:00", "none"],
  [
    "for a need that the contract does not cover",
    sent({ needs: [accommodation, socialInclusion] }),
    "2026-11-02 09:00",
    "open",
    notCovered("Social Inclusion"),
  ],
  [
    "for needs that women's services cover together",
    sent({ type: "Women's Services", needs: [accommodation, employment, socialInclusion] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "the type written as its name",
    sent({ type: "Personal Wellbeing", needs: [employment] }),
    "2026-11-02 09:00",
    "open",
    notCovered("Education, Training and Employment (ETE)"),
  ],
  [
    "a type that is not in the tables",
    sent({ type: "Beekeeping", needs: [employment] }),
    "2026-11-02 09:00",
    "none",
  ],
  ["a need that is not in the tables", sent({ needs: [unknown] }), "2026-11-02 09:00", "none"],
  ["the needs have not reached us: never guessed", sent({}), "2026-11-02 09:00", "none"],
  [
    "in another region, for another need",
    sent({ pdu: "East Sussex", region: "I", needs: [employment] }),
    "2026-11-02 09:00",
    "open",
    [...otherRegion, ...notCovered("Education, Training and Employment (ETE)")],
  ],

  [
    "in the last minute of a contract for employment",
    sent({ reference: "PRJ_5428", type: "ETE", region: "A", when: "2023-12-31 23:59" }),
    "2024-01-02 09:00",
    "none",
  ],
  [
    "in the minute after it closed",
    sent({ reference: "PRJ_5428", type: "ETE", region: "A", when: "2024-01-01 00:00" }),
    "2024-01-02 09:00",
    "open",
    closed,
  ],
  [
    "a contract that closed while the referral runs",
    sent({ reference: "PRJ_5428", type: "ETE", region: "A", when: "2023-12-01 09:00" }).amended(
      "2024-02-01 10:00",
      {
        particulars: { longSentence: false },
      },
    ),
    "2024-02-02 09:00",
    "none",
  ],

  [
    "Greater Manchester has its own arrangements",
    sent({ region: "L", pdu: "East Kent", needs: [employment] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "so have women's services in London",
    sent({ type: "WOS", region: "J", pdu: "East Kent", needs: [unknown] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "by whichever of their contracts",
    sent({ type: "WSM", region: "J", pdu: "East Kent", needs: [unknown] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "not so other services in London",
    sent({ type: "ACC", region: "J", pdu: "East Kent" }),
    "2026-11-02 09:00",
    "open",
    otherRegion,
  ],
  [
    "nor women's services elsewhere",
    sent({ type: "WOS", region: "I", pdu: "East Kent" }),
    "2026-11-02 09:00",
    "open",
    otherRegion,
  ],

  ["the moment before it was sent", sent({ needs: [employment] }), "2026-11-02 08:59:59.999", "none"],
  [
    "the need taken out since",
    sent({ needs: [accommodation, employment] }).amended("2026-11-03 10:00", {
      particulars: { serviceCategoryIds: [accommodation] },
    }),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    sent({ needs: [accommodation, employment] }).amended("2026-11-03 10:00", {
      particulars: { serviceCategoryIds: [accommodation] },
    }),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "a practitioner in another region since",
    sent({ pdu: "East Kent" }).amended("2026-11-03 10:00", {
      practitioner: { email: "other@probation.example", pdu: "Brent" },
    }),
    "2026-11-03 10:00",
    "open",
    otherRegion,
  ],
  [
    "the referral cancelled",
    sent({ needs: [employment] }).ended("2026-11-03 10:00"),
    "2026-11-04 10:00",
    "waived",
  ],
]);
