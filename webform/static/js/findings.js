// Findings beside their fields, in the summary and as counts in the navigation.
import { goToLine } from "./texts.js";

export function showFindings(form, findings) {
  const places = groupById(findings.filter((finding) => !finding.in_text)); // the numbered text shows the others
  for (const list of form.querySelectorAll("[data-findings]")) {
    fill(list, places.get(list.dataset.findings) || []);
  }
  fillSummary(form, findings);
  mark(form);
}

export function markSections(form) {
  mark(form);
}

export function startNavigation(form) {
  mark(form);
  const links = [...document.querySelectorAll("[data-section]")];
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) setCurrent(links, entry.target.id);
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const link of links) observer.observe(document.getElementById(link.dataset.section));
  form.querySelector("[data-summary-list]").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    goTo(link.hash.slice(1), Number(link.dataset.toLine || 0));
  });
  form.addEventListener("change", () => mark(form));
  if (location.hash.length > 1) goTo(decodeURIComponent(location.hash.slice(1)));
}

function setCurrent(links, id) {
  for (const link of links) {
    if (link.dataset.section !== id) {
      link.removeAttribute("aria-current");
      continue;
    }
    link.setAttribute("aria-current", "true");
    const list = link.closest("ol");
    const item = link.parentNode;
    if (list.scrollWidth > list.clientWidth) list.scrollLeft = item.offsetLeft - list.clientWidth / 3;
  }
}

function goTo(id, line = 0) {
  const target = document.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: "center" });
  if (line && target.matches("textarea")) goToLine(target, line);
  else target.focus({ preventScroll: true });
}

function groupById(findings) {
  const places = new Map();
  for (const finding of findings) {
    if (!places.has(finding.id)) places.set(finding.id, []);
    places.get(finding.id).push(finding);
  }
  return places;
}

function fill(list, findings) {
  const before = list.textContent;
  const items = findings.map((finding) => {
    const item = document.createElement("li");
    item.className = `finding finding-${finding.severity}`;
    item.textContent = finding.message;
    if (finding.clause) item.title = finding.clause;
    return item;
  });
  if (items.map((item) => item.textContent).join("") !== before.trim()) list.replaceChildren(...items);
}

function fillSummary(form, findings) {
  const summary = form.querySelector("[data-summary]");
  summary.hidden = findings.length === 0;
  summary.querySelector("[data-summary-count]").textContent = findings.length;
  summary.querySelector("[data-summary-list]").replaceChildren(...findings.map((finding) => {
    const item = document.createElement("li");
    item.className = `finding finding-${finding.severity}`;
    if (!finding.id) {
      item.textContent = finding.message;
      return item;
    }
    const link = document.createElement("a");
    link.href = `#${finding.id}`;
    if (finding.line) link.dataset.toLine = finding.line;
    link.textContent = finding.message;
    item.append(link);
    return item;
  }));
}

function mark(form) {
  for (const field of form.querySelectorAll(".field")) {
    const wrong = field.querySelector(":scope > .findings > .finding-error") !== null;
    field.classList.toggle("has-finding-error", wrong);
    const input = field.querySelector("input, textarea, select");
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  for (const link of document.querySelectorAll("[data-section]")) {
    const section = document.getElementById(link.dataset.section);
    const errors = section.querySelectorAll(".finding-error").length;
    const all = section.querySelectorAll(".finding").length;
    const badge = link.querySelector("[data-badge]");
    badge.hidden = all === 0;
    badge.textContent = all;
    badge.title = `${all} chỗ cần xem`;
    badge.classList.toggle("has-errors", errors > 0);
    markFilled(section, link.querySelector("[data-filled]"));
  }
}

// Whether anything is typed in a section: what a field shows untouched is not typed.
function markFilled(section, sign) {
  const switched = section.querySelector(".switches :checked") !== null;
  const filled = switched || [...section.querySelectorAll("input, textarea")].some((field) => isTyped(field));
  sign.classList.toggle("is-filled", filled);
  sign.setAttribute("aria-label", filled ? "đã nhập" : "chưa nhập");
}

function isTyped(field) {
  if (field.type === "checkbox" || field.type === "file") return false;
  return field.value.trim() !== "" && field.name !== "kind";
}
