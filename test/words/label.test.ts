import { describe, expect, it } from "vitest";
import { labelOf } from "../../generator/kinds/labelled.js";
import { plainText } from "../../generator/words/plain.js";

describe("a label made of a name", () => {
  it.each([
    ["DeviceNotProvisioned", "Device not provisioned"],
    ["InvalidWBXML", "Invalid WBXML"],
    ["BadIDsOfURLs", "Bad IDs of URLs"],
    ["LampDLLimitReached", "Lamp DL limit reached"],
    ["IRM_LampOut", "IRM lamp out"],
    ["lamp-2-lit", "Lamp 2 lit"],
    ["PartA", "Part A"],
    // Nothing tells words in capitals from others.
    ["SEC_I_LIT", "SEC I LIT"],
    ["Normal End", "Normal End"],
    ["_", "_"],
  ])("%s: %s", (name, label) => expect(labelOf(name)).toBe(label));
});

describe("a text without what it cites by the way", () => {
  it.each([
    ["The wick (section 2.1) is out.", "The wick is out."],
    ["The wick (as specified in [LAMP] section 2.1.3) is out.", "The wick is out."],
    ["Light it, as specified in [LAMP] section 2, and wait.", "Light it, and wait."],
    ["Light it as specified in section 2.1.", "Light it."],
    ["It is out. For more details, see [LAMP] section 2.1.", "It is out."],
  ])("%s", (text, plain) => expect(plainText(text)).toBe(plain));

  it.each([
    "It must be as section 2.1 says.",
    "As specified in [LAMP] section 2.1, it is out.",
    "The wick (see section 2.1 and others) is out.",
    "It is (section of a lamp) out.",
    "(section 2.1)",
  ])("a citation in other words stays: %s", (text) => expect(plainText(text)).toBe(text));
});
