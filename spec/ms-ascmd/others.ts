/** Where a command's Status values stand: MS-ASCMD's and MS-ASPROV's tables of the command, then the common one. */
const own = [
  "Autodiscover",
  "Find",
  "FolderCreate",
  "FolderDelete",
  "FolderSync",
  "FolderUpdate",
  "GetItemEstimate",
  "ItemOperations",
  "MeetingResponse",
  "MoveItems",
  "Ping",
  "Provision",
  "ResolveRecipients",
  "Search",
  "Settings",
  "Sync",
  "ValidateCert",
] as const;

export const lookups = {
  statusOf: {
    by: "command",
    tables: Object.fromEntries(own.map((command) => [command, `${command}Status`])),
    otherwise: "CommonStatus",
  },
};

/** The other specs whose tables the package has. */
export const specs = ["ms-ascmd-elements", "ms-aswbxml", "ms-ashttp", "ms-asprov"];
