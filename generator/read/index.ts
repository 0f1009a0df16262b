import { sha256 } from "../words/sha256.js";
import { readBounded } from "./bounded.js";
import type { Document } from "./document.js";
import { decodeDocument } from "./encoding/document.js";
import { type Form, isBinary, type TextForm } from "./form.js";
import { type Format, forms } from "./forms.js";
import { Budget, type Limits, limitsOf } from "./limits.js";
import { textForm } from "./text/form.js";
import { unreadBinary } from "./unread/binary.js";
import { unreadTexts } from "./unread/text.js";
import { unreadError } from "./unread/unread.js";

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
  const { text, form } = decodeDocument(bytes, file, (draft) => told ?? recognise(file, draft));
  const read = await form.load();
  return { document: await read(file, text, limits), sha256: sha256(text) };
}

const textForms = forms.filter((form: Form): form is TextForm & (typeof forms)[number] => !isBinary(form));

/**
 * The form of a text, told from what stands in it; where nothing tells, a text without tables.
 *
 * @throws InputError where it is a form that no reader knows
 */
export function recognise(file: string, text: string): TextForm {
  let form: TextForm = textForm;
  let sureness = 0;
  for (const one of textForms) {
    const own = one.recognises(text);
    if (own > sureness) [form, sureness] = [one, own];
    if (sureness === 3) return form;
  }
  const unread = unreadTexts.find(({ recognises }) => recognises(text) > sureness);
  if (unread !== undefined) throw unreadError(file, unread);
  return form;
}
