import { describe, expect, it } from "vitest";
import { sources } from "../../sources.js";
import { builtFrom, entryOf, linesOf, nameIn } from "../built.js";
import spec from "./spec.js";

describe.each(sources)("Windows sockets ($from)", (source) => {
  it("reads name and number out of a list in a cell", async () => {
    const made = await builtFrom(source, spec);
    expect(made.errors).toEqual([]);
    const entries = made.entries("WinsockError");
    const rows = linesOf(source.text(nameIn(spec)), /<dt><strong>WSA/);
    expect([entries.length, rows.length]).toEqual(source.pick([8, 8], [95, 95]));
    expect(entryOf(entries, 10004)?.name).toBe("WSAEINTR");
    expect(entryOf(entries, 10013)?.meaning).toMatch(/^Permission denied\.\n/);
    expect(entryOf(entries, 10004)?.links).toEqual([
      "/windows/desktop/api/winsock2/nf-winsock2-wsacancelblockingcall",
    ]);
  });
});
