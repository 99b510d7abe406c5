/**
 * The style of the pages that are shown on this machine: plain, in the manner of GOV.UK, light or dark as the reader
 * has it. Neither the crown nor the GDS Transport typeface may be used outside GOV.UK, so the typeface is Arial.
 */
export const style = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #0b0c10; --quiet: #505a5f; --rule: #b1b4b6; --link: #1d70b8; --link-over: #003078; --visited: #4c2c92; --panel: #f3f2f1; --go: #00703c; --go-over: #005a30; --bad: #ca3535; --good: #00703c; --band: #1d70b8; --focus-ink: #0b0c10; }
@media (prefers-color-scheme: dark) { :root { --paper: #15181b; --ink: #f3f2f1; --quiet: #b9c0c5; --rule: #4b545a; --link: #7fc1ff; --link-over: #b5dcff; --visited: #c9b3f5; --panel: #23282c; --go: #0b7a45; --go-over: #096337; --bad: #ff9d9d; --good: #73d29c; --band: #17568c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:visited { color: var(--visited); }
a:hover { color: var(--link-over); text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 5px var(--focus-ink); }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; display: block; padding: 8px 16px; background: #ffdd00; color: #0b0c10; }
.band { background: var(--band); color: #ffffff; }
.band div, main, footer { max-width: 1040px; margin: 0 auto; padding: 0 16px; }
.band div { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; padding-top: 10px; padding-bottom: 10px; }
.band a { color: #ffffff; text-decoration: none; }
.band a:hover { text-decoration: underline; }
.band .name { font-weight: bold; }
.band nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.band [aria-current] { text-decoration: underline; text-decoration-thickness: 3px; }
main { padding-top: 24px; padding-bottom: 48px; }
footer { padding-top: 16px; padding-bottom: 32px; color: var(--quiet); border-top: 1px solid var(--rule); font-size: 14px; }
h1 { font-size: 30px; line-height: 1.15; margin: 0 0 16px; }
h2 { font-size: 22px; line-height: 1.2; margin: 32px 0 10px; }
h3 { font-size: 18px; margin: 20px 0 6px; }
p { margin: 0 0 12px; max-width: 44em; }
.lead { font-size: 19px; }
.quiet, time { color: var(--quiet); }
.num { text-align: right; font-variant-numeric: tabular-nums; }
ul, ol { margin: 0 0 12px; padding-left: 20px; }
.plain { list-style: none; padding: 0; }
.tiles { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 16px 24px; }
.tiles li { border-top: 3px solid var(--band); padding-top: 8px; }
.tiles h3 { margin: 0 0 4px; }
.tiles p { margin: 0; }
.panel { background: var(--panel); padding: 16px; margin: 0 0 20px; }
.panel > :last-child { margin-bottom: 0; }
.notice { border-left: 8px solid var(--band); padding: 8px 16px; margin: 0 0 20px; background: var(--panel); }
.notice.bad { border-color: var(--bad); }
form.search { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; }
form.search > div { flex: 1 1 180px; }
form.inline { display: inline-block; margin: 0 12px 8px 0; }
label { display: block; font-weight: bold; margin-bottom: 4px; }
input, select { font: inherit; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); border-radius: 0; padding: 6px 8px; width: 100%; min-height: 40px; }
button { font: inherit; font-weight: bold; color: #ffffff; background: var(--go); border: 0; border-bottom: 2px solid #002d18; padding: 8px 14px; min-height: 40px; cursor: pointer; }
button:hover { background: var(--go-over); }
table { border-collapse: collapse; width: 100%; margin: 0 0 20px; font-size: 15px; }
caption { text-align: left; font-weight: bold; padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 8px 14px 8px 0; border-bottom: 1px solid var(--rule); }
th { font-weight: bold; }
.scroll { overflow-x: auto; }
dl { margin: 0 0 16px; display: grid; grid-template-columns: minmax(7em, max-content) 1fr; gap: 4px 16px; }
dt { font-weight: bold; }
dd { margin: 0; min-width: 0; }
.mails { list-style: none; padding: 0; margin: 0 0 20px; border-top: 1px solid var(--rule); }
.mails li { display: grid; grid-template-columns: 1fr max-content; gap: 2px 16px; padding: 10px 0; border-bottom: 1px solid var(--rule); }
.mails a { grid-column: 1; font-weight: bold; }
.mails .to { grid-column: 1; min-width: 0; }
.mails time { grid-column: 2; grid-row: 1; white-space: nowrap; }
.pages { display: flex; flex-wrap: wrap; gap: 8px 24px; justify-content: space-between; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 20px; list-style: none; padding: 0; border-bottom: 1px solid var(--rule); margin: 20px 0 0; }
.tabs a { display: block; padding: 10px 0; }
.tabs [aria-current] { font-weight: bold; color: var(--ink); text-decoration: none; border-bottom: 4px solid var(--band); }
iframe { display: block; width: 100%; height: 78vh; border: 1px solid var(--rule); border-top: 0; background: #ffffff; }
pre { margin: 0; padding: 16px; overflow-x: auto; border: 1px solid var(--rule); border-top: 0; font: 14px/1.5 "Liberation Mono", Menlo, Consolas, monospace; }
pre.text { white-space: pre-wrap; }
code { font: 0.94em "Liberation Mono", Menlo, Consolas, monospace; }
.tag { display: inline-block; padding: 1px 8px; font-size: 14px; font-weight: bold; border: 1px solid currentColor; white-space: nowrap; }
.tag.missed { color: var(--bad); }
.tag.met { color: var(--good); }
progress { width: 100%; height: 20px; accent-color: var(--band); }
@media (max-width: 640px) {
h1 { font-size: 25px; }
.mails li { display: block; }
.mails a, .mails .to, .mails time { display: block; }
dl { grid-template-columns: 1fr; gap: 0; }
dd { margin-bottom: 8px; }
}
`.trim();
