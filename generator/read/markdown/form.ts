import type { TextForm } from "../form.js";
import { isDelimiterRow } from "./delimiter.js";

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
