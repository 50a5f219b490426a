// Pictures: several at once, each sent on its own, each a row with its caption. Removing and moving are those of rows.
import { addRow } from "./rows.js";
import { post } from "./sending.js";

const MOST_BYTES = 30 * 1000 * 1000;
let coming = 0;

// Whether a picture is on its way: a page that is left now would lose it.
export function isBringing() {
  return coming > 0;
}

export function startPictures(form) {
  const place = form.querySelector("[data-upload]");
  const input = place.querySelector("input[type=file]");
  place.querySelector("[data-upload-button]").hidden = true;
  place.querySelector("[data-upload-files]").hidden = false;
  input.addEventListener("change", async () => {
    const files = [...input.files];
    input.value = "";
    await bringAll(form, place, files);
  });
}

async function bringAll(form, place, files) {
  const status = place.querySelector("[data-upload-status]");
  const told = [];
  let count = 0;
  coming += 1;
  for (const file of files) {
    status.textContent = `Đang tải ảnh ${count + told.length + 1} trong ${files.length}…`;
    const error = await bring(form, place, file);
    if (error) told.push(error);
    else count += 1;
  }
  coming -= 1;
  status.textContent = [count ? `Đã thêm ${count} ảnh.` : "", ...told].filter(Boolean).join(" ");
  status.classList.toggle("finding-error", told.length > 0);
}

// Sends one picture; gives back what went wrong, "" for nothing.
async function bring(form, place, file) {
  if (file.size > MOST_BYTES) return `Ảnh «${file.name}» lớn quá 30 MB. Thu nhỏ rồi tải lại.`;
  const data = new FormData();
  data.set("csrf_token", form.elements.csrf_token.value);
  data.set("pictures", file);
  try {
    const { response, answer } = await post(form, place.dataset.upload, data);
    if (!response.ok) return answer.error || `Chưa tải được ảnh «${file.name}».`;
    for (const picture of answer.pictures) show(form, picture, file.name);
    return answer.error;
  } catch {
    return `Chưa tải được ảnh «${file.name}»: không gặp được máy chủ. Thử lại sau.`;
  }
}

// A row that waits for a file of this name gets it; otherwise the picture comes last.
function show(form, picture, name) {
  const rows = form.querySelector("[data-rows=photos]");
  const waits = [...rows.querySelectorAll("[data-missing]")].find((each) => each.dataset.missing.split("/").pop() === name);
  const row = waits ? waits.closest("[data-row]") : addRow(rows);
  row.querySelector("input[name$='-file']").value = picture.file;
  const link = document.createElement("a");
  const image = document.createElement("img");
  link.href = picture.url;
  link.target = "_blank";
  link.rel = "noopener";
  link.tabIndex = -1;
  image.src = picture.url;
  image.alt = "";
  link.append(image);
  row.querySelector("[data-thumb]").replaceChildren(link);
  rows.dispatchEvent(new Event("input", { bubbles: true }));
}
