// The editor of one meeting: wires the parts below to the form. Without it the form still works by its buttons.
import { startSaving } from "./autosave.js";
import { startConditions } from "./conditions.js";
import { showFindings, startNavigation } from "./findings.js";
import { startPaste } from "./paste.js";
import { startRows } from "./rows.js";

const form = document.getElementById("meeting");
document.documentElement.classList.add("js");
startRows(form);
startPaste(form);
startConditions(form);
startNavigation(form);
startSaving(form, (answer) => {
  showFindings(form, answer.findings);
  for (const [id, text] of Object.entries(answer.signatures)) {
    const place = form.querySelector(`[data-signature="${id}"]`);
    if (place) place.textContent = text;
  }
});
