// Structured texts: the numbered text beside what is typed, kept up to date by the server, line by line.
const WAIT_MS = 250;
const waiting = new WeakMap();
const asked = new WeakMap();

export function startTexts(form, onNumbered) {
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-outline]")) later(form, event.target, onNumbered);
    if (event.target.matches("[data-table]")) showTable(event.target);
  });
  form.addEventListener("click", (event) => {
    const frame = event.target.closest("[data-frame]");
    const link = event.target.closest("[data-printed] [data-to-line]");
    if (frame) begin(event, frame);
    if (link) {
      event.preventDefault();
      goToLine(textOf(link.closest("[data-printed]")), Number(link.dataset.toLine));
    }
  });
  for (const moment of ["keyup", "click", "focusin"]) {
    form.addEventListener(moment, (event) => {
      if (event.target.matches("[data-outline]")) markLine(event.target);
    });
  }
}

// Puts the caret at the beginning of a line (from 1) and shows it.
export function goToLine(text, line) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] || "").length);
  text.scrollTop = Math.max(0, (line / lines.length) * text.scrollHeight - text.clientHeight / 2);
  markLine(text);
}

function later(form, text, onNumbered) {
  const frame = text.closest(".outline").querySelector(".outline-frame");
  if (frame) frame.hidden = text.value.trim() !== "";
  clearTimeout(waiting.get(text));
  waiting.set(text, setTimeout(() => number(form, text, onNumbered), WAIT_MS));
}

async function number(form, text, onNumbered) {
  const turn = (asked.get(text) || 0) + 1;
  asked.set(text, turn);
  const data = new URLSearchParams({
    text: text.value, document: text.dataset.document, csrf_token: form.elements.csrf_token.value,
  });
  try {
    const response = await fetch(form.dataset.textUrl, { method: "POST", body: data });
    if (!response.ok || asked.get(text) !== turn) return;
    printedOf(text).innerHTML = await response.text();
    markLine(text);
    onNumbered();
  } catch {
    // without the server the last numbers stay; the saving tells that it cannot be reached
  }
}

// Shows in the numbered text where the caret is.
function markLine(text) {
  const line = text.value.slice(0, text.selectionStart).split("\n").length;
  const printed = printedOf(text);
  let here = null;
  for (const each of printed.querySelectorAll("[data-line]")) {
    each.classList.remove("o-here");
    if (Number(each.dataset.line) <= line) here = each;
  }
  if (!here) return;
  here.classList.add("o-here");
  const top = here.offsetTop;
  if (top < printed.scrollTop || top + here.offsetHeight > printed.scrollTop + printed.clientHeight) {
    printed.scrollTop = Math.max(0, top - printed.clientHeight / 3);
  }
}

function begin(event, button) {
  event.preventDefault();
  event.stopPropagation();
  const text = document.getElementById(button.dataset.frame);
  if (text.value.trim() !== "") return;
  text.value = text.closest(".outline").querySelector("[data-frame-text]").content.textContent;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  goToLine(text, 1);
}

function printedOf(text) {
  return text.closest(".outline").querySelector("[data-printed]");
}

function textOf(printed) {
  return printed.closest(".outline").querySelector("[data-outline]");
}

// The same lines as the server reads: the first names the columns, a tab parts the cells.
function showTable(text) {
  const place = text.closest(".field").querySelector("[data-table-shown]");
  const mark = text.value.includes("\t") ? "\t" : "|";
  const lines = text.value.split("\n").filter((line) => line.trim()).map((line) => line.split(mark));
  if (lines.length === 0) {
    place.replaceChildren();
    return;
  }
  const width = Math.max(...lines.map((cells) => cells.length));
  const table = document.createElement("table");
  lines.forEach((cells, at) => {
    const row = (at === 0 ? table.createTHead() : table.tBodies[0] || table.createTBody()).insertRow();
    for (let column = 0; column < width; column += 1) {
      const cell = row.appendChild(document.createElement(at === 0 ? "th" : "td"));
      cell.textContent = (cells[column] || "").trim().replaceAll("↵", "\n");
    }
  });
  place.replaceChildren(table);
}
