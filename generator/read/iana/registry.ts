import { walkXml } from "../elements.js";
import type { Budget } from "../limits.js";
import { folded, Runs, type RunText } from "../runs.js";
import { citationOf } from "./citation.js";

/** A registry as its file has it; `at` counts UTF-16 code units from 0. */
export interface Registry {
  readonly id: string;
  readonly at: number;
  title: string;
  /** Its `updated` date. */
  updated: string;
  /** The file beside it in which its records stand. */
  file: string;
  readonly records: { readonly at: number; readonly parts: RecordPart[] }[];
  /** Its notes and footnotes. */
  readonly notes: { readonly at: number; readonly text: string }[];
  /** The registries within it. */
  readonly inner: Registry[];
}

/** One child of a record. */
export interface RecordPart extends RunText {
  /** Of its column. */
  readonly header: string;
  readonly at: number;
  readonly links: readonly string[];
}

/** What of a registry is text that is kept. */
const kept = new Set(["title", "updated", "file", "note", "footnote"]);

/**
 * The registries of a file.
 *
 * @returns undefined where the root element is no registry
 * @throws DamagedXml
 * @throws InputError where the text exceeds a limit
 */
export function readRegistry(text: string, budget: Budget): Registry | undefined {
  const open: Registry[] = [];
  let root: Registry | undefined;
  /** How deep the walk is in something that is left out: the people, the rules of registration. */
  let skipped = 0;
  let part: { readonly name: string; at: number; depth: number; begun: boolean } | undefined;
  let inRecord = false;
  /** Thousands of parts have a few names. */
  const headers = new Map<string, string>();
  let runs = new Runs();
  let links: string[] = [];
  let cited: { readonly attributes: Readonly<Record<string, string>>; content: string } | undefined;

  const end = ({ name, at }: { readonly name: string; readonly at: number }) => {
    const registry = open.at(-1);
    const read = runs.text;
    budget.spend("characters", read.text.length);
    if (inRecord) {
      const header = headers.get(name) ?? headerOf(name);
      if (!headers.has(name)) headers.set(name, header);
      registry?.records.at(-1)?.parts.push({ ...read, header, at, links });
    } else if (name === "title" || name === "updated" || name === "file") {
      if (registry) registry[name] ||= read.text.replaceAll("\n", " ");
    } else registry?.notes.push({ at, text: read.text });
  };
  const cite = (attributes: Readonly<Record<string, string>>, content: string) => {
    // Which of the notes below a value has is said beside it.
    if (attributes.type === "note") runs.add(`[${attributes.data ?? ""}]`, "superscript");
    else {
      const citation = citationOf(attributes, folded(content.replaceAll("\n", " ")));
      if (citation === undefined) return;
      runs.add(citation.text);
      if (citation.link !== undefined) links.push(citation.link);
    }
  };

  walkXml(text, budget, {
    open(name, attributes, at) {
      if (root === undefined && name !== "registry") skipped = Number.POSITIVE_INFINITY;
      if (skipped > 0) skipped += 1;
      else if (part !== undefined) {
        part.depth += 1;
        if (name === "xref") cited = { attributes, content: "" };
        else if (name === "br" || name === "paragraph") runs.add("\n");
      } else if (name === "registry" && !inRecord) {
        budget.spend("nodes", 1);
        const registry: Registry = {
          id: attributes.id ?? "",
          at,
          title: "",
          updated: "",
          file: "",
          records: [],
          notes: [],
          inner: [],
        };
        open.at(-1)?.inner.push(registry);
        open.push(registry);
        root ??= registry;
      } else if (name === "record" && !inRecord) {
        inRecord = true;
        budget.spend("nodes", 1);
        open.at(-1)?.records.push({ at, parts: [] });
      } else if (inRecord || kept.has(name)) {
        budget.spend("nodes", 1);
        part = { name, at, depth: 0, begun: false };
        [runs, links] = [new Runs(), []];
        if (name === "xref") cited = { attributes, content: "" };
        if (name === "footnote") runs.add(`[${attributes.anchor ?? ""}] `);
      } else skipped = 1;
    },
    text(data, at) {
      if (part !== undefined && !part.begun && /\S/.test(data) && cited === undefined) {
        part.at = at + data.search(/\S/);
        part.begun = true;
      }
      if (cited !== undefined) cited.content += data;
      // A line that was wrapped in the file is one line.
      else if (part !== undefined && skipped === 0) runs.add(data.replaceAll("\n", " "));
    },
    close(name) {
      if (skipped > 0) skipped -= 1;
      else if (part !== undefined) {
        if (cited !== undefined && name === "xref") {
          cite(cited.attributes, cited.content);
          cited = undefined;
        }
        if (part.depth > 0) part.depth -= 1;
        else {
          end(part);
          part = undefined;
        }
      } else if (name === "record") inRecord = false;
      else open.pop();
    },
  });
  return root;
}

/** Headers as IANA's own pages show them, where that is not the element's name. */
const shown: Readonly<Record<string, string>> = {
  xref: "Reference",
  id: "ID",
  contenttype: "Content Type",
  contentcoding: "Content Coding",
  mediatype: "Media Type",
  controller: "Change Controller",
  dtls: "DTLS-OK",
  rec: "Recommended",
};

/** The header of an element: `Value`, `Payload Type`, `MI`. */
export function headerOf(name: string): string {
  const words = name.replaceAll(/[_-]+/g, " ");
  return shown[name] ?? words.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
