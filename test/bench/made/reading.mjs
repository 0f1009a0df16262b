/** Reads a document, or all documents of a folder, with the readers or with their parsers alone: `reading.mjs reader|parser|sax PATH`. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [which, path] = process.argv.slice(2);
const files = statSync(path).isFile() ? [path] : documentsIn(path);

function documentsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(
      (name) => /\.(txt|md|html|docx|csv|xml|xlsx|pdf)$/.test(name) && !/^README\.md$|untagged/.test(name),
    )
    .sort()
    .map((name) => join(folder, name));
}

/** By the file's ending: the parser that the reader of this form is built on, with places where it has them. */
const parsers = {
  async html() {
    const { load } = await import("cheerio");
    return (bytes) => load(String(bytes), { sourceCodeLocationInfo: true }, false);
  },
  async md() {
    const { default: MarkdownIt } = await import("markdown-it");
    const parser = new MarkdownIt({ html: true });
    return (bytes) => parser.parse(String(bytes), {});
  },
  async docx() {
    const { strFromU8, unzipSync } = await import("fflate");
    const { parseDocument } = await import("htmlparser2");
    const parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml"];
    return (bytes) =>
      Object.values(unzipSync(bytes, { filter: ({ name }) => parts.includes(name) })).map((part) =>
        parseDocument(strFromU8(part), { xmlMode: true, decodeEntities: true }),
      );
  },
  /** Unzipping, and every tag and text told to nobody: what no reader of Word files can do without. */
  async sax() {
    const { strFromU8, unzipSync } = await import("fflate");
    const { Parser } = await import("htmlparser2");
    return (bytes) => {
      const filter = ({ name }) => /^word\/(?:document|styles|numbering)\.xml$/.test(name);
      for (const part of Object.values(unzipSync(bytes, { filter }))) {
        const nobody = { onopentag() {}, ontext() {}, onclosetag() {} };
        new Parser(nobody, { xmlMode: true, decodeEntities: true }).end(strFromU8(part));
      }
    };
  },
  /** The structure tree and the text of every page. */
  async pdf() {
    const { getDocument } = await import("unpdf/pdfjs");
    return async (bytes) => {
      const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        await page.getStructTree();
        await page.getTextContent({ includeMarkedContent: true });
        page.cleanup();
      }
      await pdf.destroy();
    };
  },
  async xml() {
    const { parseDocument } = await import("htmlparser2");
    return (bytes) => parseDocument(String(bytes), { xmlMode: true, withStartIndices: true });
  },
  async xlsx() {
    const { strFromU8, unzipSync } = await import("fflate");
    const { parseDocument } = await import("htmlparser2");
    const parts = /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]*|tables\/[^/]*)\.xml$/;
    return (bytes) =>
      Object.values(unzipSync(bytes, { filter: ({ name }) => parts.test(name) })).map((part) =>
        parseDocument(strFromU8(part), { xmlMode: true, decodeEntities: true }),
      );
  },
  /** A cell's text and nothing else, with the least of a state machine. */
  async csv() {
    const cell = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g;
    return (bytes) => [...String(bytes).matchAll(cell)].map(([, quoted, bare]) => quoted ?? bare);
  },
  /** The text form has no parser: its lines are what there is to begin with. */
  async txt() {
    return (bytes) => String(bytes).split("\n");
  },
};

if (which === "reader") {
  const { readDocument } = await import("../../../dist/read/index.js");
  for (const file of files) await readDocument(file);
} else {
  const loaded = {};
  for (const file of files) {
    const form = which in parsers ? which : file.slice(file.lastIndexOf(".") + 1);
    loaded[form] ??= await parsers[form]();
    await loaded[form](readFileSync(file));
  }
}
