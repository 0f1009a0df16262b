/** An element of a structure tree: its role, and elements and lines of text within. */
export interface PdfElement {
  readonly role: string;
  readonly kids: readonly (PdfElement | PdfLine | typeof pageBreak)[];
  readonly alt?: string;
}

/** Pieces of one line; a piece set higher or lower is smaller too. `\n` ends a line of the page. */
export type PdfLine = readonly (
  | string
  | { readonly up: string }
  | { readonly down: string }
  | { readonly large: string }
)[];

/** What follows of the element stands on the next page. */
export const pageBreak = "page break";

export const el = (role: string, ...kids: PdfElement["kids"]): PdfElement => ({ role, kids });
export const cell = (...line: PdfLine) => el("TD", el("P", line));
export const head = (...texts: string[]) => el("TR", ...texts.map((text) => el("TH", el("P", [text]))));
export const row = (...texts: string[]) => el("TR", ...texts.map((text) => cell(text)));

/** Characters that the font's encoding does not have, by codes that it leaves free. */
const further = ["≤", "☒"];
const size = 10;
/** Of Courier: all characters are as wide. */
const width = 0.6;

export interface PdfOptions {
  /** Without the structure tree and the marks. */
  readonly untagged?: true;
  readonly roleMap?: Readonly<Record<string, string>>;
  /** The title among its properties. */
  readonly title?: string;
  /** Text that stands on every page and is no part of the document. */
  readonly artifact?: string;
}

/**
 * A PDF file (ISO 32000-1) in Courier, tagged.
 *
 * @param pages what is on each page, as it is tagged
 */
export function pdf(pages: readonly (readonly PdfElement[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = ["", "", "", ""];
  const add = (text: string) => objects.push(text);
  const [catalog, tree, root, font] = [1, 2, 3, 4];
  const parents: string[] = [];
  const tops: number[] = [];
  const kids: number[] = [];
  let content: string[] = [];
  let owners: number[] = [];
  let page = 0;
  let y = 0;
  const beginPage = () => {
    page = add("");
    kids.push(page);
    [content, owners, y] = [[], [], 800];
  };
  const endPage = () => {
    if (options.artifact) content.push(`/Artifact BMC BT /F 8 Tf 50 20 Td (${options.artifact}) Tj ET EMC`);
    const stream = content.join("\n");
    const body = add(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
    const at = kids.length - 1;
    objects[page - 1] =
      `<</Type/Page /Parent ${tree} 0 R /MediaBox [0 0 600 850] /Contents ${body} 0 R /Resources <</Font <</F ${font} 0 R>>>> /StructParents ${at}>>`;
    parents.push(`${at} [${owners.map((owner) => `${owner} 0 R`).join(" ")}]`);
  };
  const line = (pieces: PdfLine, owner: number) => {
    let x = 50;
    content.push(options.untagged ? "" : `/P <</MCID ${owners.length}>> BDC`);
    for (const piece of pieces) {
      const isLarge = typeof piece !== "string" && "large" in piece;
      const [text, rise] =
        typeof piece === "string"
          ? [piece, 0]
          : "large" in piece
            ? [piece.large, 0]
            : "up" in piece
              ? [piece.up, 4]
              : [piece.down, -2];
      text.split("\n").forEach((part, index) => {
        if (index > 0) [x, y] = [50, y - 12];
        const own = isLarge ? size * 1.5 : rise === 0 ? size : size * 0.6;
        content.push(`BT /F ${own} Tf ${x.toFixed(2)} ${y + rise} Td (${escaped(part)}) Tj ET`);
        x += part.length * own * width;
      });
    }
    content.push(options.untagged ? "" : "EMC");
    y -= 20;
    owners.push(owner);
    return `<</Type/MCR /Pg ${page} 0 R /MCID ${owners.length - 1}>>`;
  };
  const element = (one: PdfElement, parent: number): number => {
    const own = add("");
    const first = page;
    const inner = one.kids.flatMap((kid) => {
      if (kid !== pageBreak) return ["role" in kid ? `${element(kid, own)} 0 R` : line(kid, own)];
      endPage();
      beginPage();
      return [];
    });
    objects[own - 1] =
      `<</Type/StructElem /S/${one.role} /P ${parent} 0 R ${one.alt ? `/Alt (${one.alt})` : ""} /Pg ${first} 0 R /K [${inner.join(" ")}]>>`;
    return own;
  };
  for (const elements of pages) {
    beginPage();
    tops.push(...elements.map((one) => element(one, root)));
    endPage();
  }
  const structure = options.untagged ? "" : `/MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R`;
  const roles = Object.entries(options.roleMap ?? {}).map(([from, to]) => `/${from} /${to}`);
  objects[catalog - 1] = `<</Type/Catalog /Pages ${tree} 0 R ${structure}>>`;
  objects[tree - 1] =
    `<</Type/Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`;
  objects[root - 1] =
    `<</Type/StructTreeRoot /K [${tops.map((top) => `${top} 0 R`).join(" ")}] /ParentTree <</Nums [${parents.join(" ")}]>> /RoleMap <<${roles.join(" ")}>>>>`;
  const names = further.map(
    (character) => `/uni${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  objects[font - 1] =
    `<</Type/Font /Subtype/Type1 /BaseFont/Courier /Encoding <</Type/Encoding /BaseEncoding/WinAnsiEncoding /Differences [128 ${names.join(" ")}]>>>>`;
  return written(objects, options.title);
}

function escaped(text: string): string {
  return [...text]
    .map((character) => {
      const own = further.indexOf(character);
      return own === -1 ? character.replace(/[\\()]/, "\\$&") : `\\${(128 + own).toString(8)}`;
    })
    .join("");
}

function written(objects: readonly string[], title?: string): Uint8Array {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${size} /Root 1 0 R${title === undefined ? "" : `/Info <</Title (${escaped(title)})>>`}>>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
}
