#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import { InputError } from "./diagnostics/diagnostic.js";
import { reporters } from "./report/index.js";
import type { Output, Result } from "./report/reporter.js";

interface ReportOptions {
  readonly reporter: string;
  readonly json?: true;
}

const program = new Command("spectables")
  .description("Turns the tables of protocol documents into typed code, and proves that the two still agree.")
  .exitOverride()
  .showHelpAfterError("(run with --help for examples)")
  .addHelpText(
    "after",
    "\nExit status: 0 fine, 1 the comparison found differences, 2 usage, configuration or input is bad.",
  );

reported(program.command("generate"))
  .description("read, validate, emit, and write what changed; on any error nothing is written")
  .argument("[id...]", "the specs to take, by the names of their folders under spec/ (default: all)")
  .addHelpText(
    "after",
    "\nExamples:\n  spectables generate            all specs of this project\n  spectables generate my-spec    one of them",
  )
  .action(async (ids: string[], options: ReportOptions) => {
    const { generate } = await import("./commands/generate.js");
    await report(() => generate(process.cwd(), ids), options);
  });

reported(program.command("check"))
  .description(
    "the same without writing: status 1 and a diff where generated files differ, are missing or left over",
  )
  .argument("[id...]", "the specs to take, by the names of their folders under spec/ (default: all)")
  .addHelpText(
    "after",
    "\nExamples:\n  spectables check                 in CI: fails where document and generated files part\n  spectables check my-spec --json  one spec, for a program",
  )
  .action(async (ids: string[], options: ReportOptions) => {
    const { check } = await import("./commands/check.js");
    await report(() => check(process.cwd(), ids), options);
  });

function reported(command: Command): Command {
  const names = reporters.map(({ id }) => id);
  const [standard] = reporters;
  return command
    .addOption(new Option("--reporter <name>", "the form of the output").choices(names).default(standard.id))
    .option("--json", "short for --reporter json");
}

async function report(run: () => Promise<Result>, options: ReportOptions): Promise<void> {
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
    process.stderr.write(
      `spectables: ${error instanceof Error ? error.message : String(error)}\nThis is a defect of the tool; please report it.\n`,
    );
    process.exitCode = 2;
  }
}
