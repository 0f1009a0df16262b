import type { TextForm } from "../form.js";

export const markdownForm = {
  id: "markdown",
  description: "Markdown with GitHub's tables",
  recognises: (text) => {
    const lines = text.split("\n");
    const isTable = (line: string, index: number) =>
      isDelimiterRow(line) && (lines[index - 1] ?? "").includes("|");
    if (lines.some(isTable)) return 2;
    return lines.some((line) => /^#{1,6} \S/.test(line)) ? 1 : 0;
  },
  load: async () => (await import("./index.js")).readMarkdown,
} as const satisfies TextForm;

/** A delimiter row (GFM, section 4.10). */
function isDelimiterRow(line: string): boolean {
  if (!line.includes("|")) return false;
  const cells = line.trim().split("|");
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return /^\s{0,3}\S/.test(line) && cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}
