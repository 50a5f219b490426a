// The editor of one meeting: wires the parts below to the form. Without it the form still works by its buttons.
import { startSaving } from "./autosave.js";
import { startAffected } from "./affected.js";
import { startConditions } from "./conditions.js";
import { markSections, showFindings, startNavigation } from "./findings.js";
import { startPaste } from "./paste.js";
import { startPicking } from "./picking.js";
import { startPictures } from "./pictures.js";
import { startRows } from "./rows.js";
import { showSuggestions, startSuggestions } from "./suggest.js";
import { startTexts } from "./texts.js";

const form = document.getElementById("meeting");
document.documentElement.classList.add("js");
startRows(form);
startPaste(form);
startConditions(form);
startTexts(form, () => markSections(form));
startPictures(form);
startPicking(form);
startNavigation(form);
startSuggestions(form);
const lookForAffected = startAffected(document.querySelector("[data-affected]"));
startSaving(form, (answer) => {
  lookForAffected();
  showFindings(form, answer.findings);
  showSuggestions(form, answer.suggestions);
  for (const [id, text] of Object.entries(answer.signatures)) {
    const place = form.querySelector(`[data-signature="${id}"]`);
    if (place) place.textContent = text;
  }
});
