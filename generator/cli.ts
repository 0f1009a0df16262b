#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";
import { parseCall } from "./arguments/parse.js";
import type { CommandDefinition } from "./commands/command.js";
import { commands } from "./commands/index.js";
import { InputError } from "./diagnostics/diagnostic.js";
import type { Result } from "./report/reporter.js";
import { chooseReporters, runReporter } from "./report/sinks.js";

// Node 22 and later keep compiled code between runs.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseCall(words, commands);
  if (parsed.kind === "wrong") return wrong(parsed.message);
  if (parsed.kind === "help") {
    process.stdout.write(parsed.text);
    return words.length === 0 ? 2 : 0;
  }
  if (parsed.kind === "version") {
    const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
    process.stdout.write(`${(JSON.parse(manifest) as { version: string }).version}\n`);
    return 0;
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

// A reader that went away (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`spectables: ${message}\nThis is a defect of the tool; please report it.\n`);
  process.exitCode = 2;
}
