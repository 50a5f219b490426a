// Says which file was chosen, and stops one that the server would refuse.
const MEGABYTE = 1000 * 1000;

for (const input of document.querySelectorAll("[data-file]")) {
  const name = input.closest("form").querySelector("[data-file-name]");
  input.addEventListener("change", () => tell(input, name));
  tell(input, name); // a file may be chosen before this script has come
}

function tell(input, name) {
  const [file] = input.files;
  if (!file) return;
  const mostMegabytes = Number(input.dataset.mostMb);
  const tooLarge = file.size > mostMegabytes * MEGABYTE;
  name.textContent = tooLarge ? `Tệp «${file.name}» lớn quá ${mostMegabytes} MB. Chọn tệp khác.` : `Đã chọn «${file.name}»`;
  if (tooLarge) input.value = "";
}
