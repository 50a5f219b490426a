// Whether a form holds something that the server did not put there: typed before the scripts of the page were there.
export function isTouched(form) {
  return [...form.elements].some(isChanged);
}

function isChanged(control) {
  if (control.type === "hidden") return false;
  if (control.type === "file") return control.files.length > 0;
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  if (control.localName === "select") return control.value !== (firstChosen(control) || control.options[0])?.value;
  return "defaultValue" in control && control.value !== control.defaultValue;
}

function firstChosen(select) {
  return [...select.options].find((option) => option.defaultSelected);
}
