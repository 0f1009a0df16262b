import type { Model } from "../../model/model.js";
import { proseTexts, sectionWords } from "../typescript/describe.js";

/**
 * What of the model stands on a page for people: of this its header has the hash.
 *
 * @param sources how the page names its sources
 */
export function printedOf(model: Model, sources: string): unknown {
  const tables = Object.entries(model.tables).map(([name, table]) => {
    const { prose, errata, entries, ranges = [] } = table;
    return [name, sectionWords(table, model), proseTexts(prose), errata, entries, ...ranges];
  });
  return [model.spec.title, sources, tables];
}
