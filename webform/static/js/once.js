// A form is sent once: a second press while the server works would do the same thing again.
let sent = new WeakSet();

addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (sent.has(form)) event.preventDefault();
  sent.add(form);
});
addEventListener("beforeunload", (event) => {
  setTimeout(() => { if (event.defaultPrevented) sent = new WeakSet(); }); // who was asked and stayed may press again
});
addEventListener("pageshow", () => { sent = new WeakSet(); }); // shown again by going back
