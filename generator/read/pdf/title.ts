/** A block of a document's first page: its text, and the size of its largest characters. */
export interface SizedText {
  readonly text: string;
  readonly size: number;
}

/** What programs put among a file's properties where nobody gave it a title. */
const filed = /^(?:microsoft \w+ - |untitled)|\.\w{2,4}$/i;
/** A title is no longer. */
const longest = 150;

/**
 * What a file calls itself: the title among its properties, or what stands largest on its first page.
 *
 * @param own the title among its properties
 * @param blocks the first page's, in their order
 * @returns undefined where neither tells it: a chapter's number says that the page is one of many
 */
export function titleOf(own: unknown, blocks: readonly SizedText[]): string | undefined {
  const named =
    typeof own === "string"
      ? own
          .slice(0, longest * 2)
          .replace(/\s+/g, " ")
          .trim()
      : "";
  if (named !== "" && named.length <= longest && !filed.test(named)) return named;
  const most = Math.max(0, ...blocks.map(({ size }) => size));
  const isLargest = ({ size }: SizedText) => size > most * 0.95;
  const first = blocks.findIndex(isLargest);
  const end = blocks.findIndex((block, index) => index > first && !isLargest(block));
  const large = blocks.slice(first, end === -1 ? undefined : end);
  const rest = blocks.filter((block) => !large.includes(block));
  const text = large.map(({ text }) => text.replace(/\s+/g, " ").trim()).join(" ");
  const isTold =
    rest.length > 0 &&
    rest.every(({ size }) => size * 1.15 < most) &&
    text.length <= longest &&
    !/^\d+(?:\.\d+)*\.?\s/.test(text);
  return isTold ? text : undefined;
}
