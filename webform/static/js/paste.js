// Pasting from a spreadsheet: text with tabs or several lines fills rows from the focused cell on.
import { addRow, cellsOf, changed, say } from "./rows.js";

export function startPaste(form) {
  form.addEventListener("paste", (event) => {
    const row = event.target.closest("[data-row]");
    if (event.target.matches("[data-table]")) putTable(event);
    if (!row || event.target.matches("textarea:not([data-one-line])")) return;
    const table = parse(event.clipboardData.getData("text/plain"));
    if (table.length < 2 && (table[0] || []).length < 2) return;
    event.preventDefault();
    fill(row, event.target, table);
  });
}

// A table as text: without the quotes that a spreadsheet puts around cells of several lines.
function putTable(event) {
  const text = event.clipboardData.getData("text/plain");
  if (!text.includes("\t")) return;
  event.preventDefault();
  const lines = parse(text).map((cells) => cells.join("\t")).join("\n");
  event.target.setRangeText(lines, event.target.selectionStart, event.target.selectionEnd, "end");
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
}

// Excel puts a cell with line breaks or quotes into quotes and doubles the quotes inside.
export function parse(text) {
  const table = [];
  let line = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') { cell += '"'; at += 1; }
      else quoted = false;
    } else if (sign === '"' && cell === "" && closes(text, at)) quoted = true;
    else if (sign === "\t") { line.push(cell); cell = ""; }
    else if (sign === "\n") { line.push(cell); table.push(line); line = []; cell = ""; }
    else if (sign !== "\r") cell += sign;
  }
  line.push(cell);
  table.push(line);
  return table.map((cells) => cells.map((each) => each.replace(/\s*\n\s*/g, " ").trim())).filter((cells) => cells.some(Boolean));
}

// Whether a quote that opens a cell is closed before a tab or the end of a line.
function closes(text, at) {
  return /^"(?:[^"]|"")*"(?=\t|\r?\n|$)/.test(text.slice(at));
}

export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

const ORDER = ["stt", "tt", "so tt", "so thu tu"];
const OTHER_WORDS = {
  "ho va ten": ["ho ten", "ten", "ho va ten dai bieu", "thanh vien"],
  "chuc vu don vi": ["chuc vu", "don vi", "chuc vu don vi cong tac", "don vi cong tac", "chuc vu noi cong tac"],
  "chuc danh trong ban": ["chuc danh", "nhiem vu", "chuc danh trong ban chi dao", "vai tro"],
  "xung ho": ["ong ba", "danh xung"],
};

function fill(row, first, table) {
  const rows = row.closest("[data-rows]");
  const labels = cellsOf(row).map((cell) => fold(labelOf(row, cell)));
  const { lines, columns } = arrange(table, labels, cellsOf(row).indexOf(first));
  const before = [];
  const added = [];
  let current = row;
  lines.forEach((line, index) => {
    if (index > 0 && !current.nextElementSibling) added.push(addRow(rows, current));
    if (index > 0) current = current.nextElementSibling;
    const cells = cellsOf(current);
    before.push(...cells.map((cell) => ({ cell, value: cell.value, checked: cell.checked })));
    columns.forEach((column, at) => put(cells[column], line[at] || ""));
  });
  changed(rows);
  say(rows, `Đã dán ${lines.length} dòng.`, () => takeBack(rows, before, added));
}

// What stood in the cells before, and no more rows than before.
function takeBack(rows, before, added) {
  for (const { cell, value, checked } of before) Object.assign(cell, { value, checked });
  for (const row of added) row.remove();
  changed(rows);
  say(rows, "Đã lấy lại những gì có trước khi dán.");
}

// Which column of the table goes into which cell; a header row says it, otherwise they follow each other.
export function arrange(table, labels, start) {
  const head = table[0].map(fold);
  const known = head.map((word) => (ORDER.includes(word) ? -1 : labels.findIndex((label) => means(label, word))));
  if (known.some((column) => column >= 0)) return { lines: table.slice(1), columns: known };
  const counted = table.length > 1 && table[0].length > 1 && table.every((line, index) => Number(line[0]) === index + 1);
  const columns = table[0].map((_, at) => at + start - (counted ? 1 : 0));
  return { lines: table, columns: columns.map((column, at) => (counted && at === 0 ? -1 : column)) };
}

function means(label, word) {
  return word !== "" && (label === word || (OTHER_WORDS[label] || []).includes(word));
}

function labelOf(row, cell) {
  const label = row.querySelector(`label[for="${cell.id}"]`);
  return label ? label.textContent : "";
}

function put(cell, text) {
  if (!cell) return;
  if (cell.type === "checkbox") cell.checked = ["x", "co", "1", "true"].includes(fold(text));
  else cell.value = text;
}
