import type { Token } from "markdown-it";

/** The text that a reader sees of an inline token, `<br>` as a line feed; any other markup fails. */
export function shownText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === "text" || type === "text_special" || type === "code_inline") return content;
      if (type === "softbreak" || (type === "html_inline" && content === "<br>")) return "\n";
      if (type === "html_inline" && /^<a id="[a-z0-9-]+">$|^<\/a>$/.test(content)) return "";
      throw new Error(`unexpected markup ${type}: ${content}`);
    })
    .join("");
}
