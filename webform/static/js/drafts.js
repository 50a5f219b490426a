// What is typed and not yet saved, kept in this browser until the server has it.
const LEFT_BEHIND_MS = 20000;

export function draftKey(meeting, origin) {
  return `docgen:${meeting}:${origin}`;
}

export function keepDraft(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // a full or forbidden store: the page itself still holds the text
  }
}

export function dropDraft(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept either
  }
}

// The drafts of this meeting whose pages are gone: left on purpose, or silent for a while.
export function leftDrafts(meeting) {
  const found = [];
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (!key.startsWith(`docgen:${meeting}:`)) continue;
      const draft = JSON.parse(localStorage.getItem(key));
      if (draft.left || Date.now() - draft.at > LEFT_BEHIND_MS) found.push({ key, draft });
    }
  } catch {
    return found;
  }
  return found;
}
