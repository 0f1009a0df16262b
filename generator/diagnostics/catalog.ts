import { inputDiagnostics } from "./catalog/input.js";
import { outputDiagnostics } from "./catalog/output.js";
import { rowDiagnostics } from "./catalog/rows.js";

/** Every diagnostic that the tool can give, by its stable code. */
export const catalog = { ...inputDiagnostics, ...rowDiagnostics, ...outputDiagnostics } as const;

export type DiagnosticCode = keyof typeof catalog;
