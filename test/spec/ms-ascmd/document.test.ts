import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { documentFile, model, root } from "../../ms-ascmd.js";

describe("the document", () => {
  it("is the one that this project is about, byte for byte", () => {
    expect(model.source.sha256).toBe("3ed5c4397f99f91d999bf23b05ae3f1632e789362bdabd71e4f4a432f3d50526");
    expect(readFileSync(`${root}${documentFile}`)).toHaveLength(17822);
  });

  // Nothing can stand in for it: the hash above says the same where the corpus is not.
  it.skipIf(!hasCorpus)("is the one in the corpus", () => {
    const original = readFileSync(corpus("text/ms-ascmd-2.2.2-common-status-codes.txt"));
    expect(readFileSync(`${root}${documentFile}`).equals(original)).toBe(true);
  });
});
