// What is typed and not yet saved, kept in this browser until the server has it.
// A page that waits in the background may write once a minute only.
const SILENT_MS = 90000;

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

// The drafts of other pages of this meeting; ``gone`` are those whose page was left, or was silent for long.
export function otherDrafts(meeting, own) {
  const found = [];
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (!key.startsWith(`docgen:${meeting}:`) || key === own) continue;
      const draft = JSON.parse(localStorage.getItem(key));
      found.push({ key, draft, gone: draft.left || Date.now() - draft.at > SILENT_MS });
    }
  } catch {
    return found;
  }
  return found;
}
