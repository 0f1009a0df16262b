/** The part of a page's script that copies a row's link, constant and import line. */
export const copyScript = `
/** Offers to copy what belongs to a row. */
function choose(/** @type {HTMLTableRowElement | undefined} */ row) {
  for (const old of document.querySelectorAll(".copy")) old.remove();
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const table = row?.closest("table");
  if (!row || !table) return;
  row.classList.add("chosen");
  const { members, import: line, name } = table.dataset;
  const member = row.dataset.member ?? members + "." + row.cells[Number(name ?? 0)]?.textContent;
  const copy = document.createElement("div");
  copy.className = "copy";
  copy.append(button("Copy link", location.href.replace(/[?#].*$/s, "") + "#" + row.id));
  if (members && line) copy.append(button("Copy constant", member), button("Copy import", line));
  const last = row.cells.length - 1;
  row.cells[wide.matches ? Math.min(2, last) : last]?.append(copy);
}

function button(/** @type {string} */ label, /** @type {string} */ text) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.title = text;
  made.addEventListener("click", async () => {
    made.textContent = (await copied(text)) ? "Copied" : "Cannot copy";
    status.textContent = made.textContent + ": " + text;
    setTimeout(() => (made.textContent = label), 1500);
  });
  return made;
}

/** Puts a text on the clipboard, where the browser lets a page do so. */
async function copied(/** @type {string} */ text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
`;
