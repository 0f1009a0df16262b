import { parseArgs } from "node:util";
import type { CommandCall, CommandDefinition } from "../commands/command.js";
import { didYouMean } from "../words/distance.js";
import { commandHelp, globalOptions, optionName, programHelp, takesValue } from "./help.js";

/** What the words of a call come to. */
export type Parsed =
  | { readonly kind: "run"; readonly command: CommandDefinition; readonly call: Omit<CommandCall, "cwd"> }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly message: string };

/** Reads the words that come after the program's name. */
export function parseCall(words: readonly string[], commands: readonly CommandDefinition[]): Parsed {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h")
    return { kind: "help", text: programHelp(commands) };
  if (["--version", "-V", "-v"].includes(name)) return { kind: "version" };
  if (name === "help" && rest.length === 0) return { kind: "help", text: programHelp(commands) };
  const wanted = name === "help" ? rest[0] : name;
  const command = commands.find((one) => one.name === wanted);
  if (command === undefined) {
    const near = didYouMean(
      wanted ?? name,
      commands.map((one) => one.name),
    );
    return { kind: "wrong", message: `unknown command '${wanted ?? name}'${near}` };
  }
  if (name === "help") return { kind: "help", text: commandHelp(command) };
  return parseCommand(command, rest);
}

function parseCommand(command: CommandDefinition, words: readonly string[]): Parsed {
  const options = [...command.options, ...globalOptions].map(([syntax]) => syntax);
  const repeated = new Set(globalOptions.map(([syntax]) => optionName(syntax)));
  const config = Object.fromEntries(
    options.map((syntax) => {
      const name = optionName(syntax);
      return [
        name,
        {
          type: takesValue(syntax) ? "string" : "boolean",
          multiple: repeated.has(name) && takesValue(syntax),
        },
      ] as const;
    }),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...config, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    const [first = ""] = (error as Error).message.split(". ");
    const [, unknown = ""] = /^Unknown option '(.*)'/.exec(first) ?? [];
    const near = didYouMean(
      unknown,
      options.map((syntax) => `--${optionName(syntax)}`),
    );
    return { kind: "wrong", message: first.charAt(0).toLowerCase() + first.slice(1) + near };
  }
  if (parsed.values.help) return { kind: "help", text: commandHelp(command) };
  const wrong = wrongCount(command, parsed.positionals.length);
  if (wrong !== undefined) return { kind: "wrong", message: wrong };
  const values = Object.entries(parsed.values).map(([name, value]) => [camelCase(name), value]);
  return {
    kind: "run",
    command,
    call: { arguments: parsed.positionals, options: Object.fromEntries(values) },
  };
}

/** Whether there are as many arguments as `<a>`, `[a]` and `...` say. */
function wrongCount({ name, arguments: expected }: CommandDefinition, count: number): string | undefined {
  const required = expected.filter(([syntax]) => syntax.startsWith("<"));
  const missing = required[count];
  if (missing !== undefined) return `missing required argument '${missing[0].replace(/[<>.]/g, "")}'`;
  const any = expected.some(([syntax]) => syntax.includes("..."));
  if (any || count <= expected.length) return undefined;
  return `too many arguments for '${name}'. Expected ${expected.length} argument${expected.length === 1 ? "" : "s"} but got ${count}`;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
