import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectCopy } from "../../project.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "spectables-bad-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = "<table><tr><th>A</th></tr><tr><td>é</td></tr></table>";
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

/** Runs `tables` on bytes. */
function tables(bytes: Uint8Array, ...args: string[]) {
  const file = join(folder, "document");
  writeFileSync(file, bytes);
  return new ProjectCopy().run(["tables", file, ...args]);
}

describe("bad input is one error with a code and status 2, never a stack trace", () => {
  it.each<[string, () => Uint8Array, string, string[]?]>([
    ["an empty file", () => Buffer.alloc(0), "document-empty"],
    ["white space only", () => Buffer.from(" \n\n"), "document-empty"],
    ["a binary file", () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), "document-encoding"],
    ["UTF-16 without a byte order mark", () => utf16(table, false).subarray(2), "document-encoding"],
    ["Windows-1252 that nobody declares", () => Buffer.from(table, "latin1"), "document-encoding"],
    [
      "a zip archive cut off",
      () => zipSync({ "word/document.xml": strToU8("<w:document/>") }).subarray(0, 40),
      "document-damaged",
    ],
    ["a zip archive that is no Word file", () => zipSync({ "x.txt": strToU8("x") }), "document-unread"],
    [
      "a text that is said to be a Word file",
      () => Buffer.from("text"),
      "document-damaged",
      ["--from", "docx"],
    ],
    [
      "a workbook cut off",
      () => zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }).subarray(0, 60),
      "document-damaged",
    ],
    [
      "a text that is said to be a workbook",
      () => Buffer.from("text"),
      "document-damaged",
      ["--from", "xlsx"],
    ],
    ["a CSV file with an open quote", () => Buffer.from('A,B\n1,x\n2,"y\n'), "document-damaged"],
    ["XML that is no registry", () => Buffer.from("<a><b/></a>"), "document-damaged", ["--from", "iana"]],
    [
      "a registry cut off",
      () => Buffer.from('<registry xmlns="http://www.iana.org/assignments"><record>'),
      "document-damaged",
    ],
    [
      "a registry with entities",
      () => Buffer.from('<!DOCTYPE registry [<!ENTITY a "x">]><registry><title>&a;</title></registry>'),
      "document-damaged",
    ],
    ["HTML nested 100,000 deep", () => Buffer.from("<div>".repeat(100_000)), "document-too-large"],
    [
      "tables nested 100,000 deep",
      () => Buffer.from("<table><tr><td>".repeat(100_000)),
      "document-too-large",
    ],
    [
      "spans of billions of slots",
      () => Buffer.from(`<table>${"<tr><td colspan=1000 rowspan=65534>x</td></tr>".repeat(5_000)}</table>`),
      "document-too-large",
    ],
    [
      "a Word file nested 100,000 deep",
      () =>
        zipSync({
          "word/document.xml": strToU8(
            `<w:document><w:body>${"<w:sdt>".repeat(100_000)}</w:body></w:document>`,
          ),
        }),
      "document-too-large",
    ],
  ])("%s", (_, bytes, code, args = []) => {
    const { status, stdout, stderr } = tables(bytes(), ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`error[${code}]`);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it("a zip bomb is not unpacked", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(300 * 1024 * 1024) }, { level: 1 });
    const { status, stderr } = tables(bomb);
    expect(status).toBe(2);
    expect(stderr).toContain('the limit "unpackedBytes" is');
  });

  it("a file of 200 MB is not read", () => {
    const file = join(folder, "large");
    const handle = openSync(file, "w");
    ftruncateSync(handle, 200 * 1024 * 1024);
    closeSync(handle);
    const { status, stderr } = new ProjectCopy().run(["tables", file]);
    expect(status).toBe(2);
    expect(stderr).toContain('the limit "bytes" is');
  });

  it("a file that is not there, a folder, and a table that there is not", () => {
    for (const args of [
      ["nowhere.html"],
      [folder],
      ["spec/ms-ascmd/common-status-codes.txt", "--table", "9"],
    ]) {
      const { status, stderr } = new ProjectCopy().run(["tables", ...args]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/error\[(file-unreadable|table-not-found)\]/);
    }
  });
});

describe("encodings that are told", () => {
  it.each<[string, () => Uint8Array]>([
    ["UTF-8", () => Buffer.from(table)],
    ["UTF-8 with a byte order mark", () => Buffer.from(`\ufeff${table}`)],
    ["UTF-16, little endian", () => utf16(table, false)],
    ["UTF-16, big endian", () => utf16(table, true)],
    ["Windows-1252 that HTML declares", () => Buffer.from(`<meta charset="windows-1252">${table}`, "latin1")],
  ])("%s", (_, bytes) => {
    const { status, stdout } = tables(bytes(), "--json");
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { rows: string[][] }[]).map(({ rows }) => rows)).toEqual([[["é"]]]);
  });
});
