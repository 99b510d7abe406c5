import { describe, expect, it } from "vitest";
import { httpAnswerOf } from "../../../../infra/local/triggers/http-answer.ts";

const told = (answer: unknown) => {
  const { status, headers, body } = httpAnswerOf(answer);
  return { status, headers, body: body.toString() };
};

const json = { "content-type": "application/json" };
const text = { "content-type": "text/plain;charset=UTF-8" };

describe("a function's answer becomes", () => {
  it.each<[string, unknown, { status: number; headers: object; body: string }]>([
    [
      "200 with its JSON when it has no status",
      { noted: 1 },
      { status: 200, headers: json, body: '{"noted":1}' },
    ],
    ["200 with the text when it is one", "noted", { status: 200, headers: json, body: "noted" }],
    ["200 with null when it is nothing", null, { status: 200, headers: json, body: "null" }],
    ["its status alone", { statusCode: 202 }, { status: 202, headers: text, body: "" }],
    ["its status, though written as a text", { statusCode: "202" }, { status: 202, headers: text, body: "" }],
    [
      "its body out of base64",
      { statusCode: 200, body: "bm90ZWQ=", isBase64Encoded: true },
      { status: 200, headers: text, body: "noted" },
    ],
    [
      "its headers, in lower case",
      { statusCode: 200, headers: { "Content-Type": "a/b", "X-N": 1 } },
      { status: 200, headers: { "content-type": "a/b", "x-n": "1" }, body: "" },
    ],
    [
      "its cookies",
      { statusCode: 200, cookies: ["a=1", "b=2"] },
      { status: 200, headers: { ...text, "set-cookie": ["a=1", "b=2"] }, body: "" },
    ],
    [
      "500 when its status is none",
      { statusCode: "soon" },
      { status: 500, headers: json, body: '{"message":"Internal Server Error"}' },
    ],
    [
      "500 when its body is no text",
      { statusCode: 200, body: {} },
      { status: 500, headers: json, body: '{"message":"Internal Server Error"}' },
    ],
  ])("%s", (_what, answer, expected) => {
    expect(told(answer)).toEqual(expected);
  });
});
