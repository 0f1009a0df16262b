import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { renew } from "../../generator/commands/update/renew.js";
import type { FetchedDocuments } from "../../generator/lock/lock.js";
import type { DocumentSource } from "../../generator/spec/table-schema.js";
import { LocalServer, tagged } from "../fetch/server.js";
import { tideDocument } from "../two-specs.js";

const text = "| Value |\n| --- |\n| 1 |\n";

/** Renews one document of a project that has it so on the disk. */
async function renewed(
  source: Partial<DocumentSource>,
  {
    old = tideDocument,
    fetched,
  }: { readonly old?: string | undefined; readonly fetched?: FetchedDocuments } = {},
) {
  const root = mkdtempSync(join(tmpdir(), "spectables-renew-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "spec/tide"), { recursive: true });
  if (old !== "") writeFileSync(join(root, "spec/tide/tide.md"), old);
  const one = await renew(
    { name: "TIDE", file: "tide.md", ...source },
    { root, specFile: "spec/tide/spec.ts", id: "tide", fetched },
  );
  return { ...one, state: one.document.state, codes: one.diagnostics.map(({ code }) => code) };
}

describe("renewing a document", () => {
  let [content, etag]: [string | Uint8Array, string] = [tideDocument, '"1"'];
  const serve = () => {
    [content, etag] = [tideDocument, '"1"'];
    return LocalServer.with({
      "/x": tagged(
        () => content,
        () => etag,
      ),
    });
  };

  it("is conditional for the content and the address that were fetched last, and for no other", async () => {
    const server = await serve();
    const download = server.url("/x");
    const { known, state } = await renewed({ download }, { fetched: {} });
    expect([state, known]).toEqual(["unchanged", { of: expect.stringMatching(/^[0-9a-f]{64}$/), etag }]);
    if (known === undefined) throw new Error();
    const fetched = { "spec/tide/tide.md": known };
    const conditional = async (...call: Parameters<typeof renewed>) => {
      const { state } = await renewed(...call);
      return [state, server.asked.at(-1)?.headers["if-none-match"]];
    };
    expect(await conditional({ download }, { fetched })).toEqual(["unchanged", etag]);
    expect(await conditional({ download }, { fetched, old: text })).toEqual(["changed", undefined]);
    expect(await conditional({ download: `${download}?v=2` }, { fetched })).toEqual(["unchanged", undefined]);
    // Another line end is no other content, and another tag for the same one is nothing to write down.
    [content, etag] = [tideDocument.replaceAll("\n", "\r\n"), '"2"'];
    expect(await renewed({ download }, { fetched })).not.toHaveProperty("known");
    expect(await conditional({ download }, { fetched })).toEqual(["unchanged", '"1"']);
  });

  it("takes a document that is not there yet, and one in place of a broken one", async () => {
    const download = (await serve()).url("/x");
    expect(await renewed({ download }, { old: "" })).toMatchObject({
      state: "changed",
      bytes: Buffer.from(tideDocument),
    });
    expect((await renewed({ download }, { old: "PK\u0003\u0004broken" })).state).toBe("changed");
  });

  it("refuses another form from `download`, and one that no reader knows; from `url` it is by hand", async () => {
    const server = await serve();
    const url = server.url("/x");
    for (const page of ["<!doctype html><p>Sorry</p>", "{\\rtf1 Sorry}"]) {
      content = page;
      const { state, codes, bytes } = await renewed({ download: url });
      expect([state, codes.length, bytes]).toEqual(["failed", 1, undefined]);
      expect(await renewed({ url })).toMatchObject({ state: "by hand", codes: ["document-by-hand"] });
    }
    content = text;
    expect((await renewed({ url })).state).toBe("changed");
  });

  it("asks nobody where it cannot know that a form is the same", async () => {
    const server = await serve();
    const url = server.url("/x");
    expect(await renewed({})).toMatchObject({ state: "by hand" });
    expect(await renewed({ url }, { old: "" })).toMatchObject({ state: "by hand" });
    expect(await renewed({ url }, { old: "1 |\nOne |\n" })).toMatchObject({ state: "by hand" });
    expect(server.asked).toEqual([]);
  });

  it("writes to no place outside the project", async () => {
    const download = (await serve()).url("/x");
    const { state, codes } = await renewed({ file: "../../../tide.md", download });
    expect([state, codes]).toEqual(["failed", ["output-unwritable"]]);
  });
});
