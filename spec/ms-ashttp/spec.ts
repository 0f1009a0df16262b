import { defineSpec, hex, identifier, integer, prose, stringKey } from "spectables";

const value = (header: string) => ({ header, kind: integer() });

export default defineSpec({
  id: "ms-ashttp",
  title: "Exchange ActiveSync: the Base64 Query and the Statuses of HTTP",
  section: "2.2",
  document: {
    name: "MS-ASHTTP",
    file: "query.md",
    revision: "22.1",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ashttp/4cbf28dc-2876-41c6-9d87-ba9db86cd40d",
  },
  tables: {
    VersionByte: {
      kind: "enum",
      section: "2.2.1.1.1.1",
      columns: {
        value: value("Byte"),
        name: { header: "Name", kind: identifier() },
        version: { header: "Version", kind: stringKey(/\d{1,2}\.\d/) },
      },
      minRows: 5,
    },
    CommandCode: {
      kind: "enum",
      section: "2.2.1.1.1.1.2",
      columns: { value: value("Code"), name: { header: "Command", kind: identifier() } },
      aliases: false,
      gaps: [[5, 8]],
      minRows: 19,
    },
    CommandParameter: {
      kind: "enum",
      section: "2.2.1.1.1.1.3",
      columns: { value: value("Tag"), name: { header: "Parameter", kind: identifier() } },
      minRows: 7,
    },
    CommandOption: {
      kind: "flags",
      section: "2.2.1.1.1.1.3",
      columns: {
        value: { header: "Value", kind: hex(2) },
        name: { header: "Flag", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
      minRows: 2,
    },
    HttpStatus: {
      kind: "enum",
      section: "2.2.2.1.1",
      columns: {
        value: value("Status"),
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
        toDo: { header: "To do", kind: prose(), optional: true },
      },
      minRows: 9,
    },
  },
});
