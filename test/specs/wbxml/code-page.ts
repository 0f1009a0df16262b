import { hex, identifier, type TableSpec, versionSet } from "spectables";

/** A code page: the tokens of tags, and the protocol versions that have them. */
export function codePage(section: string, rest: Partial<TableSpec>): TableSpec {
  return {
    kind: "enum",
    section,
    key: "value",
    columns: {
      name: { header: "Tag name", kind: identifier() },
      value: { header: "Token", kind: hex(2) },
      protocolVersions: {
        header: "Protocol versions",
        kind: versionSet(["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"]),
      },
    },
    aliases: false,
    ...rest,
  };
}
