#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import type { CommandDefinition } from "./commands/command.js";
import { commands } from "./commands/index.js";
import { InputError } from "./diagnostics/diagnostic.js";
import { reporters } from "./report/index.js";
import type { Output, Result } from "./report/reporter.js";
import { plain } from "./report/terminal.js";

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
      new Option("--reporter <name>", "the form of the output").choices(names).default(reporters[0].id),
    )
    .option("--json", "short for --reporter json")
    .addHelpText(
      "after",
      ["", "Examples:", ...examples.map(([call, words]) => `  ${call.padEnd(width)}  ${words}`)].join("\n"),
    )
    .action(async () => {
      const given = command.processedArgs.flat().filter((one: unknown) => one !== undefined) as string[];
      await report(
        () => run({ cwd: process.cwd(), arguments: given, options: command.opts() }),
        command.opts(),
      );
    });
}

async function report(
  run: () => Promise<Result>,
  options: { readonly reporter?: string; readonly json?: true },
): Promise<void> {
  const chosen = options.json ? "json" : options.reporter;
  const reporter = reporters.find(({ id }) => id === chosen) ?? reporters[0];
  const result = await run().catch((error: unknown): Result => {
    if (error instanceof InputError) return { command: "failed", status: 2, diagnostics: error.diagnostics };
    throw error;
  });
  reporter.run(result, output());
  process.exitCode = result.status;
}

function output(): Output {
  const wanted = (stream: NodeJS.WriteStream) => stream.isTTY === true && !process.env.NO_COLOR;
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    color: { stdout: wanted(process.stdout), stderr: wanted(process.stderr) },
  };
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
    process.stderr.write(`spectables: ${plain(message)}\nThis is a defect of the tool; please report it.\n`);
    process.exitCode = 2;
  }
}
