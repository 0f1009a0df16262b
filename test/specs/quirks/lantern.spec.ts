import {
  bit,
  booleanWords,
  defineSpec,
  entryName,
  fused,
  hex,
  hex64,
  identifier,
  integer,
  phrase,
  prose,
  ranges,
  stringKey,
  versionSet,
} from "spectables";

/** Every kind of table and column on a document that is made up: `test/fixtures/documents/lantern.md`. */
export default defineSpec({
  id: "lantern",
  title: "The Lantern Protocol",
  document: { name: "LANTERN", file: "../../fixtures/documents/lantern.md" },
  tables: {
    Lamp: {
      kind: "enum",
      section: "1",
      columns: {
        code: { header: "Return value/code", kind: fused({ value: hex(8), name: identifier() }) },
        meaning: { header: "Description", kind: prose() },
      },
    },
    SocketError: {
      kind: "enum",
      section: "2",
      columns: {
        code: {
          header: "Return code/value",
          kind: fused({ name: stringKey(/LMP[A-Z_]+/), value: integer() }),
        },
        meaning: { header: "Description", kind: prose() },
      },
      links: ["meaning"],
      naming: "PascalCase",
      stripPrefix: "LMP",
    },
    Reason: {
      kind: "enum",
      section: "3",
      key: "value",
      columns: {
        decimal: { header: "Decimal", kind: integer() },
        value: { header: "Hex", kind: hex() },
        name: { header: "Name", kind: phrase() },
        protocolVersions: { header: "Since", kind: versionSet(["1.0", "1.1", "2.0"]) },
        required: { header: "Required", kind: booleanWords() },
      },
      style: "const",
      naming: "camelCase",
    },
    Word: {
      kind: "string-enum",
      section: "4",
      columns: {
        value: { header: "Value", kind: identifier() },
        meaning: { header: "Description", kind: prose() },
      },
      style: "const",
      open: true,
    },
    Flag: {
      kind: "flags",
      section: "5",
      columns: {
        value: { header: "Bit", kind: bit() },
        name: { header: "Name", kind: identifier() },
        lamp: { header: "Uses", kind: entryName("Lamp") },
      },
      stripPrefix: "LANTERN_",
    },
    Range: {
      kind: "records",
      section: "6",
      columns: {
        range: { header: "Range", kind: ranges(hex()) },
        use: { header: "Use", kind: phrase() },
      },
    },
    Wide: {
      kind: "map",
      section: "7",
      columns: {
        value: { header: "Value", kind: hex64() },
        name: { header: "Name", kind: identifier() },
      },
    },
  },
});
