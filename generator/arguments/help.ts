import type { CommandDefinition } from "../commands/command.js";
import { reporters } from "../report/index.js";

/** What the program does and which commands it has. */
export function programHelp(commands: readonly CommandDefinition[]): string {
  return [
    "Usage: spectables <command> [options]",
    "",
    "Turns the tables of protocol documents into typed code, and proves that the two still agree.",
    "",
    "Commands:",
    ...aligned(
      commands.map(({ name, arguments: args, description }) => [
        [name, ...args.map(([syntax]) => syntax)].join(" "),
        description,
      ]),
    ),
    "",
    "Run spectables <command> --help for its options and examples, spectables --version for the tool's version.",
    "",
    "Exit status: 0 fine, 1 the comparison found differences, 2 usage, configuration or input is bad.",
    "",
  ].join("\n");
}

/** A command's arguments, options and examples. */
export function commandHelp({ name, description, ...rest }: CommandDefinition): string {
  const { arguments: args, options, examples } = rest;
  return [
    ["Usage: spectables", name, ...args.map(([syntax]) => syntax), "[options]"].join(" "),
    "",
    description,
    ...(args.length === 0 ? [] : ["", "Arguments:", ...aligned(args)]),
    "",
    "Options:",
    ...aligned([...options, ...globalOptions, ["-h, --help", "this text"]]),
    "",
    "Examples:",
    ...aligned(examples),
    "",
  ].join("\n");
}

function aligned(lines: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

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
