// Shows what belongs to the choices made: parts that are wanted, fields that a way of signing needs.
export function startConditions(form) {
  const update = () => {
    for (const part of document.querySelectorAll("[data-switched]")) {
      part.classList.toggle("off", !isTicked(form, part.dataset.switched));
    }
    for (const field of form.querySelectorAll("[data-shown-when]")) {
      field.hidden = !holds(field) && !valueOf(field.querySelector("input, textarea, select"));
    }
  };
  form.addEventListener("change", update);
  update();
}

function isTicked(form, name) {
  return form.elements[name].checked;
}

function holds(field) {
  const [name, wanted] = field.dataset.shownWhen.split(":");
  const owner = field.closest("[data-conditions]");
  const input = owner.querySelector(`[name="${owner.id}-${name}"]`);
  return wanted.split(" ").includes(String(valueOf(input)));
}

function valueOf(input) {
  return input.type === "checkbox" ? input.checked : input.value;
}
