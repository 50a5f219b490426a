// Sends a form to the server. After logging in again in another tab the page's token no longer counts: then once more
// with a new one.
export async function post(form, url, data, patience = 0) {
  const sent = await send(url, data, patience);
  if (!sent.answer.expired) return sent;
  const fresh = await newToken(form);
  if (!fresh.answer.token) return fresh;
  data.set("csrf_token", fresh.answer.token);
  return send(url, data, patience);
}

// ``patience`` is in milliseconds; without it the sending may take as long as it takes.
async function send(url, data, patience) {
  const signal = patience ? AbortSignal.timeout(patience) : undefined;
  return answered(await fetch(url, { method: "POST", body: data, headers: { Accept: "application/json" }, signal }));
}

async function newToken(form) {
  const fresh = await answered(await fetch(form.dataset.tokenUrl, { headers: { Accept: "application/json" } }));
  if (fresh.answer.token) {
    for (const input of document.querySelectorAll("input[name=csrf_token]")) input.value = fresh.answer.token;
  }
  return fresh;
}

async function answered(response) {
  return { response, answer: await response.json() };
}
