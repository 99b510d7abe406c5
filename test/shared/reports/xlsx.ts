import { inflateRawSync } from "node:zlib";

/** The files within an `.xlsx`, a ZIP archive (APPNOTE.TXT 4.3), by name. */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = archive.readUInt32LE(end + 16);
  for (let entry = archive.readUInt16LE(end + 10); entry > 0; entry--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const isStored = archive.readUInt16LE(at + 10) === 0;
    files.set(name, (isStored ? content : inflateRawSync(content)).toString("utf8"));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** A sheet's cells as a spreadsheet program would show them, dates as its serial numbers. */
export function readSheet(archive: Buffer, position: number): { cells: string[][]; xml: string } {
  const files = unzip(archive);
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gsu)].map(
    ([, si = ""]) => plain([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text]) => text).join("")),
  );
  const xml = files.get(`xl/worksheets/sheet${position}.xml`) ?? "";
  const cells = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = ""]) => {
    const line: string[] = [];
    for (const [, attributes = "", content = ""] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const column = columnOf(/r="([A-Z]+)/u.exec(attributes)?.[1] ?? "A");
      const value = /<v>(.*?)<\/v>/su.exec(content)?.[1] ?? /<t[^>]*>(.*?)<\/t>/su.exec(content)?.[1] ?? "";
      line[column] = /t="s"/u.test(attributes) ? (shared[Number(value)] ?? "") : plain(value);
    }
    return Array.from(line, (cell) => cell ?? "");
  });
  return { cells, xml };
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;

const plain = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
