import type { Finding } from "./finding.js";
import { placedFindings } from "./findings/index.js";
import type { Reporter } from "./reporter.js";
import { summaryOf, titleOf } from "./summary.js";
import { plain } from "./terminal.js";

/** Workflow commands of GitHub Actions, which become annotations; and the job summary. */
export const github: Reporter = {
  id: "github",
  description: "annotations and job summary of GitHub Actions (the default there)",
  findings: true,
  run(result, output) {
    const findings = placedFindings(result, output);
    for (const finding of findings) output.stdout(`${command(finding)}\n`);
    if (findings.length === 0) output.stdout(`${titleOf(result)}\n`);
    output.summary?.(summaryOf(result, findings));
  },
};

function command({ rule, level, message, file, line, column }: Finding): string {
  const kind = level === "note" ? "notice" : level;
  const properties = Object.entries({ file, line, col: column, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${kind} ${properties.join(",")}::${escapeData(message.split("\n").map(plain).join("\n"))}`;
}

/** As the runner's toolkit decodes it: a line feed would end the command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
