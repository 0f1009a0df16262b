import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../ms-ascmd.js";
import { el, head, type PdfElement, pdf, row } from "../read/pdf.js";

/** What the built tool says, and the spec.ts that it wrote: a spec.ts is loaded with the library beside it. */
function initOf(file: string, content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "spectables-init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, file), content);
  const args = [`${root}dist/cli.js`, "init", file, "--id", "lamps"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const written = join(folder, "spec/lamps/spec.ts");
  return { said: stdout + stderr, text: existsSync(written) ? readFileSync(written, "utf8") : "" };
}

describe("the title of a spec.ts", () => {
  const lamps = el("Table", head("Value", "Name"), row("1", "OIL"), row("2", "GAS"));
  const of = (...page: readonly PdfElement[]) =>
    initOf(
      "lamps.v2.pdf",
      pdf([
        [...page, el("P", ["Burns."])],
        [el("H1", ["Glossary"]), lamps],
      ]),
    );

  it("is the file's name where a document with headings does not say it, with a word", () => {
    const { text, said } = of();
    expect(text).toContain('title: "lamps.v2"');
    expect(said).toContain("The title in the spec.ts is the file's name");
  });

  it("is the document's where it says it", () => {
    const { text, said } = of(el("P", [{ large: "Lamps of the hall" }]));
    expect(text).toContain('title: "Lamps of the hall"');
    expect(said).not.toContain("The title");
  });
});

describe("a document without tables", () => {
  it.each([
    ["lamps.txt", "1 Lamps\n\nValue\n\nName\n\n1\n\nOIL\n", /is a line that ends in a space and a bar/],
    ["lamps.md", "# Lamps\n\n1 OIL\n", /a line such as \|---\|---\| under its header/],
    ["lamps.html", "<!doctype html><p>Lamps</p>", /whose tables a script makes/],
  ])("is told how the tables of its form look: %s", (file, content, help) => {
    const { said } = initOf(file, content);
    expect(said).toContain(`error[init-no-table] ${file} has no tables.`);
    expect(said).toMatch(help);
    const forms = ["ends in a space", "a line such as |", "a script"].filter((words) => said.includes(words));
    expect(forms).toHaveLength(1);
  });
});
