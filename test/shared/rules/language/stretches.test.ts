import { describe, expect, it } from "vitest";
import type { CrsCase, Versions } from "../../../../shared/case/index.ts";
import {
  asItStood,
  asItStoodEachTime,
  type SentCase,
} from "../../../../shared/rules/language/as-it-stood.ts";
import { leavesPrisonOn } from "../../../../shared/rules/language/facts.ts";
import { stretches, stretchesOf, unchangedSince } from "../../../../shared/rules/language/stretches.ts";
import { at, justBefore } from "../../../support/london.ts";
import { Story } from "../../../support/story.ts";

const [nine, ten, eleven, noon] = ["09:00", "10:00", "11:00", "12:00"].map((time) =>
  at(`2026-11-02 ${time}`),
) as [ReturnType<typeof at>, ReturnType<typeof at>, ReturnType<typeof at>, ReturnType<typeof at>];

/** The case of a story that begins with a referral. */
function sent({ case: c }: Story): SentCase {
  const { referral } = c;
  if (!referral) throw new Error("Nobody was referred in this story.");
  return c as SentCase;
}

describe("the stretches in which something was wanting", () => {
  it("are none where nothing ever was", () => {
    expect(
      stretchesOf([
        [nine, []],
        [ten, undefined],
        [eleven, []],
      ]),
    ).toEqual([]);
  });

  it("begin with the moment that made it so and end with the first that put it right", () => {
    expect(
      stretchesOf([
        [nine, []],
        [ten, ["a"]],
        [eleven, []],
        [noon, []],
      ]),
    ).toEqual([{ from: ten, putRightAt: eleven, wanting: [{ from: ten, value: ["a"] }] }]);
  });

  it("have no end while it is wanting", () => {
    expect(stretchesOf([[nine, ["a"]]])).toEqual([{ from: nine, wanting: [{ from: nine, value: ["a"] }] }]);
  });

  it("tell what was wanting when, and tell the same only once", () => {
    const [stretch] = stretchesOf([
      [nine, ["a", "b"]],
      [ten, ["a", "b"]],
      [eleven, ["b"]],
      [noon, []],
    ]);
    expect(stretch).toEqual({
      from: nine,
      putRightAt: noon,
      wanting: [
        { from: nine, value: ["a", "b"] },
        { from: eleven, value: ["b"] },
      ],
    });
  });

  it("are left as they are where the facts to tell have not arrived", () => {
    expect(
      stretchesOf([
        [nine, ["a"]],
        [ten, undefined],
        [eleven, ["a"]],
        [noon, []],
      ]),
    ).toEqual([{ from: nine, putRightAt: noon, wanting: [{ from: nine, value: ["a"] }] }]);
  });

  it("are several when it was put right in between, each about the same subject", () => {
    const found = stretchesOf(
      [
        [nine, ["a"]],
        [ten, []],
        [eleven, ["a"]],
      ],
      "plan-1",
    );
    expect(found.map(({ from, putRightAt, subject }) => [from, putRightAt, subject])).toEqual([
      [nine, ten, "plan-1"],
      [eleven, undefined, "plan-1"],
    ]);
  });
});

describe("asking a case what is wanting", () => {
  const story = new Story()
    .sent("2026-11-02 09:00", { maximumEnforceableDays: 10 })
    .planSubmitted("2026-11-02 10:00", "plan-1", 12)
    .amended("2026-11-02 12:00", { maximumEnforceableDays: 12 });
  const tooMany = (c: CrsCase) => {
    const planned = c.actionPlans.at(-1)?.numberOfSessions ?? 0;
    return planned > (c.referral?.maximumEnforceableDays.at(-1)?.value ?? 0) ? ["too many"] : [];
  };

  it("asks at each moment at which one of the facts changed", () => {
    expect(stretches(tooMany)(story.case)).toEqual([
      { from: ten, putRightAt: noon, wanting: [{ from: ten, value: ["too many"] }] },
    ]);
  });

  it("asks at other moments too, though not before the referral was sent", () => {
    const asked: string[] = [];
    const ask = (_: CrsCase, moment: string) => {
      asked.push(moment);
      return [];
    };
    stretches(ask, () => [eleven, justBefore(nine)])(story.case);
    expect(asked).toEqual([nine, ten, eleven, noon]);
  });

  it("finds nothing in a case without a referral", () => {
    expect(stretches(() => ["everything"])(new Story().planSubmitted("2026-11-02 10:00").case)).toEqual([]);
  });
});

describe("a case as it stood", () => {
  const prison = new Story()
    .sentFromPrison("2026-11-02 09:00", "2026-11-13", { particulars: { statedTimescale: null } })
    .amended("2026-11-03 09:00", { particulars: { statedTimescale: "urgent" } })
    .releaseMoved("2026-11-04 09:00", "2026-12-24")
    .released("2026-11-09 10:00")
    .received("2026-11-20 10:00")
    .releaseMoved("2026-11-23 10:00", "2027-03-01");

  it.each([
    ["when it was sent", "2026-11-02 09:00", "2026-11-13"],
    ["just before custody spoke", "2026-11-04 08:59:59.999", "2026-11-13"],
    ["when custody spoke", "2026-11-04 09:00", "2026-12-24"],
    ["just before release", "2026-11-09 09:59:59.999", "2026-12-24"],
    ["on release", "2026-11-09 10:00", "2026-11-09"],
    ["back in prison", "2026-11-20 10:00", "2026-11-09"],
  ])("knows of release what was known %s", (_, moment, leaves) => {
    expect(leavesPrisonOn(asItStood(sent(prison), at(moment)))).toBe(leaves);
  });

  it("knows the form as it was", () => {
    const stated = (moment: string) =>
      asItStood(sent(prison), at(moment)).referral.particulars.at(-1)?.value.statedTimescale;
    expect(stated("2026-11-03 08:59:59.999")).toBeNull();
    expect(stated("2026-11-03 09:00")).toBe("urgent");
  });

  it("knows of a plan when it is submitted, and that it is approved when it is", () => {
    const c = sent(
      new Story().sent("2026-11-02 09:00").planSubmitted("2026-11-02 10:00").planApproved("2026-11-02 11:00"),
    );
    expect(asItStood(c, justBefore(ten)).actionPlans).toEqual([]);
    expect(asItStood(c, ten).actionPlans).toEqual([{ id: "plan-1", submittedAt: ten }]);
    expect(asItStood(c, eleven).actionPlans[0]?.approvedAt).toBe(eleven);
  });

  it("knows who has gone away, and who covers once that is said", () => {
    const away = { absenceId: "leave", from: ten, to: noon };
    const c = sent(
      new Story()
        .sent("2026-11-02 09:00")
        .with("crs.practitioner-absence.recorded", nine, away)
        .with("crs.practitioner-absence.recorded", eleven, {
          ...away,
          coveringOfficerEmail: "cover@probation.example",
        }),
    );
    const absences = (moment: typeof nine) => asItStood(c, moment).dealings.absences;
    expect(absences(justBefore(ten))).toEqual([]);
    expect(absences(ten)).toEqual([{ id: "leave", from: ten, to: noon }]);
    expect(absences(eleven)[0]).toMatchObject({
      coveringOfficerEmail: "cover@probation.example",
      coverNamedAt: eleven,
    });
  });

  it("knows no appointment whose time had not come, and nothing that was written later", () => {
    const c = sent(
      new Story()
        .sent("2026-11-02 09:00")
        .sessionHeld("2026-11-02 10:00")
        .caseNote("2026-11-02 11:00", "provider", "other"),
    );
    expect(asItStood(c, nine).appointments).toEqual([]);
    expect(asItStood(c, ten).appointments).toHaveLength(1);
    expect(asItStood(c, ten).dealings.correspondence).toEqual([]);
    expect(asItStood(c, eleven).dealings.correspondence).toHaveLength(1);
  });

  it("is looked at whenever somebody was received, released, written about or away, and at no time before the referral", () => {
    const story = new Story()
      .received("2026-10-01 09:00")
      .sent("2026-11-02 09:00")
      .received("2026-11-03 09:00")
      .released("2026-11-04 09:00")
      .caseNote("2026-11-05 09:00", "provider", "other")
      .away("2026-11-06 09:00", {
        to: "2026-11-09 09:00",
        recorded: "2026-11-05 12:00",
        cover: "cover@probation.example",
      });
    expect(asItStoodEachTime(sent(story)).map(([moment]) => moment)).toEqual(
      [
        "2026-11-02 09:00",
        "2026-11-03 09:00",
        "2026-11-04 09:00",
        "2026-11-05 09:00",
        "2026-11-05 12:00",
        "2026-11-06 09:00",
        "2026-11-09 09:00",
      ].map(at),
    );
  });

  it("at the last moment is the case", () => {
    const c = sent(prison);
    const [, last] = asItStoodEachTime(c).at(-1) ?? [];
    expect(last).toEqual(c);
  });

  it("is worked out once for all rules", () => {
    const c = sent(prison);
    expect(asItStoodEachTime(c)).toBe(asItStoodEachTime(c));
  });
});

describe("what is wanting is told anew when it changes", () => {
  it.each([
    ["another thing", ["a"], ["b"]],
    ["one of two things another", ["a", "b"], ["a", "c"]],
    ["one more", ["a"], ["a", "b"]],
    ["one less", ["a", "b"], ["a"]],
  ])("%s", (_, first, then) => {
    expect(
      stretchesOf([
        [nine, first],
        [ten, then],
      ]),
    ).toEqual([
      {
        from: nine,
        wanting: [
          { from: nine, value: first },
          { from: ten, value: then },
        ],
      },
    ]);
  });

  it("and not when it stays", () => {
    expect(
      stretchesOf([
        [nine, ["a", "b"]],
        [ten, ["a", "b"]],
      ]),
    ).toEqual([{ from: nine, wanting: [{ from: nine, value: ["a", "b"] }] }]);
  });
});

describe("a time in prison whose reception has not arrived", () => {
  const custodyAt = (story: Story, moment: string) => asItStood(sent(story), at(moment)).custody;

  it("begins with the first word of its end, whether of release or of curfew", () => {
    const story = new Story()
      .sentFromPrison("2026-11-02 09:00", null)
      .with("crs.custody.release-dates-changed", "2026-11-03 09:00", {
        homeDetentionCurfewEligibilityDate: "2026-12-01",
      })
      .releaseMoved("2026-11-04 09:00", "2026-12-24");
    expect(custodyAt(story, "2026-11-03 08:59:59.999")).toMatchObject({ releaseDate: [], curfewDate: [] });
    expect(custodyAt(story, "2026-11-03 09:00")).toMatchObject({
      releaseDate: [],
      curfewDate: [{ value: "2026-12-01" }],
    });
    expect(custodyAt(story, "2026-11-04 09:00")).toMatchObject({
      releaseDate: [{ value: "2026-12-24" }],
      curfewDate: [{ value: "2026-12-01" }],
    });
  });

  it("begins with release, where nothing else is known of it", () => {
    const story = new Story().sentFromPrison("2026-11-02 09:00", null).released("2026-11-05 10:00");
    expect(custodyAt(story, "2026-11-05 09:59:59.999")).not.toHaveProperty("releasedAt");
    expect(custodyAt(story, "2026-11-05 10:00")).toMatchObject({ releasedAt: at("2026-11-05 10:00") });
  });
});

describe("since when something is as it is", () => {
  const versions = (...values: readonly (string | undefined)[]): Versions<string | undefined> =>
    values.map((value, index) => ({ from: [nine, ten, eleven, noon][index] ?? noon, value }));
  const same = (value: string | undefined) => value;

  it.each([
    ["the beginning, when it never changed", versions("a", "a"), nine],
    ["its last change", versions("a", "b", "b"), ten],
    ["its return to what it had been", versions("a", "b", "a"), eleven],
    ["its being taken away", versions("a", undefined), ten],
  ])("%s", (_, given, since) => expect(unchangedSince(given, same)).toBe(since));

  it("is not known of nothing", () => expect(unchangedSince(versions(), same)).toBeUndefined());
});
