import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columns } from "../../../../shared/sources/performance-report/columns.ts";
import { check, file, fixture, header, inPieces, printed, referralRow, row } from "./checked.ts";

const problemsOf = async (text: string | Uint8Array) => (await check(text)).problems;
const judgedIn = async (text: string) => (await check(text)).referrals;

describe("a cell that cannot be read", () => {
  test.each([
    ["date_referral_received", "27/05/2022 10:00", '"27/05/2022 10:00"', "a time in UTC"],
    ["date_referral_received", "2022-05-27T10:00", '"2022-05-27T10:00"', "a time in UTC"],
    ["date_referral_received", "2022-02-30T10:00Z", '"2022-02-30T10:00Z"', "a time in UTC"],
    ["date_referral_received", "1949-12-31T23:59Z", '"1949-12-31T23:59Z"', "from 1950-01-01"],
    ["date_referral_received", "2100-01-01T00:00Z", '"2100-01-01T00:00Z"', "to 2099-12-31"],
    ["date_referral_received", "", "an empty cell", "a time in UTC"],
    ["concluded_at", "yesterday", '"yesterday"', "a time in UTC"],
    ["date_intervention_to_be_completed_by", "2022-11-31", '"2022-11-31"', "a day such as"],
    ["date_intervention_to_be_completed_by", "1922-11-30", '"1922-11-30"', "from 1950-01-01"],
    ["date_intervention_to_be_completed_by", "9999-12-31", '"9999-12-31"', "to 2099-12-31"],
    ["end_of_sentence_date", "9999-12-31", '"9999-12-31"', "to 2099-12-31"],
    ["end_of_sentence_date", "30.11.2022", '"30.11.2022"', "a day such as"],
    ["count_of_sessions_attended", "-1", '"-1"', "a whole number"],
    ["count_of_sessions_attended", "2.5", '"2.5"', "a whole number"],
    ["outcomes_achieved", "most", '"most"', "a number"],
    ["saa_attended_on_time", "no", '"no"', "true or false"],
    ["referral_id", "6b381dc1", '"6b381dc1"', "an id such as"],
    ["referral_id", "", "an empty cell", "an id such as"],
    ["referral_ref", "", "an empty cell", "a code"],
    ["contract_ref", "PRJ 5428", '"PRJ 5428"', "a code"],
    ["organisation_id", "", "an empty cell", "a code"],
  ])("%s %j: says what was found (%s) and what was expected", async (column, cell, found, expected) => {
    const text = file(referralRow(1), referralRow(2, { [column]: cell }), referralRow(3));
    const [problem, ...others] = await problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 3, column });
    expect(problem?.message).toContain(`Found ${found}, expected`);
    expect(problem?.message).toContain(expected);
    expect(await judgedIn(text)).toBe(2);
  });

  test.each([
    ["date_saa_first_completed", "2022-06-01T09:00Z"],
    ["date_saa_first_completed", "2022-06-01T09:00:01Z"],
    ["date_saa_first_completed", "2022-06-01T09:00:00.040Z"],
    ["date_saa_first_completed", "2022-06-01T09:00:00.382884Z"],
    ["date_saa_first_completed", "2022-06-01T10:00+01:00"],
    ["date_intervention_to_be_completed_by", "2022-06-04"],
    ["end_of_sentence_date", "2099-01-01"],
    ["saa_attended_on_time", "TRUE"],
    ["saa_attended_on_time", ""],
    ["outcomes_achieved", "0.0"],
    ["outcomes_achieved", "12"],
    ["count_of_sessions_attended", "0"],
    ["caseworker_id", ""],
    ["end_requested_by_pp_reason", '"Work, caring commitments, or sickness"'],
    ["referral_end_state", "completed"],
  ])("%s %s can be read", async (column, cell) => {
    expect(await problemsOf(file(row({ [column]: cell })))).toEqual([]);
  });

  test("each bad cell of a row is told, and the row is not judged", async () => {
    const bad = row({ concluded_at: "x", end_of_sentence_date: "y", referral_id: "z" });
    expect((await problemsOf(file(bad))).map(({ column }) => column)).toEqual([
      "referral_id",
      "concluded_at",
      "end_of_sentence_date",
    ]);
    expect(await judgedIn(file(bad))).toBe(0);
  });

  test("a long cell is shortened, on one line", async () => {
    const cell = `"${"13 May ".repeat(20)}\nand more"`;
    const [problem] = await problemsOf(file(row({ concluded_at: cell })));
    expect(problem?.message).toMatch(/^Found "(?:13 May ){5}13 Ma…", expected/u);
  });
});

describe("what may name a person is never told", () => {
  const canaries = ["X123456", "a.person@example.org", "A. Person"];

  test("not the CRN, the caseworker or the reason, whatever is wrong with their row", async () => {
    const personal = {
      service_user_crn: canaries[0] ?? "",
      caseworker_id: canaries[1] ?? "",
      end_requested_by_pp_reason: canaries[2] ?? "",
    };
    const cells = row(personal).split(",");
    const files = [
      file(row({ ...personal, concluded_at: "x" })),
      file(cells.slice(1).join(",")),
      file(["", ...cells].join(",")),
      file(`${row(personal)}"`),
      file(row(personal).replace("X123456", '"X123456')),
      row(personal),
    ];
    for (const text of files) {
      const problems = await problemsOf(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(problems)).not.toMatch(/X123456|a\.person|A\. Person/u);
    }
  });

  test("not even when a broken row has moved them into another column", async () => {
    const moved = row({ date_saa_first_arranged: "X123456", concluded_at: "a.person@example.org" });
    const problems = await problemsOf(file(moved));
    expect(problems.map(({ column }) => column)).toEqual(["date_saa_first_arranged", "concluded_at"]);
    expect(JSON.stringify(problems)).not.toMatch(/X123456|a\.person/u);
  });
});

describe("rows and lines", () => {
  const wide = `${row()},`;
  const narrow = row().split(",").slice(1).join(",");

  test.each([
    ["too few cells", narrow, "Found 26 cells, expected 27"],
    ["too many cells", wide, "Found 28 cells, expected 27"],
  ])("a row with %s", async (_, bad, message) => {
    const text = file(referralRow(1), bad, referralRow(2));
    expect(await problemsOf(text)).toMatchObject([{ line: 3, column: null }]);
    expect((await problemsOf(text))[0]?.message).toContain(message);
    expect(await judgedIn(text)).toBe(2);
  });

  test("line breaks within quotes are part of their cell, and the lines after them keep their numbers", async () => {
    const broken = referralRow(1, { end_requested_by_pp_reason: '"one\r\ntwo, ""three""\n\nfour"' });
    const text = file(broken, referralRow(2, { concluded_at: "x" }), referralRow(3));
    expect(await problemsOf(text)).toMatchObject([{ line: 6, column: "concluded_at" }]);
    expect(await judgedIn(text)).toBe(2);
  });

  test("blank lines, and rows of empty cells as spreadsheet programs leave them, are passed over", async () => {
    const text = file("", referralRow(1), "   ", ",".repeat(26), referralRow(2, { concluded_at: "x" }));
    expect(await problemsOf(text)).toMatchObject([{ line: 6 }]);
    expect(await judgedIn(text)).toBe(1);
  });

  test.each([
    ["in the middle of the file", [referralRow(1), "OPEN", referralRow(2), referralRow(3)], 3],
    ["in its last row", [referralRow(1), referralRow(2), "OPEN"], 4],
    ["twice", [referralRow(1), "OPEN", "OPEN", referralRow(2)], 3, 4],
    ["before a row with quotes of its own", [referralRow(1), "OPEN", QUOTED(2), QUOTED(3)], 3],
  ])("a quote that is never closed, %s, costs its own row alone", async (_, rows, ...lines) => {
    const open = referralRow(9, { end_requested_by_pp_reason: '"never closed' });
    const text = file(...rows.map((one) => (one === "OPEN" ? open : one)));
    expect((await problemsOf(text)).map(({ line, column }) => [line, column])).toEqual(
      lines.map((line) => [line, "end_requested_by_pp_reason"]),
    );
    expect(await judgedIn(text)).toBe(rows.filter((one) => one !== "OPEN").length);
  });

  test("a quote within a cell that is not quoted is told with its column", async () => {
    const text = file(referralRow(1, { organisation_id: 'TIN"KETTLE"' }), referralRow(2));
    expect(await problemsOf(text)).toMatchObject([{ line: 2, column: "organisation_id" }]);
    expect(await judgedIn(text)).toBe(1);
  });

  test("the last row may end without a line break", async () => {
    expect(await judgedIn(file(row()).trimEnd())).toBe(1);
  });
});

function QUOTED(number: number): string {
  return referralRow(number, { end_requested_by_pp_reason: '"Work, caring commitments, or sickness"' });
}

describe("the header", () => {
  const withHeader = (names: readonly string[], ...rows: readonly string[]) =>
    `${[names.join(","), ...rows].join("\n")}\n`;
  const without = (name: string) => {
    const at = header.indexOf(name);
    const cut = (line: string) => line.split(",").filter((_, index) => index !== at);
    return withHeader(cut(header.join(",")), cut(row()).join(","));
  };

  test.each(columns.map(({ name, judged }) => [name, judged === true] as const))(
    "without %s: says so, and judges the rows unless a rule needs it (needed: %s)",
    async (name, needed) => {
      expect(await problemsOf(without(name))).toMatchObject([{ line: 1, column: name }]);
      expect(await judgedIn(without(name))).toBe(needed ? 0 : 1);
    },
  );

  test("a column that is not known is named, and the rows are judged", async () => {
    const text = withHeader([...header, "mood"], `${row()},sunny`);
    expect(await problemsOf(text)).toMatchObject([{ line: 1, column: "mood" }]);
    expect(await judgedIn(text)).toBe(1);
  });

  test("a column that is there twice is named, and nothing is judged by either of two", async () => {
    const text = withHeader([...header, "concluded_at"], `${row()},2022-06-01T09:00Z`);
    expect(await problemsOf(text)).toMatchObject([{ line: 1, column: "concluded_at" }]);
    expect(await judgedIn(text)).toBe(0);
  });

  test("columns are known by name, in whatever order they stand", async () => {
    const turned = withHeader(header.toReversed(), row().split(",").toReversed().join(","));
    expect(printed(await check(turned))).toEqual(printed(await check(file(row()))));
  });

  test.each([
    ["an empty file", ""],
    ["a file of blank lines", "\n\n"],
    ["another file", "name,age\nA. Person,42\n"],
    ["a file without a header", `${row()}\n`],
    ["a file with semicolons", file(row()).replaceAll(",", ";")],
    ["a spreadsheet", Buffer.from("PK\u0003\u0004\u0000\u0000 not text \u0000", "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${file(row())}`, "utf16le")],
  ])("%s is one problem on line 1, and nothing of it is shown", async (_, text) => {
    const problems = await problemsOf(text);
    expect(problems).toMatchObject([{ line: 1, column: null }]);
    expect(JSON.stringify(problems)).not.toMatch(/Person|TIN_KETTLE/u);
  });

  test("a header alone is a report of no referrals", async () => {
    expect(printed(await check(file()))).toMatchObject({ obligations: [], problems: [] });
  });
});

describe("whatever the file holds", () => {
  test("it is read to its end, with an answer and no error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: "binary", maxLength: 80 }),
            fc.constantFrom(row(), '"', '""', ",", "\r\n", "\ufeff", row({ concluded_at: '"' })),
          ),
          { maxLength: 12 },
        ),
        fc.boolean(),
        async (pieces, hasHeader) => {
          const { problems, referrals } = await check(
            (hasHeader ? `${header.join(",")}\n` : "") + pieces.join("\n"),
          );
          expect(referrals).toBeLessThanOrEqual(1);
          for (const { line, message } of problems) {
            expect(line).toBeGreaterThan(0);
            expect(message.length).toBeLessThan(600);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a cell spoilt anywhere in a good report leaves all other referrals as they were", async () => {
    const rows = Array.from({ length: 6 }, (_, index) => referralRow(index + 1));
    const all = printed(await check(file(...rows))).obligations;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(5),
        fc.nat(26),
        fc.constantFrom('"', "\n", ",", "\u0000", '"\n"', "x"),
        async (spoilt, cell, mark) => {
          const cells = (rows[spoilt] ?? "").split(",");
          cells[cell] += mark;
          const bad = rows.with(spoilt, cells.join(","));
          const { obligations } = printed(await check(file(...bad)));
          const others = (list: { referral: string }[]) =>
            list.filter(({ referral }) => referral !== `AA000${spoilt + 1}AC`);
          expect(others(obligations).filter(({ referral }) => /^AA000\dAC$/u.test(referral))).toEqual(
            others(all),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("the fixture has no problem, in pieces of any size", async () => {
    for (const size of [1, 2, 3, 1000]) {
      let bytes = 0;
      for await (const piece of inPieces(fixture, size)) bytes += piece.length;
      expect(bytes).toBe(new TextEncoder().encode(fixture).length);
      expect((await check(fixture, "2022-12-31", size)).problems).toEqual([]);
    }
  });
});
