import type { DiagnosticCode } from "./catalog.js";

/**
 * Where something stands in a source.
 *
 * `line` and `column` count from 1, columns in UTF-16 code units. For a binary format (Word) there are no
 * lines: `table` and `row` count from 1 instead.
 */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly table?: number;
  readonly row?: number;
}

/** The source line that a diagnostic is about, and the part of it to underline (UTF-16 code units, from 0). */
export interface Excerpt {
  readonly line: string;
  readonly start: number;
  readonly length: number;
}

export type Severity = "error" | "warning" | "note";

/** One problem found in an input: a value, not an exception, so that all of them are reported together. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  readonly place?: Place;
  readonly excerpt?: Excerpt;
  /** Further lines: the row concerned, the candidates, the tables that there are. */
  readonly details?: readonly string[];
  /** What to do about it. */
  readonly help?: string;
}

/** Collects diagnostics as the stages find them. */
export class Problems {
  readonly list: Diagnostic[] = [];
  readonly #tolerated: ReadonlySet<DiagnosticCode>;

  /** @param tolerated what is only noted where it would be an error */
  constructor(tolerated: ReadonlySet<DiagnosticCode> = new Set()) {
    this.#tolerated = tolerated;
  }

  error(
    code: DiagnosticCode,
    message: string,
    rest: Omit<Diagnostic, "code" | "severity" | "message"> = {},
  ): void {
    const severity = this.#tolerated.has(code) ? "note" : "error";
    this.list.push({ code, severity, message, ...rest });
  }

  note(
    code: DiagnosticCode,
    message: string,
    rest: Omit<Diagnostic, "code" | "severity" | "message"> = {},
  ): void {
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
export function inputError(
  code: DiagnosticCode,
  message: string,
  rest: Omit<Diagnostic, "code" | "severity" | "message"> = {},
): InputError {
  return new InputError([{ code, severity: "error", message, ...rest }]);
}
