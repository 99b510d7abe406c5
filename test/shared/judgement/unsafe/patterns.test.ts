import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasAddress } from "../../../../shared/judgement/unsafe/address.ts";
import { unsafeIn } from "../../../../shared/judgement/unsafe/index.ts";
import { hasNationalInsuranceNumber } from "../../../../shared/judgement/unsafe/national-insurance-number.ts";
import { hasNhsNumber } from "../../../../shared/judgement/unsafe/nhs-number.ts";
import { hasPhoneNumber } from "../../../../shared/judgement/unsafe/phone-number.ts";
import { hasPostcode } from "../../../../shared/judgement/unsafe/postcode.ts";
import { namesAVictim } from "../../../../shared/judgement/unsafe/victim-name.ts";

describe("a postcode", () => {
  it.each(["LS99 1AB", "ls991ab", "SW1A 2AA", "W1A 0AX", "M1 1AE", "EC1A 1BB", "cf99 1na.", "(B33 8TH)"])(
    "is: %s",
    (text) => expect(hasPostcode(`lives in ${text}`)).toBe(true),
  );

  it.each([
    ["an area that does not exist", "ZZ99 3WZ"],
    ["a unit with a letter that is not used", "LS1 1CI"],
    ["a district alone", "LS7"],
    ["a requirement with days", "RAR 10"],
    ["a case reference", "X123456"],
    ["a prison number", "A1234BC"],
    ["an ordinal", "B1 2nd floor"],
    ["a length of time", "S20 3yr sentence"],
    ["a longer code", "LS99 1ABC"],
    ["a date", "3 May 2024"],
  ])("is not %s", (_, text) => expect(hasPostcode(text)).toBe(false));
});

describe("a telephone number", () => {
  it.each([
    "07700900123",
    "07700 900 123",
    "07700-900-123",
    "07700.900.123",
    "o7700 900123",
    "+447700900123",
    "+44 (0)7700 900123",
    "0044 7700 900123",
    "(020) 7946 0123",
    "0161 496 0123",
    "01632 960123",
    "0800 001066",
    "0303 123 4567",
    "+353 87 123 4567",
  ])("is: %s", (text) => {
    expect(hasPhoneNumber(text)).toBe(true);
    expect(hasPhoneNumber(`tel:${text}, or ask`)).toBe(true);
  });

  it.each([
    ["the emergency services", "call 999 or 101"],
    ["a short helpline", "116 123"],
    ["a date", "01/02/2023"],
    ["a date with dots and a time", "01.02.2023 14:30"],
    ["a date with hyphens and a number", "01-02-2023 100"],
    ["eight digits", "0770 0900"],
    ["thirteen digits", "0770090012345"],
    ["no trunk code that exists", "0470 900 1234"],
    ["a card's groups", "0123 4567 8901 2345"],
    ["money", "£1,200.00"],
    ["an NHS number", "943 476 5919"],
  ])("is not %s", (_, text) => expect(hasPhoneNumber(text)).toBe(false));
});

describe("an NHS number", () => {
  it.each(["943 476 5919", "9434765919", "943-476-5919", "NHS no: 401 023 2137"])("is: %s", (text) =>
    expect(hasNhsNumber(text)).toBe(true),
  );

  it.each([
    ["one with a wrong check digit", "943 476 5918"],
    ["one in a range never issued", "543 476 5913"],
    ["nine digits", "943 476 591"],
    ["eleven digits", "94347659190"],
    ["mixed groups", "943 4765919 1"],
    ["one whose check digit would be 10", "400 000 0060"],
  ])("is not %s", (_, text) => expect(hasNhsNumber(text)).toBe(false));

  it("has at most one check digit for any nine digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 400_000_000, max: 499_999_999 }), (nine) => {
        const valid = Array.from({ length: 10 }, (_, check) => `${nine}${check}`).filter(hasNhsNumber);
        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is no longer one when any single digit is mistyped", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from("9434765919", Number);
        digits[place] = ((digits[place] ?? 0) + by) % 10;
        expect(hasNhsNumber(digits.join(""))).toBe(false);
      }),
    );
  });
});

describe("a National Insurance number", () => {
  it.each(["AB 12 34 56 C", "ab123456c", "JK-12-34-56-D", "NINO: CE123456A."])("is: %s", (text) =>
    expect(hasNationalInsuranceNumber(text)).toBe(true),
  );

  it.each([
    "BG",
    "GB",
    "KN",
    "NK",
    "NT",
    "TN",
    "ZZ",
    "DA",
    "FA",
    "IA",
    "QA",
    "UA",
    "VA",
    "AD",
    "AF",
    "AI",
    "AO",
    "AQ",
    "AU",
    "AV",
  ])("is not one that starts with %s, never issued", (prefix) =>
    expect(hasNationalInsuranceNumber(`${prefix}123456A`)).toBe(false),
  );

  it.each(["AB123456E", "AB123456", "X123456", "XAB123456C", "AB123456CD", "AB12345C"])(
    "is not: %s",
    (text) => expect(hasNationalInsuranceNumber(text)).toBe(false),
  );
});

describe("an address", () => {
  it.each([
    "14 Acacia Avenue",
    "7 mill lane",
    "12b Chestnut Gardens",
    "Flat 3, 118 Elm Tree Road",
    "flat 2 Exampleton House",
    "5 Heol y Felin",
    "9 The Crescent",
    "She lives on Acacia Road",
    "Address: Old Mill Lane",
    "21 High St",
  ])("is: %s", (text) => expect(hasAddress(`Not to go to ${text}.`)).toBe(true));

  it.each([
    "20 hours on the High Street",
    "a 10 minute drive from the court",
    "5 miles down the road",
    "3 other road users",
    "5 different street gangs",
    "2 days at Leeds Crown Court",
    "10 RAR days",
    "Room 4",
    "Excluded from Acacia Road",
    "flat 3",
    "2 staff close by",
  ])("is not: %s", (text) => expect(hasAddress(text)).toBe(false));
});

describe("the name of a victim", () => {
  it.each([
    "victim Jane Smith",
    "Victim: Adaeze Nobody",
    "VICTIM JANE SMITH",
    "the victim is called jane",
    "ex-partner, Ms Smith",
    "his ex partner (Katie Sample)",
    "his partner Shaniqua is at risk",
    "must not contact Jane Sample",
    "no contact with Mrs. Sample",
    "non-contact Jane",
    "Jane Sample, the victim",
    "Katie (his ex-partner)",
    "assaulted Ebele Nobody",
    "a risk to Susan",
    "his daughter Ellie",
    "known adult's name is Zoe",
  ])("is given: %s", (text) => expect(namesAVictim(text)).toBe(true));

  it.each([
    "the victim is known",
    "Victim Liaison Officer",
    "Victim Contact Scheme",
    "VICTIM IS KNOWN TO HIM",
    "Ex-Partner Restraining Order in place",
    "Known Adult: High",
    "Risk to Partner: Medium",
    "risk to his partner when drinking",
    "Victim lives in Leeds",
    "his partner. Daniel becomes angry",
    "Mr Smith is polite",
    "Please contact Jane Sample, probation practitioner",
    "assault on Prison Officer",
    "His friend Mark",
    "victim",
  ])("is not given: %s", (text) => expect(namesAVictim(text)).toBe(false));
});

describe("what is unsafe", () => {
  it("is told by codes, in the order of the list, each once", () => {
    const text =
      "victim Jane Smith, 14 Acacia Avenue, LS99 1AB, 07700 900123, 07700 900124, NHS 943 476 5919, AB123456C";
    expect(unsafeIn(text)).toEqual([
      "postcode",
      "phone-number",
      "nhs-number",
      "national-insurance-number",
      "victim-name",
      "address",
    ]);
    expect(unsafeIn("Medium risk to known adult")).toEqual([]);
  });

  it.each([
    [
      "a person named by initial and surname, with a date of birth",
      "J. Tester (dob 12/3/88)",
      ["victim-name", "date-of-birth"],
    ],
    ["a victim's initials", "the victim (J.T.) has moved", ["victim-name"]],
    ["a nickname", "owes a dealer known as Smiler", ["victim-name"]],
    ["a street where somebody lives", "ex lives on Privet Road", ["address"]],
    ["an account", "found her on insta @dummy.girl_22", ["social-media-account"]],
    ["an e-mail address", "ex's e-mail is t.sample@inbox.example", ["email-address"]],
    ["a registration", "her car is reg AA19 ZZZ", ["vehicle-registration"]],
    ["a school", "son attends Hillcrest Primary School", ["school-or-employer"]],
    ["an employer", "victim works at Asda", ["school-or-employer"]],
  ])("is %s", (_, text, codes) => expect(unsafeIn(text)).toEqual(codes));

  it.each([
    ["initials of a role or a service", "Ex-partner has an IDVA. PP and PO attend MAPPA; victim DV history"],
    ["a colleague's address at work", "Email pat.sample@justice.gov.uk"],
    ["the day of an offence or a sentence", "Sentenced on 2/11/2022; offence 14 February 2022"],
    ["a saint's town or hospital", "Excluded from St Albans, treated at St Mary's Hospital"],
    ["a platform that may not be used", "No Facebook or Instagram account"],
    ["a prison", "Released from HMP Humber on 03/04/2025"],
  ])("is not %s", (_, text) => {
    expect(unsafeIn(text)).toEqual([]);
  });
});
