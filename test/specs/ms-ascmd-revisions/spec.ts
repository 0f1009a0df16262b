import { defineSpec, identifier, integer, prose } from "spectables";

/** The common status codes of MS-ASCMD in its earlier revisions, which have three columns. */
export default defineSpec({
  id: "ms-ascmd-revisions",
  title: "Common Status Codes, earlier revisions",
  document: {
    name: "MS-ASCMD",
    file: "../../../../shared/corpus/revisions/ms-ascmd-v26.3-2019-06-18.md",
  },
  tables: {
    CommonStatus: {
      kind: "enum",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Element name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
      references: ["meaning"],
      minRows: 70,
    },
  },
  errata: [
    {
      table: "CommonStatus",
      row: 118,
      column: "name",
      found: "Message PreviouslySent",
      value: "MessagePreviouslySent",
      why: "A name has no space.",
      source: "the public implementations that have this status",
    },
  ],
});
