import { parseCall } from "./arguments/parse.js";
import type { CommandDefinition } from "./commands/command.js";
import { commands } from "./commands/index.js";
import { InputError } from "./diagnostics/diagnostic.js";
import type { Result } from "./report/reporter.js";
import { chooseReporters, runReporter } from "./report/sinks.js";

/**
 * Carries out a call of the command line.
 *
 * @param words what comes after the program's name
 * @returns the exit status; never rejects
 */
export async function main(words: readonly string[]): Promise<number> {
  // A reader that went away (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    return await statusOf(words);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`spectables: ${message}\nThis is a defect of the tool; please report it.\n`);
    return 2;
  }
}

async function statusOf(words: readonly string[]): Promise<number> {
  const parsed = parseCall(words, commands);
  if (parsed.kind === "wrong") return wrong(parsed.message);
  if (parsed.kind === "help") {
    process.stdout.write(parsed.text);
    return words.length === 0 ? 2 : 0;
  }
  const { command, call } = parsed;
  const sinks = chooseReporters(command.name, call.options, process.env);
  if (typeof sinks === "string") return wrong(sinks);
  const result = await resultOf(command, { ...call, cwd: process.cwd() });
  for (const sink of sinks) runReporter(sink, result);
  return result.status;
}

async function resultOf(command: CommandDefinition, call: Parameters<CommandDefinition["run"]>[0]) {
  return command.run(call).catch((error: unknown): Result => {
    if (error instanceof InputError) return { command: "failed", status: 2, diagnostics: error.diagnostics };
    throw error;
  });
}

function wrong(message: string): number {
  process.stderr.write(`error: ${message}\n(run with --help for examples)\n`);
  return 2;
}
