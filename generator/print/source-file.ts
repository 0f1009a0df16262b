import CodeBlockWriter from "code-block-writer";
import { docComment, lineComment } from "./comment.js";
import type { EmittedFile, EntryLines, MemberList, Statement } from "./emitted-file.js";
import type { FileStyle } from "./file-style.js";
import { type EntryName, lineFeeds } from "./sheet.js";

/** What documents a statement or a member, one paragraph or several; see `docComment`. */
export type Doc = string | readonly (string | readonly string[])[];

/** A member of an enum or of an object, an alias too. */
export interface Member {
  readonly name: string;
  /** The value, as an expression. */
  readonly value: string;
  /** Its documentation comment. */
  readonly comment: string;
  readonly entry: EntryName;
}

/** The finished lines of one entry. */
export interface EntryText {
  readonly name: EntryName;
  readonly text: string;
}

/** A TypeScript file under construction: prints statements, and keeps a list of what it declared. */
export class SourceFile {
  readonly writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, newLine: "\n" });
  readonly #statements: Statement[] = [];
  readonly #entries: EntryLines[] = [];
  readonly #lists: MemberList[] = [];

  readonly #extension: string;

  constructor(header: readonly string[], { banner = [], importExtension = "js" }: FileStyle = {}) {
    this.#extension = importExtension === "none" ? "" : `.${importExtension}`;
    for (const line of banner) this.writer.writeLine(line);
    this.writer.writeLine(lineComment(header));
  }

  /** @param path a package, or a module's relative path with `.js`, which is printed as the file's style has it */
  import(names: readonly string[], path: string, options: { readonly typeOnly?: boolean } = {}): this {
    const module = this.#module(path);
    const type = options.typeOnly ? "type " : "";
    return this.#statement({ kind: "import", name: module }, [], () =>
      this.writer.writeLine(`import ${type}{ ${names.join(", ")} } from ${JSON.stringify(module)};`),
    );
  }

  /** @param path as `import` takes it */
  exportAll(path: string): this {
    const module = this.#module(path);
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
        this.#members("members", members, " = ");
      }),
    );
  }

  /** A read-only object with documented members: `export const X = { … } as const;`. */
  object(name: string, doc: Doc, members: readonly Member[]): this {
    return this.#statement({ kind: "const", name, members: members.length }, doc, () =>
      this.writer
        .write(`export const ${name} = `)
        .inlineBlock(() => {
          this.#members("properties", members, ": ");
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

  /** `print` is what comes after the name, its `;` too, in one line or several; or it writes all that comes after `const`. */
  const(
    name: string,
    doc: Doc,
    print: string | readonly string[] | ((writer: CodeBlockWriter) => void),
    options: { readonly local?: true } = {},
  ): this {
    return this.#statement({ kind: "const", name, ...options }, doc, () => {
      this.writer.write(options.local ? "const " : "export const ");
      if (typeof print === "function") print(this.writer);
      else this.writer.write(name + [print].flat().join("\n"));
      this.writer.newLineIfLastNot();
    });
  }

  /** A constant per member, each a statement; `local` ones are not exported. */
  constants(members: readonly (Member & { readonly local?: true })[]): this {
    this.writer.blankLineIfLastNot();
    this.#lines(undefined, members, ({ name, value, comment, entry, local }, index) => ({
      name: entry,
      text: `${index === 0 ? "" : "\n"}${comment}\n${local ? "" : "export "}const ${name} = ${value};`,
    }));
    for (const { name, local } of members)
      this.#statements.push({ kind: "const", name, ...(local ? { local } : {}) });
    return this;
  }

  /** `signature` is what comes after the name, `body` one line or several. */
  function(
    name: string,
    signature: string,
    doc: Doc,
    body: string | readonly string[],
    options: { readonly local?: true } = {},
  ): this {
    return this.#statement({ kind: "function", name, ...options }, doc, () =>
      this.writer.write(`${options.local ? "" : "export "}function ${name}${signature}`).block(() => {
        for (const line of [body].flat()) this.writer.writeLine(line);
      }),
    );
  }

  /** Adds items of an array that is being printed: finished lines, indented as they are to stand, with a comma. */
  entries<T>(items: readonly T[], print: (item: T, index: number) => EntryText): void {
    this.#lines("items", items, print);
  }

  /**
   * Adds finished lines, each text those of one entry.
   *
   * The writer follows what it writes character by character, to know whether it is in a string or a comment. Lines
   * of thousands of entries need none of that: they go in before its last line feed, which it does not look at.
   */
  #lines<T>(
    kind: MemberList["kind"] | undefined,
    items: readonly T[],
    print: (item: T, index: number) => EntryText,
  ): void {
    let from = lineFeeds(this.writer.newLineIfLastNot().toString()) + 1;
    // Joined by hundreds: thousands of small texts would stay in memory until the file is complete.
    let texts: string[] = [];
    for (const [index, item] of items.entries()) {
      const { name, text } = print(item, index);
      const to = from + lineFeeds(text);
      this.#entries.push({ table: name.table, entry: name.entry, name: name.name, from, to });
      from = to + 1;
      texts.push(`\n${text}`);
      if (texts.length < 500 && index < items.length - 1) continue;
      const at = this.writer.getLength() - 1;
      this.writer.unsafeInsert(at, texts.join(""));
      if (kind !== undefined)
        this.#lists.push({
          kind,
          statement: this.#statements.length,
          from: at,
          to: this.writer.getLength() - 1,
          count: texts.length,
        });
      texts = [];
    }
  }

  #members(kind: MemberList["kind"], members: readonly Member[], assignment: string): void {
    const indented = (text: string) => `  ${text.replaceAll("\n", "\n  ")}`;
    this.#lines(kind, members, ({ entry, comment, name, value }) => ({
      name: entry,
      text: `${indented(comment)}\n  ${name}${assignment}${value},`,
    }));
  }

  #module(path: string): string {
    return path.replace(/^(\.\.?\/.*)\.js$/s, (_, module: string) => module + this.#extension);
  }

  file(path: string): EmittedFile {
    const text = this.writer.newLineIfLastNot().toString();
    return { path, text, statements: this.#statements, entries: this.#entries, lists: this.#lists };
  }

  #statement(statement: Statement, doc: Doc, print: () => void): this {
    if (statement.kind !== "import" && statement.kind !== "export") this.writer.blankLineIfLastNot();
    else if (this.#statements.length === 0) this.writer.blankLine();
    if (doc.length > 0) this.writer.writeLine(docComment(doc));
    print();
    this.#statements.push(statement);
    return this;
  }
}
