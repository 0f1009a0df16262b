import { defineSpec, fused, integer, prose, stringKey } from "spectables";

export default defineSpec({
  id: "winsock",
  title: "Windows Sockets Error Codes",
  document: {
    name: "Winsock2",
    file: "../../../../shared/corpus/markdown/windows-sockets-error-codes-2.md",
  },
  tables: {
    WinsockError: {
      kind: "enum",
      columns: {
        code: {
          header: "Return code/value",
          kind: fused({ name: stringKey(/WSA[A-Z_]+/), value: integer() }),
        },
        meaning: { header: "Description", kind: prose() },
      },
      links: ["meaning"],
      minRows: 90,
    },
  },
});
