import type { Problems } from "../diagnostics/diagnostic.js";
import { referencesIn } from "../kinds/reference.js";
import type { ModelProse } from "../model/model.js";
import type { Document } from "../read/document.js";
import type { ProseSpec, TableSpec } from "../spec/table-schema.js";
import { isSection } from "../table/query.js";

/**
 * Reads the sentences that govern a table, and the facts in them. Each must be the beginning of just one paragraph
 * of the table's section.
 *
 * @param tableFound whether the document has the table
 * @returns the sentences that could be read, by name; undefined where the spec.ts wants none
 */
export function readProse(
  document: Document,
  table: string,
  spec: TableSpec,
  tableFound: boolean,
  problems: Problems,
): Record<string, ModelProse> | undefined {
  if (spec.prose === undefined) return undefined;
  const paragraphs = paragraphsOf(document, spec.section);
  // Without table and section there is one problem, not one per sentence.
  if (!tableFound && paragraphs.length === 0) return undefined;
  const read: Record<string, ModelProse> = {};
  for (const [name, wanted] of Object.entries(spec.prose)) {
    const found = paragraphs.filter((paragraph) => paragraph.text.startsWith(wanted.begins));
    const [paragraph, another] = found;
    if (paragraph === undefined || another !== undefined) {
      const message = `${found.length} paragraphs for ${table}.prose.${name} begin with ${JSON.stringify(wanted.begins)}; there must be one.`;
      problems.error("prose-not-found", message, {
        place: another?.place ?? { file: document.file, line: 1, column: 1 },
        details: paragraphs.map(({ place, text }) => `line ${place.line}: ${text}`),
        help: "Compare the beginning that the spec.ts gives with the document.",
      });
      continue;
    }
    const facts = readFacts(wanted, paragraph.text);
    if (typeof facts === "string") {
      problems.error("prose-invalid", `${table}.prose.${name}: expected ${facts}.`, {
        place: paragraph.place,
        excerpt: { line: paragraph.text, start: 0, length: paragraph.text.length },
        help: "Read the sentence; if it says something new, teach the spec.ts its form.",
      });
      continue;
    }
    const references = referencesIn(paragraph.text);
    read[name] = { text: paragraph.text, ...facts, ...(references.length > 0 ? { references } : {}) };
  }
  return read;
}

/** The facts, or what was expected. */
function readFacts(wanted: ProseSpec, text: string): Readonly<Record<string, unknown>> | string {
  const result = wanted.facts?.safeParse(text);
  if (result === undefined) return {};
  return result.success ? result.data : result.error.issues.map((issue) => issue.message).join("; ");
}

function paragraphsOf(document: Document, section: TableSpec["section"]) {
  let inSection = section === undefined;
  return document.blocks.flatMap((block) => {
    if (block.kind === "heading" && section !== undefined) inSection = isSection(block, section);
    return block.kind === "paragraph" && inSection ? [block] : [];
  });
}
