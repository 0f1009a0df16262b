import type { VerifyResult, VerifyResultFile } from "../../commands/verify/result.js";
import type { VerifyFinding, VerifyLevel } from "../../compare/verify/finding.js";
import { ranges } from "../../compare/verify/rules/words.js";
import { type Colors, plain } from "../terminal.js";

/** Rules whose notes are about names, and shown together where there are many. */
const aboutNames = ["unknown-name", "abbreviation"];
/** More notes of one rule than this are shown in one paragraph. */
const fewNotes = 3;
/** More lines than this are counted, not shown. */
const mostLines = 30;

/** What was compared, file by file, and each finding as compilers show theirs; many notes of one kind together. */
export function verifyText(
  { files, findings, suppressed, failOn, status }: VerifyResult,
  colors: Colors,
): string[] {
  const lines = files.flatMap((file) => [
    fileLine(file, colors),
    ...findingLines(
      findings.filter((finding) => finding.file === file.file),
      colors,
    ),
  ]);
  for (const { file, line, rule, why } of suppressed)
    lines.push(colors.dim(`ignored[${rule}] ${plain(`${file}:${line}: ${why}`)}`));
  const summary = summaryOf(findings);
  if (status !== 2)
    lines.push(
      `${status === 0 ? colors.green("fine") : colors.red("failed")}: ${summary} (--fail-on ${failOn})`,
    );
  return lines;
}

function fileLine({ file, spec, tables }: VerifyResultFile, colors: Colors): string {
  const head = colors.bold(plain(file));
  if (tables.length === 0) return `${head}: no table recognised`;
  const parts = together(tables).map(({ table, pages, line, agree, pairs, texts }) => {
    const apart = texts === 0 ? "" : `, ${texts} text${texts === 1 ? "" : "s"} not compared`;
    return `${table}${pages} from line ${line} (${agree} of ${pairs} agree${apart})`;
  });
  return `${head}: ${spec} ${plain(parts.join(", "))}`;
}

type Part = VerifyResultFile["tables"][number] & { readonly pages: string };

/** The pages of one table as one part, those whose numbers the source does not say apart. */
function together(tables: VerifyResultFile["tables"]): Part[] {
  const parts = new Map<string, Part[]>();
  for (const one of tables) {
    const key = one.page === undefined ? String(parts.size) : `${one.table} ${one.by}`;
    parts.set(key, [...(parts.get(key) ?? []), { ...one, pages: "" }]);
  }
  return [...parts.values()].map((own) => {
    const [first] = own as [Part, ...Part[]];
    const numbers = [...new Set(own.flatMap(({ page }) => page ?? []))];
    if (numbers.length === 0) return first;
    const sum = (count: (part: Part) => number) => own.reduce((all, part) => all + count(part), 0);
    const told = { number: "", name: " by name", names: " by the names on them" }[first.by ?? "number"];
    return {
      ...first,
      pages: `, page${numbers.length === 1 ? "" : "s"} ${ranges(numbers)}${told},`,
      pairs: sum(({ pairs }) => pairs),
      agree: sum(({ agree }) => agree),
      texts: sum(({ texts }) => texts),
    };
  });
}

function findingLines(findings: readonly VerifyFinding[], colors: Colors): string[] {
  const lines: string[] = [];
  const shown = new Set<string>();
  const together = aboutNames
    .map((rule) => findings.filter((finding) => finding.rule === rule && finding.level === "note"))
    .filter(({ length }) => length > fewNotes);
  for (const finding of findings) {
    const alike = together.find((notes) => notes.includes(finding));
    if (alike === undefined) lines.push(findingLine(finding, colors));
    else if (!shown.has(finding.rule)) for (const line of notesTogether(alike, colors)) lines.push(line);
    shown.add(finding.rule);
  }
  return lines;
}

function findingLine({ rule, level, file, line, column, message }: VerifyFinding, colors: Colors): string {
  return `  ${plain(`${file}:${line}:${column}`)} ${paint(level, colors)(`${level}[${rule}]`)} ${plain(message)}`;
}

/** `note[abbreviation] 4 names: ATT_TOO_LARGE (122: AttachmentIsTooLarge), …`. */
function notesTogether(notes: readonly VerifyFinding[], colors: Colors): string[] {
  const [first] = notes;
  if (first === undefined) return [];
  const items = notes.map(
    ({ line, name, page, value, expected }) =>
      `${name} in line ${line} (${page === undefined ? "" : `${page}, `}${value}: ${expected})`,
  );
  return [
    `  ${paint("note", colors)(`note[${first.rule}]`)} ${notes.length} names that are not the document's:`,
    ...items.slice(0, mostLines).map((item) => `    ${plain(item)}`),
    ...(items.length > mostLines ? [`    and ${items.length - mostLines} more (--json has them)`] : []),
  ];
}

function summaryOf(findings: readonly VerifyFinding[]): string {
  const count = (level: VerifyLevel) => findings.filter((finding) => finding.level === level).length;
  const words = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return [
    words(count("error"), "error"),
    words(count("warning"), "warning"),
    words(count("note"), "note"),
  ].join(", ");
}

function paint(level: VerifyLevel, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, note: colors.cyan }[level];
}
