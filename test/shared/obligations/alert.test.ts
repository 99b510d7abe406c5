import { describe, expect, test } from "vitest";
import { isWaking } from "../../../shared/obligations/delivery-time.ts";
import {
  type Alert,
  alertsWarranted,
  deliveryTimeFor,
  identityOf,
  newsOf,
} from "../../../shared/obligations/index.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const telling = {
  contractManagers: { J: "contracts.london@example.org", national: "Contracts@example.org" },
};
const warranted = (story: Story, now: string, key: string): readonly Alert[] =>
  alertsWarranted(story.case, at(now), telling).filter(({ obligation }) => obligation === key);
const deliveries = (story: Story, now: string, key: string) =>
  warranted(story, now, key).map(({ stage, deliverAt }) => [stage, deliverAt]);

const about = {
  contractType: "Accommodation",
  provider: "Lantern Housing Trust",
  sentOn: "2026-11-02",
  deliveryUnit: "Hackney and Tower Hamlets",
};

describe("an alert says all that an e-mail needs, and no more", () => {
  test("of what is wanting", () => {
    const blank = new Story("case-1").sent("2026-11-02 09:30", { riskInformation: { blank: "empty" } });
    expect(warranted(blank, "2026-11-02 09:30", "risk-information-present")).toStrictEqual([
      {
        caseId: "case-1",
        reference: "AB1234AC",
        region: "J",
        about,
        obligation: "risk-information-present",
        rule: "risk-information-present",
        owedBy: "practitioner",
        stage: "omission",
        opened: at("2026-11-02 09:30"),
        wanting: ["it is empty"],
        recipient: { role: "practitioner", address: "practitioner@probation.example" },
        raisedAt: at("2026-11-02 09:30"),
        deliverAt: at("2026-11-02 09:30"),
      },
    ]);
  });

  test("of who works with the person, once that is known", () => {
    const assigned = new Story("case-1")
      .sent("2026-11-02 09:00")
      .assigned("2026-11-03 09:00", "worker@lantern.example");
    const [missed] = warranted(assigned, "2026-11-26 09:00", "initial-assessment");
    expect(missed?.about).toStrictEqual({ ...about, caseworker: "worker@lantern.example" });
  });

  test("of what is due, and for the how manyeth time it goes up", () => {
    const sent = new Story("case-1").sent("2026-11-02 09:00");
    const common = {
      caseId: "case-1",
      reference: "AB1234AC",
      region: "J",
      about,
      obligation: "initial-assessment",
      rule: "initial-assessment",
      owedBy: "provider",
      opened: at("2026-11-02 09:00"),
      due: at("2026-11-17 00:00"),
      dueDay: "2026-11-16",
      raisedAt: at("2026-11-26 09:00"),
      deliverAt: at("2026-11-26 12:00"),
    };
    const [missed, , escalated] = warranted(sent, "2026-11-26 09:00", "initial-assessment");
    expect(missed).toStrictEqual({
      ...common,
      stage: "missed",
      recipient: {
        role: "provider",
        address: "referrals@lantern.example",
        insteadOf: "the caseworker",
      },
    });
    expect(escalated).toStrictEqual({
      ...common,
      stage: "escalated",
      repeat: 2,
      recipient: { role: "manager", address: "managers@lantern.example" },
    });
  });
});

describe("of somebody in prison", () => {
  const key = `basic-custody-screening-1:${at("2026-11-02 09:00")}`;
  const about = (story: Story) =>
    warranted(story, "2026-11-06 09:00", key).map(({ reference, region }) => `${reference} ${region}`);

  test.each([
    ["the region of the prison", { team: { region: "J" } }, "A1234BC J"],
    ["none yet: the national managers'", {}, "A1234BC national"],
  ])("it tells the prison number and no name, and %s", (_name, detail, expected) => {
    expect(about(Story.ofPerson("A1234BC").received("2026-11-02 09:00", detail))).toEqual([expected]);
  });
});

describe("what does not wait for the next delivery time", () => {
  const form = { riskInformation: { blank: "empty" }, furtherInformation: { blank: "empty" } };
  const sent = new Story().sent("2026-11-02 09:30", form);

  test("is what a rule says is pressing", () => {
    expect(deliveries(sent, "2026-11-02 09:30", "risk-information-present")).toEqual([
      ["omission", at("2026-11-02 09:30")],
    ]);
    expect(deliveries(sent, "2026-11-02 09:30", "further-information-present")).toEqual([
      ["omission", at("2026-11-02 12:00")],
    ]);
  });

  test.each([
    ["fourteen days before release", "2026-11-16", "2026-11-02 09:30"],
    ["but not fifteen days before", "2026-11-17", "2026-11-02 12:00"],
  ])("is anything about somebody who was referred %s", (_name, release, delivered) => {
    const urgent = new Story().sentFromPrison("2026-11-02 09:30", release, form);
    expect(deliveries(urgent, "2026-11-02 09:30", "further-information-present")).toEqual([
      ["omission", at(delivered)],
    ]);
  });

  test("is never what goes up to managers", () => {
    const urgent = new Story().sentFromPrison("2026-11-02 09:30", "2026-11-16");
    expect(deliveries(urgent, "2026-11-06 09:30", "urgent-initial-response")).toEqual([
      ["missed", at("2026-11-06 09:30")],
      ["missed", at("2026-11-06 09:30")],
      ["escalated", at("2026-11-06 12:00")],
      ["escalated", at("2026-11-06 12:00")],
    ]);
  });

  test("is what would come after the deadline that it warns of", () => {
    const booked = new Story().sent("2026-11-02 09:00").sessionBooked("2026-11-03 09:00", "2026-11-10 10:00");
    expect(deliveries(booked, "2026-11-10 16:05", "attendance-recorded:session-1")).toEqual([
      ["reminder", at("2026-11-10 16:05")],
    ]);
  });
});

test.each([
  ["just before seven", "2026-11-17 06:59:59.999", "2026-11-17 07:00"],
  ["at seven", "2026-11-17 07:00", "2026-11-17 07:00"],
  ["just after seven", "2026-11-17 07:00:00.001", "2026-11-17 07:00:00.001"],
])("pressing news of %s", (_name, raised, delivered) => {
  expect(deliveryTimeFor(at(raised), { pressing: true })).toBe(at(delivered));
});

describe("the identity of an alert", () => {
  const sent = new Story().sent("2026-11-02 09:00", { riskInformation: { blank: "empty" } });
  const identities = (now: string, key: string) => warranted(sent, now, key).map(identityOf);

  test("is what it is about, its stage and which repeat, when it is due, and to whom", () => {
    expect(identities("2026-11-26 09:00", "initial-assessment")).toEqual([
      "initial-assessment#missed#2026-11-17T00:00:00.000Z#referrals@lantern.example",
      "initial-assessment#missed#2026-11-17T00:00:00.000Z#practitioner@probation.example",
      "initial-assessment#escalated-2#2026-11-17T00:00:00.000Z#managers@lantern.example",
      "initial-assessment#escalated-2#2026-11-17T00:00:00.000Z#contracts.london@example.org",
    ]);
  });

  test("or when it was found, and an address is the same whatever its capital letters", () => {
    const [alert] = warranted(sent, "2026-11-02 09:00", "risk-information-present") as [Alert];
    const news = "risk-information-present#omission#2026-11-02T09:00:00.000Z";
    expect(newsOf(alert)).toBe(news);
    const shouted = { ...alert, recipient: { ...alert.recipient, address: "Officer@Probation.Example" } };
    expect(identityOf(shouted)).toBe(`${news}#officer@probation.example`);
  });
});

describe("waking hours, in which e-mail may be delivered", () => {
  test.each([
    ["2026-11-17 06:59:59.999", false],
    ["2026-11-17 07:00", true],
    ["2026-11-17 18:59:59.999", true],
    ["2026-11-17 19:00", false],
    ["2026-11-21 12:00", false],
  ])("%s: %s", (when, waking) => expect(isWaking(at(when))).toBe(waking));
});

describe("news of a case that had to wait to be looked at", () => {
  const sent = new Story().sent("2026-11-02 09:00");
  const news = (since: string) =>
    alertsWarranted(sent.case, at("2026-11-18 09:00"), telling, at(since))
      .filter(
        ({ obligation, recipient }) => obligation === "initial-assessment" && recipient.role === "provider",
      )
      .map(({ deliverAt, shouldReachAt }) => [deliverAt, shouldReachAt]);

  test.each([
    ["since before it fell due: it is late", "2026-11-16 09:00", "2026-11-18 09:00", "2026-11-17 07:00"],
    ["since just now: it is in time", "2026-11-18 09:00", "2026-11-18 12:00", undefined],
  ])("%s", (_name, since, deliverAt, should) => {
    expect(news(since)).toEqual([[at(deliverAt), should && at(should)]]);
  });
});
