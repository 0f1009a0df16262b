import type { TextForm } from "../form.js";

export const textForm = {
  id: "text",
  description: "a text in which every line is a cell, ended by a bar",
  recognises: (text) => {
    const lines = text.split("\n").map((line) => line.trimEnd());
    if (lines.some((line, index) => isRuleLine(line) && isLoneCell(lines[index - 1] ?? ""))) return 2;
    return lines.some((line, index) => line === "|" && isLoneCell(lines[index + 1] ?? "")) ? 1 : 0;
  },
  load: async () => (await import("../text.js")).readText,
} as const satisfies TextForm;

/** `---|---|` */
function isRuleLine(line: string): boolean {
  return /^(?:---\|)+$/.test(line);
}

/** A line that is one cell. */
function isLoneCell(line: string): boolean {
  return /\s\|$/.test(line) && line.indexOf("|") === line.length - 1;
}
