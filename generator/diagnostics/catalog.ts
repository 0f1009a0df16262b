import { inputDiagnostics } from "./catalog/input.js";
import { outputDiagnostics } from "./catalog/output.js";
import { rowDiagnostics } from "./catalog/rows.js";

/** What a diagnostic code means; `docs/diagnostics.md` is held to the catalog by a test. */
interface CatalogEntry {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every diagnostic that the tool can give, by its stable code. */
export const catalog = {
  ...inputDiagnostics,
  ...rowDiagnostics,
  ...outputDiagnostics,
} as const satisfies Readonly<Record<string, CatalogEntry>>;

export type DiagnosticCode = keyof typeof catalog;
