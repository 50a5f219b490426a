// What a page asks of the server for one of its places, and gets no answer for: says so there, why, and what to do.
const BAD_MOMENT = "Máy chủ chưa làm được việc này.";
const OUT_OF_REACH = "Không liên lạc được với máy chủ.";
const ASKS_AGAIN = "Trang này vẫn tự hỏi lại; số đang hiện có thể đã cũ.";

addEventListener("htmx:responseError", ({ detail: { elt, xhr } }) => {
  if (xhr.status === 404) end(elt, said(xhr).error);
  else tell(elt, said(xhr));
});
addEventListener("htmx:sendError", ({ detail: { elt } }) => tell(elt, { error: OUT_OF_REACH }));

// The sentence of an answer, and the page to log in on where that helps: of JSON, or of the page of an error.
function said(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
    const sentence = page.querySelector("main section p");
    return { error: sentence ? sentence.textContent : BAD_MOMENT };
  }
}

// What asks again by itself goes on doing so and keeps what it shows; everything else gets a button.
function tell(place, { error, login = "" }) {
  const before = place.querySelector("[data-trouble]");
  if (before && before.dataset.trouble === error) return; // nobody is told the same each second
  if (before) before.remove();
  const polls = isPolling(place);
  const trouble = notice(polls ? `${error} ${ASKS_AGAIN}` : error);
  trouble.dataset.trouble = error;
  if (login) trouble.append(" ", loginLink(login));
  if (!polls) trouble.append(" ", againButton());
  place.prepend(trouble);
}

// What the place showed is no more: nothing of it stays, nor of what it is a part of, and it asks no more.
function end(part, error) {
  const place = part.closest("[data-whole]") || part;
  const ended = place.cloneNode(false);
  for (const name of ["hx-get", "hx-trigger", "aria-labelledby"]) ended.removeAttribute(name);
  ended.append(notice(error));
  place.replaceWith(ended);
}

function isPolling(place) {
  return (place.getAttribute("hx-trigger") || "").startsWith("every");
}

function notice(text) {
  const made = document.createElement("div");
  made.className = "notice notice-error";
  made.setAttribute("role", "alert");
  made.textContent = text;
  return made;
}

function loginLink(address) {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Đăng nhập ở thẻ mới";
  return link;
}

function againButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Thử lại";
  button.addEventListener("click", askAgain);
  return button;
}

// One press asks for every place that waits: what stopped one of them stopped them all.
function askAgain() {
  for (const trouble of document.querySelectorAll("[data-trouble]")) {
    const place = trouble.parentElement;
    if (isPolling(place)) continue;
    trouble.remove();
    window.htmx.ajax("GET", place.getAttribute("hx-get"), { source: place, target: place });
  }
}
