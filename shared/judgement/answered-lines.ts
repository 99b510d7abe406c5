import { blankness } from "./blank.ts";

/**
 * The text without the lines of a form that were left open, so that a heading is not taken for its answer:
 * 'Risk to self:' with nothing after it, 'Triggers: TBC', 'Restrictions: see OASys'. 'Restrictions: N/A' stays: it says
 * that there are none.
 */
export function answeredLines(readableText: string): string {
  const lines = readableText.split("\n");
  return lines.filter((line, place) => isAnswered(line, lines[place + 1])).join("\n");
}

const longestHeading = 80;

function isAnswered(line: string, next: string | undefined): boolean {
  const end = line.search(/[:?]/);
  if (end < 0 || end > longestHeading) return true;
  const answer = line.slice(end + 1).replace(/^[\s:?-]{1,10}/, "");
  if (answer === "") return next !== undefined && !isHeading(next);
  return /^(?:n\/?a\b|none|nil|no\b|not applicable)/i.test(answer) || blankness(answer) === undefined;
}

const isHeading = (line: string): boolean =>
  /^[^:?]{1,80}[:?]\s*$/.test(line) || /^[^:?]{1,40}: ?\S/.test(line);
