import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createApp } from "../../app.ts";

const assemblyFolder = fileURLToPath(new URL("../../../.local/assembly", import.meta.url));

/** The stack of the stage `dev`, synthesized with its functions bundled: what would be deployed. */
export async function synthesize(
  folder = assemblyFolder,
): Promise<{ template: unknown; assetDirectory: string }> {
  await rm(folder, { recursive: true, force: true });
  const assembly = createApp({ stage: "dev", outdir: folder }).synth();
  return { template: assembly.getStackByName("CrsComplianceMonitor-dev").template, assetDirectory: folder };
}
