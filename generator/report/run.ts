import { appendFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, posix, relative } from "node:path";
import type { Result } from "../commands/result.js";
import { inputError } from "../diagnostics/diagnostic.js";
import type { Output } from "./reporter.js";
import type { Sink } from "./sinks.js";
import { noWorkflowCommands } from "./terminal.js";

/**
 * Lets a reporter print a result, to the terminal or to its file.
 *
 * @throws InputError where the file cannot be written
 */
export async function runReporter({ reporter, file }: Sink, result: Result, base: Base): Promise<void> {
  const output = { ...terminal(), ...summary(), inWorkspace: placeInWorkspace(base) };
  if (file === undefined) {
    const guarded = reporter.id === "github" || process.env.GITHUB_ACTIONS !== "true";
    await reporter.run(result, guarded ? output : { ...output, ...withoutCommands(output) });
    return;
  }
  let text = "";
  await reporter.run(result, {
    ...output,
    stdout: (part) => {
      text += part;
    },
    color: { stdout: false, stderr: output.color.stderr },
  });
  try {
    mkdirSync(dirname(file), { recursive: true });
    const there = statSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile() && !there.isDirectory()) throw new Error("it is no regular file");
    writeFileSync(file, text);
  } catch (error) {
    const message = `The ${reporter.id} report cannot be written to ${file} (${codeOf(error)}).`;
    throw inputError("report-unwritable", message, {
      help: "Make room, correct the permissions, or give --output-file another path.",
    });
  }
}

/** The page of a CI job: what it cannot take is lost, not the result. */
function summary(): Pick<Output, "summary"> {
  const page = process.env.GITHUB_STEP_SUMMARY;
  if (!page) return {};
  return {
    summary: (text) => {
      try {
        appendFileSync(page, text);
      } catch (error) {
        process.stderr.write(`warning: the job summary cannot be written (${codeOf(error)})\n`);
      }
    },
  };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function withoutCommands({ stdout, stderr }: Output): Pick<Output, "stdout" | "stderr"> {
  return {
    stdout: (text) => stdout(noWorkflowCommands(text)),
    stderr: (text) => stderr(noWorkflowCommands(text)),
  };
}

/** The streams are made when they are used: making one takes a millisecond. */
function terminal(): Output {
  const wanted = (stream: NodeJS.WriteStream) => stream.isTTY === true && !process.env.NO_COLOR;
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    color: {
      get stdout() {
        return wanted(process.stdout);
      },
      get stderr() {
        return wanted(process.stderr);
      },
    },
  };
}

/** The folder that a result's relative files start from, and the one of the checkout, where there is one. */
export interface Base {
  readonly folder: string;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace?: string | undefined;
}

/**
 * CI services know files by their paths in the checkout, and a project may lie in a folder of it.
 *
 * @returns a function from a file of a result to its path in the checkout; a file outside stays as it is
 */
export function placeInWorkspace({ folder, workspace }: Base): (file: string) => string {
  if (!workspace) return (file) => file;
  const inside = relative(workspace, folder).replaceAll("\\", "/");
  if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return (file) => file;
  return (file) => {
    if (isAbsolute(file)) return file;
    const path = posix.join(inside, file);
    return path.startsWith("../") ? file : path;
  };
}
