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
