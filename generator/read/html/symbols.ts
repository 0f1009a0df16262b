import type { Element } from "domhandler";

/** An element that stands for words: those words, or what it is where it has none. */
export type Symbolic = { readonly words: string } | { readonly unreadable: string };

/** Classes of fonts that have pictures for letters. */
const iconClass = /(?:^|\s)(?:fa|fas|far|fab|bi|icon|glyphicon|octicon|mdi|codicon)(?:\s|-|$)/;
const boxes = /^(?:checkbox|radio)$/i;

/** What a picture, a check box or a symbol says; undefined for an element that says what its content says. */
export function symbolOf(element: Element): Symbolic | undefined {
  const { name, attribs } = element;
  const label = attribs["aria-label"] ?? attribs.title;
  switch (name) {
    case "img":
      return words(
        attribs.alt ?? label,
        `a picture without words${attribs.src ? ` (${fileName(attribs.src)})` : ""}`,
      );
    case "input":
      return boxes.test(attribs.type ?? "")
        ? { words: attribs.checked === undefined ? "☐" : "☒" }
        : { words: "" };
    case "svg":
      return words(attribs["aria-label"] ?? titleOf(element), "a drawing without a title");
    case "math":
      return words(attribs.alttext ?? attribs["aria-label"], "a formula without words");
  }
  if (attribs.role === "img" && label !== undefined) return { words: label };
  if ((name !== "i" && name !== "span") || !isEmpty(element)) return undefined;
  if (label !== undefined) return { words: label };
  const { class: classes = "" } = attribs;
  return iconClass.test(classes) ? { unreadable: `a symbol without words (class ${classes})` } : undefined;
}

function words(text: string | undefined, what: string): Symbolic {
  return text === undefined ? { unreadable: what } : { words: text };
}

/** The text of an SVG's own `title`. */
function titleOf(element: Element): string | undefined {
  const title = element.children.find((child) => child.type === "tag" && child.name === "title");
  const [text] = title !== undefined && "children" in title ? title.children : [];
  return text?.type === "text" ? text.data : undefined;
}

function isEmpty({ children }: Element): boolean {
  return children.every(
    (child) => child.type === "comment" || (child.type === "text" && child.data.trim() === ""),
  );
}

/** The last part of an address, of which no more is kept than names a file. */
function fileName(source: string): string {
  return source.startsWith("data:")
    ? "in the page itself"
    : source.slice(source.lastIndexOf("/") + 1).slice(0, 60);
}
