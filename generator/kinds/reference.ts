import { z } from "zod";
import type { FieldType, OneFieldKind, Vocabulary } from "./kind.js";

/** A place that a text cites: a section, of this document where no other is named, or a whole document. */
export interface Reference {
  readonly document?: string;
  readonly section?: string;
}

/** `[RFC9110] section 15.5`, `section 2.2.1`, or `[RFC9110]` alone. */
const citation =
  /\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+){0,20})\](?: [Ss]ection (\d+(?:\.\d+){0,20}))?|\b[Ss]ection (\d+(?:\.\d+){0,20})/g;

/** The sections and documents that a text cites, in its order, each once. */
export function referencesIn(text: string): Reference[] {
  const found = new Map<string, Reference>();
  for (const [, document, itsSection, ownSection] of text.matchAll(citation)) {
    const section = itsSection ?? ownSection;
    const reference = {
      ...(document === undefined ? {} : { document }),
      ...(section === undefined ? {} : { section }),
    };
    found.set(JSON.stringify(reference), reference);
  }
  return [...found.values()];
}

/** `[RFC9110] section 15.5`, or `section 2.2.1`. */
export function referenceWords(reference: Reference): string {
  const section = reference.section === undefined ? [] : [`section ${reference.section}`];
  return [...(reference.document === undefined ? [] : [`[${reference.document}]`]), ...section].join(" ");
}

function referenceSchema(vocabulary: Vocabulary) {
  return vocabulary.named(
    "Reference",
    z.strictObject({ document: z.string().min(1).optional(), section: z.string().min(1).optional() }),
    "A section that a text cites, of this document where no other is named, or a whole document.",
  );
}

/** A cell that is one reference: `Section 2.2.1` or `[RFC9110] section 15.5`. */
export function reference(): OneFieldKind {
  return {
    id: "reference",
    cell: z.string().transform((text, context) => {
      const [only] = referencesIn(text);
      if (only !== undefined && referenceWords(only).toLowerCase() === text.toLowerCase()) return only;
      context.addIssue("one reference, such as section 2.2.1 or [RFC9110] section 15.5");
      return z.NEVER;
    }),
    field: { schema: referenceSchema, words: (value) => referenceWords(value as Reference) },
  };
}

/** The field that holds what the prose of an entry cites. */
export const referencesField: FieldType = {
  label: "References",
  optional: true,
  schema: (vocabulary) => z.array(referenceSchema(vocabulary)).min(1),
  words: (value) => (value as Reference[]).map(referenceWords).join(", "),
};
