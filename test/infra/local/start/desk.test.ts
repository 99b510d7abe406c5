import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../../../infra/local/start/desk.ts";
import { parseInstant } from "../../../../shared/time/index.ts";

const files = new Map([
  ["weekly/2026-W46/A.html", "<h1>A</h1>"],
  ["weekly/2026-W47/A.html", "<h1>A again</h1>"],
  ["weekly/2026-W47/a&b <c>.json", "{}"],
]);
let scans = 0;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(0, {
    reports: {
      names: async () => [...files.keys()],
      read: async (name) => {
        const text = files.get(name);
        return text === undefined
          ? undefined
          : { type: "text/html; charset=utf-8", content: Buffer.from(text) };
      },
    },
    now: () => parseInstant("2026-11-20T15:00:00Z"),
    scan: async () => {
      scans += 1;
      if (scans > 1) throw new Error("no scan today");
      return { raised: 3 };
    },
  });
});
afterAll(() => desk.stop());

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${desk.url}${path}`, init);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

describe("the desk beside a local stack", () => {
  test("lists the reports, the newest week first, with links that work", async () => {
    const { status, type, text } = await get("/reports/");
    expect([status, type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text.indexOf("2026-W47")).toBeLessThan(text.indexOf("2026-W46"));
    expect(text).toContain("a&amp;b &lt;c&gt;.json");
    const links = [...text.matchAll(/href="([^"]+)"/gu)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    expect(links).toHaveLength(3);
    for (const link of links) expect((await get(link)).status).toBe(200);
  });

  test("tells what the clock of the stack shows", async () => {
    expect(await get("/now")).toMatchObject({ status: 200, text: "2026-11-20T15:00:00.000Z" });
  });

  test("gives a report", async () => {
    expect(await get("/reports/weekly/2026-W46/A.html")).toMatchObject({
      status: 200,
      type: "text/html; charset=utf-8",
      text: "<h1>A</h1>",
    });
  });

  test.each(["/reports/weekly/none.html", "/reports/%ff", "/elsewhere", "/reports/../../etc/passwd"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test("is read only", async () => {
    expect((await get("/reports/weekly/2026-W46/A.html", { method: "DELETE" })).status).toBe(405);
    expect((await get("/scan")).status).toBe(404);
  });

  test("scans when it is told to, but not by a page in a browser; what goes wrong is told", async () => {
    expect((await get("/scan", { method: "POST", headers: { origin: "https://example.org" } })).status).toBe(
      403,
    );
    expect(scans).toBe(0);
    expect(await get("/scan", { method: "POST" })).toMatchObject({ status: 200, text: '{"raised":3}\n' });
    expect(await get("/scan", { method: "POST" })).toMatchObject({ status: 500, text: "no scan today" });
  });
});
