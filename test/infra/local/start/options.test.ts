import { describe, expect, test } from "vitest";
import { help, readStartOptions, UnusableArgument } from "../../../../infra/local/start/options.ts";

describe("the arguments of npm start", () => {
  test("without any: a sample of six weeks, 1,500 referrals, and live afterwards on the usual ports", () => {
    expect(readStartOptions([])).toEqual({
      help: false,
      once: false,
      sample: true,
      source: "full-events",
      seed: 1,
      referrals: 1500,
      weeks: 6,
      until: undefined,
      ports: { api: 4500, inbox: 4501, reports: 4502 },
    });
  });

  test("--once takes any free ports, unless it is told which", () => {
    expect(readStartOptions(["--once"])).toMatchObject({
      once: true,
      ports: { api: 0, inbox: 0, reports: 0 },
    });
    expect(readStartOptions(["--once", "--api-port", "8080"]).ports).toEqual({
      api: 8080,
      inbox: 0,
      reports: 0,
    });
  });

  test.each([
    [["--seed", "7"], { seed: 7 }],
    [["--referrals", "40", "--weeks", "2"], { referrals: 40, weeks: 2 }],
    [["--no-sample"], { sample: false }],
    [["--source", "domain-events"], { source: "domain-events" }],
    [["--until", "2026-11-20T16:00:00+00:00"], { until: "2026-11-20T16:00:00.000Z" }],
    [["--until=now"], { until: "now" }],
    [["--inbox-port", "0", "--reports-port", "9000"], { ports: { api: 4500, inbox: 0, reports: 9000 } }],
    [["--help"], { help: true }],
  ])("%j", (args, expected) => {
    expect(readStartOptions(args)).toMatchObject(expected);
  });

  test.each([
    [["--referrals", "0"], /Found --referrals "0"; expected a whole number from 1/],
    [["--referrals", "12.5"], /Found --referrals "12.5"/],
    [["--seed", "-1"], /--seed/],
    [["--api-port", "65536"], /from 0 to 65535/],
    [["--until", "tomorrow"], /Found --until "tomorrow"; expected an instant/],
    [["--until", "2026-11-20"], /expected an instant/],
    [["--source", "rumour"], /Found --source "rumour"; expected full-events or domain-events/],
    [["--onec"], /Unknown option '--onec'/],
    [["report.csv"], /Unexpected argument 'report.csv'/],
  ])("%j cannot be used, and the message says what can", (args, message) => {
    const read = () => readStartOptions(args);
    expect(read).toThrow(UnusableArgument);
    expect(read).toThrow(message);
    expect(read).toThrow(/--help/);
  });

  test("every option stands in the help text", () => {
    for (const name of [
      "once",
      "no-sample",
      "source",
      "seed",
      "referrals",
      "weeks",
      "until",
      "api-port",
      "inbox-port",
      "reports-port",
    ]) {
      expect(help).toContain(`--${name}`);
    }
  });
});
