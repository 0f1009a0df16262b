import { type ColumnKind, defineSpec, identifier, stringKey, z } from "spectables";

/** The title of a class of codes, `Class 22 — Data Exception`: this spec's own kind. */
function classTitle(): ColumnKind {
  return {
    id: "class-title",
    cell: z.string().transform((text, context) => {
      const [, code, title] = /^Class ([0-9A-Z]{2}) — (\S.*)$/.exec(text) ?? [];
      if (code !== undefined && title !== undefined) return { class: code, classTitle: title };
      context.addIssue("a class, such as Class 22 — Data Exception");
      return z.NEVER;
    }),
    fields: {
      class: { label: "Class", schema: () => z.string().length(2), words: String },
      classTitle: { label: "Class title", schema: () => z.string().min(1), words: String },
    },
  };
}

export default defineSpec({
  id: "postgresql",
  title: "PostgreSQL Error Codes",
  section: "A",
  document: {
    name: "PostgreSQL",
    file: "../../../../shared/corpus/html/postgresql-15-errcodes-appendix.html",
  },
  tables: {
    SqlState: {
      kind: "string-enum",
      columns: {
        value: { header: "Error Code", kind: stringKey(/[0-9A-Z]{5}/) },
        name: { header: "Condition Name", kind: identifier() },
      },
      group: { field: "class", kind: classTitle() },
      duplicates: "group",
      minRows: 250,
    },
  },
});
