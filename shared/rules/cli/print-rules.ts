/** `npm run rules [-- --json | --markdown | --write]`: prints the catalogue, or writes it to the README and docs/rules.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parsed, tellingErrors, UnusableArguments } from "../../command-line/index.ts";
import { catalogue, catalogueAsMarkdown, catalogueAsPage, catalogueAsText, describeRule } from "../index.ts";

const usage = `npm run rules [-- --json | --markdown | --write]   the rules, as text without an option
  --json       each in full, for programs
  --markdown   the table of the README
  --write      writes them into README.md and docs/rules.md
  --help       print this`;

const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

function write(): void {
  const readme = readFileSync(file("README.md"), "utf8");
  const table = `<!-- rules -->\n${catalogueAsMarkdown(catalogue)}\n<!-- /rules -->`;
  writeFileSync(
    file("README.md"),
    readme.replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, () => table),
  );
  writeFileSync(file("docs/rules.md"), catalogueAsPage(catalogue));
}

await tellingErrors(usage, [], () => {
  const { values } = parsed({
    options: {
      json: { type: "boolean" },
      markdown: { type: "boolean" },
      write: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { help, ...forms } = values;
  if (help) console.log(usage);
  else if (Object.keys(forms).length > 1) throw new UnusableArguments("Expected one option at most.");
  else if (forms.json) console.log(JSON.stringify(catalogue.map(describeRule), null, 2));
  else if (forms.markdown) console.log(catalogueAsMarkdown(catalogue));
  else if (forms.write) write();
  else console.log(catalogueAsText(catalogue));
});
