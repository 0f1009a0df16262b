import { describe, expect, it } from "vitest";
import { decode, encodingOf } from "../../../generator/read/encoding.js";

/** The code points of the bytes 0x80 to 0x9F (Encoding standard, index-windows-1252.txt). */
const upper = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** What one byte is between two letters, since a line end is mended. */
const byteIn = (encoding: string, byte: number) =>
  decode(Uint8Array.of(0x61, byte, 0x62), encoding)?.slice(1, -1);

describe("Windows-1252, whatever the version of Node", () => {
  it.each(Array.from({ length: 256 }, (_, byte) => byte))("byte %i", (byte) => {
    const codePoint = byte >= 0x80 && byte < 0xa0 ? (upper[byte - 0x80] as number) : byte;
    expect(byteIn("windows-1252", byte)).toBe(byte === 0x0d ? "\n" : String.fromCodePoint(codePoint));
  });

  it.each(["iso-8859-1", "latin1", " US-ASCII ", "cp1252", "x-cp1252"])("%s means it", (label) => {
    expect(encodingOf(label)).toBe("windows-1252");
  });
});

describe("encodings that some versions of Node read otherwise", () => {
  it.each<[string, number, string | undefined]>([
    ["koi8-u", 0xae, "ў"],
    ["koi8-u", 0xbe, "Ў"],
    ["koi8-u", 0xc1, "а"],
    ["windows-1253", 0xe1, "α"],
    ["windows-1253", 0xaa, undefined],
    ["windows-1255", 0xca, "\u05ba"],
    ["windows-1255", 0xe0, "א"],
    ["windows-874", 0xa1, "ก"],
    ["windows-874", 0xdb, undefined],
    ["ibm866", 0x1a, "\x1a"],
    ["ibm866", 0x1c, "\x1c"],
    ["ibm866", 0x7f, "\x7f"],
    ["ibm866", 0x80, "А"],
  ])("%s, byte %i", (encoding, byte, character) => {
    expect(byteIn(encoding, byte)).toBe(character);
  });

  it("gbk is read as gb18030, which has its characters and more", () => {
    expect(encodingOf("gb2312")).toBe("gb18030");
    expect(decode(Uint8Array.of(0xb5, 0xc6, 0x80), encodingOf("gbk") as string)).toBe("灯€");
  });

  it.each(["iso-8859-16", "x-user-defined", "hz-gb-2312", "utf-7", "lamp"])(
    "%s is known to none",
    (label) => {
      expect(encodingOf(label)).toBeUndefined();
    },
  );
});
