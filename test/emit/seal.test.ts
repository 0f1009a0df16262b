import { describe, expect, it } from "vitest";
import { checkSeal, seal } from "../../generator/emit/header.js";
import { output } from "../ms-ascmd.js";

/** A file, where in it the attack goes, and what is put there. */
const attacks: readonly [name: string, file: string, find: RegExp, put: string][] = [
  ["words after the hash", "types.ts", /(?<=bodySha256: \w{64})/, " and more"],
  ["another digit after the hash", "types.ts", /(?<=bodySha256: \w{64})/, "0"],
  ["code after a line separator", "types.ts", /(?<=bodySha256: \w{64})/, "\u2028export const evil = 1;"],
  ["code after a paragraph separator", "types.ts", /(?<=bodySha256: \w{64})/, "\u2029export const evil = 1;"],
  ["code after a carriage return", "types.ts", /(?<=bodySha256: \w{64})/, "\rexport const evil = 1;"],
  ["a separator for the line end", "types.ts", /(?<=bodySha256: \w{64})\n/, "\u2028"],
  ["text before the hash", "types.ts", /(?=bodySha256: )/, "evil, "],
  ["a line above it with a hash", "types.ts", /^/, `// bodySha256: ${"0".repeat(64)}\n`],
  ["the end of the comment", "ms-ascmd.md", /(?<=bodySha256: \w{64})/, " --><script>evil()</script><!--"],
  ["a member beside it", "ms-ascmd.json", /(?<="bodySha256": "\w{64}")/, ', "evil": 1'],
  ["a member before it", "ms-ascmd.json", /(?="bodySha256": )/, '"evil": 1, '],
  ["a member beside it", "package.json", /(?<="bodySha256": "\w{64}")/, ', "evil": 1'],
  ["a member beside it", "ms-ascmd.schema.json", /(?<="bodySha256": "\w{64}",)/, ' "not": {},'],
  ["a byte order mark", "types.ts", /^/, "\ufeff"],
  ["another hash of a part of the model", "types.ts", /(?<=modelSha256: )\w{64}/, "0".repeat(64)],
];

describe("a sealed file", () => {
  it.each(attacks)("shows %s of %s", (_, file, find, put) => {
    const text = output(file);
    const attacked = text.replace(find, put);
    expect(attacked).not.toBe(text);
    expect([checkSeal(text), checkSeal(attacked)]).toEqual(["intact", "damaged"]);
  });

  it("may have other line ends", () => {
    const text = output("types.ts");
    for (const end of ["\r\n", "\r"]) expect(checkSeal(text.replaceAll("\n", end))).toBe("intact");
    expect(checkSeal(text.replaceAll("\n", "\u2028"))).toBe("damaged");
  });

  it("is damaged without its hash, and one that is nobody's has no seal", () => {
    const text = output("types.ts");
    expect(checkSeal(text.replace(/\w{64}(?=\n\n)/, "none"))).toBe("damaged");
    expect(checkSeal(text.replace(/bodySha256.*/, ""))).toBe("unsealed");
    expect(checkSeal("export const one = 1;\n")).toBe("unsealed");
  });
});

describe("seal", () => {
  it("changes nothing but the place of the hash, wherever that is", () => {
    const zeros = "0".repeat(64);
    for (const rest of ["", `\nexport const zeros = "${zeros}";\n`, " */\n"]) {
      const sealed = seal(`/* bodySha256: ${zeros}${rest}`);
      expect(sealed).toMatch(/^\/\* bodySha256: [0-9a-f]{64}/);
      expect(sealed).not.toContain(`: ${zeros}`);
      expect(sealed.slice(15 + 64)).toBe(rest);
      expect(checkSeal(sealed)).toBe("intact");
    }
  });

  it("refuses a text that has no place for it", () => {
    expect(() => seal("// bodySha256: none\n")).toThrow("no place for its hash");
    expect(() => seal(`// bodySha256: ${"1".repeat(64)}\n`)).toThrow("no place for its hash");
  });
});
