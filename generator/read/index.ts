import { hasObjects, type InputError, inputError, wrongArgument } from "../diagnostics/diagnostic.js";
import { sha256 } from "../words/sha256.js";
import { readBounded } from "./bounded.js";
import type { Document } from "./document.js";
import { decode, markedEncoding } from "./encoding.js";
import { type Form, isBinary, type TextForm, type UnreadForm } from "./form.js";
import { type Format, formats, forms, textForm } from "./forms.js";
import { Budget, type Limits, limitsOf } from "./limits.js";
import { unreadBinary } from "./unread/binary.js";
import { unreadTexts } from "./unread/text.js";

/** A document together with the hash that names its content. */
export interface ReadDocument {
  readonly document: Document;
  /** sha256 (lower-case hexadecimal): of a text over LF line ends and without BOM, of a binary form over its bytes. */
  readonly sha256: string;
}

export interface ReadOptions {
  /** The name to use in places and outputs, with `/` between folders; the path by default. */
  readonly file?: string | undefined;
  /** Overrules what the content says of its form. */
  readonly from?: Format | undefined;
  /** Other limits than those that hold by default. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Reads a document.
 *
 * @param path where the file or pipe is; `-` is standard input
 * @throws InputError where it cannot be read, decoded or parsed, is in a form that no reader knows, or exceeds a limit
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<ReadDocument> {
  if (typeof path !== "string") throw wrongArgument("path", "a path", path);
  if (!hasObjects(options)) throw wrongArgument("options", "an object { … }", options);
  const file = options.file ?? (path === "-" ? "standard input" : path);
  return parseDocument(await readBounded(path, file, limitsOf(options.limits)), file, options);
}

/**
 * Reads a document's bytes.
 *
 * @param file the name to use in places, with `/` between folders
 * @throws InputError where they cannot be decoded or parsed, are in a form that no reader knows, or exceed a limit
 */
export async function parseDocument(
  bytes: Uint8Array,
  file: string,
  { from, limits: given }: Omit<ReadOptions, "file"> = {},
): Promise<ReadDocument> {
  const limits = limitsOf(given);
  new Budget(file, limits).refuseAbove("bytes", bytes.length);
  const unread = unreadBinary(bytes);
  if (unread !== undefined) throw unreadError(file, unread);
  const all: readonly Form[] = forms;
  const told = all.find((form) =>
    from === undefined ? isBinary(form) && form.begins(bytes) : form.id === from,
  );
  if (told !== undefined && isBinary(told)) {
    const read = await told.load();
    return { document: await read(file, bytes, limits), sha256: sha256(bytes) };
  }
  const { text, form } = decoded(bytes, file, told);
  const read = await form.load();
  return { document: await read(file, text, limits), sha256: sha256(text) };
}

/**
 * The text of a document, and its form. Its encoding is told by a byte order mark, else by what documents of its form
 * declare, else it is UTF-8.
 */
function decoded(bytes: Uint8Array, file: string, told: TextForm | undefined) {
  const marked = markedEncoding(bytes);
  const draft = decode(bytes, marked ?? "utf-8");
  if (draft?.trim() === "") {
    throw inputError("document-empty", `${file} is empty.`, {
      place: { file },
      help: "Fetch the document again.",
    });
  }
  // Of a text that is not UTF-8, only ASCII is sure to be right as yet.
  const form = told ?? recognise(file, draft ?? decode(bytes, "windows-1252") ?? "");
  const declared = marked === undefined ? form.declares?.(bytes) : undefined;
  if (declared !== undefined && declared.encoding === undefined)
    throw undecoded(file, `it declares the encoding "${declared.label}", which is not known`);
  const encoding = marked ?? declared?.encoding ?? "utf-8";
  const text = encoding === (marked ?? "utf-8") ? draft : decode(bytes, encoding);
  if (text === undefined) {
    const otherwise = declared ? "as it declares" : "and no other is declared";
    const why = marked ? "as its byte order mark says" : otherwise;
    throw undecoded(file, `its bytes are not valid ${encoding}, ${why}`);
  }
  if (text.includes("\0")) throw undecoded(file, "it contains NUL as a binary file does");
  return { text, form };
}

function undecoded(file: string, why: string): InputError {
  return inputError("document-encoding", `${file} cannot be decoded: ${why}.`, {
    place: { file },
    help: `Save the document as UTF-8; if it is no text, give it in a form that is read: ${formats.join(", ")}.`,
  });
}

/**
 * The form of a text, told from what stands in it; where nothing tells, a text without tables.
 *
 * @throws InputError where it is a form that no reader knows
 */
export function recognise(file: string, text: string): TextForm {
  let form: TextForm = textForm;
  let sureness = 0;
  for (const one of forms as readonly Form[]) {
    if (isBinary(one)) continue;
    const own = one.recognises(text);
    if (own > sureness) [form, sureness] = [one, own];
    if (sureness === 3) return form;
  }
  const unread = unreadTexts.find(({ recognises }) => recognises(text) > sureness);
  if (unread !== undefined) throw unreadError(file, unread);
  return form;
}

/** The error that names a form which is not read, and the way out. */
function unreadError(file: string, { name, help }: UnreadForm): InputError {
  return inputError("document-unread", `${file} is ${name}, a form that is not read.`, {
    place: { file },
    help,
  });
}
