import { printStyle } from "./style-print.ts";

/**
 * The style of a report, in the manner of GOV.UK. Neither the crown nor the GDS Transport typeface may be used outside
 * GOV.UK, so the typeface is Arial. Colours are variables: the dark ones take over where the reader's system is dark.
 */
export const style = `
:root { color-scheme: light dark;
--ink: #0b0c0c; --soft: #484d52; --paper: #ffffff; --panel: #f3f5f7; --line: #b6bbbf; --accent: #1d70b8;
--worse: #a8390b; --better: #1d5fa6; --limits: #d9e3ee; --focus: #ffdd00; }
@media screen and (prefers-color-scheme: dark) { :root {
--ink: #f3f2f1; --soft: #c3c8cd; --paper: #12161b; --panel: #1d232a; --line: #565e66; --accent: #79b8f3;
--worse: #ff9e69; --better: #86c5ff; --limits: #2b3a4a; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 14px 16px 48px; background: var(--paper); color: var(--ink); font: 16px/1.45 Arial, Helvetica, sans-serif; }
main { max-width: 1180px; margin: 0 auto; }
header { border-top: 6px solid var(--accent); padding-top: 10px; }
h1 { font-size: 18px; line-height: 1.25; margin: 0 0 6px; color: var(--soft); }
.verdict { text-wrap: pretty; font-size: clamp(19px, 1.05rem + 0.6vw, 24px); line-height: 1.28; font-weight: bold; margin: 0 0 6px; max-width: 1120px; }
.asof { color: var(--soft); font-size: 14px; }
h2 { font-size: 22px; line-height: 1.2; margin: 40px 0 10px; }
p { margin: 0 0 10px; max-width: 820px; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px #0b0c0c; }
#warning { border-left: 6px solid var(--worse); padding: 2px 14px; margin: 14px 0; }
#warning h2 { margin: 0 0 4px; font-size: 18px; }
.answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 12px; margin: 12px 0 0; }
.answers section { background: var(--panel); border-radius: 6px; padding: 12px 16px 8px; }
.answers h2 { font-size: 15px; margin: 0 0 4px; color: var(--soft); }
.answers p, .answers li { font-size: 14px; margin-bottom: 4px; }
.answers .answer { font-size: 25px; line-height: 1.15; font-weight: bold; margin-bottom: 6px; text-wrap: balance; }
.answers ol { margin: 0 0 6px; padding-left: 20px; }
.icon { width: 1em; height: 1em; vertical-align: -0.12em; margin-right: 0.3em; flex: none; }
.icon circle { fill: none; stroke: currentColor; stroke-width: 2; }
.icon path { fill: none; stroke: currentColor; stroke-width: 2; }
.icon.common-cause, .icon.unknown { color: var(--soft); }
.icon.improving { color: var(--better); }
.icon.concerning { color: var(--worse); }
.judged { white-space: nowrap; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 0 32px; }
table { border-collapse: collapse; width: 100%; margin: 0 0 18px; font-size: 14px; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; border-bottom: 2px solid var(--ink); }
.total th, .total td { font-weight: bold; border-top: 2px solid var(--ink); }
.n { text-align: right; }
td.n { white-space: nowrap; }
.wide { min-width: 170px; }
.scroll { overflow-x: auto; }
figure { margin: 0 0 22px; }
figcaption { font-size: 15px; margin-bottom: 6px; max-width: 900px; }
.chart svg { display: block; width: 100%; height: auto; }
.chart [data-t] { cursor: pointer; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr)); gap: 6px 32px; }
.charts .chart { max-width: 620px; }
.answers .chart { max-width: 410px; }
.answers summary { font-size: 13px; padding: 0; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr)); gap: 8px 20px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; padding: 4px 0; }
th button { all: unset; cursor: pointer; font-weight: bold; }
th button:hover { text-decoration: underline; }
th button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px #0b0c0c; }
th[aria-sort] button::after { content: " \\25B2"; font-size: 10px; }
th[aria-sort=descending] button::after { content: " \\25BC"; }
label { font-size: 14px; }
input, select, form button { font: inherit; font-size: 15px; min-height: 36px; padding: 4px 8px; max-width: 100%; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); border-radius: 0; }
form button { cursor: pointer; }
.filter { display: inline-block; margin: 0 0 8px; }
.tools { display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: end; margin: 0 0 10px; }
.tools label { display: flex; flex-direction: column; max-width: min(100%, 300px); }
.tools[hidden] { display: none; }
.count { font-weight: bold; font-size: 15px; }
.rows details { border-bottom: 1px solid var(--line); }
.rows details[hidden] { display: none; }
.rows summary { display: grid; grid-template-columns: 100px minmax(180px, 2fr) minmax(140px, 1.5fr) minmax(130px, 1fr) minmax(150px, 1.2fr); gap: 2px 14px; color: var(--ink); padding: 7px 0; }
.rows summary b { color: var(--accent); text-decoration: underline; }
.rows summary:hover { background: var(--panel); }
.rows dl { padding: 4px 0 14px 20px; display: grid; grid-template-columns: minmax(110px, max-content) 1fr; gap: 3px 16px; }
.rows dt { margin: 0; }
@media (max-width: 700px) { .rows summary { grid-template-columns: 1fr; } .rows dl { grid-template-columns: 1fr; padding-left: 10px; } .rows dt { margin-top: 6px; } }
dl { margin: 0; max-width: 960px; font-size: 14px; }
dt { font-weight: bold; margin-top: 8px; }
dd { margin: 0; }
${printStyle}
`.trim();
