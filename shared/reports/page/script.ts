import { createHash } from "node:crypto";

/**
 * What a browser adds to a page that is whole without it: tables that are sorted by the heads of their columns, a filter
 * for the longer ones, and for the list of rows search, choices, order, and the rows that a figure counts. The choice
 * stands in the address, so that the way back works. It asks nothing of any network.
 */
export const script = String.raw`"use strict";
(() => {
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const valueOf = (cell) => {
  const text = cell ? cell.textContent.trim() : "";
  const number = text.replace(/[,%+]/g, "").replace("\u2212", "-");
  const date = /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text) ? Date.parse(text + " UTC") : NaN;
  if (!Number.isNaN(date)) return date;
  const share = /^(\d+) of (\d+)$/.exec(text);
  if (share) return (100 * share[1]) / share[2];
  return number !== "" && /^-?[\d.]+( of [\d.]+)?$/.test(number) ? parseFloat(number) : text.toLowerCase();
};
const compare = (a, b) =>
  typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;

for (const table of all("main table")) {
  const body = table.tBodies[0];
  const lines = [...body.rows].filter((row) => !row.classList.contains("total"));
  if (lines.length < 3 || table.closest(".fixed")) continue;
  for (const [index, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") !== "descending" && head.classList.contains("n");
      const down = head.getAttribute("aria-sort") === null ? descending : head.getAttribute("aria-sort") === "ascending";
      for (const other of all("th", table.tHead)) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = lines.toSorted((a, b) => {
        const order = compare(valueOf(a.cells[index]), valueOf(b.cells[index]));
        return down ? -order : order;
      });
      body.prepend(...sorted);
    });
  }
  if (lines.length < 9) continue;
  const label = document.createElement("label");
  label.className = "filter";
  label.append("Show rows with ");
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  table.closest(".scroll").before(label);
  input.addEventListener("input", () => {
    const asked = input.value.trim().toLowerCase();
    for (const row of lines) row.hidden = !row.textContent.toLowerCase().includes(asked);
  });
}

const section = document.getElementById("rows");
if (!section) return;
const form = section.querySelector("form");
const list = section.querySelector(".rows");
const count = section.querySelector(".count");
const rows = all("details", list).map((element) => ({
  element,
  tokens: new Set(element.dataset.t.split(" ")),
  text: element.textContent.toLowerCase(),
  due: element.dataset.d,
  late: Number(element.dataset.l),
  reference: element.querySelector("b").textContent,
}));
const orders = {
  late: (a, b) => b.late - a.late || compare(a.due, b.due),
  due: (a, b) => compare(a.due, b.due),
  reference: (a, b) => compare(a.reference, b.reference),
};
const choices = all("select[name=token]", form);
let asked = [];

function show() {
  const words = form.elements.search.value.trim().toLowerCase();
  const wanted = [...asked, ...choices.map((choice) => choice.value).filter(Boolean)];
  let shown = 0;
  for (const row of rows) {
    const fits = wanted.every((token) => row.tokens.has(token)) && (words === "" || row.text.includes(words));
    row.element.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + " of " + rows.length + " rows" + (asked.length > 0 ? ", those that the figure counts" : "");
}
function order() {
  list.append(...rows.toSorted(orders[form.elements.order.value]).map(({ element }) => element));
}
function followAddress() {
  const hash = decodeURIComponent(location.hash);
  asked = hash.startsWith("#rows:") ? hash.slice(6).split("+") : [];
  if (asked.length > 0) for (const field of [form.elements.search, ...choices]) field.value = "";
  show();
  if (asked.length > 0) {
    section.scrollIntoView();
    section.querySelector("h2").focus({ preventScroll: true });
  }
}
form.hidden = false;
form.addEventListener("input", () => { show(); order(); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  setTimeout(() => {
    if (location.hash.startsWith("#rows:")) location.hash = "rows";
    asked = [];
    show();
    order();
  });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[data-t], .chart [data-t]");
  if (!link) return;
  event.preventDefault();
  location.hash = "rows:" + link.dataset.t.split(" ").join("+");
});
addEventListener("hashchange", followAddress);
followAddress();
})();`;

/** The script as a policy names it: no other may run on the page. */
export const scriptDigest = `sha256-${createHash("sha256").update(script).digest("base64")}`;
