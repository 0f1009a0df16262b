import { hasFindings } from "./findings/index.js";
import { reporters } from "./index.js";
import type { Reporter } from "./reporter.js";

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
  const files = filesByReporter(options.outputFile ?? [], names);
  if (typeof files === "string") return files;
  const sinks = chosen.map((reporter) => {
    const file = files.get(reporter.id);
    return { reporter, ...(file === undefined ? {} : { file }) };
  });
  return sharedOutput(sinks) ?? sinks;
}

/** Which reporter writes to which file; or what is wrong with the values of `--output-file`. */
function filesByReporter(
  given: readonly string[],
  names: readonly string[],
): ReadonlyMap<string, string> | string {
  const files = new Map<string, string>();
  for (const text of given) {
    const [, prefix, rest] = /^([a-z]+)=(.*)$/s.exec(text) ?? [];
    const named = prefix !== undefined && reporters.some(({ id }) => id === prefix);
    const id = named ? prefix : names.length === 1 ? names[0] : undefined;
    const file = named ? (rest ?? "") : text;
    if (file === "") return `--output-file ${text}: the path is missing`;
    if (id === undefined) return `--output-file ${text}: say for which reporter, as in ${names[0]}=${text}`;
    if (!names.includes(id)) return `--output-file ${text}: the reporter ${id} is not among those chosen`;
    if (files.has(id)) return `--output-file ${text}: the reporter ${id} has ${files.get(id)} already`;
    if ([...files.values()].includes(file)) return `--output-file ${text}: two reporters cannot share a file`;
    files.set(id, file);
  }
  return files;
}

/** What one program is to read cannot stand between other things. */
function sharedOutput(sinks: readonly Sink[]): string | undefined {
  const shown = sinks.filter(({ file }) => file === undefined).map(({ reporter }) => reporter);
  const alone = shown.find(({ document }) => document === true);
  const other = shown.find((reporter) => reporter !== alone);
  if (alone === undefined || other === undefined) return undefined;
  return `${other.id} and ${alone.id} would be mixed up; give one a file, as in --output-file ${alone.id}=PATH`;
}
