import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { corpus, hasCorpus } from "../../corpus.js";
import { built, entryOf, linesOf } from "../built.js";
import spec from "./spec.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe.skipIf(!hasCorpus)("Windows sockets", () => {
  it("reads name and number out of a list in a cell", async () => {
    const made = await built(spec, folder);
    expect(made.errors).toEqual([]);
    const entries = made.entries("WinsockError");
    const rows = linesOf(corpus("markdown/windows-sockets-error-codes-2.md"), /<dt><strong>WSA/);
    expect([entries.length, rows.length]).toEqual([95, 95]);
    expect(entryOf(entries, 10004)?.name).toBe("WSAEINTR");
    expect(entryOf(entries, 10013)?.meaning).toMatch(/^Permission denied\.\n/);
    expect(entryOf(entries, 10004)?.links).toEqual([
      "/windows/desktop/api/winsock2/nf-winsock2-wsacancelblockingcall",
    ]);
  });
});
