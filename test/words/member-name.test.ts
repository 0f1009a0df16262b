import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIdentifierName, memberNameOf, type Naming } from "../../generator/words/member-name.js";

const styles = ["PascalCase", "camelCase", "SCREAMING_SNAKE"] as const;

describe("the name of a member", () => {
  it.each([
    // the document's name, PascalCase, camelCase, SCREAMING_SNAKE
    ["UNKNOWN_SERVER_ERROR", "UnknownServerError", "unknownServerError", "UNKNOWN_SERVER_ERROR"],
    ["Normal disconnection", "NormalDisconnection", "normalDisconnection", "NORMAL_DISCONNECTION"],
    ["Re-authenticate", "ReAuthenticate", "reAuthenticate", "RE_AUTHENTICATE"],
    ["InvalidWBXMLBody", "InvalidWbxmlBody", "invalidWbxmlBody", "INVALID_WBXML_BODY"],
    ["3des", "_3des", "_3des", "_3DES"],
    ["default", "Default", "default", "DEFAULT"],
    ["größe über alles", "GrößeÜberAlles", "größeÜberAlles", "GRÖSSE_ÜBER_ALLES"],
    ["SHA-1 224", "Sha1_224", "sha1_224", "SHA_1_224"],
    ["名前", "名前", "名前", "名前"],
    ["404", "_404", "_404", "_404"],
    ["***", "***", "***", "***"],
  ])("%s", (name, ...expected) => {
    expect(styles.map((naming) => memberNameOf(name, { naming }))).toEqual(expected);
  });

  it("is the document's by default, also where it is no identifier", () => {
    for (const name of ["SEC_I_X", "Normal disconnection", "3des", "class", "__proto__", "a.b"])
      expect(memberNameOf(name, {})).toBe(name);
  });

  it("is never a number, which would be lost among the values of an enum", () => {
    for (const name of ["404", "-1", "NaN", "Infinity", "1e+21"])
      expect(memberNameOf(name, {})).toBe(`_${name}`);
    expect(memberNameOf("0100C", {})).toBe("0100C");
    expect(memberNameOf("01000", {})).toBe("01000");
  });

  it("loses a prefix, unless nothing would be left", () => {
    const rule = { stripPrefix: "WSA" };
    expect(memberNameOf("WSAEINTR", rule)).toBe("EINTR");
    expect(memberNameOf("EINTR", rule)).toBe("EINTR");
    expect(memberNameOf("WSA", rule)).toBe("WSA");
    expect(memberNameOf("SMB2 NEGOTIATE", { stripPrefix: "SMB2 ", naming: "PascalCase" })).toBe("Negotiate");
  });

  it("is an identifier wherever a style finds a letter or a digit in it", () => {
    const naming: fc.Arbitrary<Naming> = fc.constantFrom(...styles);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), naming, (text, style) => {
        fc.pre(/[\p{L}\p{Nd}]/u.test(text));
        expect(isIdentifierName(memberNameOf(text, { naming: style }))).toBe(true);
      }),
    );
  });
});
