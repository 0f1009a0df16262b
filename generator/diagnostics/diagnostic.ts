import { escapedPattern } from "../words/escaped-pattern.js";
import type { DiagnosticCode } from "./catalog.js";
import type { Diagnostic, Place } from "./schema.js";

export type { Diagnostic, Excerpt, Place, Severity } from "./schema.js";

/** What a diagnostic may have beside its sentence. */
type Rest = Omit<Diagnostic, "code" | "severity" | "message">;

/** Collects diagnostics as the stages find them. */
export class Problems {
  readonly list: Diagnostic[] = [];
  readonly #tolerated: ReadonlySet<DiagnosticCode>;

  /** @param tolerated what is only noted where it would be an error */
  constructor(tolerated: ReadonlySet<DiagnosticCode> = new Set()) {
    this.#tolerated = tolerated;
  }

  error(code: DiagnosticCode, message: string, rest: Rest = {}): void {
    const severity = this.#tolerated.has(code) ? "note" : "error";
    this.list.push({ code, severity, message, ...rest });
  }

  note(code: DiagnosticCode, message: string, rest: Rest = {}): void {
    this.list.push({ code, severity: "note", message, ...rest });
  }

  add(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.list.push(diagnostic);
  }

  get hasErrors(): boolean {
    return this.list.some((diagnostic) => diagnostic.severity === "error");
  }
}

/** Thrown where going on makes no sense (no such spec, a file that cannot be read); carries its diagnostics. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  }
}

/** Short for an `InputError` of one diagnostic. */
export function inputError(code: DiagnosticCode, message: string, rest: Rest = {}): InputError {
  return new InputError([{ code, severity: "error", message, ...rest }]);
}

/** ` (line 12)`, for lists of rows; nothing where a place has no line. */
export function lineWords({ line, page, table, row, sheet, cell }: Place): string {
  if (line !== undefined) return ` (line ${line})`;
  if (cell !== undefined) return ` (sheet ${sheet}, ${cell})`;
  return table === undefined || row === undefined
    ? ""
    : ` (${page === undefined ? "" : `page ${page}, `}table ${table}, row ${row})`;
}

/** What `lineWords` says of a diagnostic's place; nothing where its message names that place itself. */
export function placeWords({ message, place }: Pick<Diagnostic, "message" | "place">): string {
  const words = place === undefined ? "" : lineWords(place);
  const bare = words.slice(" (".length, -")".length);
  return bare !== "" && new RegExp(`${escapedPattern(bare)}(?!\\d)`).test(message) ? "" : words;
}

/** What a function of the library throws where it is called with something else than it takes. */
export function wrongArgument(name: string, wanted: string, given: unknown): InputError {
  const words = typeof given === "object" && given !== null ? "an object without it" : String(given);
  return inputError("argument-invalid", `${name} needs ${wanted}, not ${words}.`, {
    help: "See docs/library.md, and the function's own documentation.",
  });
}

/** Whether something is an object that has these keys with objects behind them: enough to go on. */
export function hasObjects(value: unknown, ...keys: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return keys.every((key) => typeof record[key] === "object" && record[key] !== null);
}
