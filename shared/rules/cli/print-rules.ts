/** `npm run rules [-- --json | --markdown]`: prints the catalogue. */
import { parseArgs } from "node:util";
import { catalogue, catalogueAsMarkdown, catalogueAsText, describeRule } from "../index.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, markdown: { type: "boolean" } } });

if (values.json) console.log(JSON.stringify(catalogue.map(describeRule), null, 2));
else console.log(values.markdown ? catalogueAsMarkdown(catalogue) : catalogueAsText(catalogue));
