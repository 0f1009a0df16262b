import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { type Diagnostic, InputError, inputError } from "../../diagnostics/diagnostic.js";
import { type Fetched, fetchDocument, shownUrl, type Validators } from "../../fetch/fetch.js";
import type { FetchedDocument, FetchedDocuments } from "../../lock/lock.js";
import { unsafePath } from "../../paths/inside.js";
import { parseDocument, type ReadDocument, readDocument } from "../../read/index.js";
import { limitsOf } from "../../read/limits.js";
import type { DocumentSource } from "../../spec/table-schema.js";
import { bareUrl } from "../../words/bare-url.js";
import { sha256 } from "../../words/sha256.js";
import type { UpdatedDocument } from "./result.js";

/** What came of asking for a document. */
export interface Renewed {
  readonly document: UpdatedDocument;
  /** The new content; absent where it is the old one. */
  readonly bytes?: Uint8Array;
  /** What the content is known by, where the lock is to learn it. */
  readonly known?: FetchedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RenewInput {
  readonly root: string;
  /** The spec.ts, from the project's root. */
  readonly specFile: string;
  readonly id: string;
  /** What the lock says of earlier fetches; undefined where there is no lock. */
  readonly fetched: FetchedDocuments | undefined;
}

/**
 * Asks for a document, conditionally where it is the one that was fetched last. Writes nothing.
 *
 * @throws never for what is wrong with the answer: that is among the diagnostics
 */
export async function renew(source: DocumentSource, input: RenewInput): Promise<Renewed> {
  const file = posix.join(posix.dirname(input.specFile), source.file);
  try {
    return await ask(source, file, input);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { document: { file, state: "failed" }, diagnostics: error.diagnostics };
  }
}

async function ask(source: DocumentSource, file: string, input: RenewInput): Promise<Renewed> {
  const { root, id, fetched } = input;
  const { download, url, from } = source;
  const limits = limitsOf(source.limits);
  const options = { file, limits, from };
  const path = join(root, file);
  const old = existsSync(path) ? await readDocument(path, options).catch(unreadable) : undefined;
  const form = old?.document.format;
  const byHand = (why: string): Renewed => {
    const people = url === undefined ? "" : `, which people read at ${bareUrl(url)}`;
    const message = `${file} is not fetched: ${why}. By hand: save a new revision there${people}, and run \`npx spectables generate ${id}\`.`;
    return {
      document: { file, state: "by hand" },
      diagnostics: [{ code: "document-by-hand", severity: "note", message }],
    };
  };
  if (download === undefined && url === undefined) return byHand("the spec.ts has no `download` for it");
  // A text extraction is a form of this tool's own, which no site has.
  if (download === undefined && form === "text")
    return byHand("no site gives a text extraction, and there is no `download`");
  if (download === undefined && form === undefined)
    return byHand("it is not there yet, and there is no `download`");
  const unsafe = unsafePath(root, file);
  if (unsafe !== undefined)
    throw inputError("output-unwritable", `${file} is not written: the path ${unsafe}.`, {
      place: { file },
      help: "Let `document.file` be a path within the project, without links out of it.",
    });
  const address = download ?? (url as string);
  const shown = shownUrl(new URL(address));
  const isKnown = (of: string | undefined) => of !== undefined && of === ofWhat(address, old?.sha256);
  const known = fetched?.[file];
  const answer = await fetchDocument(address, file, limits, isKnown(known?.of) ? known : {});
  const document = {
    file,
    url: shown,
    ...(answer.redirects.length > 0 ? { redirects: answer.redirects } : {}),
  };
  const { content } = answer;
  const same: Renewed = { document: { ...document, state: "unchanged" }, diagnostics: [] };
  if (content === undefined) return same;
  const read = await parseDocument(content.bytes, file, options).catch((error: unknown) => {
    if (download === undefined) return undefined;
    throw error;
  });
  const isOtherForm = form !== undefined && read?.document.format !== form;
  if (download === undefined && (read === undefined || isOtherForm))
    return byHand(`its \`url\` gives another form than ${form}, and there is no \`download\``);
  if (isOtherForm || read === undefined)
    throw inputError(
      "document-form-changed",
      `${shown} gives ${read?.document.format} where ${file} is ${form}.`,
      {
        place: { file },
        help: "The old document is whole. Look at what the address gives: it may be the page of an error. If the document has another form now, put it in its place by hand.",
      },
    );
  const validators = knownBy(address, read, content);
  if (read.sha256 !== old?.sha256)
    return {
      document: { ...document, state: "changed" },
      bytes: content.bytes,
      ...validators,
      diagnostics: [],
    };
  // A server may give new marks for the same content again and again: that is no reason to change a file.
  return fetched === undefined || isKnown(known?.of) ? same : { ...same, ...validators };
}

/** A document on the disk that cannot be read is as good as none. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof InputError)) throw error;
}

function knownBy(address: string, { sha256: hash }: ReadDocument, content: NonNullable<Fetched["content"]>) {
  const { validators }: { validators: Validators } = content;
  return Object.keys(validators).length === 0 ? {} : { known: { of: ofWhat(address, hash), ...validators } };
}

function ofWhat(address: string, hash: string | undefined): string {
  const bare = new URL(address);
  [bare.username, bare.password, bare.hash] = ["", "", ""];
  return sha256(`${bare.href}\n${hash}`);
}
