import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type Item,
  itemKinds,
  type LoggedEvent,
  MemoryTable,
  recipientKey,
  type StoredAlert,
  storeOver,
} from "../../../shared/store/index.ts";
import type { Declaration } from "../../../shared/store/item-kind.ts";
import { itemsAsPage } from "../../../shared/store/items-page.ts";
import { warrantedBy } from "../../support/alerts.ts";
import { at } from "../../support/london.ts";
import { Story } from "../../support/story.ts";

const noon = at("2022-06-01 12:00");
const story = new Story("case-1").sent("2022-05-27 10:00", { riskInformation: { blank: "empty" } });
const [alert] = warrantedBy(story, "2022-06-01 12:00");
if (!alert) throw new Error("the story warrants an alert");
const facts = story.case;
const key = recipientKey(alert.recipient.address);

/** One of each kind, and what decides about their keys; a change here needs a migration of what is stored. */
async function written() {
  const table = new MemoryTable();
  const store = storeOver(table);
  for (const event of story.events) await store.events.log("case-1", { event, receivedAt: noon });
  await store.alerts.raise(alert as NonNullable<typeof alert>);
  const ended = { foldedFrom: 1, reportedUntil: noon, nextActionAt: noon, keptUntil: noon };
  await store.cases.put({ facts, ...ended }, undefined);
  await store.readings.put({ caseId: "case-1", open: true, readAt: noon, askedAt: noon }, undefined);
  await store.readings.put({ caseId: "case-2", open: true }, undefined);
  await store.cases.keep("case-1");
  const { alerts } = await store.cases.standing("case-1");
  await store.mail.recordDelivery({ deliveryId: "d", recipient: key, at: noon }, alerts);
  await store.mail.markUnreachable("key", {
    deliveryId: "d",
    since: noon,
    bounced: true,
    complained: false,
  });
  const whose = { recipient: "key", role: "provider", of: "Lantern", masked: "r…@lantern.example" } as const;
  await store.mail.listUnreachable("J", { ...whose, because: "bounced", since: noon });
  await store.mail.addToTally(noon, { sent: 2, bounced: 1 });
  const email = { state: "sending" } as const;
  await store.figures.put({ region: "J", week: "2022-W20", figures: { n: 1 }, email }, undefined);
  await store.readings.addCorrections("J", "2022-W20", { read: 1, corrected: 0, learnt: 0 });
  await store.heard.note("J", noon);
  await store.hold.put({ state: "released", at: noon }, undefined);
  const before = table.everything();
  const reason = "MessageRejected";
  await store.alerts.move(alerts[0] as StoredAlert, {
    state: "undeliverable",
    deliveryId: "d",
    reason,
    at: noon,
  });
  const [logged] = (await store.cases.whole("case-1")).log;
  const withdrawal = { at: noon, reason: "wrong-date", by: "operator" } as const;
  await store.events.withdraw("case-1", logged as LoggedEvent, withdrawal);
  const changed = ({ state, withdrawnAt }: Item) => state === "undeliverable" || withdrawnAt !== undefined;
  return [...before, ...table.everything().filter(changed)];
}

test("what is stored has the keys, attributes and values that it always had", async () => {
  const items = (await written()).map(({ body, ...item }) => ({
    ...item,
    ...(body !== undefined && { body: Object.keys(JSON.parse(String(body))) }),
  }));
  expect(items.map((item) => JSON.parse(JSON.stringify(item)))).toMatchSnapshot();
});

test("nothing is stored that its declaration does not name", async () => {
  for (const item of await written()) {
    const { attributes, indexes = {} } = declarationOf(item);
    const keys = Object.keys(indexes).flatMap((name) => [`${name}Pk`, `${name}Sk`]);
    const declared = ["pk", "sk", "kind", "expiresAt", ...keys, ...Object.keys(attributes)];
    expect(Object.keys(item).filter((name) => !declared.includes(name))).toEqual([]);
  }
});

test("docs/items.md is what the declarations say; `npm run items -- --write` writes it again", () => {
  expect(readFileSync("docs/items.md", "utf8")).toBe(itemsAsPage());
});

function declarationOf({ kind }: Item): Declaration {
  const found = Object.values(itemKinds).find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} is declared nowhere`);
  return found.declaration;
}
