/** Copies the changelog's entry; without it, the text is there to be selected. JavaScript with types in comments, which a test checks. */
export const reportScript = `
"use strict";
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
