import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Sandbox } from "./sandbox.js";

/** The blocks of code of a page in their order. */
export function blocks(page: string): { readonly language: string; readonly lines: readonly string[] }[] {
  return [...readFileSync(page, "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", code = ""]) => ({
      language,
      lines: code.trimEnd().split("\n"),
    }),
  );
}

/** Runs the commands of a page as they are written, and holds what it shows of their output against it. */
export function runPage(
  project: Sandbox,
  page: string,
  before: Readonly<Record<number, () => void>>,
  statuses: readonly number[],
) {
  let output = "";
  const found: number[] = [];
  let command = 0;
  for (const { language, lines } of blocks(page)) {
    if (language === "sh") output = "";
    for (const line of lines) {
      if (language === "text") expect(output.split("\n")).toContain(line);
      if (language !== "sh") continue;
      before[command]?.();
      const { status, stdout, stderr } = project.shell(line);
      output += stderr + stdout;
      found.push(status ?? -1);
      command += 1;
    }
  }
  expect(found).toEqual(statuses);
  return output;
}
