/** What comes after white space, declarations and comments, at the beginning of a document of elements. */
export function afterProlog(text: string): string {
  const piece = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (piece.test(text)) end = piece.lastIndex;
  return text.slice(end, end + 4096);
}
