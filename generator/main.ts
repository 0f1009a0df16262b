import { parseCall } from "./arguments/parse.js";
import { toolVersion } from "./cache/version.js";
import type { CommandDefinition } from "./commands/command.js";
import { commands } from "./commands/index.js";
import type { Result } from "./commands/result.js";
import { type Diagnostic, InputError } from "./diagnostics/diagnostic.js";
import { colorsFor } from "./report/colors.js";
import { diagnosticText } from "./report/diagnostic.js";
import { runReporter } from "./report/run.js";
import { chooseReporters } from "./report/sinks.js";
import { plain } from "./report/terminal.js";
import { projectAbove } from "./spec/project.js";

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
    process.stderr.write(`spectables: ${plain(message)}\nThis is a defect of the tool; please report it.\n`);
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
  if (parsed.kind === "version") {
    process.stdout.write(`${toolVersion}\n`);
    return 0;
  }
  const { command, call } = parsed;
  const sinks = chooseReporters(command.name, call.options, process.env);
  if (typeof sinks === "string") return wrong(sinks);
  const result = await resultOf(command, { ...call, cwd: process.cwd() });
  const base = { folder: baseOf(result), workspace: process.env.GITHUB_WORKSPACE };
  const failures: Diagnostic[] = [];
  for (const sink of sinks) failures.push(...(await failureOf(runReporter(sink, result, base))));
  for (const diagnostic of failures)
    process.stderr.write(`${diagnosticText(diagnostic, colorsFor(false))}\n`);
  return failures.length > 0 ? 2 : result.status;
}

/** The folder that the files of a result start from. */
function baseOf({ command }: Result): string {
  const cwd = process.cwd();
  return command === "check" || command === "generate" ? (projectAbove(cwd)?.root ?? cwd) : cwd;
}

/** A report that cannot be written is no reason to leave the others out. */
async function failureOf(running: Promise<void>): Promise<readonly Diagnostic[]> {
  try {
    await running;
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}

async function resultOf(command: CommandDefinition, call: Parameters<CommandDefinition["run"]>[0]) {
  return command.run(call).catch((error: unknown): Result => {
    if (error instanceof InputError) return { command: "failed", status: 2, diagnostics: error.diagnostics };
    throw error;
  });
}

function wrong(message: string): number {
  process.stderr.write(`error: ${plain(message)}\n(run with --help for examples)\n`);
  return 2;
}
