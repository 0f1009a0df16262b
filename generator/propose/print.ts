import * as kinds from "../kinds/index.js";
import { lineComment } from "../print/comment.js";
import type { FileStyle } from "../print/file-style.js";
import { literal, propertyKey } from "../print/literal.js";
import type { Format } from "../read/forms.js";
import { hasMembers } from "../spec/table.js";
import type { ChosenTable } from "./propose.js";
import type { ProposedColumn } from "./table.js";

/** The width that formatters have by default. */
const width = 80;

/** What a spec.ts says beside its tables. */
export interface SpecFrame {
  readonly id: string;
  readonly title: string;
  /** Of every table with members. */
  readonly style?: "const";
  readonly importExtension?: FileStyle["importExtension"];
  readonly document: { readonly name: string; readonly file: string; readonly from?: Format | undefined };
}

/** A key with its value as an expression, or as keys of its own. */
interface Property {
  readonly key: string;
  readonly value: string | readonly Property[];
  /** Of a list of objects, one more object each. */
  readonly items?: readonly (readonly Property[])[];
  readonly remarks?: readonly string[];
  /** On lines of its own, even where one would do. */
  readonly open?: true;
}

/** A spec.ts as a formatter would leave it; every text of the document stands in it as a literal or a comment. */
export function specText(frame: SpecFrame, chosen: readonly ChosenTable[]): string {
  const { id, title, document, importExtension } = frame;
  const { name, file, from } = document;
  const properties: Property[] = [
    { key: "id", value: literal(id) },
    { key: "title", value: literal(title) },
    {
      key: "document",
      value: [
        { key: "name", value: literal(name) },
        { key: "file", value: literal(file) },
        ...(from === undefined ? [] : [{ key: "from", value: literal(from) }]),
      ],
    },
    ...(importExtension === undefined ? [] : plain({ importExtension })),
    { key: "tables", value: chosen.map((one) => tableProperty(one, frame)), open: true },
  ];
  const called = chosen.flatMap(({ proposed: { columns } }) =>
    columns.flatMap(({ kind: { code } }) => [...code.matchAll(/\b(\w+)\(/g)].map(([, name = ""]) => name)),
  );
  const uses = called.filter((name) => name in kinds);
  return [
    importLine([...new Set(["defineSpec", ...uses])].sort()),
    "",
    "export default defineSpec({",
    ...properties.flatMap((property) => lines(property, 1)),
    ...erratumLines(chosen),
    "});",
    "",
  ].join("\n");
}

function importLine(names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "spectables";`;
  return line.length <= width
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "spectables";`;
}

function tableProperty({ name, selection, proposed, remarks }: ChosenTable, { style }: SpecFrame): Property {
  const { kind, columns, minRows, skip, oddities: _, mixed: __, ...rest } = proposed;
  return {
    key: name,
    remarks,
    open: true,
    value: [
      ...plain({ kind, ...selection }),
      { key: "columns", value: columns.map(columnProperty), open: true },
      ...plain(rest),
      ...(style === undefined || rest.style !== undefined || !hasMembers({ kind }) ? [] : plain({ style })),
      ...(skip === undefined ? [] : [{ key: "skip", value: "", items: skip.map((one) => plain(one)) }]),
      ...plain({ minRows }),
    ],
  };
}

function plain(values: object): Property[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: quoted(value) }));
}

/** A literal in the quotes that spare it escapes, as formatters have it. */
function quoted(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  const text = literal(value);
  if (typeof value !== "string" || value.split('"').length <= value.split("'").length) return text;
  return `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** What would correct the rows that are left out, for a person to complete. */
function erratumLines(chosen: readonly ChosenTable[]): string[] {
  const errata = chosen.flatMap(({ name, proposed: { columns, oddities } }) =>
    oddities.flatMap(({ column, cell, fault, twin, rows }) =>
      rows.map(({ cells, place }) => {
        const isWhole = cell === "" || fault === undefined || twin === true;
        const found = isWhole ? cells.map(({ text }) => text) : cell;
        const where = isWhole ? {} : { column: columns[column.index]?.field };
        const erratum = { table: name, row: cell, ...where, found, value: found, why: "", source: "" };
        return `${place.line === undefined ? "" : `line ${place.line}: `}${literal(erratum)},`;
      }),
    ),
  );
  if (errata.length === 0) return [];
  const head =
    "Rows that are left out can be corrected instead, in place of `skip`: give each its true value.";
  return [...commentLines(head, width - 2), ...lineComment(["errata: [", ...errata, "],"]).split("\n")].map(
    (line) => `  ${line}`,
  );
}

function columnProperty({ field, header, kind, optional }: ProposedColumn): Property {
  return {
    key: field,
    value: [
      { key: "header", value: quoted(header) },
      { key: "kind", value: kind.code },
      ...(optional ? [{ key: "optional", value: "true" }] : []),
    ],
  };
}

function lines({ key, value, items, remarks = [], open }: Property, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const comment = remarks.flatMap((remark) => commentLines(remark, width - indent.length));
  const head = [...comment.map((line) => indent + line), `${indent}${propertyKey(key)}:`];
  const start = head.pop() as string;
  if (items !== undefined) {
    const line = `${start} [${items.map(inOne).join(", ")}],`;
    if (items.length === 1 && line.length <= width) return [...head, line];
    const blocks = items.flatMap((item) => block(`${indent}  `, item, depth + 1));
    return [...head, `${start} [`, ...blocks, `${indent}],`];
  }
  if (typeof value === "string") {
    // A long text goes to the next line, where it may still be too long; after a short key it stays.
    const fits = start.length + value.length + 2 <= width;
    if (!fits && key.length > 4 && /^["']/.test(value)) return [...head, start, `${indent}  ${value},`];
    // Where one object is not all that follows the first line, every argument has a line of its own.
    const [, form, kinds, options] =
      /^pattern\((\/.*\/\w*), (\{ .*? \})(?:, (\{ optional: .* \}))?\)$/.exec(value) ?? [];
    const isHugged = options === undefined && `${start} pattern(${form}, {`.length <= width;
    if (!fits && form !== undefined && !isHugged) {
      const parts = [form, kinds, options].filter((part) => part !== undefined);
      return [...head, `${start} pattern(`, ...parts.map((part) => `${indent}  ${part},`), `${indent}),`];
    }
    const [, call, inner] = /^(\w+\(.*?\{) (.*) \}\)$/.exec(value) ?? [];
    if (fits || call === undefined || inner === undefined) return [...head, `${start} ${value},`];
    const properties = inner.split(/, (?=\w+: )/).map((one) => `${indent}  ${one},`);
    return [...head, `${start} ${call}`, ...properties, `${indent}}),`];
  }
  return [...head, ...block(`${start} `, value, depth, open)];
}

/** An object behind what its first line begins with: in one line, or with a line and more for each of its keys. */
function block(start: string, properties: readonly Property[], depth: number, open?: true): string[] {
  const line = `${start}${inOne(properties)},`;
  if (!open && line.length <= width) return [line];
  return [`${start}{`, ...properties.flatMap((one) => lines(one, depth + 1)), `${"  ".repeat(depth)}},`];
}

function inOne(properties: readonly Property[]): string {
  return `{ ${properties.map(({ key, value }) => `${key}: ${String(value)}`).join(", ")} }`;
}

function commentLines(text: string, room: number): string[] {
  const wrapped: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 4 > room) {
      wrapped.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return lineComment([...wrapped, line]).split("\n");
}
