import type { Format } from "./document.js";

/** A zip archive begins so; a Word file is one. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The form of a text, told from what stands in it. */
export function detect(text: string): Exclude<Format, "docx"> {
  const start = text.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, "");
  if (/^<(?:!doctype|html|head|body|meta|title|article|section|main|div|table|h[1-6]|p)\b/i.test(start))
    return "html";
  const lines = text.split("\n").map((line) => line.trimEnd());
  if (lines.some((line, index) => isRuleLine(line) && isLoneCell(lines[index - 1] ?? ""))) return "text";
  if (lines.some((line, index) => isDelimiterRow(line) && (lines[index - 1] ?? "").includes("|")))
    return "markdown";
  if (lines.some((line, index) => line === "|" && isLoneCell(lines[index + 1] ?? ""))) return "text";
  if (lines.some((line) => /^#{1,6} \S/.test(line))) return "markdown";
  return /<(?:table|html|body)\b/i.test(text) ? "html" : "text";
}

/** The rule line of the text form: `---|---|`. */
function isRuleLine(line: string): boolean {
  return /^(?:---\|)+$/.test(line);
}

/** A line that is one cell of the text form. */
function isLoneCell(line: string): boolean {
  return /\s\|$/.test(line) && line.indexOf("|") === line.length - 1;
}

/** A delimiter row (GFM, section 4.10). */
function isDelimiterRow(line: string): boolean {
  if (!line.includes("|")) return false;
  const cells = line.trim().split("|");
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return /^\s{0,3}\S/.test(line) && cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}
