import { booleanWords, defineSpec, identifier, integer, stringKey } from "spectables";

/** Groups of rows, and a negative code, on a document that is made up: `test/fixtures/documents/states.html`. */
export default defineSpec({
  id: "states",
  title: "States",
  document: { name: "STATES", file: "../../fixtures/documents/states.html" },
  tables: {
    State: {
      kind: "string-enum",
      section: "1",
      columns: {
        value: { header: "State", kind: stringKey(/\d{5}/) },
        name: { header: "Condition", kind: identifier() },
      },
      group: "class",
      duplicates: "group",
    },
    Error: {
      kind: "enum",
      section: "2",
      columns: {
        name: { header: "Error", kind: identifier() },
        value: { header: "Code", kind: integer() },
        retriable: { header: "Retriable", kind: booleanWords() },
      },
    },
  },
});
