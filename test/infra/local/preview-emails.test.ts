import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emailSamples } from "../../../infra/local/email-samples.ts";
import { previewPages, servePages, writePages } from "../../../infra/local/preview-emails.ts";
import { stageNames } from "../../../shared/obligations/index.ts";

describe("the samples", () => {
  it.each(["practitioner", "provider", "custody-team", "manager", "contract-manager"])(
    "show the e-mail to a %s at every stage",
    (role) => {
      const names = emailSamples.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(stageNames.map((stage) => `${role}-${stage}`)));
    },
  );

  it("have each a name of their own", () => {
    expect(new Set(emailSamples.map(({ name }) => name)).size).toBe(emailSamples.length);
  });
});

describe("the preview", () => {
  it("serves an index, and each sample as HTML and as text", async () => {
    const { server, url } = await servePages(await previewPages(), 0);
    try {
      const index = await (await fetch(url)).text();
      for (const { name } of emailSamples) {
        for (const page of [`${name}.html`, `${name}.txt`]) {
          expect(index).toContain(`href="${page}"`);
          const answer = await fetch(url + page);
          expect(answer.status).toBe(200);
          expect(await answer.text()).toContain("CRS");
        }
      }
      expect((await fetch(`${url}no-such-sample.html`)).status).toBe(404);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it("writes the same as files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "preview-"));
    try {
      const pages = await previewPages();
      await writePages(pages, join(folder, "made"));
      expect((await readdir(join(folder, "made"))).sort()).toEqual([...pages.keys()].sort());
      expect(await readFile(join(folder, "made", "index.html"), "utf8")).toBe(pages.get("index.html")?.body);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
