import { inputError } from "../../diagnostics/diagnostic.js";
import { formatOf, formats } from "../../read/forms.js";
import type { CommandDefinition } from "../command.js";

export const initCommand: CommandDefinition = {
  name: "init",
  description: "propose a spec.ts for a document: its tables of codes, their columns, names and guards",
  arguments: [["<document>", "a path; the document stays where it is"]],
  options: [
    ["--table <n>", "take this table, whatever it looks like; several as 3,5,9 (default: the likeliest)"],
    ["--header <texts>", 'take all tables of this header, as in "Value | Name | Description"'],
    ["--all", "take every table of codes, however many there are"],
    ["--id <id>", "the spec's id: lower-case letters, digits and - (default: from the file's name)"],
    ["--from <form>", `the document's form, whatever its content says: ${formats.join(", ")}`],
  ],
  examples: [
    ["spectables init errors.html", "write spec/errors/spec.ts; then: spectables generate errors"],
    ["spectables init rfc9110.html --table 9", "for one table"],
    ['spectables init enums.md --header "Value | Name | Description"', "for all tables of one form"],
    ["spectables init download/index.html --id status-codes", "under another id"],
  ],
  async run({ cwd, arguments: [document = ""], options: { table, header, all, id, from } }) {
    const tables = table === undefined ? undefined : String(table).split(",").map(Number);
    if (tables?.some((number) => !(Number.isInteger(number) && number > 0)))
      throw inputError("option-invalid", `--table takes numbers from 1, as in 3,5,9, not ${String(table)}.`);
    if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(id)))
      throw inputError("option-invalid", `--id takes lower-case letters, digits and -, not ${String(id)}.`);
    const format = formatOf(from);
    if (document === "-")
      throw inputError("option-invalid", "init takes a file: the spec.ts names the document that it reads.");
    const { init } = await import("./init.js");
    return init(cwd, document, {
      wanted: {
        tables,
        header: header === undefined ? undefined : String(header),
        all: all === true ? all : undefined,
      },
      id: id === undefined ? undefined : String(id),
      from: format,
    });
  },
};
