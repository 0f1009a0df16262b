import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../generator/read/index.js";
import { zipEntries } from "../../generator/read/zip.js";

const text = "<w:document><w:body><w:p><w:r><w:t>lamp</w:t></w:r></w:p></w:body></w:document>";
const stored = () => zipSync({ "word/document.xml": [strToU8(text), { level: 0 }] });
const changed = (bytes: Uint8Array, from: string, to: string) => {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(from), "latin1");
  return copy;
};

describe("a zip archive", () => {
  it("gives its files by name, stored or compressed, with a comment at its end", () => {
    const packed = zipSync({
      a: [strToU8("x".repeat(1000)), { level: 9 }],
      "b/ü": [strToU8("y"), { level: 0 }],
    });
    const entries = zipEntries(Buffer.concat([changed(packed, "", ""), Buffer.from("comment")]));
    const read = [...entries.values()].map(({ name, size, unpack }) => [
      name,
      size,
      Buffer.from(unpack()).toString(),
    ]);
    expect(read).toEqual([
      ["a", 1000, "x".repeat(1000)],
      ["b/ü", 1, "y"],
    ]);
  });

  it("refuses a part of another checksum, or of another size than stated", () => {
    const entry = (bytes: Uint8Array) => zipEntries(bytes).get("word/document.xml")?.unpack;
    expect(entry(stored())).not.toThrow();
    expect(entry(changed(stored(), "lamp", "limp"))).toThrow("checksum");
    const packed = zipSync({ "word/document.xml": new Uint8Array(5000) }, { level: 9 });
    const size = Buffer.from(packed).lastIndexOf(Buffer.from([0x88, 0x13, 0, 0]));
    packed[size] = 0x87;
    expect(entry(packed)).toThrow();
  });

  it("refuses a directory that is not all there", () => {
    expect(() => zipEntries(stored().subarray(0, 60))).toThrow("directory");
    const many = Buffer.from(stored());
    many.writeUInt16LE(60_000, many.lastIndexOf("PK\x05\x06") + 10);
    expect(() => zipEntries(many)).toThrow();
  });
});

it("a Word file with a changed byte is damaged, and says where", async () => {
  await expect(parseDocument(stored(), "x")).resolves.toBeDefined();
  await expect(parseDocument(changed(stored(), "lamp", "limp"), "x")).rejects.toThrow(
    "word/document.xml has another checksum",
  );
});
