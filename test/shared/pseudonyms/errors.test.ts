import { expect, test } from "vitest";
import { CaseContended } from "../../../shared/monitor/index.ts";
import { HistoryGone } from "../../../shared/monitor/recording/history-gone.ts";
import { ConditionNotMet, UnreadableItem } from "../../../shared/store/index.ts";
import { at } from "../../support/london.ts";

const key = { pk: "CASE#person-X123456", sk: "CASE" };

test.each([
  new HistoryGone("person-X123456", at("2026-11-20 10:00")),
  new CaseContended("person-X123456", 8),
  new ConditionNotMet(key),
  new ConditionNotMet({ pk: "PERSON#X123456", sk: "x" }),
  new UnreadableItem(key, ["body"]),
])("$name of a person's case names nobody in its message", (error) => {
  expect(error.message).not.toContain("X123456");
});

test.each([
  [new HistoryGone("referral-1", at("2026-11-20 10:00")), "case referral-1"],
  [new ConditionNotMet({ pk: "CASE#referral-1", sk: "CASE" }), "CASE#referral-1 / CASE"],
])("and that of a referral says which", (error, said) => {
  expect(error.message).toContain(said);
});
