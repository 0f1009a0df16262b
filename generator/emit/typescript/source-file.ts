import CodeBlockWriter from "code-block-writer";
import type { EmittedFile, EntryLines, Statement } from "../emitter.js";
import type { EntryName } from "../sheet.js";
import { docComment, lineComment } from "./comment.js";

/** What documents a statement or a member; see `docComment`. */
export type Doc = readonly (string | readonly string[])[];

/** A member of an enum or of an object, an alias too. */
export interface Member {
  readonly name: string;
  /** The value, as an expression. */
  readonly value: string;
  readonly doc: Doc;
  /** What `@deprecated` says, where the name is an old one. */
  readonly deprecated?: string;
  readonly entry: EntryName;
}

/** A TypeScript file under construction: prints statements, and keeps a list of what it declared. */
export class SourceFile {
  readonly writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, newLine: "\n" });
  readonly #statements: Statement[] = [];
  readonly #marks: { readonly name: EntryName; readonly start: number; readonly end: number }[] = [];

  constructor(header: readonly string[]) {
    this.writer.writeLine(lineComment(header));
  }

  import(names: readonly string[], module: string, options: { readonly typeOnly?: boolean } = {}): this {
    const type = options.typeOnly ? "type " : "";
    return this.#statement({ kind: "import", name: module }, [], () =>
      this.writer.writeLine(`import ${type}{ ${names.join(", ")} } from ${JSON.stringify(module)};`),
    );
  }

  exportAll(module: string): this {
    return this.#statement({ kind: "export", name: module }, [], () =>
      this.writer.writeLine(`export * from ${JSON.stringify(module)};`),
    );
  }

  /** Exports local names under others: `["delete_ as delete"]`. */
  exportLocal(names: readonly string[]): this {
    return this.#statement({ kind: "export", name: "" }, [], () =>
      this.writer.writeLine(`export { ${names.join(", ")} };`),
    );
  }

  enum(name: string, doc: Doc, members: readonly Member[]): this {
    return this.#statement({ kind: "enum", name, members: members.length }, doc, () =>
      this.writer.write(`export enum ${name}`).block(() => {
        for (const member of members) {
          this.entry(member.entry, () =>
            this.writer.writeLine(
              `${docComment(member.doc, member.deprecated)}\n${member.name} = ${member.value},`,
            ),
          );
        }
      }),
    );
  }

  /** A read-only object with documented members: `export const X = { … } as const;`. */
  object(name: string, doc: Doc, members: readonly Member[]): this {
    return this.#statement({ kind: "const", name, members: members.length }, doc, () =>
      this.writer
        .write(`export const ${name} = `)
        .inlineBlock(() => {
          for (const member of members) {
            this.entry(member.entry, () =>
              this.writer.writeLine(
                `${docComment(member.doc, member.deprecated)}\n${member.name}: ${member.value},`,
              ),
            );
          }
        })
        .write(" as const;")
        .newLine(),
    );
  }

  interface(name: string, doc: Doc, members: readonly { text: string; doc: Doc }[]): this {
    return this.#statement({ kind: "interface", name, members: members.length }, doc, () =>
      this.writer.write(`export interface ${name}`).block(() => {
        for (const member of members) {
          if (member.doc.length > 0) this.writer.writeLine(docComment(member.doc));
          this.writer.writeLine(member.text);
        }
      }),
    );
  }

  type(name: string, doc: Doc, text: string): this {
    return this.#statement({ kind: "type", name }, doc, () =>
      this.writer.writeLine(`export type ${name} = ${text};`),
    );
  }

  /** `print` writes what comes after `const`, its `;` too. */
  const(
    name: string,
    doc: Doc,
    print: (writer: CodeBlockWriter) => void,
    { deprecated, ...options }: { readonly local?: true; readonly deprecated?: string } = {},
  ): this {
    return this.#statement(
      { kind: "const", name, ...options },
      doc,
      () => {
        this.writer.write(options.local ? "const " : "export const ");
        print(this.writer);
        this.writer.newLineIfLastNot();
      },
      deprecated,
    );
  }

  /** `signature` is what comes after the name. */
  function(
    name: string,
    signature: string,
    doc: Doc,
    body: readonly string[],
    options: { readonly local?: true } = {},
  ): this {
    return this.#statement({ kind: "function", name, ...options }, doc, () =>
      this.writer.write(`${options.local ? "" : "export "}function ${name}${signature}`).block(() => {
        for (const line of body) this.writer.writeLine(line);
      }),
    );
  }

  /** Prints lines that speak of one entry. */
  entry(name: EntryName, print: () => void): void {
    const start = this.writer.getLength();
    print();
    this.#marks.push({ name, start, end: this.writer.getLength() });
  }

  file(path: string): EmittedFile {
    const text = this.writer.newLineIfLastNot().toString();
    return { path, text, statements: this.#statements, entries: this.#entryLines(text) };
  }

  #statement(statement: Statement, doc: Doc, print: () => void, deprecated?: string): this {
    if (statement.kind !== "import" && statement.kind !== "export") this.writer.blankLineIfLastNot();
    else if (this.#statements.length === 0) this.writer.blankLine();
    if (doc.length > 0 || deprecated) this.writer.writeLine(docComment(doc, deprecated));
    print();
    this.#statements.push(statement);
    return this;
  }

  /** Offsets to lines, in one walk through the text. */
  #entryLines(text: string): EntryLines[] {
    let line = 1;
    let at = 0;
    const lineAt = (offset: number) => {
      for (let end = text.indexOf("\n", at); end !== -1 && end < offset; end = text.indexOf("\n", at)) {
        line += 1;
        at = end + 1;
      }
      return line;
    };
    return this.#marks.map(({ name, start, end }) => {
      const from = lineAt(start);
      return { ...name, from, to: lineAt(Math.max(start, end - 1)) };
    });
  }
}
