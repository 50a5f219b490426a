// Rows: added, removed with undo, moved by mouse and by keyboard. The order on the page is the order that is sent;
// the numbers in the names only keep the fields of one row together.
const MARK = "ROW";
const removed = new WeakMap();

export function startRows(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (!button) return;
    event.preventDefault();
    if (button.dataset.act === "remove" && event.detail > 1) return; // the next row has come under the pointer
    act(button.dataset.act, button.closest("[data-rows]"), button.closest("[data-row]"));
  });
  form.addEventListener("keydown", onKey);
  startDragging(form);
}

export function addRow(rows, after = null) {
  const template = rows.querySelector("template[data-row-template]");
  const row = template.content.cloneNode(true).querySelector("[data-row]");
  const number = nextNumber(rows);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      const before = `${rows.dataset.rows}-${MARK}`;
      if (attribute.value.includes(before)) {
        element.setAttribute(attribute.name, attribute.value.replaceAll(before, `${rows.dataset.rows}-${number}`));
      }
    }
  }
  const list = rows.querySelector("[data-row-list]");
  list.insertBefore(row, after ? after.nextSibling : null);
  changed(rows);
  return row;
}

export function cellsOf(row) {
  return [...row.querySelectorAll("input:not([type=hidden]), textarea, select")];
}

function act(what, rows, row) {
  if (what === "add") cellsOf(addRow(rows))[0].focus();
  if (what === "remove") remove(rows, row);
  if (what === "up" || what === "down") move(rows, row, what);
}

function onKey(event) {
  if (event.key === "Enter" && !event.isComposing && event.target.matches("[data-one-line]")) event.preventDefault();
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  const row = event.target.closest("[data-row]");
  if (!row) return;
  event.preventDefault();
  const focused = event.target;
  move(row.closest("[data-rows]"), row, event.key === "ArrowUp" ? "up" : "down");
  focused.focus();
}

function move(rows, row, direction) {
  const other = direction === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  const focused = document.activeElement;
  if (direction === "up") other.before(row);
  else other.after(row);
  if (row.contains(focused)) focused.focus();
  const place = [...row.parentNode.children].indexOf(row) + 1;
  say(rows, `Đã chuyển tới dòng ${place}.`);
  changed(rows);
}

function remove(rows, row) {
  const next = row.nextElementSibling;
  const neighbour = next || row.previousElementSibling;
  rows.dataset.next = freeNumber(rows); // the row may come back: no other gets its number
  removedFrom(rows).push({ row, next, list: row.parentNode });
  row.remove();
  changed(rows);
  say(rows, "Đã bỏ một dòng.");
  if (neighbour) cellsOf(neighbour)[0].focus();
}

// The rows that were removed, the last one last: each can come back, in the order in which the next one is there again.
function removedFrom(rows) {
  if (!removed.has(rows)) removed.set(rows, []);
  return removed.get(rows);
}

function takeBack(rows) {
  const { row, next, list } = removedFrom(rows).pop();
  list.insertBefore(row, next && next.parentNode === list ? next : null);
  changed(rows);
  say(rows, "Đã lấy lại dòng.");
  cellsOf(row)[0].focus();
}

function startDragging(form) {
  let dragged = null;
  form.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    dragged = handle.closest("[data-row]");
    dragged.classList.add("dragged");
    handle.setPointerCapture(event.pointerId);
  });
  form.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    clearMarks(form);
    const target = rowUnder(dragged, event);
    if (target) target.row.classList.add(target.before ? "drop-before" : "drop-after");
  });
  form.addEventListener("pointerup", (event) => {
    if (!dragged) return;
    const target = rowUnder(dragged, event);
    if (target) {
      if (target.before) target.row.before(dragged);
      else target.row.after(dragged);
      changed(dragged.closest("[data-rows]"));
    }
    dragged = stop(form, dragged);
  });
  form.addEventListener("pointercancel", () => {
    if (dragged) dragged = stop(form, dragged);
  });
}

function stop(form, dragged) {
  clearMarks(form);
  dragged.classList.remove("dragged");
  return null;
}

function rowUnder(dragged, event) {
  for (const row of dragged.parentNode.children) {
    const box = row.getBoundingClientRect();
    if (row !== dragged && event.clientY >= box.top && event.clientY <= box.bottom) {
      return { row, before: event.clientY < box.top + box.height / 2 };
    }
  }
  return null;
}

function clearMarks(form) {
  for (const row of form.querySelectorAll(".drop-before, .drop-after")) row.classList.remove("drop-before", "drop-after");
}

function nextNumber(rows) {
  const next = freeNumber(rows);
  rows.dataset.next = next + 1;
  return next;
}

function freeNumber(rows) {
  const start = `${rows.dataset.rows}-`;
  let free = Number(rows.dataset.next || 0);
  for (const field of rows.querySelectorAll("[name]")) {
    if (!field.name.startsWith(start)) continue;
    const number = Number.parseInt(field.name.slice(start.length), 10);
    if (number >= free) free = number + 1;
  }
  return free;
}

// Says what happened, with a way back: that of what happened, or else that of the rows removed before.
export function say(rows, text, undo = null) {
  const count = removedFrom(rows).length;
  const back = undo || (count ? () => takeBack(rows) : null);
  const status = rows.querySelector("[data-rows-status]");
  status.replaceChildren(text, ...(back ? [backButton(back, undo || count === 1 ? "Lấy lại" : `Lấy lại (${count} dòng đã bỏ)`)] : []));
}

function backButton(back, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", back);
  return button;
}

export function changed(rows) {
  rows.querySelector("[data-count]").textContent = rows.querySelectorAll("[data-row]").length || "";
  rows.dispatchEvent(new Event("input", { bubbles: true }));
}
