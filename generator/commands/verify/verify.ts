import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { reaches, type VerifyLevel, verifyLevels } from "../../compare/verify/finding.js";
import {
  type ParsedSource,
  parsed,
  tableNames,
  type VerifiedFile,
  type VerifySource,
  verifyParsed,
} from "../../compare/verify/verify.js";
import { type Diagnostic, InputError, inputError } from "../../diagnostics/diagnostic.js";
import { parseModel } from "../../model/load.js";
import type { Model } from "../../model/model.js";
import { make } from "../../pipeline/make.js";
import { readBounded, readBoundedText } from "../../read/bounded.js";
import { defaultLimits } from "../../read/limits.js";
import { chooseSpecs } from "../../spec/project.js";
import type { VerifyResult } from "./result.js";

export interface VerifyOptions {
  readonly table?: string;
  /** An id, the path of a spec.ts, or that of a generated JSON file; all specs of the project where absent. */
  readonly spec?: string;
  readonly failOn?: string;
}

/**
 * Holds source files against the documents. Each file is held against the spec whose tables it is most like.
 *
 * @param cwd the folder that the files' paths start from
 * @throws InputError where a file, the spec or an option is bad
 */
export async function verifyFiles(
  cwd: string,
  given: readonly string[],
  { table, spec, failOn: level = "error" }: VerifyOptions,
): Promise<VerifyResult> {
  const failOn = levelOf(level);
  const sources = await Promise.all(given.map((file) => readSource(cwd, file)));
  const models = withTable(await modelsFor(cwd, spec), table);
  const options = table === undefined ? {} : { table };
  const files = sources.map((source) => likeliest(parsed(source), models, options));
  const findings = files.flatMap(({ verified }) => verified.findings);
  const recognised = files.some(({ verified }) => verified.recognised);
  const diagnostics = [
    ...(recognised ? [] : [unrecognised(sources, table, models)]),
    ...files.flatMap(({ verified }) => ignoreDiagnostics(verified)),
  ];
  const failed = findings.some(({ level }) => reaches(level, failOn));
  return {
    command: "verify",
    status: !recognised ? 2 : failed ? 1 : 0,
    recognised,
    failOn,
    files: files.map(({ verified: { file, recognised, tables }, spec }) => ({
      file,
      ...(recognised ? { spec } : {}),
      tables,
    })),
    findings,
    suppressed: files.flatMap(({ verified }) => verified.suppressed),
    diagnostics,
  };
}

function levelOf(text: string): VerifyLevel {
  const level = verifyLevels.find((one) => one === text);
  if (level !== undefined) return level;
  throw inputError("option-invalid", `--fail-on cannot be ${text}.`, {
    help: `It takes one of: ${verifyLevels.join(", ")}.`,
  });
}

/** No source with a table that somebody typed has so many bytes. */
const largest = 8 * 1024 * 1024;

async function readSource(cwd: string, file: string): Promise<VerifySource> {
  const path = resolve(cwd, file);
  const inside = relative(cwd, path);
  const shown = (inside.startsWith("..") ? file : inside).replaceAll("\\", "/");
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > largest) {
    const message = `${shown} has ${size} bytes; sources of at most ${largest} are read.`;
    throw inputError("source-too-large", message, {
      place: { file: shown },
      help: "Give the file that holds the table by itself.",
    });
  }
  const bytes = await readBounded(path, shown, { ...defaultLimits, bytes: largest });
  return { file: shown, text: textOf(bytes) };
}

/** Sources are in UTF-8, but for those that a byte order mark says to be in UTF-16, as some editors write. */
function textOf(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The models that have the table; all that have any to verify against where none is named. */
function withTable(models: readonly Model[], table: string | undefined): Model[] {
  const names = models.map((model) => ({ model, names: tableNames(model) }));
  const fitting = names.filter((one) =>
    table === undefined ? one.names.length > 0 : one.names.includes(table),
  );
  if (fitting.length > 0) return fitting.map(({ model }) => model);
  const message =
    table === undefined
      ? "No table of the spec has numeric values."
      : `There is no table ${table} with numeric values.`;
  throw inputError("verify-table-unknown", message, {
    help: `Only tables whose values are numbers can be verified, not codes that are texts. Those to verify against: ${names.flatMap((one) => one.names).join(", ") || "none"}.`,
  });
}

interface Likeliest {
  readonly spec: string;
  readonly verified: VerifiedFile;
}

function likeliest(source: ParsedSource, models: readonly Model[], options: { table?: string }): Likeliest {
  const all = models.map((model) => ({
    spec: model.spec.id,
    verified: verifyParsed(source, model, options),
  }));
  return all.reduce((best, next) => (agreeing(next) > agreeing(best) ? next : best));
}

function agreeing({ verified }: Likeliest): number {
  return verified.tables.reduce((sum, { agree, pairs }) => sum + agree + pairs / 1000, 0);
}

function unrecognised(
  sources: readonly VerifySource[],
  table: string | undefined,
  models: readonly Model[],
): Diagnostic {
  const near = table === undefined ? nearest(sources, models) : undefined;
  const files = sources.map(({ file }) => file).join(", ");
  const words = near ? ` The nearest is ${near.table}: ${near.agree} of ${near.pairs} fit it.` : "";
  return {
    code: "verify-unrecognised",
    severity: "error",
    message: `No table of ${models.map(({ spec }) => spec.id).join(" or ")} was recognised in ${files}.${words}`,
    help: near
      ? `If it is that table, name it: \`--table ${near.table}\`. Otherwise give the file that holds the table, or name another spec with --spec.`
      : table === undefined
        ? "Give the file that holds the table, name another spec with --spec, or the table with --table: then less must speak for it."
        : "Give the file that holds the table, or name another spec with --spec.",
  };
}

/** The table that would be recognised if somebody named it; undefined where there is none, or two as likely. */
function nearest(sources: readonly VerifySource[], models: readonly Model[]) {
  const tries = models.flatMap((model) =>
    tableNames(model).map((table) => ({ model, table, agree: 0, pairs: 0 })),
  );
  for (const source of sources) {
    const read = parsed(source);
    for (const one of tries)
      for (const { agree, pairs } of verifyParsed(read, one.model, one).tables) {
        one.agree += agree;
        one.pairs += pairs;
      }
  }
  const most = tries.reduce((best, { agree }) => Math.max(best, agree), 1);
  const [found, another] = tries.filter(({ agree }) => agree === most);
  return another === undefined ? found : undefined;
}

function ignoreDiagnostics({ file, ignoreProblems }: VerifiedFile): Diagnostic[] {
  return ignoreProblems.map(({ problem, line, column }) => ({
    code: "verify-ignore",
    severity: "warning",
    message: `This comment ${problem}, so it takes nothing back.`,
    place: { file, line, column },
    help: "Write `spectables-ignore RULE: REASON` on the finding's line or the one before, or take the comment out.",
  }));
}

/**
 * The models to verify against. A spec's is made from its document, which is the truth; a generated JSON file
 * stands for its document where there is no project.
 *
 * @param cwd a folder within the project
 * @param wanted an id, the path of a spec.ts, or that of a generated `<id>.json`; all specs of the project where absent
 * @throws InputError where there is none of it, or the document is bad
 */
async function modelsFor(cwd: string, wanted: string | undefined): Promise<Model[]> {
  if (wanted?.endsWith(".json"))
    return [parseModel(await readBoundedText(resolve(cwd, wanted), wanted), wanted)];
  const { root, specs } = chooseSpecs(cwd, wanted === undefined ? [] : [wanted]);
  const models: Model[] = [];
  for (const spec of specs) {
    const { model, diagnostics } = await make(root, spec);
    if (model === undefined) throw new InputError(diagnostics);
    models.push(model);
  }
  return models;
}
