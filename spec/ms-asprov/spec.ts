import { defineSpec, identifier, integer, prose, type TableSpec } from "spectables";

const status = (section: string, minRows: number) =>
  ({
    kind: "enum",
    section,
    columns: {
      value: { header: "Value", kind: integer() },
      name: { header: "Name", kind: identifier() },
      meaning: { header: "Meaning", kind: prose() },
    },
    aliases: false,
    gaps: [],
    minRows,
  }) as const satisfies TableSpec;

export default defineSpec({
  id: "ms-asprov",
  title: "Exchange ActiveSync: Status of Provision",
  section: "2.2.2.54",
  document: {
    name: "MS-ASPROV",
    file: "status.md",
    revision: "21.1",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-asprov/",
  },
  tables: {
    PolicyStatus: status("In a response", 5),
    PolicyAcknowledgement: status("In a request", 4),
    ProvisionStatus: status("2.2.2.54.2", 3),
    RemoteWipeStatus: status("2.2.2.54.3", 2),
  },
});
