import { writeSync } from "node:fs";
import { parseCall } from "./arguments/parse.js";
import { toolVersion } from "./cache/version.js";
import { commands } from "./commands/index.js";
import { failedBy, type Result } from "./commands/result.js";
import { type Diagnostic, InputError, inputError } from "./diagnostics/diagnostic.js";
import { systemError } from "./diagnostics/system-error.js";
import { diagnosticText } from "./report/diagnostic.js";
import { runReporter } from "./report/run.js";
import { chooseReporters, type Sink } from "./report/sinks.js";
import { colorsFor, plain } from "./report/terminal.js";
import { projectAbove } from "./spec/project.js";

/**
 * Carries out a call of the command line.
 *
 * @param words what comes after the program's name
 * @returns the exit status; never rejects
 */
export async function main(words: readonly string[]): Promise<number> {
  // Errors of the streams come here too: to listen to each would be to make it.
  process.on("uncaughtException", fail);
  try {
    return await statusOf(words);
  } catch (error) {
    tell(error);
    return 2;
  }
}

/** What comes when nobody waits for it. The status is 2 then, whatever else comes to be said. */
function fail(error: NodeJS.ErrnoException): void {
  const isStream = error.syscall === "write" && error.path === undefined;
  // A reader that went away (`| head`) is no error.
  if ((isStream && error.code === "EPIPE") || error.code === "ERR_STREAM_DESTROYED") return;
  process.once("exit", () => {
    process.exitCode = 2;
  });
  const what = `The result cannot be written (${error.code}).`;
  tell(isStream ? inputError("report-unwritable", what, { help: "Make room, or write elsewhere." }) : error);
  if (!isStream) process.exit(2);
}

function tell(error: unknown): void {
  const known = error instanceof InputError ? error : systemError(error);
  const message = error instanceof Error ? error.message : String(error);
  const text =
    known?.diagnostics.map((one) => diagnosticText(one, colorsFor(false)).trimEnd()).join("\n") ??
    `spectables: ${plain(message)}\nThis is a defect of the tool; please report it.`;
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Where nothing can be said, the status says it.
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
  const print = (result: Result) => printed(result, sinks);
  const whole = { ...call, cwd: process.cwd() };
  if (command.watch === undefined || call.options.watch !== true)
    return print(await command.run(whole).catch(failedBy));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let status = 0;
  for await (const result of command.watch(whole, stop.signal)) status = await print(result);
  return status;
}

/** Has the reporters print a result, and gives the exit status. */
async function printed(result: Result, sinks: readonly Sink[]): Promise<number> {
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
  return ["check", "generate", "update"].includes(command) ? (projectAbove(cwd)?.root ?? cwd) : cwd;
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

function wrong(message: string): number {
  process.stderr.write(`error: ${plain(message)}\n(run with --help for examples)\n`);
  return 2;
}
