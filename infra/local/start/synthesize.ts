import { createApp } from "../../app.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Synthesized {
  readonly template: unknown;
  /** Where the bundled functions lie. */
  readonly assetDirectory: string;
  /** Deletes the folder; the functions cannot be loaded any more. */
  readonly remove: () => Promise<void>;
}

/**
 * The stack of the stage `dev`, synthesized with its functions bundled: what would be deployed. In a folder of its
 * own, so that two that run side by side do not take each other's code away.
 *
 * @param context stands above that of `cdk.json`
 */
export async function synthesize(context?: Readonly<Record<string, unknown>>): Promise<Synthesized> {
  const { path: folder, remove } = await temporaryFolder();
  try {
    const assembly = createApp({ stage: "dev", outdir: folder, ...(context && { context }) }).synth();
    const { template } = assembly.getStackByName("CrsComplianceMonitor-dev");
    return { template, assetDirectory: folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
