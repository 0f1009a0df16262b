import { inputError } from "../../diagnostics/diagnostic.js";
import { formatOf, formats } from "../../read/forms.js";
import type { CommandDefinition } from "../command.js";

export const tablesCommand: CommandDefinition = {
  name: "tables",
  description: "list every table of a document: number, place, section, caption, header, size",
  arguments: [["<document>", "a path, or - for standard input"]],
  options: [
    ["--table <n>", "show this one whole"],
    ["--from <form>", `the document's form, whatever its content says: ${formats.join(", ")}`],
  ],
  examples: [
    ["spectables tables rfc9110.html", "what is in it"],
    ["spectables tables rfc9110.html --table 3", "one table whole"],
    ["spectables tables codes.docx --json", "all of them whole, for a program"],
    ["cat page.md | spectables tables -", "from standard input"],
  ],
  async run({ arguments: [document = ""], options: { table, from } }) {
    const number = table === undefined ? undefined : Number(table);
    if (number !== undefined && !(Number.isInteger(number) && number > 0)) {
      throw inputError("option-invalid", `--table takes a number from 1, not ${String(table)}.`);
    }
    const format = formatOf(from);
    const { tables } = await import("./tables.js");
    return tables(document, { table: number, from: format });
  },
};
