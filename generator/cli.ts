#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import type { CommandDefinition } from "./commands/command.js";
import { commands } from "./commands/index.js";
import { InputError } from "./diagnostics/diagnostic.js";
import { reporters } from "./report/index.js";
import type { Result } from "./report/reporter.js";
import { chooseReporters, type ReporterOptions, runReporter } from "./report/sinks.js";

const program = new Command("spectables")
  .description("Turns the tables of protocol documents into typed code, and proves that the two still agree.")
  .exitOverride()
  .showHelpAfterError("(run with --help for examples)")
  .addHelpText(
    "after",
    "\nExit status: 0 fine, 1 the comparison found differences, 2 usage, configuration or input is bad.",
  );
for (const definition of commands) addCommand(definition);

function addCommand({ name, description, arguments: args, options, examples, run }: CommandDefinition): void {
  const names = reporters.map(({ id }) => id);
  const width = Math.max(...examples.map(([call]) => call.length));
  const command = program.command(name).description(description);
  for (const [syntax, words] of args) command.argument(syntax, words);
  for (const [syntax, words] of options) command.option(syntax, words);
  command
    .addOption(
      new Option(
        "--reporter <name>",
        `the form of the output: ${names.join(", ")}; may be given several times`,
      ).argParser(collect),
    )
    .addOption(
      new Option("--output-file <[reporter=]path>", "write a reporter's output to a file instead").argParser(
        collect,
      ),
    )
    .option("--json", "short for --reporter json")
    .addHelpText(
      "after",
      ["", "Examples:", ...examples.map(([call, words]) => `  ${call.padEnd(width)}  ${words}`)].join("\n"),
    )
    .action(async () => {
      const given = command.processedArgs.flat().filter((one: unknown) => one !== undefined) as string[];
      await report(() => run({ cwd: process.cwd(), arguments: given, options: command.opts() }), {
        ...command.opts(),
        command: name,
      });
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function report(
  run: () => Promise<Result>,
  options: ReporterOptions & { readonly command: string },
): Promise<void> {
  const sinks = chooseReporters(options.command, options, process.env);
  if (typeof sinks === "string") return program.error(`error: ${sinks}`, { exitCode: 2 });
  const result = await run().catch((error: unknown): Result => {
    if (error instanceof InputError) return { command: "failed", status: 2, diagnostics: error.diagnostics };
    throw error;
  });
  for (const sink of sinks) runReporter(sink, result);
  process.exitCode = result.status;
}

// A reader that went away (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what was wrong; its own status for that is 1, which here means "differs".
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`spectables: ${message}\nThis is a defect of the tool; please report it.\n`);
    process.exitCode = 2;
  }
}
