import { describe, expect, it } from "vitest";
import {
  bit,
  booleanWords,
  type ColumnKind,
  entryName,
  fused,
  hex,
  hex64,
  identifier,
  integer,
  phrase,
  prose,
  ranges,
  reference,
  stringKey,
  type Vocabulary,
  versionSet,
} from "../../generator/kinds/index.js";
import { fieldsOf } from "../../generator/kinds/kind.js";
import { referencesField } from "../../generator/kinds/reference.js";

const types = new Map<string, string | undefined>();
const vocabulary: Vocabulary = {
  entries: [],
  named: (name, schema, description) => {
    types.set(name, description);
    return schema;
  },
};
const schemaOf = (kind: ColumnKind, field = "field") => fieldsOf("field", kind)[field]?.schema(vocabulary);
const versions = versionSet(["1.0", "2.0"]);

/** A kind, the id that models have, a cell, the value and what it is in words, and values that it never gives. */
const kinds: readonly (readonly [ColumnKind, string, string, unknown, string, readonly unknown[]])[] = [
  [integer(), "integer", "-7", -7, "-7", ["-7", 1.5]],
  [hex(4), "hex-4", "0x1F", 31, "0x001F", [-1, 2 ** 32, "31", 0.5]],
  [hex64(4), "hex64-4", "0x1F", "31", "0x001F", [31, "0x1F", "", "31n", "n31", "1".repeat(21)]],
  [bit(), "bit", "bit 4", 16, "0x00000010", [-1, "16"]],
  [booleanWords(), "boolean-words", "yes", true, "Yes", ["Yes", 1]],
  [booleanWords(), "boolean-words", "no", false, "No", ["No", 0]],
  [identifier(), "identifier", "A_1", "A_1", "A_1", ["", 1]],
  [phrase(), "phrase", "Two words", "Two words", "Two words", ["", 1]],
  [prose(), "prose", "It ends.", "It ends.", "It ends.", ["", 1]],
  [stringKey(), "string-key", "0100C", "0100C", "0100C", ["", 1]],
  [entryName("Code"), "entry-name", "One", "One", "One", ["", 1]],
  [
    reference(),
    "reference",
    "section 2.10.12",
    { section: "2.10.12" },
    "section 2.10.12",
    [{ section: "" }, { at: 1 }],
  ],
  [
    reference(),
    "reference",
    "[RFC9110] section 15",
    { document: "RFC9110", section: "15" },
    "[RFC9110] section 15",
    [{ document: "" }, "RFC9110"],
  ],
  [reference(), "reference", "[MS-FOO]", { document: "MS-FOO" }, "[MS-FOO]", []],
  [
    ranges(),
    "ranges-integer",
    "1, 3..4",
    [
      { first: 1, last: 1 },
      { first: 3, last: 4 },
    ],
    "1, 3-4",
    [[], [{ first: 1 }], [{ first: 1, last: "2" }], [{ first: 1, last: 2, step: 1 }]],
  ],
];

describe("a kind of one field", () => {
  it.each(kinds.map((one) => [`${one[1]} ${one[2]}`, ...one] as const))(
    "%s: has its id, a value that its schema describes, and words for it",
    (_, kind, id, text, value, words, others) => {
      expect(kind.id).toBe(id);
      expect(kind.cell.parse(text)).toStrictEqual(value);
      const schema = schemaOf(kind);
      expect(schema?.safeParse(value)).toMatchObject({ success: true, data: value });
      for (const other of others) expect(schema?.safeParse(other).success, JSON.stringify(other)).toBe(false);
      expect(fieldsOf("field", kind).field?.words(value)).toBe(words);
    },
  );

  it("names the types that its schema is made of", () => {
    types.clear();
    schemaOf(ranges());
    schemaOf(reference());
    schemaOf(versions, "protocolVersions");
    expect([...types.keys()]).toEqual(["Range", "Reference", "ProtocolVersion"]);
  });

  it("says what it cannot read", () => {
    for (const kind of [entryName("Code"), prose(), reference()])
      expect(kind.cell.safeParse("").success).toBe(false);
  });

  it("is prose where any text fits it", () => {
    expect([prose(), phrase(), identifier()].map((kind) => kind.prose)).toEqual([true, undefined, undefined]);
    expect(fieldsOf("meaning", prose()).meaning?.prose).toBe(true);
  });

  it("is a bigint in TypeScript where it may have 64 bits", () => {
    expect([hex64(), hex()].map((kind) => kind.field.type)).toEqual(["bigint", undefined]);
  });
});

describe("a kind of several fields", () => {
  it("versionSet: a list of the versions that it was given, and no others", () => {
    expect(versions.id).toBe("version-set");
    expect(Object.keys(versions.fields)).toEqual(["protocolVersions"]);
    const schema = schemaOf(versions, "protocolVersions");
    expect(schema?.safeParse(["2.0"]).success).toBe(true);
    for (const other of [["3.0"], [], "2.0"]) expect(schema?.safeParse(other).success).toBe(false);
    expect(versions.fields.protocolVersions?.words(["1.0", "2.0"])).toBe("1.0, 2.0");
    expect(versions.accessors?.map(({ exports }) => exports)).toEqual([
      ["isSupported", "knownRange"],
      ["isSupported", "protocolVersionsOf"],
    ]);
  });

  it("fused: has the fields and the accessors of both its parts", () => {
    const kind = fused({ name: identifier(), since: versions });
    expect(kind.id).toBe("fused-identifier-version-set");
    expect(kind.cell.parse("One 1.0")).toEqual({ name: "One", protocolVersions: ["1.0"] });
    expect(Object.keys(kind.fields)).toEqual(["name", "protocolVersions"]);
    expect(kind.accessors).toEqual(versions.accessors);
    expect(fused({ name: identifier(), value: integer() }).accessors).toEqual([]);
  });

  it("fused: takes two kinds, no more and no fewer", () => {
    const one = { name: identifier() };
    for (const parts of [{}, one, { ...one, value: integer(), more: prose() }])
      expect(() => fused(parts)).toThrow("fused() takes two kinds.");
  });
});

describe("what an entry's prose cites", () => {
  it("is a list of references, told after one another", () => {
    const some = [{ section: "2.1" }, { document: "RFC9110", section: "3" }];
    expect(referencesField.words(some)).toBe("section 2.1, [RFC9110] section 3");
    const schema = referencesField.schema(vocabulary);
    expect(schema.safeParse(some).success).toBe(true);
    for (const other of [[], {}, [{ section: 1 }]]) expect(schema.safeParse(other).success).toBe(false);
    expect(referencesField).toMatchObject({ label: "References", optional: true });
  });
});
