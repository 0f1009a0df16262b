import type { DiagnosticCode } from "./catalog.js";
import type { Diagnostic } from "./schema.js";

export type { Diagnostic, Excerpt, Place, Severity } from "./schema.js";

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
