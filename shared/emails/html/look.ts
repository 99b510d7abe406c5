import type { CSSProperties } from "react";
import type { Status } from "../status.ts";

/*
 * The colours and sizes of the GOV.UK Design System, written into each element because mail programs drop style
 * sheets. Its crown and its typeface, GDS Transport, may not be used outside the gov.uk domain: the font is Arial.
 */
const font = (size: number, lineHeight: number, weight: "" | "bold" = "") =>
  `${weight} ${size}px/${lineHeight}px Arial, Helvetica, sans-serif`.trim();
const ink = "#0b0c0c";
const quietInk = "#505a5f";
const paper = "#ffffff";
const linkBlue = "#1d70b8";

const statusColours: Readonly<Record<Status, string>> = {
  missed: "#d4351c",
  "to-be-put-right": "#f47738",
  "due-soon": "#1d70b8",
};

const text: CSSProperties = { color: ink, font: font(16, 24) };

const cellPadding = "0 14px 8px 0";

export const look = {
  // `word-break` and not `overflow-wrap`: only the former lets a table get narrower than a long word.
  page: { ...text, backgroundColor: paper, margin: 0, padding: 0, wordBreak: "break-word" },
  container: { maxWidth: "600px" },
  masthead: { backgroundColor: ink, borderBottom: `8px solid ${linkBlue}`, padding: "14px 20px 12px" },
  mastheadText: { color: paper, font: font(18, 24, "bold"), margin: 0 },
  main: { padding: "28px 20px 30px" },
  h1: { color: ink, font: font(24, 30, "bold"), margin: "0 0 16px" },
  h2: { color: ink, font: font(21, 26, "bold"), margin: "32px 0 14px" },
  h3: { color: ink, font: font(18, 24, "bold"), margin: "0 0 8px" },
  guideHeading: { color: ink, font: font(18, 24, "bold"), margin: "20px 0 8px" },
  paragraph: { ...text, margin: "0 0 10px" },
  quiet: { color: quietInk, font: font(14, 20), margin: "0 0 6px" },
  quietHeading: { color: quietInk, font: font(14, 20, "bold"), margin: "16px 0 6px" },
  link: { color: linkBlue, textDecorationLine: "underline" },
  line: { borderTop: "1px solid #b1b4b6", margin: "32px 0 16px" },
  betweenItems: { borderTop: "1px solid #b1b4b6", margin: "20px 0 18px" },
  table: { borderCollapse: "collapse", margin: "0 0 12px", width: "100%" },
  headerCell: { color: ink, font: font(14, 20, "bold"), padding: cellPadding },
  cell: { color: ink, font: font(16, 22), padding: cellPadding, verticalAlign: "top" },
  referenceCell: {
    color: ink,
    font: font(16, 22),
    padding: cellPadding,
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
} as const satisfies Readonly<Record<string, CSSProperties>>;

/** The bar down the side of a section. */
export const barOf = (status: Status): CSSProperties => ({
  borderLeft: `6px solid ${statusColours[status]}`,
  padding: "2px 0 2px 16px",
});

/**
 * For mail programs that follow the reader's dark setting by media query (Apple Mail, Outlook on phones). The others
 * turn the colours round themselves, which these plain ones survive.
 */
export const darkMode = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #0b0c0c !important; }
  .page h1, .page h2, .page h3, .page p, .page th, .page td { color: #ffffff !important; }
  .page .quiet { color: #d3d5d7 !important; }
  .page a { color: #8cc4f5 !important; }
}`;
