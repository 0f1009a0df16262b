import { type ManyFieldsKind, z } from "spectables";

/** The column "Command": a name with its section, `Sync (section 2.2.1.21)`. */
export function commandWithSection(): ManyFieldsKind<{ name: string; section: string }> {
  return {
    id: "command-with-section",
    cell: z.string().transform((text, context) => {
      const [, name, section] = /^([A-Z]\w*) \(section (\d+(?:\.\d+)+)\)$/.exec(text) ?? [];
      if (name !== undefined && section !== undefined) return { name, section };
      context.addIssue("a command with its section, such as Sync (section 2.2.1.21)");
      return z.NEVER;
    }),
    fields: {
      name: { schema: () => z.string().min(1), words: String },
      section: { label: "Section", schema: () => z.string().min(1), words: String },
    },
  };
}
