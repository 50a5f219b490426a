// Picking from a catalogue: the catalogue's own page, shown in a dialog. What is picked goes to the end of the field.
import { addRow } from "./rows.js";

export function startPicking(form) {
  const dialog = document.querySelector("[data-pick-dialog]");
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pick]");
    if (!button) return;
    event.preventDefault();
    open(form, dialog, button);
  });
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    const picked = [...dialog.querySelectorAll("[name=pick]:checked")].map((each) => each.value);
    add(form, dialog.dataset.field, picked);
    dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) dialog.close();
  });
}

async function open(form, dialog, button) {
  const field = button.dataset.pick;
  try {
    const response = await fetch(form.dataset.catalogueUrl.replace("FIELD", field));
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const picks = page.querySelector("[data-picks]");
    picks.querySelector(".picks-title").hidden = false;
    picks.querySelector("[data-close]").hidden = false;
    dialog.dataset.field = field;
    dialog.replaceChildren(document.adoptNode(picks));
    dialog.showModal();
    dialog.addEventListener("close", () => button.focus(), { once: true });
  } catch {
    // without the server there is no catalogue; the saving tells that it cannot be reached
  }
}

function add(form, field, picked) {
  const rows = form.querySelector(`[data-rows="${field}"]`);
  if (rows) addGroups(rows, picked);
  else addLines(form.elements[field], picked);
}

function addLines(text, picked) {
  const there = text.value.split("\n").map((line) => line.trim());
  const lines = picked.filter((line) => !there.includes(line));
  text.value = [text.value.replace(/\n+$/, ""), ...lines].filter(Boolean).join("\n");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}

function addGroups(rows, picked) {
  const there = [...rows.querySelectorAll("[name$='-name']")].map((each) => each.value.trim());
  for (const text of picked) {
    const [name, ...items] = text.split("\n");
    if (there.includes(name)) continue;
    const row = addRow(rows);
    row.querySelector("[name$='-name']").value = name;
    row.querySelector("[name$='-items']").value = items.join("\n");
  }
  rows.dispatchEvent(new Event("input", { bubbles: true }));
}
