import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeAlertEmail } from "../../../shared/emails/index.ts";
import { anAlert, now, referAndMonitorUrl } from "./an-alert.ts";

const input = { recipient: anAlert().recipient, alerts: [anAlert()], now, referAndMonitorUrl };

describe("the e-mails as they are bundled for Lambda", () => {
  let folder: string;
  let bundle: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "emails-"));
    bundle = join(folder, "emails.mjs");
    await build({
      stdin: {
        contents: `import { composeAlertEmail } from "./shared/emails/index.ts";
          console.log(JSON.stringify(await composeAlertEmail(${JSON.stringify(input)})));`,
        resolveDir: fileURLToPath(new URL("../../..", import.meta.url)),
      },
      outfile: bundle,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      target: "node24",
      mainFields: ["module", "main"],
      define: { "process.env.NODE_ENV": '"production"' },
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are less than a megabyte", async () => {
    expect((await stat(bundle)).size).toBeLessThan(1_000_000);
  });

  it("are the same e-mails, with React's production build", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [bundle]);
    expect(JSON.parse(stdout)).toEqual(await composeAlertEmail(input));
  });
});
