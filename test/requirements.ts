import { strFromU8, unzipSync } from "fflate";
import type { Source } from "./sources.js";

const book = (document: string) => `xlsx/${document}_RequirementSpecification.xlsx`;

/** The sentences of a requirement specification, each with its section. */
export async function requirements(
  source: Source,
  document: string,
): Promise<{ section: string; text: string }[]> {
  const { document: read } = await source.read(book(document), { file: document });
  return read.blocks
    .flatMap((block) => (block.kind === "table" ? block.rows : []))
    .map(({ cells }) => ({ section: cells[1]?.text ?? "", text: cells[2]?.text ?? "" }));
}

/** All texts of a requirement specification, also of rows that a filter hides, which no reader takes for shown. */
export function allTexts(source: Source, document: string): string[] {
  const parts = unzipSync(source.bytes(book(document)));
  const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  return [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text.replaceAll("&amp;", "&")).join(""),
  );
}
