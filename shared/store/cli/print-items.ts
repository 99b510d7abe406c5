/** `npm run items`: prints the page of items; with `--write` writes it to docs/items.md. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parsed, tellingErrors } from "../../command-line/index.ts";
import { itemsAsPage } from "../items-page.ts";

const usage = `npm run items [-- --write]   the kinds of item in the table: keys, indexes, attributes, retention
  --write    writes it to docs/items.md
  --help     print this`;

await tellingErrors(usage, [], async () => {
  const { values } = parsed({
    options: { write: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const file = fileURLToPath(new URL("../../../docs/items.md", import.meta.url));
  if (values.help) console.log(usage);
  else if (values.write) {
    await writeFile(file, itemsAsPage());
    console.log(`Written: ${file}`);
  } else process.stdout.write(itemsAsPage());
});
