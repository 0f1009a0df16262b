import { Parser } from "htmlparser2";
import type { Budget } from "./limits.js";

/** What is told of an XML text while it is walked through; names are without their prefixes. */
export interface Visitor {
  /** @param at where the tag stands, in UTF-16 code units from 0 */
  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void;
  /** A text may come in several pieces. */
  text?(data: string, at: number): void;
  close?(name: string): void;
}

/** An XML text that is not well-formed, or declares what is refused. */
export class DamagedXml extends Error {
  /** @param at where, in UTF-16 code units from 0 */
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/**
 * Walks through an XML text and keeps nothing of it. Entities that a document declares itself are never resolved, since
 * a few lines of them can stand for gigabytes.
 *
 * @param xml bytes are in UTF-8
 * @throws DamagedXml where an element is not closed, or the text has a document type declaration
 * @throws InputError where elements are nested too deep or have too many attributes
 */
export function walkXml(xml: string | Uint8Array, budget: Budget, visitor: Visitor): void {
  const text = typeof xml === "string" ? xml : Buffer.from(xml).toString("utf8");
  const open: { readonly name: string; readonly at: number }[] = [];
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0;
      },
      onattribute() {
        attributes += 1;
        budget.refuseAbove("attributes", attributes);
      },
      onopentag(name, own) {
        open.push({ name, at: parser.startIndex });
        budget.refuseAbove("depth", open.length);
        visitor.open(localName(name), own, parser.startIndex);
      },
      ontext(data) {
        visitor.text?.(data, parser.startIndex);
      },
      onclosetag(name, isImplied) {
        const own = open.pop();
        // Closed by itself (`<a/>`), by another's tag, or by the end of the text.
        const isEmpty = own?.at === parser.startIndex && text[parser.endIndex - 1] === "/";
        if (isImplied && !isEmpty)
          throw new DamagedXml(`the element <${own?.name ?? name}> is never closed`, own?.at ?? 0);
        visitor.close?.(localName(name));
      },
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name))
          throw new DamagedXml("it has a document type declaration, which is not read", parser.startIndex);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
}

/** A property that is switched off (ECMA-376 part 1, section 22.9.2.7). */
export function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}

/** `record` of `iana:record`. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
