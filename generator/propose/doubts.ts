import { lineWords } from "../diagnostics/diagnostic.js";
import type { Entry } from "../model/model.js";
import { firstFew } from "../rows/working-row.js";
import type { Row, Table } from "../table/table.js";
import { when } from "../words/when.js";
import { asideHeader, meaningHeader, nameHeader, namingHeader, valueHeader } from "./headers.js";
import { baseSaid } from "./numbers.js";
import type { ProposedColumn } from "./table.js";

/** What a proposal reads as it stands, although a person may read it otherwise. */
export function doubtsOn(
  columns: readonly ProposedColumn[],
  { header, rows, caption, section, continues, origin }: Table,
  entries: readonly Entry[],
): string[] {
  return [
    ...when(continues !== undefined, `It may go on with table ${continues}, which stands right before it.`),
    ...headerDoubts(columns, header, rows),
    ...baseDoubts(columns, [caption ?? "", section?.title ?? ""]),
    ...valueDoubts(columns, entries),
    ...columns.flatMap((column, index) =>
      numberDoubts(
        column,
        rows.map(({ cells }) => cells[index]?.text ?? ""),
      ),
    ),
    ...nameDoubts(entries),
    ...(origin === "definitions" ? termDoubts(rows) : []),
    ...dittoDoubts(columns, rows),
    ...emphasisDoubts(columns, rows),
  ];
}

/** Rows that are short, or of the foot, cells under no header, a header that reads as a row does, and a first row that reads as a header. */
function headerDoubts(
  columns: readonly ProposedColumn[],
  header: readonly string[],
  rows: readonly Row[],
): readonly string[] {
  const doubtful = rows.flatMap(({ cells, place, doubt }) =>
    doubt === undefined ? [] : [`${JSON.stringify(cells[0]?.text ?? "")} ${doubt}${lineWords(place)}`],
  );
  const bare = rows.filter(
    ({ cells, doubt }) => doubt === undefined && cells.every(({ text }, at) => (at === 0) === (text !== "")),
  );
  const isGrouped = columns.length > 1 && bare.length * 2 <= rows.length;
  const titles = isGrouped
    ? bare.map(({ cells, place }) => `${JSON.stringify(cells[0]?.text)}${lineWords(place)}`)
    : [];
  const nameless = columns.flatMap((column, index) => {
    const filled = rows.filter(({ cells }) => cells[index]?.text);
    const [only] = filled;
    if (header.length === 0 || column.header !== "" || only === undefined) return [];
    return [`column ${index + 1}${filled.length === rows.length ? "" : lineWords(only.place)}`];
  });
  const first = (rows[0]?.cells ?? []).map(({ text }) => text);
  const isRow = columns.some(
    ({ field, kind }, index) => field === "value" && kind.kind.cell.safeParse(header[index] ?? "").success,
  );
  const isHeader =
    header.length === 0 &&
    first.length > 1 &&
    first.every((text) =>
      [nameHeader, valueHeader, namingHeader, meaningHeader].some((one) => one.test(text)),
    );
  return [
    ...when(doubtful.length > 0, `Rows to look at: ${firstFew(doubtful)}.`),
    ...when(
      titles.length > 0,
      `Rows with nothing but their first cell, which may be titles: ${firstFew(titles)}.`,
    ),
    ...when(nameless.length > 0, `Cells stand under no header: ${firstFew(nameless)}.`),
    ...when(isRow, `The header, ${JSON.stringify(header.join(" | "))}, reads like a row, and is none here.`),
    ...when(
      isHeader,
      `The first row, ${JSON.stringify(first.join(" | "))}, may be the header: if so, say headerRows: 1.`,
    ),
  ];
}

/** What is measured or set for a name, and may be no code of it. */
const factHeader =
  /^(?:defaults?|initial|min(?:imum)?|max(?:imum)?|limits?|timeouts?|duration|delay|interval|weight|price|percent(?:age)?|rate|priority|order)(?: values?)?(?: ?\([^()]*\))?$/i;
const bitHeader = /^bits?(?: (?:number|position|index|no\.?))?$/i;

/** Digits that are other numbers in another base. */
function numberDoubts({ field, header, kind }: ProposedColumn, texts: readonly string[]): string[] {
  if (kind.role !== "number") return [];
  const column = JSON.stringify(header);
  const digits = [...new Set(texts)].filter((text) => /^\d{2,}$/.test(text));
  // `1,024` and `1 024` have fewer digits before the mark than three; so many may be a number of their own.
  const grouped = [...new Set(texts)].filter((text) => /^[1-9]\d\d[, ]\d{3}(?:$|[, ])/.test(text));
  const isDecimal = kind.code === "integer()";
  return [
    ...when(
      field === "value" && factHeader.test(header.trim()),
      `${column} is taken for the values: if its numbers are facts about the names, call the field otherwise, and say kind: "string-enum".`,
    ),
    ...when(
      grouped.length > 0,
      `${column} has marks within numbers: ${firstFew(grouped.map((text) => JSON.stringify(text)))} are read as one number each.`,
    ),
    ...when(
      kind.code.startsWith("number([{}, ") && digits.length > 0,
      `${column} says the base of some numbers only: ${firstFew(digits.map((text) => JSON.stringify(text)))} are read as decimal.`,
    ),
    ...when(
      isDecimal && digits.length > 1 && texts.every((text) => /^[01]*$/.test(text)),
      `${column} has the digits 0 and 1 alone, read as decimal: if they are binary, say number({ base: 2 }).`,
    ),
    ...when(
      isDecimal && bitHeader.test(header.trim()),
      `${column} is read as it stands: if its numbers are places of bits, say bit().`,
    ),
  ];
}

/** What stands above decimal numbers, and says another base. Much else is called binary. */
function baseDoubts(columns: readonly ProposedColumn[], titles: readonly string[]): string[] {
  return columns.flatMap(({ field, header, kind }) => {
    if (kind.code !== "integer()") return [];
    const said = [header, ...(field === "value" ? titles : [])].filter(
      (text) => baseSaid.hex.test(text) || baseSaid.octal.test(text),
    );
    return when(
      said.length > 0,
      `${JSON.stringify(header)} is read as decimal, under ${firstFew([...new Set(said)].map((text) => JSON.stringify(text)))}.`,
    );
  });
}

/** Other columns of numbers that tell the rows apart as well, unless the header says that the value's alone are such. */
function valueDoubts(columns: readonly ProposedColumn[], entries: readonly Entry[]): readonly string[] {
  const value = columns.find(({ field }) => field === "value");
  if (value === undefined) return [];
  const others = columns.filter(({ field, header, kind }) => {
    const isSaid = valueHeader.test(header) || !valueHeader.test(value.header);
    if (field === "value" || kind.role !== "number" || !isSaid || asideHeader.test(header.trim()))
      return false;
    const numbers = new Set(entries.map((entry) => entry[field]));
    const differing = entries.filter((entry) => entry[field] !== entry.value);
    return (
      numbers.size === entries.length && !numbers.has(undefined) && differing.length * 2 >= entries.length
    );
  });
  return when(
    others.length > 0,
    `Its values are those under ${JSON.stringify(value.header)}; it has others under ${firstFew(others.map(({ header }) => JSON.stringify(header)))}.`,
  );
}

/** Words that say of a value that it has no name, or of a row that it is none; but they may be names. */
const noName =
  /^(?:reserved[ _-]?\d+|\(none\))$|^[([]?(?:rsv\.?d?|rsr?vd|spare|vacant|not in use|reserviert|r[eé]serv(?:é|ado)|riservato|gereserveerd|予約|保留|预留|removed|obsoleted?|deprecated|withdrawn|retired|deleted|discontinued|void|blank|undefined|not (?:defined|available|applicable)|see (?:above|below|notes?\b.*|sections?\b.*|\S*\d\S*))[)\]]?$/i;
/** What the last row may be of: it counts the others, or says something of them. */
const lastWord = /^(?:(?:sub|grand )?totals?|sum|notes?)(?: ?\d+)?:?$/i;

/** Names that may be none, and cells with several such as programs have, which were read as one. */
function nameDoubts(entries: readonly Entry[]): readonly string[] {
  const names = entries.map(({ documentName, name }) => String(documentName ?? name ?? ""));
  const found = names.filter(
    (name, at) => noName.test(name) || (at === names.length - 1 && lastWord.test(name)),
  );
  const several = names.filter((name) => {
    const parts = name.split(/[,;\n]\s*|\s(?:or|and|[/|])\s/);
    return (
      parts.length > 1 && parts.every((part) => /^[A-Za-z_]\w*$/.test(part) && /[A-Z_\d]/.test(part.slice(1)))
    );
  });
  return [
    ...when(
      several.length > 0,
      `Cells that say several names, of which one is made: ${firstFew(several.map((name) => JSON.stringify(name)))}. Say with an erratum which is the name.`,
    ),
    ...when(
      found.length > 0,
      `Names that may be none: ${firstFew(found.map((name) => JSON.stringify(name)))}. If so, say it with \`placeholders\`, or leave the rows out with \`skip\`.`,
    ),
  ];
}

/** Terms that are neither a name in one word nor have a number that stands by itself: `POSIX.1-2001`. */
function termDoubts(rows: readonly Row[]): readonly string[] {
  const found = rows
    .map(({ cells }) => cells[0]?.text ?? "")
    .filter(
      (term) => !/^[-+]?\w+$/.test(term) && !/^[([]?\d\w*(?![\w.-])|(?<![\w.-])\d\w*[)\]]?$/.test(term),
    );
  return when(
    found.length > 0,
    `It is a list of definitions whose terms may be no codes: ${firstFew(found.map((term) => JSON.stringify(term)))}. If so, take the table out.`,
  );
}

const ditto =
  /^[([]?(?:["\u201c\u201d\u201e\u2033\u3003]|''|,,|[-\u2013\u2014] ?["\u2033\u3003] ?[-\u2013\u2014]|ditto|do\.|idem|(?:same )?as (?:above|before|previous)|see above)[)\]]?\.?$/i;

/** Cells that stand for the one above. Among characters a quotation mark is one of them. */
function dittoDoubts(columns: readonly ProposedColumn[], rows: readonly Row[]): readonly string[] {
  const found = columns.flatMap((_, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text !== "");
    const marks = cells.filter(({ text }) => ditto.test(text));
    const others = cells.filter((cell) => !marks.includes(cell));
    const areCharacters = others.filter(({ text }) => text.length === 1).length * 2 > others.length;
    return areCharacters ? [] : marks.map(({ text, place }) => `${JSON.stringify(text)}${lineWords(place)}`);
  });
  return when(
    found.length > 0,
    `Cells that may stand for the one above are read as they stand: ${firstFew(found)}. Correct them with errata.`,
  );
}

/** Words between underlines where others of the column have none: `__init__` is a name with them. */
function emphasisDoubts(columns: readonly ProposedColumn[], rows: readonly Row[]): readonly string[] {
  const found = columns.flatMap((_, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text !== "");
    const written = cells.flatMap((cell) => (cell.written === undefined ? [] : [cell]));
    if (written.length === cells.length) return [];
    return written.map(
      (cell) => `${JSON.stringify(cell.written)} is ${JSON.stringify(cell.text)}${lineWords(cell.place)}`,
    );
  });
  return when(
    found.length > 0,
    `Underlines around words are taken for emphasis: ${firstFew(found)}. Where they are a part of it, say so with errata.`,
  );
}
