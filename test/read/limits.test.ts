import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { InputError, readDocument } from "../../generator/index.js";
import { defaultLimits, type Limits } from "../../generator/read/limits.js";
import { ProjectCopy } from "../project.js";
import { sources } from "../sources.js";

const document: Readonly<Record<string, string>> = {
  bytes: "<p>twenty bytes or so</p>",
  depth: "<div><div><div><p>x</p></div></div></div>",
  attributes: '<p a b="1" c=2>x</p>',
  nodes: "<p>x</p><p>y</p>",
  characters: "<p>some words</p>",
};

describe("a limit is named where a document exceeds it, and can be raised", () => {
  const read = (text: string, limits: Partial<Limits>) => {
    const folder = mkdtempSync(join(tmpdir(), "spectables-limits-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "x.html");
    writeFileSync(file, text);
    return readDocument(file, { limits, from: "html" });
  };

  it.each(Object.entries(document))("%s, by the library", async (limit, text) => {
    const error = await read(text, { [limit]: 2 }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(InputError);
    const [diagnostic] = (error as InputError).diagnostics;
    expect(diagnostic?.code).toBe("document-too-large");
    expect(diagnostic?.message).toContain(`the limit "${limit}" is 2.`);
    expect(diagnostic?.help).toContain(`document: { limits: { ${limit}: … } }`);
    await expect(read(text, { [limit]: 100 })).resolves.toBeDefined();
  });

  const limited = (limits: string) => {
    const project = new ProjectCopy();
    project.edit("spec/ms-ascmd/spec.ts", (text) =>
      text.replace("document: {", `document: { limits: ${limits},`),
    );
    return project.run(["check"]);
  };

  it("bytes and cells, in the spec.ts", () => {
    expect(limited("{ bytes: 100 }").stderr).toContain('the limit "bytes" is 100.');
    expect(limited("{ cells: 10 }").stderr).toContain('the limit "cells" is 10.');
    expect(limited("{ cells: 1000, bytes: 100_000_000 }").status).toBe(0);
  });

  it("a limit that there is not is named", () => {
    const { status, stderr } = limited("{ rows: 10 }");
    expect(status).toBe(2);
    expect(stderr).toContain("document.limits");
  });
});

it.each(sources)("no document of a protocol comes near a limit ($from)", async (source) => {
  const tenth = Object.fromEntries(
    Object.entries(defaultLimits).map(([name, limit]) => [name, Math.floor(limit / 10)]),
  );
  for (const file of [
    "html/rfc9110.html",
    "markdown/MS-SMB2.md",
    "docx/MS-ADA1.docx",
    "markdown/MS-ERREF.md",
  ])
    await expect(source.read(file, { limits: tenth })).resolves.toBeDefined();
});
