import { InputError, inputError, type Place } from "../../diagnostics/diagnostic.js";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { legible } from "../runs.js";
import { type PageContent, pageContent } from "./content.js";
import { faultOf, openPdf } from "./open.js";
import { nodeText, type StructureNode, sizeOf } from "./structure.js";
import { closed, goesOn, isCompletedBy, type OpenTable, readPart } from "./table.js";
import { type SizedText, titleOf } from "./title.js";

/** A page with more text than a running head that no tag names has a table that would be lost in silence. */
const mostUntagged = 200;

/**
 * Reads a tagged PDF file by its structure tree (ISO 32000-1, section 14.8), never by where things stand on the page.
 *
 * @param file the path to name in places, with `/` between folders
 * @throws InputError where it is damaged, locked or not tagged, or exceeds a limit
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<Document> {
  const budget = new Budget(file, limits);
  const pdf = await openPdf(bytes, budget);
  const body = new Body(budget);
  let title: string | undefined;
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const tree = (await page.getStructTree()) as StructureNode | null;
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const content = pageContent(items, budget);
      if (content.untagged > mostUntagged) throw untagged(file, number);
      if (tree !== null) body.read(tree, content, number);
      page.cleanup();
    }
    if (body.blocks.length === 0) throw untagged(file);
    const { info } = await pdf.getMetadata();
    title = titleOf("Title" in info ? info.Title : undefined, body.first);
  } catch (error) {
    throw error instanceof InputError ? error : faultOf(file, error);
  } finally {
    await pdf.destroy();
  }
  return { file, format: "pdf", ...(title === undefined ? {} : { title }), lines: [], blocks: body.blocks };
}

/** Reads the blocks of a text, one page after the other. */
class Body {
  readonly #budget: Budget;
  /** What stands on the first page outside of tables. */
  readonly first: SizedText[] = [];
  readonly #blocks: (Exclude<Block, { kind: "table" }> | OpenTable)[] = [];
  #tables = 0;
  /** Nothing was read of the page yet. */
  #isTop = true;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get blocks(): Block[] {
    return this.#blocks.map((block) => ("kind" in block ? block : closed(block)));
  }

  read(tree: StructureNode, content: PageContent, page: number): void {
    this.#isTop = true;
    this.#budget.spend("nodes", sizeOf(tree));
    this.#walk(tree, content, { file: this.#budget.file, page }, 0);
  }

  #walk(node: StructureNode, content: PageContent, place: Place, depth: number): void {
    const { role = "" } = node;
    if (/^TOC/.test(role)) return;
    if (role === "Table") {
      this.#readTable(node, content, place);
      return;
    }
    if (!/^(?:P|H|H[1-6]|Title|LBody|Caption|BlockQuote|Note|FENote)$/.test(role)) {
      for (const child of node.children ?? [])
        if (child) this.#walk(child, content, place, depth + (role === "Sect" ? 1 : 0));
      return;
    }
    const { tables, size, ...shown } = nodeText(node, content);
    const text = legible(shown);
    const level = role === "Title" ? 1 : role === "H" ? Math.max(depth, 1) : Number(/^H(\d)/.exec(role)?.[1]);
    if (text !== "") {
      this.#isTop = false;
      if (place.page === 1) this.first.push({ text, size });
      this.#blocks.push(
        Number.isNaN(level)
          ? { kind: "paragraph", text, ...(role === "Caption" ? { caption: true } : {}), place }
          : { kind: "heading", ...headingParts(text.replaceAll("\n", " ")), level, place },
      );
    }
    for (const table of tables) this.#readTable(table, content, place);
  }

  #readTable(node: StructureNode, content: PageContent, place: Place): void {
    const { part, nested } = readPart(node, content, { ...place, table: this.#tables + 1, row: 1 });
    const last = this.#blocks.findLast((block): block is OpenTable => !("kind" in block));
    const isNext = this.#isTop && last === this.#blocks.at(-1);
    this.#isTop = false;
    this.#budget.spend(
      "cells",
      part.rows.reduce((sum, { cells }) => sum + cells.length, 0),
    );
    if (last === undefined || !(isCompletedBy(last, part) || (isNext && goesOn(last, part)))) {
      this.#tables += 1;
      this.#blocks.push(part);
    }
    for (const inner of nested) this.#readTable(inner, content, place);
  }
}

function untagged(file: string, page?: number): InputError {
  const where = page === undefined ? "" : `, on page ${page}`;
  const message = `${file} is a PDF file without tags${where}: it does not say what is a table.`;
  return inputError("document-untagged", message, {
    place: { file, ...(page === undefined ? {} : { page }) },
    help: "Fetch the document as a web page or a Word file, or have it saved with tags (in Word: Save as PDF, Options, Document structure tags for accessibility).",
  });
}
