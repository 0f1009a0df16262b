import { resolve } from "node:path";
import { type Bump, bumpOf, type Change } from "../../compare/diff/change.js";
import { diff } from "../../compare/diff/diff.js";
import { gradedRules } from "../../compare/diff/graded.js";
import { type IgnoreEntry, ignoreChanges, parseIgnoreFile } from "../../compare/diff/ignore.js";
import { type Diagnostic, inputError } from "../../diagnostics/diagnostic.js";
import { type Level, levels } from "../../kinds/levels.js";
import type { Model } from "../../model/model.js";
import { readBoundedText } from "../../read/bounded.js";
import { readSides, type Side } from "./side.js";

export interface DiffResult {
  readonly command: "diff";
  /** 1: a change is of the level that `--fail-on` names, or graver; or a table, whose changes may be, is not compared. */
  readonly status: 0 | 1;
  readonly before: DiffedSide;
  readonly after: DiffedSide;
  /** What the changes ask for, the ignored ones left aside. */
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** Tables that one side has and the other, a document, has perhaps: nothing of them is among the changes. */
  readonly notCompared: readonly string[];
  readonly ignored: readonly (Change & { readonly reason: string })[];
  /** The levels that make the status 1. */
  readonly failing: readonly Level[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiffedSide {
  /** As it was given. */
  readonly given: string;
  /** The file that was read. */
  readonly file: string;
}

export interface DiffOptions {
  /** A spec's id, or the path of a spec.ts. */
  readonly spec?: string;
  readonly failOn?: string;
  /** The path of an ignore file. */
  readonly ignore?: string;
}

/**
 * Tells what changed between two revisions, by meaning, and which version bump that asks for.
 *
 * @throws InputError where a side cannot be read, or an option is not valid
 */
export async function diffSides(
  cwd: string,
  [before, after]: readonly [before: string, after: string],
  options: DiffOptions,
): Promise<DiffResult> {
  const failing = failingLevels(options.failOn);
  const { sides, spec: chosen } = await readSides(cwd, [before, after], options.spec);
  // Two model files may be of a spec of this project: then its levels and the rules of its kinds hold.
  const [old, now] = sides as [Side, Side];
  const spec = chosen?.spec ?? { tables: {} };
  const ids = gradedRules(spec).map(({ id }) => id);
  const { ignore } = options;
  const ignores =
    ignore === undefined
      ? []
      : parseIgnoreFile(await readBoundedText(resolve(cwd, ignore), ignore), ignore, ids);
  const doubtful = new Set([...(old.doubtful ?? []), ...(now.doubtful ?? [])]);
  const notCompared = [...doubtful].filter((name) => [old, now].some(({ model }) => name in model.tables));
  const found = diff(without(old.model, doubtful), without(now.model, doubtful), spec).changes;
  const { changes, ignored, unused } = ignoreChanges(found, ignores);
  return {
    command: "diff",
    status:
      changes.some(({ level }) => failing.includes(level)) || (failing.length > 0 && notCompared.length > 0)
        ? 1
        : 0,
    before: sideOf(old),
    after: sideOf(now),
    bump: bumpOf(changes),
    changes,
    notCompared,
    ignored,
    failing,
    diagnostics: [
      ...old.diagnostics,
      ...now.diagnostics,
      ...unused.map((entry) => unusedIgnore(entry, ignore ?? "")),
    ],
  };
}

function without(model: Model, names: ReadonlySet<string>): Model {
  const tables = Object.entries(model.tables).filter(([name]) => !names.has(name));
  return { ...model, tables: Object.fromEntries(tables) };
}

function sideOf({ given, file }: Side): DiffedSide {
  return { given, file };
}

/** `any` are all levels; `additive` the breaking ones too. */
function failingLevels(given: string | undefined): readonly Level[] {
  if (given === undefined) return [];
  if (given === "any") return levels;
  const last = levels.findIndex((level) => level === given && level !== "note");
  if (last === -1) {
    throw inputError("option-invalid", `--fail-on does not take ${given}.`, {
      help: "It takes breaking, additive or any.",
    });
  }
  return levels.slice(0, last + 1);
}

function unusedIgnore({ reason, ...entry }: IgnoreEntry, file: string): Diagnostic {
  return {
    code: "ignore-unused",
    severity: "warning",
    message: `No change fits the ignore entry ${JSON.stringify(entry)}.`,
    place: { file },
    details: [`its reason: ${reason}`],
    help: "Take the entry out of the ignore file.",
  };
}
