// A form that is saved by its button alone: rows like those of the form of a meeting, a question before what was typed
// and not sent is left, and nothing is sent to a server that cannot be reached, for the browser would drop what was typed.
import { startRows } from "./rows.js";
import { isTouched } from "./touched.js";

const GIVE_UP_MS = 20000;

const form = document.querySelector("[data-typed]");
let isUnsent = form.hasAttribute("data-unsaved") || isTouched(form); // or typed before, and the server did not take it
let state = "typing"; // then "asking" whether the server is there, then "sending"

startRows(form);
for (const happened of ["input", "change"]) form.addEventListener(happened, () => { isUnsent = true; });
form.addEventListener("submit", (event) => {
  if (state === "sending") {
    isUnsent = false;
    return;
  }
  event.preventDefault();
  if (state === "typing") sendOnceReached(event.submitter);
});
addEventListener("pageshow", () => { state = "typing"; });
addEventListener("beforeunload", (event) => {
  if (isUnsent) event.preventDefault();
});

async function sendOnceReached(submitter) {
  state = "asking";
  try {
    await fetch(location.href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(GIVE_UP_MS) });
  } catch {
    state = "typing";
    say("Không liên lạc được với máy chủ nên chưa lưu. Chữ bạn gõ vẫn còn nguyên ở đây: đợi máy chủ chạy lại rồi bấm lần nữa.");
    return;
  }
  state = "sending";
  if (form.reportValidity()) form.requestSubmit(submitter);
  else state = "typing";
}

function say(text) {
  const said = form.querySelector("[data-unreached]") || document.createElement("p");
  said.dataset.unreached = "";
  said.className = "notice notice-error";
  said.setAttribute("role", "alert");
  said.textContent = text;
  form.prepend(said);
  said.scrollIntoView({ block: "center" });
}
