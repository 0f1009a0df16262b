import { defineSpec, hex, integer, phrase, prose } from "spectables";

export default defineSpec({
  id: "mqtt",
  title: "MQTT: Reason Codes",
  document: { name: "MQTT5", file: "../../../../shared/corpus/markdown/mqtt5-2.4_reason-code.md" },
  tables: {
    ReasonCode: {
      kind: "enum",
      key: "value",
      columns: {
        decimal: { header: "Decimal", kind: integer() },
        value: { header: "Hex", kind: hex(2) },
        name: { header: "Name", kind: phrase() },
        packets: { header: "Packets", kind: prose() },
      },
      naming: "PascalCase",
      minRows: 45,
    },
  },
});
