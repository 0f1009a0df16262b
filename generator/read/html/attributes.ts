import type { Budget } from "../limits.js";

/** No tag is in this state. */
const none = -1;

/**
 * Counts the attributes of every tag (WHATWG HTML, sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40): a parser compares
 * each with all before it, so their number is refused before it parses.
 *
 * What looks like a tag may stand in a comment, a script or a value, and then it is not where the next tag begins.
 * So every beginning is followed, all at once: per state of the tokeniser the most attributes that a tag in it has.
 *
 * @throws InputError where something that may be a tag has more attributes than the limit
 */
export function countAttributes(text: string, budget: Budget): void {
  const opening = /<\/?[a-zA-Z]/g;
  let total = 0;
  while (opening.exec(text) !== null) {
    let at = opening.lastIndex;
    let [tag, before, name, after] = [0, none, none, none];
    let [equals, double, single, bare] = [none, none, none, none];
    const begin = () => {
      const count = Math.max(before, after);
      if (count === none) return name;
      total += 1;
      budget.refuseAbove("attributes", count + 1);
      return Math.max(name, count + 1);
    };
    // As long as a tag is open in some state.
    while (at < text.length && Math.max(tag, before, name, after, equals, double, single, bare) > none) {
      const character = text[at] as string;
      switch (character) {
        case " ":
        case "\n":
        case "\t":
        case "\f":
          before = Math.max(before, tag, bare);
          after = Math.max(after, name);
          [tag, name, bare] = [none, none, none];
          break;
        case "/":
          before = Math.max(before, tag, name, after);
          bare = Math.max(bare, equals);
          [tag, name, after, equals] = [none, none, none, none];
          break;
        case ">":
          [tag, before, name, after, equals, bare] = [none, none, none, none, none, none];
          break;
        case "=": {
          const value = Math.max(name, after);
          [name, after] = [none, none];
          name = begin();
          bare = Math.max(bare, equals);
          [equals, before] = [value, none];
          break;
        }
        case '"':
        case "'": {
          const isDouble = character === '"';
          const closed = isDouble ? double : single;
          name = begin();
          if (isDouble) double = equals;
          else single = equals;
          [before, after, equals] = [closed, none, none];
          break;
        }
        default:
          name = begin();
          bare = Math.max(bare, equals);
          [before, after, equals] = [none, none, none];
          if (isLetter(character) && (text[at - 1] === "<" || (text[at - 1] === "/" && text[at - 2] === "<")))
            tag = Math.max(tag, 0);
      }
      at += 1;
    }
    opening.lastIndex = at;
  }
  budget.spend("nodes", total);
}

function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}
