import { expect, test } from "vitest";
import {
  type FunctionPlan,
  NothingToStandInFor,
  withStandIns,
} from "../../../../infra/local/template/index.ts";

const outside = "https://live.example/api";
const functionWith = (environment: Readonly<Record<string, string>>) => ({ environment }) as FunctionPlan;
const told = (environment: Readonly<Record<string, string>>, standIns: Readonly<Record<string, string>>) =>
  withStandIns([functionWith(environment)], standIns)[0]?.environment;

test("a variable that is the outside address becomes the local one, in whatever function", () => {
  const functions = [
    functionWith({ LIVE: outside, TABLE: "t" }),
    functionWith({ CALLS: outside }),
    functionWith({}),
  ];
  expect(
    withStandIns(functions, { [outside]: "http://127.0.0.1:1" }).map(({ environment }) => environment),
  ).toEqual([{ LIVE: "http://127.0.0.1:1", TABLE: "t" }, { CALLS: "http://127.0.0.1:1" }, {}]);
});

test("one that only begins with it, or mentions it, is another address", () => {
  const variables = { LIVE: outside, DEEPER: `${outside}/deeper`, MENTION: `see ${outside}` };
  expect(told(variables, { [outside]: "http://127.0.0.1:1" })).toEqual({
    ...variables,
    LIVE: "http://127.0.0.1:1",
  });
});

test("without stand-ins everything stays", () => {
  expect(told({ LIVE: outside }, {})).toEqual({ LIVE: outside });
});

test("an address that nobody is told is named: what it stands for would be called all the same", () => {
  expect(() => told({ LIVE: outside }, { "https://typo.example": "http://127.0.0.1:1" })).toThrow(
    NothingToStandInFor,
  );
  expect(() => told({ LIVE: outside }, { "https://typo.example": "x" })).toThrow("https://typo.example");
});
