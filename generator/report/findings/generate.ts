import type { GenerateResult } from "../../commands/generate/result.js";
import type { UpdateResult } from "../../commands/update/result.js";
import type { Finding } from "../finding.js";
import { diagnosticFinding } from "./diagnostics.js";

/** What is wrong with the inputs; files that were written are no findings. */
export function generateFindings({ specs }: Pick<GenerateResult | UpdateResult, "specs">): Finding[] {
  return specs.flatMap(({ diagnostics }) => diagnostics.map(diagnosticFinding));
}
