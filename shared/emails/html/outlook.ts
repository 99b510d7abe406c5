/*
 * Outlook's desktop program lays out with Word, which knows no max-width: it alone reads these comments and gets a
 * table of 600 pixels around the container. React cannot write comments, so that the text nodes below hold their
 * places until the document is made.
 */
const places = {
  "[[outlook-table-opens]]":
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
  "[[outlook-table-ends]]": "<!--[if mso]></td></tr></table><![endif]-->",
} as const;

export const outlookTable = { opens: "[[outlook-table-opens]]", ends: "[[outlook-table-ends]]" } as const;

/** Puts the comments where their places are kept. */
export const withOutlookTable = (html: string): string =>
  Object.entries(places).reduce((written, [place, comment]) => written.replace(place, () => comment), html);
