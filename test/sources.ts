import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseDocument, type ReadDocument, type ReadOptions } from "../generator/read/index.js";
import { corpus, hasCorpus } from "./corpus.js";
import { made } from "./standins/made.js";

/** Where tests have their documents from; every document is named as in the corpus, such as `html/rfc9110.html`. */
export interface Source {
  readonly from: "stand-ins" | "the corpus";
  bytes(file: string): Uint8Array;
  text(file: string): string;
  read(file: string, options?: ReadOptions): Promise<ReadDocument>;
  /** What is expected of a stand-in, or of the real document. */
  pick<One, Other = One>(ofStandIn: One, ofReal: Other): One | Other;
}

function source(from: Source["from"], bytes: (file: string) => Uint8Array): Source {
  return {
    from,
    bytes,
    text: (file) => Buffer.from(bytes(file)).toString("utf8"),
    read: (file, options) => parseDocument(bytes(file), options?.file ?? file, options),
    pick: (ofStandIn, ofReal) => (from === "stand-ins" ? ofStandIn : ofReal),
  };
}

const folder = fileURLToPath(new URL("fixtures/corpus/", import.meta.url));

/** Small documents of this project's own, of the same form as those of the corpus: tests run on them everywhere. */
const standIns = source("stand-ins", (file) => made[file]?.() ?? readFileSync(`${folder}${file}`));

export const sources: readonly Source[] = hasCorpus
  ? [standIns, source("the corpus", (file) => readFileSync(corpus(file)))]
  : [standIns];
