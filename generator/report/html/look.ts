import { levels } from "../../kinds/levels.js";

/** The look of a report. A level whose switch is off is not shown, which needs no script. */
export const reportStyle = `
main { max-width: 60rem; }
fieldset { border: 0; margin: 1.25rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
#_copied { margin-left: .5rem; }
legend { float: left; padding: 0; width: auto; color: var(--muted); }
fieldset label { cursor: pointer; }
fieldset input { min-height: 0; width: 1.05rem; height: 1.05rem; vertical-align: -2px; accent-color: var(--accent); }
h3 { font-weight: 500; }
.badge { font-size: .75rem; font-weight: 600; border-radius: 4px; padding: .15rem .45rem; margin-right: .25rem; background: var(--soft); color: var(--muted); }
.breaking .badge { background: var(--red-soft); color: var(--red); }
.additive .badge { background: var(--green-soft); color: var(--green); }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; content-visibility: auto; contain-intrinsic-size: auto 2.5rem; }
li:target { background: var(--chosen); box-shadow: -.5rem 0 var(--chosen), .5rem 0 var(--chosen); }
li a { font-weight: 600; text-decoration: none; margin-right: .35rem; }
li a:hover { text-decoration: underline; }
.wording { margin: .35rem 0 0; padding-left: .75rem; border-left: 3px solid var(--line); font-size: .9375rem; white-space: pre-line; max-width: none; }
del { color: var(--red); background: var(--red-soft); }
ins { color: var(--green); background: var(--green-soft); text-underline-offset: .2em; }
pre { background: var(--soft); padding: 1rem; border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
${levels.map((level) => `body:has(#_${level}:not(:checked)) section.${level} { display: none; }`).join("\n")}
@media print { fieldset { display: none; } }
`;

/**
 * Copies the changelog's entry, and shows the change that a link names though its level is switched off; without it, the text is there to be
 * selected. JavaScript with types in comments, which a test checks.
 */
export const reportScript = `
"use strict";
function reveal() {
  const change = document.getElementById(location.hash.slice(1));
  const level = change?.closest("main > section section")?.className;
  const shown = document.getElementById("_" + level);
  if (!change || !(shown instanceof HTMLInputElement) || shown.checked) return;
  shown.checked = true;
  change.scrollIntoView({ block: "nearest" });
}
addEventListener("hashchange", reveal);
reveal();
const copy = document.getElementById("_copy");
const entry = document.getElementById("_entry");
const copied = document.getElementById("_copied");
if (copy && entry && copied) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(entry.textContent ?? "");
      copied.textContent = "Copied";
    } catch {
      getSelection()?.selectAllChildren(entry);
      copied.textContent = "Selected: copy it with the keyboard";
    }
  });
}
`;
