import type { Change, WordPart } from "../../compare/diff/change.js";
import { attributes, htmlText } from "../../emit/html/text.js";
import { levels } from "../../kinds/levels.js";
import { groupedBy } from "../../words/grouped.js";
import { changeMessage, changeTitle, entryTitle, levelTitles } from "../change.js";

/** A switch for each level that there is, where there are several; the style sheet does the rest. */
export function levelSwitches(changes: readonly Change[]): string[] {
  const counts = levels.map(
    (level) => [level, changes.filter((change) => change.level === level).length] as const,
  );
  const present = counts.filter(([, count]) => count > 0);
  if (present.length < 2) return [];
  const switches = present.map(
    ([level, count]) =>
      `<label class="${level}"><input type="checkbox" id="_${level}" checked> ${levelTitles[level]} <b>${count}</b></label>`,
  );
  return ["<fieldset>", "<legend>Levels</legend>", ...switches, "</fieldset>"];
}

/** The changes by table, and within a table by rule and level, the gravest first. */
export function changesHtml(changes: readonly Change[]): string[] {
  const ids = new Set<string>();
  return [...groupedBy(changes, ({ table }) => table)].flatMap(([table, own]) => {
    const only = new Set(own.map(({ level }) => level));
    const [single] = only.size === 1 ? only : [];
    const rules = levels.flatMap((level) =>
      [
        ...groupedBy(
          own.filter((change) => change.level === level),
          ({ rule }) => rule,
        ),
      ].flatMap(([rule, found]) => [
        `<section class="${level}">`,
        `<h3><span class="badge">${level}</span> <code>${htmlText(rule)}</code> <small class="muted">${found.length}</small></h3>`,
        "<ul>",
        ...found.map((change) => changeHtml(change, ids)),
        "</ul>",
        "</section>",
      ]),
    );
    return [
      `<section${attributes({ class: single })}>`,
      `<h2>${htmlText(table)}</h2>`,
      ...rules,
      "</section>",
    ];
  });
}

/** The changes that nobody is to act upon, with the reason. */
export function ignoredHtml(ignored: readonly (Change & { readonly reason: string })[]): string[] {
  if (ignored.length === 0) return [];
  const items = ignored.map(
    (change) =>
      `<li>${htmlText(`${changeTitle(change)}: ${changeMessage(change)}`)} <small class="muted">${htmlText(change.reason)}</small></li>`,
  );
  return ["<section>", "<h2>Ignored</h2>", "<ul>", ...items, "</ul>", "</section>"];
}

function changeHtml(change: Change, ids: Set<string>): string {
  const title = entryTitle(change).join(" ");
  const id = idOf(change, ids);
  const link = `<a href="#${id}">${htmlText(title === "" ? change.table : title)}</a>`;
  const wording = change.wording === undefined ? "" : `<p class="wording">${wordingHtml(change.wording)}</p>`;
  return `<li id="${id}">${link} ${htmlText(changeMessage(change))}${wording}</li>`;
}

/** What went and what came, where it stands; a screen reader says which is which. */
function wordingHtml(parts: readonly WordPart[]): string {
  const marks = { both: ["", ""], before: ["<del>", "</del>"], after: ["<ins>", "</ins>"] } as const;
  return parts.map(({ text, in: side }) => `${marks[side][0]}${htmlText(text)}${marks[side][1]}`).join("");
}

/** `errorcode-113-meaning-reworded`; the same for the same change of two other revisions. */
function idOf({ table, value, name, field, rule }: Change, ids: Set<string>): string {
  const words = [table, value ?? name ?? "", field ?? "", rule].join("-");
  const base = words.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  let id = base;
  for (let count = 2; ids.has(id); count += 1) id = `${base}_${count}`;
  ids.add(id);
  return id;
}
