import { describe, expect, it } from "vitest";
import { InputError } from "../../../generator/index.js";
import { parseDocument } from "../../../generator/read/index.js";

const table = (cell: string) => `<table><tr><th>A</th></tr><tr><td>${cell}</td></tr></table>`;
const page = (head: string, cell = "the lamp’s") => Buffer.from(`${head}${table(cell)}`);
/** The same in Windows-1252, of which only the apostrophe is not ASCII. */
const inWindows = (head: string) => Buffer.from(`${head}${table("the lamp\x92s")}`, "latin1");

async function cells(bytes: Uint8Array, file = "x.html"): Promise<string[]> {
  const { document } = await parseDocument(bytes, file);
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap((row) => row.cells.map(({ text }) => text)) : [],
  );
}

async function errorOf(bytes: Uint8Array): Promise<string> {
  const error = await parseDocument(bytes, "x").catch((one: unknown) => one);
  expect(error).toBeInstanceOf(InputError);
  const [diagnostic] = (error as InputError).diagnostics;
  expect(diagnostic?.code).toBe("document-encoding");
  return diagnostic?.message ?? "";
}

describe("a web page's encoding, as browsers find it", () => {
  it.each<[string, Uint8Array]>([
    ["none, so UTF-8", page("")],
    ["a byte order mark before a declaration", page('\ufeff<meta charset="windows-1252">')],
    ["a comment declares nothing", page('<!-- <meta charset="windows-1252"> -->')],
    ["nor does a comment that is closed at once", page('<!--><meta charset="utf-8"><meta charset="koi8-r">')],
    ["nor another attribute", page('<meta name="x" content="charset=windows-1252">')],
    ["nor a longer name", page('<metadata charset="windows-1252">')],
    ["nor an attribute's value", page(`<p title="<meta charset=windows-1252>">`)],
    ["charset", inWindows("<meta charset=windows-1252>")],
    ["charset among others, in capitals", inWindows('<META NAME=x CHARSET = "Windows-1252" />')],
    ["http-equiv", inWindows(`<meta content='text/html; charset = "cp1252"' http-equiv=Content-Type>`)],
    [
      "the first that is known",
      inWindows('<meta charset="none"><meta charset="latin1"><meta charset="utf-8">'),
    ],
    ["an XML declaration", inWindows('<?xml version="1.0" encoding="iso-8859-1"?><html>')],
    ["one that comes late in the head", inWindows(`<head><!--${"-".repeat(2000)}--><meta charset=latin1>`)],
    ["UTF-16 cannot be told by what is read as ASCII", page('<meta charset="utf-16le">')],
  ])("%s", async (_, bytes) => {
    expect(await cells(bytes)).toEqual(["A", "the lamp’s"]);
  });

  it("is not looked for in the body", async () => {
    await expect(cells(page(`<body>${" ".repeat(2000)}<meta charset=koi8-r>`))).resolves.toEqual([
      "A",
      "the lamp’s",
    ]);
  });

  it.each([
    ["shift_jis", [0x83, 0x89, 0x83, 0x93, 0x83, 0x76], "ランプ"],
    ["gb18030", [0xb5, 0xc6], "灯"],
    ["euc-kr", [0xb7, 0xa5], "램"],
    ["koi8-r", [0xcc, 0xc1, 0xcd, 0xd0, 0xc1], "лампа"],
    ["big5", [0xbf, 0x4f], "燈"],
    ["euc-jp", [0xa5, 0xe9], "ラ"],
    ["iso-8859-2", [0xb3], "ł"],
  ])("%s is used", async (label, bytes, text) => {
    const [before, after] = `<meta charset="${label}">${table("|")}`.split("|") as [string, string];
    const all = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
    expect(await cells(all)).toEqual(["A", text]);
  });

  it("that is not known is named, even where all bytes are ASCII", async () => {
    expect(await errorOf(page('<meta charset="x-lamp">', "a"))).toContain('"x-lamp"');
    expect(await errorOf(page('<meta charset="hz-gb-2312">', "~{5F~}"))).toContain('"hz-gb-2312"');
  });

  it("that the bytes do not bear out is named", async () => {
    expect(await errorOf(inWindows("<meta charset=utf-8>"))).toContain("not valid utf-8, as it declares");
    expect(await errorOf(inWindows(""))).toContain("not valid utf-8, and no other is declared");
    expect(await errorOf(Buffer.from([0xef, 0xbb, 0xbf, 0x92]))).toContain("as its byte order mark says");
  });
});

describe("Markdown and text declare nothing", () => {
  it.each([
    ["Markdown", '<!-- a -->\n# <meta charset="windows-1252">\n\n| A |\n| --- |\n| the lamp’s |\n'],
    ["text", 'Lamps\n<meta charset="windows-1252">\nA |\n---|\nthe lamp’s |\n'],
  ])("%s", async (_, text) => {
    expect(await cells(Buffer.from(text))).toEqual(["A", "the lamp’s"]);
    expect(await errorOf(Buffer.from(text.replace("’", "\x92"), "latin1"))).toContain("not valid utf-8");
  });
});

it("a document's hash is that of its text in LF without a mark, whatever its encoding", async () => {
  const hashes = [
    Buffer.from("# é\n\n| A |\n|---|\n| 1 |\n"),
    Buffer.from("\ufeff# é\r\n\r\n| A |\r\n|---|\r\n| 1 |\r\n"),
    Buffer.from("\ufeff# é\r\r| A |\r|---|\r| 1 |\r", "utf16le"),
  ].map(async (bytes) => (await parseDocument(bytes, "x")).sha256);
  expect(new Set(await Promise.all(hashes)).size).toBe(1);
});
