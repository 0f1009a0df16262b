import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../generator/read/index.js";
import { corpus } from "./corpus.js";

/** The sentences of a requirement specification, each with its section. */
export async function requirements(document: string): Promise<{ section: string; text: string }[]> {
  const file = corpus(`xlsx/${document}_RequirementSpecification.xlsx`);
  const { document: read } = await readDocument(file, { file: document });
  return read.blocks
    .flatMap((block) => (block.kind === "table" ? block.rows : []))
    .map(({ cells }) => ({ section: cells[1]?.text ?? "", text: cells[2]?.text ?? "" }));
}

/** All texts of a requirement specification, also of rows that a filter hides, which no reader takes for shown. */
export function allTexts(document: string): string[] {
  const parts = unzipSync(readFileSync(corpus(`xlsx/${document}_RequirementSpecification.xlsx`)));
  const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  return [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text.replaceAll("&amp;", "&")).join(""),
  );
}
