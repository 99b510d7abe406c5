/** `npm run bench [-- --json | --write] [--only NAME]`: each line a ratio, measured side by side in this run. */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parsed, tellingErrors, UnusableArguments } from "../shared/command-line/index.ts";
import { type Result, resultOf } from "./comparison.ts";
import { lines } from "./lines/index.ts";
import { asTable } from "./table.ts";

const usage = `npm run bench [-- OPTION...]   what is measured beside named peers and floors, a table of ratios
  --json        for programs: [{ name, value, unit, peer, peerValue, ratio, spread, goal, ok }]
  --only NAME   one line: ${lines.map(({ name }) => `"${name}"`).join(", ")}
  --write       writes the table into README.md as well
  --help        print this`;

const readme = fileURLToPath(new URL("../README.md", import.meta.url));

function write(table: string): void {
  const where = `Node ${process.versions.node}, ${availableParallelism()} cores.`;
  const text = `<!-- bench -->\n${table}\n\n${where}\n<!-- /bench -->`;
  writeFileSync(
    readme,
    readFileSync(readme, "utf8").replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => text),
  );
}

await tellingErrors(usage, [], async () => {
  const { values } = parsed({
    options: {
      json: { type: "boolean" },
      only: { type: "string" },
      write: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { only, json } = values;
  if (values.write && (only !== undefined || json)) {
    throw new UnusableArguments("Found --write with another option; it writes the whole table.");
  }
  const chosen = lines.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new UnusableArguments(`Found "${only}", which is no line of the table.`);

  const results: Result[] = [];
  for (const { name, run } of chosen) {
    if (!json && process.stderr.isTTY) console.error(`measuring: ${name}`);
    results.push(...(await run()).map(resultOf));
  }
  const table = asTable(results);
  console.log(json ? JSON.stringify(results, null, 2) : table);
  if (values.write) write(table);
});
