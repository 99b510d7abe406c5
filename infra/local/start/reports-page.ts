/** A page that lists the written reports, newest week first. */
export function reportsPage(names: readonly string[]): string {
  const byWeek = [...Map.groupBy(names, (name) => name.split("/").slice(0, -1).join("/"))].reverse();
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Written reports</title>
<style>body { font: 16px/1.5 Arial, Helvetica, sans-serif; margin: 2rem; max-width: 60rem; }</style>
<h1>Written reports</h1>
${byWeek.length === 0 ? "<p>None has been written yet: they come on Mondays at 07:00.</p>" : ""}
${byWeek.map(([week, inWeek]) => `<h2>${escaped(week)}</h2>\n<ul>\n${inWeek.map(item).join("\n")}\n</ul>`).join("\n")}
</html>
`;
}

const item = (name: string) =>
  `  <li><a href="/reports/${encodeURI(name)}">${escaped(name.split("/").at(-1) ?? name)}</a></li>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
