import { defineSpec, fused, hex, phrase, prose, stringKey } from "spectables";

export default defineSpec({
  id: "smb2",
  title: "SMB2: Commands and Flags",
  section: "2.2.1.1",
  document: { name: "MS-SMB2", file: "../../../../shared/corpus/markdown/MS-SMB2.md" },
  tables: {
    Smb2Command: {
      kind: "enum",
      section: "2.2.1.1",
      columns: {
        name: { header: "Name", kind: phrase() },
        value: { header: "Value", kind: hex(4) },
      },
      naming: "PascalCase",
      stripPrefix: "SMB2 ",
      minRows: 20,
    },
    Smb2Flag: {
      kind: "flags",
      section: "2.2.1.1",
      columns: {
        flag: {
          header: "Value",
          kind: fused({ name: stringKey(/SMB2_FLAGS_[A-Z_]+/), value: hex(8) }),
        },
        meaning: { header: "Meaning", kind: prose() },
      },
      naming: "SCREAMING_SNAKE",
      stripPrefix: "SMB2_FLAGS_",
      minRows: 7,
    },
  },
});
