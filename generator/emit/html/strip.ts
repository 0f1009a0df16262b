import type { Sheet } from "../../print/sheet.js";
import { type PageTable, rangeAnchor, rangeWords } from "./page-table.js";
import { type Stretch, stretchesOf, widthsOf } from "./stretches.js";
import { attributes, htmlText } from "./text.js";

/** The picture of a table's values: what is assigned, what the document says of the rest, and what it does not list. */
export function addStrip(sheet: Sheet, page: PageTable): void {
  const stretches = stretchesOf(page.table);
  if (stretches.length < 2) return;
  const widths = widthsOf(stretches);
  const parts = stretches.map((stretch, at) => stretchHtml(stretch, widths[at] ?? 1, page));
  const first = plain(stretches[0]?.first ?? 0n);
  const last = plain(stretches.at(-1)?.last ?? 0n);
  const statuses = [...new Set(stretches.map(({ status }) => status))];
  const keys = statuses.map((status) => `<span><i class="${status}"></i>${wordsOf(status)}</span>`);
  sheet.line(
    `<nav class="strip" aria-label="${htmlText(`Values of ${page.name}`)}">${parts.join("")}</nav>`,
    `<p class="keys muted"><span>${htmlText(rangeWords({ first, last }, page))}</span>${keys.join("")}</p>`,
  );
}

function stretchHtml(stretch: Stretch, width: number, page: PageTable): string {
  const { status, count, index } = stretch;
  const isAssigned = status === "assigned";
  const target = isAssigned ? page.anchors[index] : rangeAnchor(page, index);
  const [first, last] = [plain(stretch.first), plain(stretch.last)];
  const told = isAssigned ? `${count} ${count === 1 ? "entry" : "entries"}` : wordsOf(status);
  const title = `${rangeWords({ first, last }, page)}: ${told}`;
  const look = `${status} w${width}`;
  return status === "unlisted"
    ? `<span${attributes({ class: look, title })}></span>`
    : `<a${attributes({ class: look, href: `#${target}`, title, "aria-label": title })}></a>`;
}

function wordsOf(status: Stretch["status"]): string {
  return status === "unlisted" ? "not listed" : status;
}

function plain(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
