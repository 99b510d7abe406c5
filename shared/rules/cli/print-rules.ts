/** `npm run rules [-- --json | --markdown | --write]`: prints the catalogue, or writes it to the README and docs/rules.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { catalogue, catalogueAsMarkdown, catalogueAsPage, catalogueAsText, describeRule } from "../index.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, markdown: { type: "boolean" }, write: { type: "boolean" } },
});
const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

if (values.json) console.log(JSON.stringify(catalogue.map(describeRule), null, 2));
else if (values.markdown) console.log(catalogueAsMarkdown(catalogue));
else if (values.write) {
  const readme = readFileSync(file("README.md"), "utf8");
  const table = `<!-- rules -->\n${catalogueAsMarkdown(catalogue)}\n<!-- /rules -->`;
  writeFileSync(
    file("README.md"),
    readme.replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, () => table),
  );
  writeFileSync(file("docs/rules.md"), catalogueAsPage(catalogue));
} else console.log(catalogueAsText(catalogue));
