import { isDelimiterRow } from "./delimiter.js";

/** Lines as the parser gets them, and the line of the document that each of them is. */
export interface PartedLines {
  readonly source: string;
  /** Undefined where every line is where it was. */
  readonly lineOf: ((line: number) => number) | undefined;
}

/** A component of MDX, or an element that closes itself, alone on its line. */
const component = /^\s{0,3}<\/?(?=[\w.]*[a-z])[A-Z][\w.]*(?:\s[^<>]*)?>\s*$/;
const selfClosed = /^\s{0,3}<[a-z][\w-]*(?:\s[^<>]*)?\/>\s*$/;

/**
 * Sets a blank line before a table that stands right after other lines: within a list it would otherwise go on
 * with the item's paragraph, and show as one run of text. And one after a component of MDX, which ends at its line,
 * and not at the next blank line as HTML does.
 */
export function partedLines(lines: readonly string[]): PartedLines {
  const source: string[] = [];
  const origins: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? "";
    const opens = line.includes("|") && /^\s{0,3}\|/.test(line) && isDelimiterRow(lines[index + 1] ?? "");
    const isParted =
      (opens && before.trim() !== "" && !/^\s*\|/.test(before)) ||
      (before.includes("<") &&
        line.trim() !== "" &&
        (component.test(before) || (selfClosed.test(before) && /^\s{0,3}#{1,6}\s/.test(line))));
    if (isParted) {
      source.push("");
      origins.push(index);
    }
    source.push(line);
    origins.push(index);
  });
  const lineOf = source.length === lines.length ? undefined : (line: number) => origins[line] ?? lines.length;
  return { source: source.join("\n"), lineOf };
}

/** Takes `<table>` blocks out of the source: Markdown ends them at a blank line, HTML does not. */
export function withoutHtmlTables(lines: readonly string[]): {
  kept: string[];
  html: { from: number; to: number }[];
} {
  const kept = [...lines];
  const html: { from: number; to: number }[] = [];
  if (lines[0] === "---") blankFrontMatter(kept);
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
    if (fence !== undefined || !/^\s*<table\b/i.test(line)) continue;
    let depth = 0;
    let to = index;
    for (; to < lines.length; to += 1) {
      const part = lines[to] as string;
      depth += (part.match(/<table\b/gi) ?? []).length - (part.match(/<\/table\s*>/gi) ?? []).length;
      if (depth <= 0) break;
    }
    html.push({ from: index, to: to + 1 });
    for (let blank = index; blank <= to && blank < lines.length; blank += 1) kept[blank] = "";
    index = to;
  }
  return { kept, html };
}

/** The metadata that some sites put at a page's top is no Markdown. */
function blankFrontMatter(lines: string[]): void {
  const end = lines.indexOf("---", 1);
  if (end !== -1) lines.fill("", 0, end + 1);
}
