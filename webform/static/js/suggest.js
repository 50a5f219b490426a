// Signatures that the directory proposes: shown while nobody is typed, put into the fields with one press.
export function startSuggestions(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-use]");
    if (!button) return;
    event.preventDefault();
    for (const [name, value] of Object.entries(JSON.parse(button.dataset.use))) fill(form.elements[name], value);
    button.closest("[data-suggestion]").hidden = true;
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function showSuggestions(form, suggestions) {
  for (const place of form.querySelectorAll("[data-suggestion]")) {
    const found = suggestions[place.dataset.suggestion];
    place.hidden = !found;
    if (!found) continue;
    place.querySelector("pre").textContent = found.text;
    place.querySelector("[data-use]").dataset.use = JSON.stringify(found.fields);
  }
}

function fill(input, value) {
  if (!input) return;
  if (input.type === "checkbox") input.checked = value;
  else input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
