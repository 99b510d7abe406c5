/** `npm run openapi`: prints the API's description; with `--write` writes it to docs/openapi.json. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { printedDocument } from "../index.ts";

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const text = printedDocument();
if (values.write) {
  const file = fileURLToPath(new URL("../../../../docs/openapi.json", import.meta.url));
  await writeFile(file, text);
  console.log(`Written: ${file}`);
} else process.stdout.write(text);
