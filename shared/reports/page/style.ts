/**
 * The style of a report: plain, in the manner of GOV.UK. Neither the crown nor the GDS Transport typeface may be used
 * outside GOV.UK, so the typeface is Arial. No quotes, no child combinators: React would escape them.
 */
export const style = `
body { margin: 0; padding: 16px; background: #ffffff; color: #0b0c10; font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 1.35; }
main { max-width: 1120px; margin: 0 auto; }
h1 { font-size: 28px; line-height: 1.15; margin: 0 0 12px; border-top: 8px solid #1d70b8; padding-top: 10px; }
h2 { font-size: 20px; margin: 28px 0 8px; }
p { margin: 0 0 10px; max-width: 860px; }
p.first { font-size: 18px; }
table.facts { border-collapse: collapse; width: 100%; margin: 0 0 20px; font-size: 14px; }
table.facts caption { text-align: left; font-weight: bold; padding: 0 0 6px; }
table.facts th, table.facts td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid #b1b4b6; font-weight: normal; }
table.facts thead th { font-weight: bold; vertical-align: bottom; border-bottom: 2px solid #0b0c10; }
table.facts tr.total th, table.facts tr.total td { font-weight: bold; border-top: 2px solid #0b0c10; }
table.facts .n { text-align: right; }
table.facts td.n { white-space: nowrap; }
table.facts th.wide { min-width: 170px; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 3px solid #ffdd00; outline-offset: 2px; }
.side { display: inline-block; width: 48%; min-width: 340px; margin-right: 1.5%; vertical-align: top; }
.bar { width: 120px; height: 12px; border: 1px solid #505a5f; border-collapse: collapse; }
table.facts tr .bar td { padding: 0; border: 0; height: 12px; font-size: 1px; line-height: 12px; }
.bar td.full { background: #1d70b8; }
.weeks { border-collapse: collapse; display: inline-table; margin-left: 6px; vertical-align: text-bottom; }
table.facts tr .weeks td { padding: 0 1px 0 0; border: 0; border-bottom: 1px solid #505a5f; vertical-align: bottom; height: 16px; line-height: 1px; }
.weeks i { display: block; width: 5px; background: #1d70b8; }
${Array.from({ length: 9 }, (_, step) => `.weeks i.h${step} { height: ${step === 0 ? 1 : 2 * step}px; }`).join("\n")}
dl { margin: 0; max-width: 960px; font-size: 14px; }
dt { font-weight: bold; margin-top: 8px; }
dd { margin: 0; }
@media (max-width: 640px) { .side { display: block; width: auto; min-width: 0; margin: 0; } h1 { font-size: 24px; } }
@page { size: A4 landscape; margin: 11mm; }
@media print {
body { padding: 0; font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: none; }
h1 { font-size: 17pt; border-top-width: 4pt; padding-top: 4pt; margin-bottom: 6pt; }
h2 { font-size: 12.5pt; margin: 10pt 0 4pt; break-after: avoid; }
p { max-width: none; margin-bottom: 5pt; }
p.first { font-size: 11pt; }
table.facts { font-size: 8.5pt; margin-bottom: 8pt; }
table.facts th, table.facts td { padding: 2.5pt 5pt 2.5pt 0; }
table.facts caption { padding-bottom: 2pt; }
thead { display: table-header-group; }
tr, dt, dd { break-inside: avoid; }
dt { break-after: avoid; }
.scroll { overflow: visible; }
.whole { break-inside: avoid; }
.sheet { break-before: page; }
h2, p, caption { break-after: avoid; }
.side { min-width: 0; }
table.facts th.wide { min-width: 34mm; }
dl { max-width: none; font-size: 8.5pt; columns: 2; column-gap: 10mm; }
}
`.trim();
