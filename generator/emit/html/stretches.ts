import type { ModelTable } from "../../model/model.js";
import type { RangeStatus } from "../../model/range.js";
import { inOrder, type Span, without } from "../../model/spans.js";
import type { Sheet } from "../../print/sheet.js";
import { rangeWords } from "../table.js";
import { type PageTable, rangeAnchor } from "./page-table.js";
import { attributes, htmlText } from "./text.js";

/** A stretch of the values that a table is about; both ends are in it. */
export interface Stretch extends Span {
  /** `unlisted`: the document says nothing of these. */
  readonly status: "assigned" | "unlisted" | RangeStatus;
  /** How many entries or ranges it stands for. */
  readonly count: number;
  /** The number of the first of these among the table's entries or its ranges. */
  readonly index: number;
}

/** More of them could not be told apart on a screen. */
const most = 96;
/** Of an assigned stretch so many pieces stay apart where there are too many: the widest gaps part them. */
const mostGaps = 32;

/**
 * What a table says of the values from its first to its last one, in their order, without a hole. Nothing where it is not about
 * whole numbers, where values are bits, or where no picture could show it.
 */
export function stretchesOf({ kind, entries, ranges = [] }: ModelTable): Stretch[] {
  if (kind === "flags") return [];
  const points = entries.flatMap(({ value }, index): Stretch[] => {
    const number = wholeNumber(value);
    return number === undefined ? [] : [{ first: number, last: number, status: "assigned", count: 1, index }];
  });
  if (points.length < entries.length || points.length < 2) return [];
  const rest = ranges.map(
    ({ first, last, status }, index): Stretch => ({
      first: BigInt(first),
      last: BigInt(last),
      status,
      count: 1,
      index,
    }),
  );
  const assigned = inOrder(points);
  // What of a range no entry takes.
  const left = rest.flatMap((range) => without([range], assigned).map((span) => ({ ...range, ...span })));
  const known = joined(inOrder([...assigned, ...left]));
  const whole = withGaps(known);
  if (whole.length <= most) return whole;
  const coarse = withGaps(joined(known, narrowGap(whole)));
  return coarse.length <= most ? coarse : [];
}

function wholeNumber(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return typeof value === "string" && /^-?\d+$/.test(value) ? BigInt(value) : undefined;
}

/**
 * Joins neighbours of one status; ranges that overlap are cut.
 *
 * @param gap so many values that the document does not list may lie between assigned ones that are joined all the same
 */
function joined(stretches: readonly Stretch[], gap = 0n): Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const before = result.at(-1);
    if (before === undefined) {
      result.push(next);
      continue;
    }
    if (next.last <= before.last) continue;
    const first = next.first > before.last ? next.first : before.last + 1n;
    const allowed = next.status === "assigned" ? gap : 0n;
    const isJoined = next.status === before.status && first - before.last - 1n <= allowed;
    if (isJoined)
      result[result.length - 1] = { ...before, last: next.last, count: before.count + next.count };
    else result.push({ ...next, first });
  }
  return result;
}

function withGaps(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((next, at) => {
    const before = stretches[at - 1];
    if (before === undefined || next.first === before.last + 1n) return [next];
    const gap = { first: before.last + 1n, last: next.first - 1n, count: 0, index: -1 };
    return [{ ...gap, status: "unlisted" as const }, next];
  });
}

/** The length of the widest gap that is to be left out of the picture. */
function narrowGap(stretches: readonly Stretch[]): bigint {
  const lengths = stretches
    .filter(({ status }) => status === "unlisted")
    .map(({ first, last }) => last - first + 1n)
    .sort((left, right) => (left < right ? 1 : -1));
  return lengths[mostGaps] ?? 0n;
}

/**
 * How wide stretches are drawn, from 1 to `widest`: by their lengths where a screen can show that, else by the lengths in bits,
 * since a value space may have a few values here and billions there.
 */
export function widthsOf(stretches: readonly Stretch[]): number[] {
  const lengths = stretches.map(({ first, last }) => last - first + 1n);
  const total = lengths.reduce((sum, length) => sum + length, 0n);
  if (total > drawnToScale) return lengths.map((length) => Math.min(length.toString(2).length, widest));
  return lengths.map((length) => Math.max(1, Math.round((Number(length) * widest) / Number(total))));
}

/** So many values are told apart on a screen. */
const drawnToScale = 600n;

export const widest = 100;

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
