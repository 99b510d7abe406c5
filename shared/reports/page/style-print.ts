/**
 * On A4, upright: the questions and the overview fill the first sheet, no heading parts from what it heads, no row is
 * torn, and every sheet has its number.
 */
export const printStyle = `
@page { size: A4 portrait; margin: 13mm 12mm 15mm;
@bottom-left { content: "CRS compliance"; font: 8pt Arial, Helvetica, sans-serif; color: #484d52; }
@bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, Helvetica, sans-serif; color: #484d52; } }
@media print {
:root { color-scheme: light; }
body { padding: 0; font-size: 9.5pt; line-height: 1.35; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: none; }
h1 { font-size: 11pt; margin-bottom: 5pt; }
header { border-top-width: 4pt; padding-top: 5pt; }
.verdict { font-size: 14.5pt; }
.asof { font-size: 8.5pt; }
h2 { font-size: 13pt; margin: 14pt 0 5pt; }
p { max-width: none; margin-bottom: 5pt; break-inside: avoid; }
h2, caption, figcaption, dt { break-after: avoid; }
h2 + p, h2 + p + p { break-after: avoid; }
.answers { grid-template-columns: 1fr 1fr; gap: 7pt; margin-top: 8pt; }
.answers section { padding: 7pt 9pt 4pt; break-inside: avoid; }
.answers h2 { font-size: 9pt; }
.answers p, .answers li { font-size: 9pt; margin-bottom: 3pt; }
.answers .answer { font-size: 15pt; margin-bottom: 4pt; }
.report #section-1 { break-before: page; }
.sides { grid-template-columns: 1fr 1fr; gap: 0 14pt; }
table { font-size: 7.8pt; margin-bottom: 9pt; }
th, td { padding: 2.2pt 5pt 2.2pt 0; overflow-wrap: break-word; }
thead th { overflow-wrap: normal; hyphens: auto; }
caption { padding-bottom: 2pt; }
thead { display: table-header-group; }
tr, figure, dt, dd { break-inside: avoid; }
tbody tr:nth-child(-n+3), tbody tr:nth-last-child(-n+2) { break-before: avoid; }
.scroll { overflow: visible; }
.whole { break-inside: avoid; }
.wide { min-width: 0; width: 23%; }
td.n, .judged { white-space: normal; }
figcaption { font-size: 8.5pt; }
.charts { grid-template-columns: 1fr 1fr; gap: 2pt 14pt; }
figure { margin-bottom: 6pt; }
.multiples { grid-template-columns: 1fr 1fr 1fr; gap: 4pt 12pt; }
details, .tools, .filter, .count { display: none; }
#rows { display: none; }
a { color: inherit; text-decoration: none; }
th button::after { display: none; }
dl { max-width: none; font-size: 8pt; columns: 2; column-gap: 9mm; }
}
`.trim();
