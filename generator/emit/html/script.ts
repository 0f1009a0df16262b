import { copyScript } from "./copy-script.js";

/**
 * What makes a page answer: search and filters with their state in the address, and copying. It is JavaScript with types in comments
 * (a test checks them), for browsers from 2022 on; without it the page is a page to read.
 */
export const pageScript = String.raw`
"use strict";
const tools = /** @type {HTMLElement} */ (document.getElementById("_tools"));
const search = /** @type {HTMLInputElement} */ (document.getElementById("_search"));
const status = /** @type {HTMLElement} */ (document.getElementById("_status"));
const all = /** @type {HTMLElement} */ (document.getElementById("_all"));

/** The numbers that people may write for a value: decimal, hexadecimal, and signed as logs have it. */
function numbersOf(/** @type {string} */ text) {
  if (!/^(0x[\da-f]+|-?\d+)$/i.test(text)) return [];
  const value = BigInt(text);
  const size = value >= -(2n ** 31n) && value < 2n ** 32n ? 32 : 64;
  const unsigned = BigInt.asUintN(size, value);
  return [String(value), "0x" + unsigned.toString(16), String(BigInt.asIntN(size, value)), String(unsigned)];
}

const sections = [...document.querySelectorAll("main table")].map((element) => {
  const table = /** @type {HTMLTableElement} */ (element);
  const section = /** @type {HTMLElement} */ (table.closest("section"));
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows].map(readRow) }));
  return { section, groups, selects: [...section.querySelectorAll("select")] };

  function readRow(/** @type {HTMLTableRowElement} */ row) {
    const first = row.cells[0]?.textContent ?? "";
    const name = row.cells[Number(table.dataset.name ?? 0)]?.textContent ?? "";
    const numbers = numbersOf(first);
    const { first: from, last: to, f = "" } = row.dataset;
    return {
      row,
      title: numbers.length > 0 && name !== first ? first + " " + name : first,
      keys: [first.toLowerCase(), name.toLowerCase(), ...numbers],
      text: ([...row.cells].map((cell) => cell.textContent).join(" ") + " " + numbers.join(" ")).toLowerCase(),
      tokens: f.split(" "),
      range: from === undefined || to === undefined ? undefined : { from: BigInt(from), to: BigInt(to) },
      shown: true,
    };
  }
});
const allGroups = sections.flatMap(({ groups }) => groups);
const total = allGroups.reduce((sum, { rows }) => sum + rows.length, 0);

const wide = matchMedia("(min-width: 44.01rem)");
const choices = sections.flatMap(({ selects }) => selects);

/** @typedef {(typeof allGroups)[number]} Group @typedef {Group["rows"][number]} Row */

/** Rows of a group that is hidden as a whole are left as they are: to touch thousands takes long. */
function display(/** @type {Group} */ { body, rows }) {
  body.hidden = !rows.some(({ shown }) => shown);
  if (!body.hidden) for (const { row, shown } of rows) if (row.hidden === shown) row.hidden = !shown;
}

/** Whether a row has a word; a range has every number in it. */
function has(/** @type {Row} */ row, /** @type {string} */ word, /** @type {bigint | undefined} */ number) {
  if (row.text.includes(word)) return true;
  return row.range !== undefined && number !== undefined && number >= row.range.from && number <= row.range.to;
}

/** The row that Enter leads to. @type {Row | undefined} */
let best;

/** What is searched for: the words, without what a log or an element has around them. */
function wordsOf(/** @type {string} */ text) {
  const words = text.toLowerCase().split(/[\s=,;#"'<>/]+/);
  return words.filter((word) => word !== "").map((word) => word.replace(/^0*(\d[\da-f]*)h$/, "0x$1"));
}

/** Shows what has all words; where nothing has, what has the numbers among them: 142 of a log's "status 142". */
function show() {
  const words = wordsOf(search.value);
  const numbers = words.filter((word) => numbersOf(word).length > 0);
  if (showRows(words) === 0 && numbers.length > 0 && numbers.length < words.length) showRows(numbers);
}

function showRows(/** @type {readonly string[]} */ words) {
  const numbers = words.map((word) => {
    const [number] = numbersOf(word);
    return number === undefined ? undefined : BigInt(number);
  });
  const filtered = choices.some(({ selectedIndex }) => selectedIndex > 0);
  let shown = 0;
  let exact = /** @type {Row | undefined} */ (undefined);
  let first = /** @type {Row | undefined} */ (undefined);
  for (const { section, groups, selects } of sections) {
    const wanted = selects.flatMap(({ selectedIndex }, facet) => (selectedIndex > 0 ? [facet + "." + (selectedIndex - 1)] : []));
    for (const select of selects) select.classList.toggle("set", select.selectedIndex > 0);
    let found = words.length === 0 && wanted.length > 0 === filtered;
    for (const row of groups.flatMap(({ rows }) => rows)) {
      const fits = words.every((word, index) => has(row, word, numbers[index]));
      row.shown = fits && wanted.length > 0 === filtered && wanted.every((token) => row.tokens.includes(token));
      if (fits && wanted.length > 0 === filtered) found = true;
      if (!row.shown) continue;
      shown += 1;
      first ??= row;
      if (words.length === 1 && row.keys.includes(words[0] ?? "")) exact ??= row;
    }
    section.hidden = !found;
    groups.forEach(display);
  }
  document.body.classList.toggle("asked", words.length > 0);
  best = exact ?? (words.length > 0 ? first : undefined);
  const counted = (shown === total ? total : shown + " of " + total) + (total === 1 ? " row" : " rows");
  const next = best ? "Enter: " + best.title : "choose a row to copy from it";
  status.textContent = [counted, ...(filtered ? ["filtered"] : []), ...(shown > 0 ? [next] : [])].join(" · ");
  all.hidden = !filtered && words.length === 0;
  choose((exact ?? (shown === 1 ? first : undefined))?.row);
  return shown;
}

/** The row that the address names. */
function target() {
  const row = document.getElementById(location.hash.slice(1));
  return row instanceof HTMLTableRowElement ? row : undefined;
}

${copyScript}
/** The timer of what is not yet in the address; 0 where all is. */
let later = 0;

/** The address of what is shown. */
function address(/** @type {string} */ hash) {
  const asked = new URLSearchParams();
  if (search.value !== "") asked.set("q", search.value);
  for (const { name, value } of choices) if (value !== "") asked.set(name, value);
  const query = String(asked);
  return location.pathname + (query && "?" + query) + hash;
}

function writeAddress() {
  // What is asked for since is not the row that the address named.
  const hash = later === 0 ? location.hash : "";
  clearTimeout(later);
  later = 0;
  history.replaceState(null, "", address(hash));
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  search.value = asked.get("q") ?? "";
  for (const select of choices) {
    select.value = asked.get(select.name) ?? "";
    // A choice that there is no longer.
    if (select.selectedIndex === -1) select.selectedIndex = 0;
  }
  show();
  reveal();
}

all.addEventListener("click", () => {
  search.value = "";
  for (const select of choices) select.selectedIndex = 0;
  show();
  history.replaceState(null, "", address(""));
  search.focus();
});

/** Shows the row that the address names, whatever is filtered out. */
function reveal() {
  const row = target();
  if (!row) return;
  const section = row.closest("section");
  for (const group of allGroups) {
    const found = group.rows.find((one) => one.row === row);
    if (!found) continue;
    found.shown = true;
    display(group);
  }
  if (section) section.hidden = false;
  choose(row);
  row.scrollIntoView({ block: "nearest" });
}

for (const element of [search, ...choices]) {
  element.addEventListener("input", () => {
    show();
    clearTimeout(later);
    later = setTimeout(writeAddress, 200);
  });
}
addEventListener("popstate", readAddress);
addEventListener("hashchange", reveal);

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("input, select, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Escape" && document.activeElement === search && search.value !== "") {
    search.value = "";
    show();
    writeAddress();
  }
  if (event.key === "Enter" && document.activeElement === search && best) {
    writeAddress();
    // To follow the link would take the focus away again.
    history.pushState(null, "", address("#" + best.row.id));
    reveal();
    best.row.querySelector("a")?.focus({ preventScroll: true });
  }
});

document.addEventListener("click", (event) => {
  // A link may lead away before the timer is through.
  writeAddress();
  const hit = event.target instanceof Element ? event.target : undefined;
  const row = hit?.closest("tbody tr");
  if (!(row instanceof HTMLTableRowElement) || hit?.closest("a, button") || String(getSelection()) !== "") return;
  choose(row);
  history.replaceState(null, "", address("#" + row.id));
});

document.documentElement.classList.add("scripted");
tools.hidden = false;
/** Where there is room, filters stand open. */
function openFilters() {
  for (const element of document.querySelectorAll(".filters")) {
    const filters = /** @type {HTMLDetailsElement} */ (element);
    filters.hidden = false;
    filters.open = wide.matches || [...filters.querySelectorAll("select")].some(({ value }) => value !== "");
  }
}
readAddress();
openFilters();
wide.addEventListener("change", openFilters);
`;
