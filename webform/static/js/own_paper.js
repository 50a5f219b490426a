// What is typed for a kind of the office's own, its form and the page of a new kind: rows like those of the form of a
// meeting, and a question before what was typed and not sent is left.
import { startRows } from "./rows.js";

const form = document.querySelector("[data-typed]");
let isUnsent = form.hasAttribute("data-unsaved"); // typed before, and the server did not take it

startRows(form);
for (const happened of ["input", "change"]) form.addEventListener(happened, () => { isUnsent = true; });
form.addEventListener("submit", () => { isUnsent = false; });
addEventListener("beforeunload", (event) => {
  if (isUnsent) event.preventDefault();
});
