import { expect, test } from "vitest";
import { presenceRuleTable } from "../../support/presence-table.ts";
import { Story } from "../../support/story.ts";

const contract = (type: string, reference = "T-0005") => ({
  contract: { reference, type, region: "J", provider: { code: "LANTERN", name: "Lantern Housing Trust" } },
});
const first = { referenceNumber: "AB1234PE", ...contract("Personal Wellbeing") };
const second = { referenceNumber: "CD5678PE", ...contract("Personal Wellbeing") };
const person = Story.ofPerson("X123456");
const one = person.sent("2026-11-02 09:00", first, "first");
const two = one.sent("2026-11-09 09:00", second, "second");
const open = ["referral AB1234PE of the same kind is still open"];
const tenancy = { particulars: { givesUpTenancy: true } };

presenceRuleTable("single-referral", [
  ["one referral", one, "2026-11-10 09:00", "none"],
  ["a second of the same type", two, "2026-11-09 09:00", "open", open],
  ["the moment before it was sent", two, "2026-11-09 08:59:59.999", "none"],
  [
    "a second of another type",
    one.sent("2026-11-09 09:00", { ...second, ...contract("Accommodation") }, "second"),
    "2026-11-10 09:00",
    "none",
  ],
  [
    "a second of the same type, written as its code",
    one.sent("2026-11-09 09:00", { ...second, ...contract("PWB") }, "second"),
    "2026-11-10 09:00",
    "open",
    open,
  ],
  [
    "two of a type that is not in the tables",
    person
      .sent("2026-11-02 09:00", { ...first, ...contract("Beekeeping") }, "first")
      .sent("2026-11-09 09:00", { ...second, ...contract("Beekeeping") }, "second"),
    "2026-11-10 09:00",
    "open",
    open,
  ],
  [
    "the first over before the second was sent",
    one.ended("2026-11-06 10:00", {}, "first").sent("2026-11-09 09:00", second, "second"),
    "2026-11-10 09:00",
    "none",
  ],
  [
    "the first ended in the moment in which the second was sent",
    one.ended("2026-11-09 09:00", {}, "first").sent("2026-11-09 09:00", second, "second"),
    "2026-11-10 09:00",
    "none",
  ],
  ["the first ended since", two.ended("2026-11-10 10:00", {}, "first"), "2026-11-10 10:00", "met"],
  ["the moment before", two.ended("2026-11-10 10:00", {}, "first"), "2026-11-10 09:59:59.999", "open"],
  ["the second ended since", two.ended("2026-11-10 10:00", {}, "second"), "2026-11-10 10:00", "met"],
  [
    "three, and the first ended: the third still stands beside the second",
    two
      .sent("2026-11-10 09:00", { ...first, referenceNumber: "EF9876PE" }, "third")
      .ended("2026-11-11 10:00", {}, "first"),
    "2026-11-11 10:00",
    "open",
    ["referral CD5678PE of the same kind is still open"],
  ],
  [
    "three: both that came before are named",
    two.sent("2026-11-10 09:00", { ...first, referenceNumber: "EF9876PE" }, "third"),
    "2026-11-10 09:00",
    "open",
    [...open, "referral CD5678PE of the same kind is still open"],
  ],
  [
    "the first gives up a tenancy",
    person
      .sent("2026-11-02 09:00", { ...first, ...tenancy }, "first")
      .sent("2027-06-01 09:00", second, "second"),
    "2027-06-02 09:00",
    "none",
  ],
  [
    "the second gives up a tenancy",
    one.sent("2026-11-09 09:00", { ...second, ...tenancy }, "second"),
    "2026-11-10 09:00",
    "none",
  ],
  ["in the referral's own case it is not judged", two.inCase("second"), "2026-11-10 09:00", "none"],
  [
    "a person known by both: found under the CRN",
    Story.ofPerson("X123456", "A1234BC")
      .sent("2026-11-02 09:00", first, "first")
      .sent("2026-11-09 09:00", second, "second"),
    "2026-11-10 09:00",
    "open",
  ],
  [
    "a person known by both: and not again under the prison number",
    Story.ofPerson("X123456", "A1234BC")
      .sent("2026-11-02 09:00", first, "first")
      .sent("2026-11-09 09:00", second, "second")
      .inCase("person-A1234BC"),
    "2026-11-10 09:00",
    "none",
  ],
]);

test("each later referral is a finding of its own", () => {
  const three = two.sent("2026-11-10 09:00", { ...first, referenceNumber: "EF9876PE" }, "third");
  const found = [...three.at("2026-11-11 09:00").keys()].filter((key) => key.startsWith("single-referral"));
  expect(found).toEqual(["single-referral:second", "single-referral:third"]);
});

test("it was put right when the first of the two ended, whatever became of the second", () => {
  const both = two.ended("2026-11-16 10:00", {}, "second").ended("2026-11-12 10:00", {}, "first");
  expect(both.at("2026-11-20 09:00").get("single-referral:second")).toMatchObject({
    state: "met",
    met: { at: "2026-11-12T10:00:00.000Z" },
  });
});
