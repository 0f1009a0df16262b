import { booleanWords, defineSpec, identifier, integer, prose } from "spectables";

/** Kafka's error codes; the guards are loose enough for every release since 1.0. */
export default defineSpec({
  id: "kafka",
  title: "Kafka: Error Codes",
  document: { name: "KAFKA", file: "../../../../shared/corpus/html/protocol_errors.39.html" },
  tables: {
    ErrorCode: {
      kind: "enum",
      key: "value",
      columns: {
        name: { header: "Error", kind: identifier() },
        value: { header: "Code", kind: integer() },
        retriable: { header: "Retriable", kind: booleanWords(["True"], ["False"]) },
        meaning: { header: "Description", kind: prose(), optional: true },
      },
      style: "const",
      open: true,
      aliases: false,
      minRows: 60,
    },
  },
});
