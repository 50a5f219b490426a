// Says beside «Văn bản» how many papers that were made show something else than the record does by now.
const REST_MS = 1500; // after the last save

export function startAffected(badge) {
  let timer = 0;
  const look = async () => {
    try {
      const response = await fetch(badge.dataset.affected, { headers: { Accept: "application/json" } });
      if (response.ok) show(badge, await response.json());
    } catch {
      // the next save looks again; whether the server answers is told where saving is
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  };
  later();
  return later;
}

function show(badge, { outdated, issued }) {
  const parts = [];
  if (outdated) parts.push(`↻ ${outdated} đã cũ`);
  if (issued) parts.push(`⚠ ${issued} đã ban hành ghi khác`);
  badge.textContent = parts.join(" · ");
  badge.hidden = parts.length === 0;
}
