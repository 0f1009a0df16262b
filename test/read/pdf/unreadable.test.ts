import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import type { InputError } from "../../../generator/diagnostics/diagnostic.js";
import { parseDocument } from "../../../generator/read/index.js";
import { el, head, pdf, row } from "../pdf.js";

const page = [
  el("P", ["Lamps of all kinds\n".repeat(20)]),
  el("Table", head("Value", "Name"), row("1", "OIL")),
];
const whole = Buffer.from(pdf([page])).toString("latin1");
const locked = whole.replace(
  "/Root 1 0 R",
  `/Root 1 0 R /ID [<00> <00>] /Encrypt <</Filter/Standard /V 1 /R 2 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}>>>`,
);

it.each([
  ["cut off", whole.slice(0, -200), "document-damaged", "cut off"],
  ["no more than a beginning", "%PDF-1.7\n", "document-damaged", "cut off"],
  [
    "no catalogue",
    whole.replace("/Root 1 0 R", "/Root 99 0 R").replace("/Catalog", "/Katalog"),
    "document-damaged",
    "no PDF file",
  ],
  ["a password", locked, "document-unread", "a password locks"],
  ["no tags", Buffer.from(pdf([page], { untagged: true })).toString("latin1"), "document-untagged", "page 1"],
  ["no text", Buffer.from(pdf([[]])).toString("latin1"), "document-untagged", "without tags"],
])("a file with %s is told in one line", async (_, text, code, words) => {
  const error = await parseDocument(Buffer.from(text, "latin1"), "doc.pdf").then(
    () => undefined,
    (thrown: InputError) => thrown,
  );
  expect(error?.diagnostics?.map((one) => one.code)).toEqual([code]);
  expect(error?.diagnostics[0]?.message).toContain(words);
  expect(error?.diagnostics[0]?.message).not.toContain("\n");
  expect(error?.diagnostics[0]?.place?.file).toBe("doc.pdf");
});

it("a text that is said to be one is told to be none", async () => {
  const reading = parseDocument(Buffer.from("Lamps of all kinds\n"), "doc.pdf", { from: "pdf" });
  await expect(reading).rejects.toThrow("doc.pdf is no PDF file: it does not begin with %PDF.");
});

it("the form is told by its first bytes, and limits hold", async () => {
  const bytes = pdf([page]);
  expect((await parseDocument(bytes, "doc")).document.format).toBe("pdf");
  for (const limit of ["nodes", "characters", "cells"] as const)
    await expect(parseDocument(bytes, "doc", { limits: { [limit]: 2 } })).rejects.toThrow(limit);
});

it("streams that unpack to more than the limit are refused, packed twice too", async () => {
  const large = deflateSync(Buffer.alloc(1_000_000, 32));
  for (const stream of [large, deflateSync(large)]) {
    const packed = Buffer.concat([
      Buffer.from("9 0 obj\n<<>>\nstream\r\n"),
      stream,
      Buffer.from("\nendstream\n"),
    ]);
    const bytes = Buffer.concat([packed, pdf([page])]);
    const parsed = (unpackedBytes: number) =>
      parseDocument(Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]), "doc", { limits: { unpackedBytes } });
    await expect(parsed(500_000)).rejects.toThrow('the limit "unpackedBytes" is 500000');
    expect((await parsed(5_000_000)).document.format).toBe("pdf");
  }
});
