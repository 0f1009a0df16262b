import { reporters } from "../report/index.js";

/** The options that every command has; each may be given several times. */
export const globalOptions: readonly (readonly [syntax: string, description: string])[] = [
  [
    "--reporter <name>",
    `the form of the output: ${reporters.map(({ id }) => id).join(", ")}; may be given several times`,
  ],
  ["--output-file <[reporter=]path>", "write a reporter's output to a file instead"],
  ["--json", "short for --reporter json"],
];

/** `--output-file <path>` → `output-file` */
export function optionName(syntax: string): string {
  return syntax.replace(/^--/, "").split(" ")[0] as string;
}

export function takesValue(syntax: string): boolean {
  return syntax.includes("<");
}
