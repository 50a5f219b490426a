// Saves the whole form as typed: soon after each change, again when it fails, and when the page is left.
import { draftKey, dropDraft, keepDraft, otherDrafts } from "./drafts.js";
import { isBringing } from "./pictures.js";
import { post } from "./sending.js";
import { isTouched } from "./touched.js";

const WAIT_MS = 900;
const RETRY_MS = 4000;
const LOOK_MS = 5000;
const GIVE_UP_MS = 20000;
const NOT_KEPT = "Chưa giữ được thành hồ sơ riêng: máy chủ không trả lời. Chữ đã gõ vẫn còn; hãy bấm lại sau.";
const BEACON_BYTES = 60000; // browsers carry about 64 kB for a page that is closing

export function startSaving(form, onSaved) {
  const state = {
    form, onSaved, origin: newOrigin(), sequence: 0, edits: 0, sentEdits: 0, savedEdits: 0, timer: 0, busy: false, stopped: false,
    label: document.querySelector("[data-save-state]"),
  };
  state.key = draftKey(form.dataset.meeting, state.origin);
  form.addEventListener("input", () => edited(state));
  form.addEventListener("change", () => edited(state));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter && event.submitter.matches("[data-keep]")) keepOwn(state);
    else if (state.stopped) form.querySelector("[data-conflict]").scrollIntoView({ block: "center" });
    else save(state);
  });
  for (const link of document.querySelectorAll("[data-papers], .brand, .foot a")) {
    link.addEventListener("click", (event) => leaveBy(state, link, event));
  }
  addEventListener("pagehide", () => leave(state));
  addEventListener("online", () => schedule(state, 0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") schedule(state, 0);
  });
  addEventListener("beforeunload", (event) => {
    if (isBringing() || (isUnsaved(state) && !state.kept)) event.preventDefault();
  });
  setInterval(() => {
    if (isUnsaved(state)) keep(state); // says that this page is alive
  }, LOOK_MS);
  if (isTouched(form)) edited(state);
  recover(state);
}

function edited(state) {
  state.edits += 1;
  keep(state);
  if (state.stopped) return;
  if (!state.failed) show(state, "Đang lưu…");
  schedule(state, WAIT_MS);
}

function keep(state, left = false) {
  state.kept = keepDraft(state.key, {
    at: Date.now(), left, origin: state.origin, sequence: state.sequence + (state.edits > state.sentEdits ? 1 : 0),
    body: body(state).toString(),
  });
}

function isUnsaved(state) {
  return state.edits !== state.savedEdits;
}

function schedule(state, wait) {
  clearTimeout(state.timer);
  if (isUnsaved(state) && !state.stopped) state.timer = setTimeout(() => save(state), wait);
}

function body(state) {
  const data = new URLSearchParams(new FormData(state.form));
  data.set("origin", state.origin);
  data.set("sequence", state.sequence);
  return data;
}

async function save(state) {
  if (state.busy) return;
  clearTimeout(state.timer);
  state.busy = true;
  state.sequence += 1;
  const edits = state.edits;
  state.sentEdits = edits;
  try {
    const { response, answer } = await post(state.form, state.form.action, body(state), GIVE_UP_MS);
    if (response.ok) saved(state, answer, edits);
    else refused(state, answer);
  } catch {
    failing(state, "Chưa lưu được – sẽ thử lại");
  } finally {
    state.busy = false;
    if (isUnsaved(state) && !state.stopped) schedule(state, state.failed ? RETRY_MS : WAIT_MS);
  }
}

function saved(state, answer, edits) {
  state.failed = false;
  state.savedEdits = edits;
  state.form.elements.version.value = answer.version;
  if (isUnsaved(state)) {
    keep(state);
  } else {
    dropDraft(state.key);
    show(state, `Đã lưu lúc ${answer.saved_at}`);
  }
  problem(state, "");
  document.querySelector("[data-title]").textContent = answer.title;
  document.title = answer.title;
  state.onSaved(answer);
}

function refused(state, answer) {
  if (answer.conflict) {
    conflict(state, answer.error);
  } else if (answer.login) {
    failing(state, "Chưa lưu được – cần đăng nhập lại");
    problem(state, answer.error, answer.login);
  } else {
    failing(state, "Chưa lưu được – sẽ thử lại");
    problem(state, answer.error);
  }
}

function failing(state, text) {
  state.failed = true;
  keep(state);
  show(state, text, "failing");
}

function conflict(state, text) {
  state.stopped = true;
  keep(state);
  show(state, "Chưa lưu – hồ sơ đã đổi ở nơi khác", "refused");
  const section = state.form.querySelector("[data-conflict]");
  section.querySelector("[data-conflict-text]").textContent = `${text} Chữ bạn gõ ở đây vẫn còn nguyên.`;
  section.hidden = false;
  section.scrollIntoView({ block: "center" });
}

async function keepOwn(state) {
  await keepApart(state, state.key, body(state), () => {
    state.savedEdits = state.edits;
    state.stopped = true;
  });
}

// What was typed becomes a meeting of its own, which is shown; where that fails, the page says why and keeps the text.
async function keepApart(state, key, data, onKept = () => {}) {
  if (state.keeping) return;
  state.keeping = true;
  try {
    const { response, answer } = await post(state.form, state.form.dataset.keepUrl, data, GIVE_UP_MS);
    if (!response.ok) {
      tellRefusal(state, answer);
      return;
    }
    onKept();
    dropDraft(key);
    location.assign(answer.location);
  } catch {
    tellRefusal(state, { error: NOT_KEPT });
  }
}

function tellRefusal(state, { error, login }) {
  state.keeping = false;
  problem(state, error || NOT_KEPT, login);
  state.form.querySelector("[data-problem]").scrollIntoView({ block: "center" });
}

// A link out of the page waits for the last saving, so that the papers show the newest text.
async function leaveBy(state, link, event) {
  if (!(isUnsaved(state) || isBringing()) || state.stopped || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await leaveFor(state, () => location.assign(link.href));
}

async function leaveFor(state, go) {
  while (state.busy || isBringing()) await new Promise((done) => { setTimeout(done, 50); });
  if (isUnsaved(state) && !state.stopped) await save(state);
  if (!isUnsaved(state)) go();
}

function leave(state) {
  if (!isUnsaved(state)) return;
  keep(state, true);
  if (state.stopped) return;
  state.sequence += 1;
  state.sentEdits = state.edits;
  keep(state, true);
  const data = body(state);
  if (data.toString().length < BEACON_BYTES) {
    fetch(state.form.action, { method: "POST", body: data, headers: { Accept: "application/json" }, keepalive: true }).catch(() => {});
  }
}

// Text that an earlier page of this meeting could not save: saved now, or offered where the meeting went on without it.
async function recover(state) {
  let waiting = false;
  for (const { key, draft, gone } of otherDrafts(state.form.dataset.meeting, state.key)) {
    if (!gone) {
      waiting = true;
      continue;
    }
    const { savedOrigin, savedSequence } = state.form.dataset;
    if (savedOrigin === draft.origin && Number(savedSequence) >= draft.sequence) {
      dropDraft(key); // the farewell message arrived after all
    } else if (await sendDraft(state, key, draft)) {
      return;
    } else {
      waiting = true;
    }
  }
  if (waiting) setTimeout(() => recover(state), LOOK_MS);
}

async function sendDraft(state, key, draft) {
  const data = new URLSearchParams(draft.body);
  data.set("csrf_token", state.form.elements.csrf_token.value);
  data.set("sequence", Number(data.get("sequence")) + 1);
  try {
    const { response, answer } = await post(state.form, state.form.action, data, GIVE_UP_MS);
    if (response.ok) {
      dropDraft(key);
      await leaveFor(state, () => location.reload());
      return true;
    }
    if (answer.conflict) return offer(state, key, draft, data);
  } catch {
    show(state, "Chưa lưu được – sẽ thử lại", "failing");
  }
  return false;
}

function offer(state, key, draft, data) {
  const section = state.form.querySelector("[data-recovery]");
  const when = new Date(draft.at).toLocaleString("vi-VN");
  section.querySelector("[data-recovery-text]").textContent =
    `Trang này đã mở lúc ${when} nhưng chưa lưu kịp, và sau đó hồ sơ đã được sửa ở nơi khác. Không có gì bị ghi đè.`;
  section.hidden = false;
  section.querySelector("[data-discard]").addEventListener("click", () => {
    dropDraft(key);
    section.hidden = true;
  });
  section.querySelector("[data-recover]").addEventListener("click", () => keepApart(state, key, data));
  return true;
}

function show(state, text, kind = "") {
  state.label.textContent = text;
  state.label.className = `save-state ${kind}`;
}

function problem(state, text, login = "") {
  const place = state.form.querySelector("[data-problem]");
  place.hidden = !text;
  place.replaceChildren(text);
  if (!login) return;
  const link = document.createElement("a");
  link.href = login;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = " Mở trang đăng nhập ở thẻ mới";
  place.append(link);
}

function newOrigin() {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(16).padStart(8, "0")).join("");
}
