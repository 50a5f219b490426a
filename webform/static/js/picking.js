// Picking from a catalogue: the catalogue's own page, shown in a dialog. What is picked goes below what
// is typed, but above a proposal, which comes last.
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
    add(form, dialog.dataset.field, picked, dialog.querySelector("[data-picks]").dataset);
    dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) dialog.close();
  });
}

async function open(form, dialog, button) {
  if (dialog.open || dialog.dataset.isComing) return;
  const field = button.dataset.pick;
  dialog.dataset.isComing = "yes";
  told(button).textContent = "";
  try {
    const response = await fetch(form.dataset.catalogueUrl.replace("FIELD", field));
    if (!response.ok || response.redirected) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const picks = page.querySelector("[data-picks]");
    picks.querySelector(".picks-title").hidden = false;
    picks.querySelector("[data-close]").hidden = false;
    dialog.dataset.field = field;
    dialog.replaceChildren(document.adoptNode(picks));
    dialog.showModal();
    dialog.addEventListener("close", () => button.focus(), { once: true });
  } catch {
    told(button).textContent = "Chưa mở được danh mục. Thử lại sau; nếu phiên đã hết, đăng nhập ở một thẻ khác rồi bấm lại.";
  } finally {
    delete dialog.dataset.isComing;
  }
}

// Beside the button: why there is no catalogue.
function told(button) {
  const next = button.nextElementSibling;
  if (next && next.matches("[data-pick-status]")) return next;
  const status = document.createElement("span");
  status.dataset.pickStatus = "";
  status.className = "pick-status";
  status.setAttribute("role", "alert");
  button.after(status);
  return status;
}

function add(form, field, picked, words) {
  const rows = form.querySelector(`[data-rows="${field}"]`);
  if (rows) addGroups(rows, picked);
  else addLines(form.elements[field], picked, words);
}

// The same as with_picked in docgen/workflow/catalogue.py, which hands its words to the page.
function addLines(text, picked, { above, dashes }) {
  const lines = text.value.trim() ? text.value.trimEnd().split("\n") : [];
  const there = new Set(lines.map((line) => bare(line, dashes)));
  const proposals = JSON.parse(above).map((words) => words.toLowerCase());
  const isLow = (line) => line === "" || proposals.some((words) => line.toLowerCase().startsWith(words));
  let end = lines.length;
  while (end && isLow(bare(lines[end - 1], dashes))) end -= 1;
  for (const line of picked) {
    if (there.has(bare(line, dashes))) continue;
    there.add(bare(line, dashes));
    lines.splice(end, 0, line);
    end += 1;
  }
  text.value = lines.join("\n");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}

// The words of a line, without what may stand before them.
function bare(line, dashes) {
  const words = [...line.normalize("NFC").trim()];
  const first = words.findIndex((sign) => !dashes.includes(sign));
  return first < 0 ? "" : words.slice(first).join("");
}

function addGroups(rows, picked) {
  const there = [...rows.querySelectorAll("[name$='-name']")].map((each) => each.value.trim());
  for (const text of picked) {
    const [name, ...items] = text.split("\n");
    if (there.includes(name)) continue;
    there.push(name);
    const row = addRow(rows);
    row.querySelector("[name$='-name']").value = name;
    row.querySelector("[name$='-items']").value = items.join("\n");
  }
  rows.dispatchEvent(new Event("input", { bubbles: true }));
}
