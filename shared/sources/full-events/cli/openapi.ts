/** `npm run openapi`: prints the API's description; with `--write` writes it to docs/openapi.json. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parsed, tellingErrors } from "../../../command-line/index.ts";
import { printedDocument } from "../index.ts";

const usage = `npm run openapi [-- --write]   the API's description (OpenAPI 3.1)
  --write    writes it to docs/openapi.json
  --help     print this`;

await tellingErrors(usage, [], async () => {
  const { values } = parsed({
    options: { write: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const file = fileURLToPath(new URL("../../../../docs/openapi.json", import.meta.url));
  if (values.help) console.log(usage);
  else if (values.write) {
    await writeFile(file, printedDocument());
    console.log(`Written: ${file}`);
  } else process.stdout.write(printedDocument());
});
