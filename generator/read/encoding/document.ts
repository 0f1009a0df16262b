import { inputError } from "../../diagnostics/diagnostic.js";
import type { TextForm } from "../form.js";
import { decode, markedEncoding } from "./decode.js";

/**
 * The text of a document, and its form. Its encoding is told by a byte order mark, else by what documents of its form
 * declare, else it is UTF-8.
 *
 * @param formOf tells the form from a text in which only ASCII is sure to be right
 * @throws InputError where the bytes are not in that encoding, or are no text
 */
export function decodeDocument<Form extends TextForm>(
  bytes: Uint8Array,
  file: string,
  formOf: (draft: string) => Form,
): { readonly text: string; readonly form: Form } {
  const marked = markedEncoding(bytes);
  const draft = decode(bytes, marked ?? "utf-8");
  if (draft?.trim() === "") {
    throw inputError("document-empty", `${file} is empty.`, {
      place: { file },
      help: "Fetch the document again.",
    });
  }
  const form = formOf(draft ?? decode(bytes, "windows-1252") ?? "");
  const declared = marked === undefined ? form.declares?.(bytes) : undefined;
  if (declared !== undefined && declared.encoding === undefined)
    throw refused(file, `it declares the encoding "${declared.label}", which is not known`);
  const encoding = marked ?? declared?.encoding ?? "utf-8";
  const text = encoding === (marked ?? "utf-8") ? draft : decode(bytes, encoding);
  if (text === undefined) {
    const why = marked
      ? "as its byte order mark says"
      : declared
        ? "as it declares"
        : "and no other is declared";
    throw refused(file, `its bytes are not valid ${encoding}, ${why}`);
  }
  if (text.includes("\0")) throw refused(file, "it contains NUL as a binary file does");
  return { text, form };
}

function refused(file: string, why: string) {
  return inputError("document-encoding", `${file} cannot be decoded: ${why}.`, {
    place: { file },
    help: "Save the document as UTF-8.",
  });
}
