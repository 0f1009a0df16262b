import { defineSpec, identifier, integer, prose } from "spectables";
import { resolution, scope } from "./resolution.js";

const commands = {
  Autodiscover: 1,
  Find: 2,
  FolderCreate: 3,
  FolderDelete: 4,
  FolderSync: 5,
  FolderUpdate: 6,
  GetItemEstimate: 7,
  ItemOperations: 8,
  MeetingResponse: 9,
  MoveItems: 10,
  Ping: 11,
  ResolveRecipients: 12,
  Search: 13,
  Settings: 15,
  Sync: 17,
  ValidateCert: 18,
} as const;

const value = { header: "Value", kind: integer() };
const name = { header: "Name", kind: identifier() };
const meaning = { header: "Meaning", kind: prose() };

export default defineSpec({
  id: "ms-ascmd-elements",
  title: "Exchange ActiveSync: Values of Elements",
  section: "2.2.3",
  document: {
    name: "MS-ASCMD",
    file: "elements.md",
    revision: "26.3",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-ascmd/",
  },
  tables: {
    ...Object.fromEntries(
      Object.entries(commands).map(([command, section]) => [
        `${command}Status`,
        {
          kind: "enum" as const,
          section: `2.2.3.177.${section}`,
          columns: {
            value,
            name,
            scope: { header: "Scope", kind: scope(), optional: true as const },
            meaning,
            cause: { header: "Cause", kind: prose(), optional: true as const },
            resolution: { header: "Resolution", kind: resolution(), optional: true as const },
          },
          aliases: false as const,
        },
      ]),
    ),
    FolderType: {
      kind: "enum",
      section: "2.2.3.186.3",
      columns: { value, name, meaning },
      aliases: false,
      gaps: [],
      minRows: 19,
    },
  },
});
