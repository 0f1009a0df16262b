import type { Sureness, UnreadForm } from "../form.js";
import { afterProlog } from "../forms.js";

interface UnreadText extends UnreadForm {
  readonly recognises: (text: string) => Sureness;
}

const toHtml = (how: string) => `Make a web page of it, for example with ${how}, and read that.`;

/** Forms of text that no reader knows, told by lines that mark their tables or by how they begin. */
export const unreadTexts: readonly UnreadText[] = [
  {
    name: "a saved page or message (MHTML, MIME)",
    help: "Save the page as HTML only, and read that.",
    recognises: (text) => {
      const [head = ""] = text.trimStart().split("\n\n", 1);
      return /^(?:[\w-]+:|[ \t]).*\n/.test(head) && /^(?:mime-version|content-type):/im.test(head) ? 3 : 0;
    },
  },
  {
    name: "JSON",
    help: "JSON has its values already: read it by a program, or give the document that it was made of.",
    recognises: (text) =>
      /^\s*(?:\{\s*(?:"[^"\n]*"\s*:|\}\s*$)|\[\s*(?:[{[]|"[^"\n]*"\s*[,\]]|[-\d][\d.eE+-]*\s*,[-\d.eE+,\s]*\]\s*$))/.test(
        text,
      )
        ? 3
        : 0,
  },
  {
    name: "XML",
    help: "Give the document as a web page, if it has such a form.",
    recognises: isXml,
  },
  {
    name: "reStructuredText",
    help: toHtml("rst2html or Sphinx"),
    recognises: (text) => {
      if (/^[ \t]*\+=+(?:\+=+)*\+[ \t]*$/m.test(text)) return 2;
      if (/^[ \t]*=+(?:[ \t]+=+)+[ \t]*\n[\s\S]*^[ \t]*=+(?:[ \t]+=+)+[ \t]*$/m.test(text)) return 2;
      if (/^[ \t]*\.\. (?:list-|csv-)?table::/m.test(text)) return 2;
      return /^\.\. [\w-]+::/m.test(text) ? 1 : 0;
    },
  },
  {
    name: "AsciiDoc",
    help: toHtml("asciidoctor"),
    recognises: (text) => {
      if (/^[|!,:]===[ \t]*$/m.test(text)) return 2;
      return /^\s*= \S/.test(text) ? 1 : 0;
    },
  },
  {
    name: "wiki text",
    help: "Save the page as the wiki shows it, as HTML, and read that.",
    recognises: (text) => {
      if (/^[ \t]*\{\|/m.test(text) && /^[ \t]*\|[-}]/m.test(text)) return 2;
      // Confluence and Trac, DokuWiki, Textile.
      if (/^\|\|.+\|\|[ \t]*$|^\^.+\^[ \t]*\n[|^]|^\|_\. /m.test(text)) return 2;
      return /^(={2,6}) ?[^=\n]+ ?\1[ \t]*$/m.test(text) ? 1 : 0;
    },
  },
  {
    name: "an Org file",
    help: toHtml("Emacs or pandoc"),
    recognises: (text) => (/^[ \t]*\|-+(?:\+-+)+\|[ \t]*$/m.test(text) ? 2 : 0),
  },
  {
    name: "LaTeX",
    help: toHtml("pandoc or make4ht"),
    recognises: (text) =>
      /^[ \t]*\\(?:documentclass\b|begin\{(?:tabular|longtable|document))/m.test(text) ? 2 : 0,
  },
  {
    name: "a manual page (troff)",
    help: toHtml("mandoc -T html"),
    recognises: (text) => (/^(?:[.'][ \t]*\\".*\n|[ \t]*\n)*\.(?:TH|Dd|Dt) /.test(text) ? 3 : 0),
  },
  {
    name: "YAML",
    help: "YAML has its values already: read it by a program, or give the document that it was made of.",
    recognises: isYaml,
  },
  {
    name: "a configuration file (INI, TOML)",
    help: "It has its values already: read it by a program, or give the document that it was made of.",
    recognises: isConfiguration,
  },
  {
    name: "source code",
    help: "Give the document that it follows; `verify` compares it with that.",
    recognises: (text) => (code.test(text) ? 2 : 0),
  },
  {
    name: "a text with tables drawn of characters",
    help: "Give the document as a web page or Markdown, if it has such a form; or write the table as Markdown.",
    recognises: (text) => {
      const ruled = /^[ \t]*\+-[-+]*-\+[ \t]*\n(?:.*\n)?[ \t]*\|.*\|[ \t]*$/m;
      const underlined = /^[ \t]*\S.*\n[ \t]*-{2,}(?:(?:\+|[ \t]+)-{2,})+[ \t]*$/m;
      const isDrawn =
        ruled.test(text) || underlined.test(text) || isBarred(text) || /[┌├╔╠][─═┬╦┼╬]/.test(text);
      return isDrawn ? 1 : 0;
    },
  },
];

/** A declaration that is not a web page's, a name space, or one element around all. */
function isXml(text: string): Sureness {
  const start = afterProlog(text);
  if (!start.startsWith("<") || /^<(?:!doctype\s+)?html\b/i.test(start)) return 0;
  if (text.trimStart().startsWith("<?xml") || /^<!doctype\s+\w/i.test(start)) return 3;
  const [opening, root] = /^<([a-z_][\w:.-]*)[^>]*>/i.exec(start) ?? [];
  if (opening === undefined) return 0;
  return /\sxmlns[:=]/.test(opening) || text.trimEnd().endsWith(`</${root}>`) ? 2 : 0;
}

/** Two lines in a row that begin and end with a bar, and have one within. */
function isBarred(text: string): boolean {
  const isRow = (line = "") =>
    /^[ \t]*\|/.test(line) && line.trimEnd().endsWith("|") && line.split("|").length > 3;
  const lines = text.split("\n");
  return lines.some((line, at) => isRow(line) && isRow(lines[at + 1]));
}

/** How a file of a programming language begins, after comments. */
const code =
  /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|(?:\/\/|--).*\n)*(?:#(?:include|define|ifndef|pragma)\b|(?:INSERT INTO|CREATE TABLE)\b|syntax = "|package [\w.]+;?\n|import [\w{*].*;\n|using [\w.]+;|<\?php\b|#!\/)/i;

/** Sections and `key = value`, comments, and nothing else. */
function isConfiguration(text: string): Sureness {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isOne = (line: string) => /^\s*(?:[#;]|\[{1,2}[^[\]]+\]{1,2}\s*$|[\w."' -]{1,99}=)/.test(line);
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  return has(/^\[{1,2}[^[\]]+\]{1,2}\s*$/) && has(/^\s*[\w."'-][^#;[]*=/) && lines.every(isOne) ? 2 : 0;
}

/** Every line that is not indented is a key, an item, a comment or a mark; two keys at least, and no line of prose. */
function isYaml(text: string): Sureness {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const outer = lines.filter((line) => !/^\s/.test(line));
  const key = /^(?:- +)?["']?[\w./ $-]+["']?:(?: |$)/;
  // Of one key, all that is below it.
  const looked = outer.length > 1 ? outer : lines.map((line) => line.trimStart());
  return looked.filter((line) => key.test(line)).length >= 2 &&
    looked.every((line) => key.test(line) || /^(?:- |-$|---|\.\.\.$|#|%YAML|[\]}])/.test(line))
    ? 2
    : 0;
}
