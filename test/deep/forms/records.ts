/** Records of a registry by its id, read with patterns alone: of each child the text, an `xref` left out. */
export function recordsOf(xml: string): Map<string, Map<string, string>[]> {
  const registries = new Map<string, Map<string, string>[]>();
  let id = "";
  for (const [all, opened] of xml.matchAll(/<registry\b[^>]*\bid="([^"]*)"|<record\b[^>]*>.*?<\/record>/gs)) {
    if (opened !== undefined) id = opened;
    else {
      const children = [...all.matchAll(/<(value|name|description|type|id|contenttype)>(.*?)<\/\1>/gs)];
      const texts = children.map(([, name = "", text = ""]) => [name, plain(text)] as const);
      const list = registries.get(id) ?? [];
      registries.set(id, list);
      list.push(new Map(texts));
    }
  }
  return registries;
}

const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) =>
  text
    .replace(/<xref\b[^>]*\/>|<xref\b.*?<\/xref>/gs, "\u0001")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(\w+);/g, (all, name: string) => characters[name] ?? all)
    .replace(/\s+/g, " ")
    .trim();

/** The reader's text of a cell as comparable: what an `xref` became, and how lines are parted, is not looked at. */
export const fits = (wanted: string, found: string) => {
  const pattern = wanted.split("\u0001").map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("\\s*(?:\\[.*\\].*)?\\s*")}$`, "s").test(found.replace(/\s+/g, " "));
};
