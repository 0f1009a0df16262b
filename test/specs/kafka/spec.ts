import { defineSpec, identifier, integer, prose } from "spectables";

/** Kafka's error codes; the guards fit every release. */
export default defineSpec({
  id: "kafka",
  title: "Kafka protocol error codes",
  document: { name: "Kafka protocol errors", file: "../../../../shared/corpus/html/protocol_errors.39.html" },
  tables: {
    ErrorCode: {
      kind: "enum",
      columns: {
        name: { header: "Error", kind: identifier() },
        value: { header: "Code", kind: integer() },
        retriable: { header: "Retriable", kind: identifier() },
        meaning: { header: "Description", kind: prose(), optional: true },
      },
      key: "value",
      minRows: 50,
    },
  },
});
