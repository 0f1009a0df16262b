import {
  bit,
  bytes,
  hex,
  hex64,
  integer,
  type Notation,
  number,
  numbersIn,
  type OneFieldKind,
  ranges,
  restated,
} from "../kinds/index.js";
import { literal } from "../print/literal.js";
import { when } from "../words/when.js";
import { type ProposedKind, proposed } from "./kinds.js";
import { affixesIn, groupedIn, sizedIn } from "./notations.js";

export type NumberKind = ProposedKind<OneFieldKind>;

/** The kind that reads most texts of a column, and those that it does not read. */
export interface NumberReading {
  readonly kind: NumberKind;
  readonly odd: ReadonlySet<string>;
  /** Lists of numbers: each is read, but what it stands for is open. */
  readonly lists: ReadonlySet<string>;
}

/**
 * The notation that most cells of a column are in, ranges among them (`2-9`).
 *
 * @param texts the cells that are not empty
 * @param header the column's, which may say that its digits are hexadecimal
 * @returns undefined where hardly any cell is a number
 */
export function numberReading(texts: readonly string[], header: string): NumberReading | undefined {
  const distinct = [...new Set(texts)];
  const likely = distinct.filter((text) => text.length < longest && /\d|^[a-f]+$/i.test(text));
  if (likely.length * 2 <= distinct.length || !likely.some((text) => /\d/.test(text))) return undefined;
  let best: NumberReading | undefined;
  for (const kind of candidates(distinct, header)) {
    const reading = readingOf(distinct, kind, best?.odd.size ?? distinct.length / 2);
    if (reading === undefined) continue;
    best = reading;
    if (best.odd.size === 0) break;
  }
  return best;
}

/** A longer text is no number; of lists and byte strings no document has longer ones. */
const longest = 200;

/** What a kind reads of some texts; undefined as soon as it is clear that as many as `limit` are odd. */
function readingOf(texts: readonly string[], kind: NumberKind, limit: number): NumberReading | undefined {
  const odd = new Set<string>();
  const lists = new Set<string>();
  for (const text of texts) {
    const form = text.length < longest ? formOf(text, kind.kind) : undefined;
    if (form === undefined) odd.add(text);
    if (form === "list") lists.add(text);
    if (odd.size >= limit) return undefined;
  }
  return { kind, odd, lists };
}

/** Whether a text is one number, a range or a list of them; undefined where the kind does not read it. */
function formOf(text: string, kind: OneFieldKind): "single" | "range" | "list" | undefined {
  if (kind.cell.safeParse(text).success) return "single";
  const form = numbersIn(text, kind)?.form;
  return form === "bytes" ? undefined : form;
}

/** Digits without words, or behind no more than a mark: a number, perhaps in a notation that nothing reads. */
export function looksCounted(text: string): boolean {
  return (
    (/\p{Nd}/u.test(text) && !/[\p{L}\n]/u.test(text)) || /^[^\s\w]{0,2}\d(?:\S*|[\s\da-fxh_]*)$/i.test(text)
  );
}

/** What says the base of digits. */
export const baseSaid = {
  hex: /\bhex|\bbase[ -]?16\b|\(0x\)/i,
  octal: /\boctal\b|^oct$|\(oct\)|\bbase[ -]?8\b/i,
  binary: /\bbin(?:ary)?\b|\bbase[ -]?2\b|\(0b\)/i,
};

/** Every kind that may fit, the strictest first; one that is far-fetched only where something speaks for it. */
function candidates(texts: readonly string[], header: string): NumberKind[] {
  const some = (form: RegExp) => texts.some((text) => form.test(text));
  const digits = hexDigits(texts);
  const prefixed: Notation = { base: 16, prefix: "0x", digits };
  const sized = sizedIn(texts);
  const marked = texts.filter((text) => !/^\d+$/.test(text)).length;
  const has0x = some(/0x[0-9a-f]/i);
  return [
    // Digits without a prefix are in the base that the header says.
    ...when(baseSaid.hex.test(header) && !has0x, inNotations([{ base: 16, digits: widthOf(texts) }])),
    ...when(baseSaid.binary.test(header), inNotations([{ base: 2, digits: widthOf(texts) }])),
    ...when(baseSaid.octal.test(header), inNotations([{ base: 8, digits: widthOf(texts) }])),
    // A number that begins with 0 is a text: its zeros would be lost.
    ...when(!some(/^-?0\d/), wholeNumber, inNotations([{}], 64)),
    ...when(has0x, hexadecimal(digits), hexadecimal64(digits)),
    // Beside `bit 3` and `1 << 3` a bare `3` may be the bit's number or the value.
    ...when(!some(/^\d+$/), bitNumber),
    ...when(
      some(/<<|^\(?(?:0x[\da-fA-F]+[uUlL]{1,3}|\d+(?:[uU][lL]{0,2}|L{1,2}[uU]?))\)?$/),
      ...when(has0x, inNotations([{ ...prefixed, c: true }])),
      inNotations(has0x ? [{ c: true }, { ...prefixed, c: true }] : [{ c: true }]),
    ),
    ...[{}, prefixed, { base: 2, prefix: "0b" } as const].flatMap((notation) =>
      groupedIn(texts, notation).flatMap((one) => [inNotations([one]), inNotations([one], 64)]),
    ),
    ...affixesIn(texts).flatMap((notation) => [
      inNotations([notation]),
      ...groupedIn(texts, notation).map((one) => inNotations([one])),
      // One such cell among many plain numbers is a misprint: `1b`, `3h`.
      ...when(marked * 20 > texts.length, inNotations([{}, notation])),
    ]),
    ...(sized.length > 1 ? [inNotations(sized)] : []),
    ...when(some(/^[01]{4}(?: [01]{4})+$/), inNotations([{ base: 2, group: " ", digits: widthOf(texts) }])),
    ...when(isBareHex(texts), inNotations([{ base: 16, digits: widthOf(texts) }])),
    ...when(some(/[([=/]/), ...restatedKinds(digits)),
    ...when(some(/^\{? ?0x[0-9a-f]{2},/i), ...byteKinds(texts)),
    ...when(has0x && !some(/^-?0\d/), inNotations([{}, prefixed])),
  ];
}

/** Kinds cost more to make than to ask: each is made once. */
const made = new Map<string, NumberKind>();

function once(code: string, make: () => NumberKind): NumberKind {
  const kind = made.get(code) ?? make();
  made.set(code, kind);
  return kind;
}

const wholeNumber = proposed("number", "integer", integer());

const bitNumber = proposed("number", "bit", bit());

function hexadecimal64(digits: number): NumberKind {
  return once(`hex64 ${digits}`, () => proposed("number", "hex64", hex64(digits), String(digits)));
}

function hexadecimal(digits: number): NumberKind {
  return once(`hex ${digits}`, () =>
    proposed("number", "hex", hex(digits), digits === 2 ? "" : String(digits)),
  );
}

function inNotations(notations: readonly Notation[], bits = 53): NumberKind {
  const [only, another] = notations;
  const written = literal(another === undefined ? only : notations);
  const options = bits === 53 ? "" : `, { bits: ${bits} }`;
  const args = `${written}${options}`;
  return once(args, () => proposed("number", "number", number(notations, { bits }), args));
}

/**
 * Or where letters stand among digits, and these explain every cell; one letter among many decimal numbers is a misprint.
 * Where all are of one length, and some begin with 0, a misprint does not speak against it. `A1`, `B2` may be names.
 */
function isBareHex(texts: readonly string[]): boolean {
  const parts = texts.flatMap((text) => text.split(/[-\u2013]/).map((part) => part.trim()));
  const length = parts[0]?.length ?? 0;
  const isRead = (part: string) => /^[\da-f]{1,8}$/i.test(part);
  const even = parts.filter((part) => isRead(part) && part.length === length);
  const isPadded = length > 1 && even.some((part) => part.startsWith("0"));
  const isPlain = parts.every(isRead) && parts.some((part) => /^\d+$/.test(part));
  return (
    (isPlain || (isPadded && parts.length - even.length <= parts.length / 20)) &&
    parts.filter((part) => isRead(part) && /[a-f]/i.test(part)).length * 20 > (isPadded ? 0 : parts.length) &&
    parts.filter((part) => /\d/.test(part)).length * 2 > parts.length
  );
}

function restatedKinds(digits: number): NumberKind[] {
  const others = [hexadecimal(digits), inNotations([{ base: 16, suffix: "h", digits: 2 }])];
  return others.flatMap((other) => [twice(wholeNumber, other), twice(other, wholeNumber)]);
}

function twice(first: NumberKind, second: NumberKind): NumberKind {
  const args = `${first.code}, ${second.code}`;
  return once(args, () => proposed("number", "restated", restated(first.kind, second.kind), args));
}

function byteKinds(texts: readonly string[]): NumberKind[] {
  const counts = new Set(texts.map((text) => (text.match(/,/g) ?? []).length + 1));
  return [...counts]
    .filter((count) => count > 1 && count <= 8)
    .map((count) => proposed("number", "bytes", bytes(count), count === 2 ? "" : String(count)));
}

/** What a side column of lists of numbers holds. */
export function rangesOf({ kind, code }: NumberKind): ProposedKind {
  return proposed("other", "ranges", ranges(kind), code === "integer()" ? "" : code);
}

/** As many digits as the document writes everywhere, or else the fewest. */
function hexDigits(texts: readonly string[]): number {
  const widths = texts.flatMap((text) =>
    [...text.matchAll(/\b0[xX]([0-9A-Fa-f]+(?:[_'][0-9A-Fa-f]+)*)\b/g)].map(
      ([, digits = ""]) => digits.replace(/[_']/g, "").length,
    ),
  );
  return widths.length === 0 ? 2 : widths.reduce((least, width) => Math.min(least, width));
}

function widthOf(texts: readonly string[]): number {
  return texts.reduce((least, text) => Math.min(least, text.replace(/\s/g, "").length), 16);
}
