import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { parsed, UnusableArguments } from "../../shared/command-line/index.ts";
import { composeSample, type EmailSample, emailSamples } from "./email-samples.ts";

/** What can be looked at, by file name. */
type Pages = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

/** Every sample as HTML and as plain text, and an index of them. */
export async function previewPages(samples: readonly EmailSample[] = emailSamples): Promise<Pages> {
  const composed = await Promise.all(
    samples.map(async (sample) => ({ sample, email: await composeSample(sample) })),
  );
  const html = (body: string) => ({ type: "text/html; charset=utf-8", body });
  return new Map([
    ["index.html", html(indexOf(composed.map(({ sample, email }) => ({ ...sample, ...email }))))],
    ...composed.flatMap(({ sample: { name }, email }) => [
      [`${name}.html`, html(email.html)] as const,
      [`${name}.txt`, { type: "text/plain; charset=utf-8", body: email.text }] as const,
    ]),
  ]);
}

function indexOf(emails: readonly (EmailSample & { readonly subject: string })[]): string {
  const rows = emails.map(
    ({ name, title, subject }) =>
      `<tr><td>${escaped(title)}</td><td>${escaped(subject)}</td>` +
      `<td><a href="${name}.html">HTML<span class="for-screen-readers"> of ${name}</span></a></td>` +
      `<td><a href="${name}.txt">text<span class="for-screen-readers"> of ${name}</span></a></td></tr>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alert e-mails with invented data</title>
<style>
  body { font: 16px/1.5 Arial, Helvetica, sans-serif; margin: 2rem; max-width: 70rem; }
  table { border-collapse: collapse; }
  th, td { border-bottom: 1px solid #b1b4b6; padding: 0.4rem 1.2rem 0.4rem 0; text-align: left; vertical-align: top; }
  .for-screen-readers { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
</style>
<main>
<h1>Alert e-mails with invented data</h1>
<table>
<thead><tr><th scope="col">Sample</th><th scope="col">Subject</th><th scope="col">HTML</th><th scope="col">Text</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</main>
</html>
`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes the pages into a folder, which is made if it is not there. */
export async function writePages(pages: Pages, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...pages].map(([name, { body }]) => writeFile(join(folder, name), body)));
}

/** Serves the pages on this machine alone; port 0 takes any that is free. */
export function servePages(pages: Pages, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = pages.get(pathname === "/" ? "index.html" : pathname.slice(1));
    response
      .writeHead(page ? 200 : 404, { "content-type": page?.type ?? "text/plain; charset=utf-8" })
      .end(page?.body ?? "There is no such sample. The index lists them: /\n");
  });
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () =>
      listening({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    );
  });
}

const help = `Shows every alert e-mail with invented data.

  npm run emails                     serves them on a port of this machine and prints the address
  npm run emails -- --port 4000      on that port (3030 unless told; 0 takes any that is free)
  npm run emails -- --write FOLDER   writes them as files instead
`;

/** Runs the command. @returns its exit code, or nothing while it serves. */
export async function previewEmails(args: readonly string[]): Promise<number | undefined> {
  const { values } = parsed({
    args: [...args],
    options: {
      port: { type: "string", default: "3030" },
      write: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const pages = await previewPages();
  if (values.write !== undefined) {
    await writePages(pages, values.write);
    process.stdout.write(`Wrote ${pages.size} files. Open ${resolve(values.write, "index.html")}\n`);
    return 0;
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new UnusableArguments(`Found --port ${values.port}, expected a number from 0 to 65535.`);
  }
  const { url } = await servePages(pages, port);
  process.stdout.write(`The e-mails are at ${url} (Ctrl-C ends this).\n`);
  return undefined;
}

if (import.meta.main) {
  try {
    const code = await previewEmails(process.argv.slice(2));
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const advice =
      code === "EADDRINUSE" ? "\nAnother program has that port: choose another with --port." : "";
    process.stderr.write(`${message}${advice}\n\n${help}`);
    process.exitCode = error instanceof UnusableArguments ? 2 : 1;
  }
}
