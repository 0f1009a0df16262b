import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { hasFindings } from "./findings/index.js";
import { reporters } from "./index.js";
import type { Output, Reporter, Result } from "./reporter.js";

/** The options that every command has, as they were given. */
export interface ReporterOptions {
  readonly reporter?: readonly string[];
  readonly json?: true;
  /** `path`, or `reporter=path` where there are several reporters. */
  readonly outputFile?: readonly string[];
}

/** A reporter, and the file that it writes to instead of the terminal. */
export interface Sink {
  readonly reporter: Reporter;
  readonly file?: string;
}

/**
 * Chooses the reporters of a call; in GitHub Actions `github` by default, where the command has findings.
 *
 * @returns what is wrong with the options, where something is
 */
export function chooseReporters(
  command: string,
  options: ReporterOptions,
  environment: Readonly<Record<string, string | undefined>>,
): Sink[] | string {
  const usual = environment.GITHUB_ACTIONS === "true" && hasFindings(command) ? "github" : reporters[0].id;
  const given = [...(options.reporter ?? []), ...(options.json ? ["json"] : [])];
  const names = [...new Set(given.length === 0 ? [usual] : given)];
  const unknown = names.find((name) => !reporters.some(({ id }) => id === name));
  if (unknown !== undefined)
    return `there is no reporter ${unknown}; there are ${reporters.map(({ id }) => id).join(", ")}`;
  const chosen = reporters.filter(({ id }) => names.includes(id));
  const unfit = chosen.find(({ findings }) => findings === true && !hasFindings(command));
  if (unfit !== undefined) return `the reporter ${unfit.id} has no form for what ${command} gives`;
  const files = new Map<string, string>();
  for (const text of options.outputFile ?? []) {
    const [, prefix, rest] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
    const named = prefix !== undefined && reporters.some(({ id }) => id === prefix);
    const id = named ? prefix : names.length === 1 ? names[0] : undefined;
    if (id === undefined) return `--output-file ${text}: say for which reporter, as in ${names[0]}=${text}`;
    if (!names.includes(id)) return `--output-file ${text}: the reporter ${id} is not among those chosen`;
    files.set(id, named && rest !== undefined ? rest : text);
  }
  return chosen.map((reporter) => {
    const file = files.get(reporter.id);
    return { reporter, ...(file === undefined ? {} : { file }) };
  });
}

/** Lets a reporter print a result, to the terminal or to its file. */
export function runReporter({ reporter, file }: Sink, result: Result): void {
  const page = process.env.GITHUB_STEP_SUMMARY;
  const summary = page ? { summary: (text: string) => appendFileSync(page, text) } : {};
  if (file === undefined) {
    reporter.run(result, { ...terminal(), ...summary });
    return;
  }
  let text = "";
  reporter.run(result, {
    ...terminal(),
    ...summary,
    stdout: (part) => {
      text += part;
    },
    color: { stdout: false, stderr: terminal().color.stderr },
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function terminal(): Output {
  const wanted = (stream: NodeJS.WriteStream) => stream.isTTY === true && !process.env.NO_COLOR;
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    color: { stdout: wanted(process.stdout), stderr: wanted(process.stderr) },
  };
}
