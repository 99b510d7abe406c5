import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const accommodation = "428ee70f-3001-4399-95a6-ad25eaaede16";
const socialInclusion = "c036826e-f077-49a5-8b33-601dca7ad479";
const dependency = "76bcdb97-1dea-41c1-a4f8-899d88e5d679";
const unknown = "11111111-1111-4111-8111-111111111111";
const tenancySecured = "3ecf4b60-7973-419a-b8c3-ef54b078ef00";
const barriersRemoved = "301ead30-30a4-4c7c-8296-2768abfb59b5"; // withdrawn on 3 April 2025
const goodTransition = "5dd9534e-df08-46be-b4f8-13d93feacf72"; // not in Greater Manchester
const overdoseRisk = "b59dbf80-f2b5-425b-8115-66eb8ad7e40d"; // women's services only

const outcomes = (selected: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(selected).map(([serviceCategoryId, desiredOutcomesIds]) => ({
    serviceCategoryId,
    desiredOutcomesIds,
  }));
const form = (selected: Readonly<Record<string, readonly string[]>>) => ({
  particulars: { serviceCategoryIds: Object.keys(selected), desiredOutcomes: outcomes(selected) },
});
const contract = (reference: string) => ({
  contract: {
    reference,
    type: "Women's Services",
    region: "G",
    provider: { code: "LANTERN", name: "Lantern Housing Trust" },
  },
});
const sent = (
  selected: Readonly<Record<string, readonly string[]>>,
  more: object = {},
  when = "2026-11-02 09:00",
) => new Story().sent(when, { ...form(selected), ...more });

const none = sent({ [accommodation]: [] });
const noneSelected = ["no outcome is selected for Accommodation"];

presenceRuleTable("outcomes-selected", [
  ["one selected", sent({ [accommodation]: [tenancySecured] }), "2026-11-02 09:00", "none"],
  ["none selected", none, "2026-11-02 09:00", "open", noneSelected],
  [
    "the need is not among the outcomes at all",
    new Story().sent("2026-11-02 09:00", {
      particulars: { serviceCategoryIds: [accommodation], desiredOutcomes: [] },
    }),
    "2026-11-02 09:00",
    "open",
    noneSelected,
  ],
  [
    "one need of two without",
    sent({ [accommodation]: [tenancySecured], [socialInclusion]: [] }),
    "2026-11-02 09:00",
    "open",
    ["no outcome is selected for Social Inclusion"],
  ],
  [
    "a need that is not in the tables, without",
    sent({ [unknown]: [] }),
    "2026-11-02 09:00",
    "open",
    ["no outcome is selected for a need"],
  ],
  [
    "an outcome of another need",
    sent({ [accommodation]: [goodTransition] }),
    "2026-11-02 09:00",
    "open",
    ["an outcome of another need is selected for Accommodation"],
  ],
  [
    "an outcome of another need beside one of its own",
    sent({ [accommodation]: [tenancySecured, goodTransition] }),
    "2026-11-02 09:00",
    "open",
    ["an outcome of another need is selected for Accommodation"],
  ],
  [
    "an outcome that is not in the tables: not judged",
    sent({ [accommodation]: [unknown] }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "outcomes of a need that is not referred",
    new Story().sent("2026-11-02 09:00", {
      particulars: {
        serviceCategoryIds: [accommodation],
        desiredOutcomes: outcomes({ [accommodation]: [tenancySecured], [socialInclusion]: [] }),
      },
    }),
    "2026-11-02 09:00",
    "none",
  ],

  [
    "selected in the last moment before it was withdrawn",
    sent({ [accommodation]: [barriersRemoved] }, {}, "2025-04-03 00:59:59.999"),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "selected in the first moment after",
    sent({ [accommodation]: [barriersRemoved] }, {}, "2025-04-03 01:00"),
    "2026-11-02 09:00",
    "open",
    ["an outcome that is no longer offered is selected for Accommodation"],
  ],
  [
    "selected before it was withdrawn, the form amended after",
    sent({ [accommodation]: [barriersRemoved] }, {}, "2025-03-03 09:00").amended("2025-05-01 10:00", {
      particulars: { longSentence: true },
    }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "selected after it was withdrawn, in a referral from before",
    sent({ [accommodation]: [tenancySecured] }, {}, "2025-03-03 09:00").amended(
      "2025-05-01 10:00",
      form({ [accommodation]: [tenancySecured, barriersRemoved] }),
    ),
    "2025-05-01 10:00",
    "open",
    ["an outcome that is no longer offered is selected for Accommodation"],
  ],

  [
    "an outcome for women's services, by one",
    sent({ [dependency]: [overdoseRisk] }, contract("PRJ_5750")),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "an outcome for women's services, by another",
    sent({ [dependency]: [overdoseRisk] }, contract("GMIRSDR_1")),
    "2026-11-02 09:00",
    "open",
    ["an outcome that this contract does not offer is selected for Dependency and Recovery (D&R)"],
  ],
  [
    "an outcome that Greater Manchester does not offer, there",
    sent({ [socialInclusion]: [goodTransition] }, contract("DN547952_1")),
    "2026-11-02 09:00",
    "open",
    ["an outcome that this contract does not offer is selected for Social Inclusion"],
  ],
  [
    "an outcome that Greater Manchester does not offer, there, before the lists were drawn up anew",
    sent({ [socialInclusion]: [goodTransition] }, contract("DN547952_1"), "2025-04-02 23:59:59.999"),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "an outcome that Greater Manchester does not offer, there, on the day on which they were",
    sent({ [socialInclusion]: [goodTransition] }, contract("DN547952_1"), "2025-04-03 00:00"),
    "2026-11-02 09:00",
    "open",
    ["an outcome that this contract does not offer is selected for Social Inclusion"],
  ],
  [
    "an outcome of another need, beside one that is right",
    sent({ [accommodation]: [tenancySecured], [socialInclusion]: [tenancySecured, goodTransition] }),
    "2026-11-02 09:00",
    "open",
    ["an outcome of another need is selected for Social Inclusion"],
  ],
  [
    "an outcome that is wrong for one of two needs",
    sent({ [accommodation]: [tenancySecured], [socialInclusion]: [overdoseRisk] }),
    "2026-11-02 09:00",
    "open",
    ["an outcome of another need is selected for Social Inclusion"],
  ],
  [
    "an outcome of another need, selected after the referral was sent with none",
    new Story()
      .sent("2026-11-02 09:00", { particulars: { serviceCategoryIds: [accommodation] } })
      .amended("2026-11-03 09:00", form({ [accommodation]: [goodTransition] })),
    "2026-11-03 09:00",
    "open",
    ["an outcome of another need is selected for Accommodation"],
  ],
  [
    "an outcome that Greater Manchester does not offer, elsewhere",
    sent({ [socialInclusion]: [goodTransition] }, contract("PRJ_5628")),
    "2026-11-02 09:00",
    "none",
  ],

  [
    "the needs have not reached us: never guessed",
    new Story().sent("2026-11-02 09:00", { particulars: { desiredOutcomes: [] } }),
    "2026-11-02 09:00",
    "none",
  ],
  [
    "the outcomes have not reached us: never guessed",
    new Story().sent("2026-11-02 09:00", { particulars: { serviceCategoryIds: [accommodation] } }),
    "2026-11-02 09:00",
    "none",
  ],
  ["the moment before it was sent", none, "2026-11-02 08:59:59.999", "none"],
  [
    "selected since",
    none.amended("2026-11-03 10:00", form({ [accommodation]: [tenancySecured] })),
    "2026-11-03 10:00",
    "met",
  ],
  [
    "the moment before",
    none.amended("2026-11-03 10:00", form({ [accommodation]: [tenancySecured] })),
    "2026-11-03 09:59:59.999",
    "open",
  ],
  [
    "selected since, and a need added without",
    none
      .amended("2026-11-03 10:00", form({ [accommodation]: [tenancySecured] }))
      .amended("2026-11-04 10:00", form({ [accommodation]: [tenancySecured], [socialInclusion]: [] })),
    "2026-11-05 10:00",
    "open",
    ["no outcome is selected for Social Inclusion"],
  ],
  ["the referral ended", none.ended("2026-11-03 10:00"), "2026-11-04 10:00", "waived"],
]);
