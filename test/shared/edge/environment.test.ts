import { describe, expect, test } from "vitest";
import { readEnvironment, UnusableEnvironment, variable } from "../../../shared/edge/index.ts";

const shape = {
  TABLE_NAME: variable.text,
  ALERTS_QUEUE_URL: variable.address,
  SENDER_ADDRESS: variable.mailbox,
  CONTRACT_MANAGERS: variable.contractManagers,
};
const good = {
  TABLE_NAME: "monitor",
  ALERTS_QUEUE_URL: "http://127.0.0.1:4566/000000000000/alerts",
  SENDER_ADDRESS: "monitor@crs.example.org",
  CONTRACT_MANAGERS: '{"A":"a@region.example","national":"n@region.example"}',
};

describe("a function's environment", () => {
  test("is read through its schema, without what is not asked for", () => {
    expect(readEnvironment(shape, { ...good, AWS_SECRET_ACCESS_KEY: "x" })).toEqual({
      ...good,
      CONTRACT_MANAGERS: { A: "a@region.example", national: "n@region.example" },
    });
  });

  test("that lacks everything is refused with the name of every variable", () => {
    expect(() => readEnvironment(shape, {})).toThrow(UnusableEnvironment);
    try {
      readEnvironment(shape, {});
    } catch (error) {
      expect(error).toMatchObject({ variables: Object.keys(shape) });
      for (const name of Object.keys(shape))
        expect(String(error)).toMatch(new RegExp(`${name}: expected \\S`, "u"));
    }
  });

  test.each([
    { name: "TABLE_NAME", value: "" },
    { name: "ALERTS_QUEUE_URL", value: "canary queue" },
    { name: "SENDER_ADDRESS", value: "canary" },
    { name: "CONTRACT_MANAGERS", value: "{canary" },
    { name: "CONTRACT_MANAGERS", value: '"canary"' },
    { name: "CONTRACT_MANAGERS", value: '{"A":"canary"}' },
  ])("with $name $value is refused by its name, and the value is not repeated", ({ name, value }) => {
    const error = (() => {
      try {
        return readEnvironment(shape, { ...good, [name]: value });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ name: "UnusableEnvironment", variables: [name] });
    expect(String(error)).not.toContain("canary");
  });
});
