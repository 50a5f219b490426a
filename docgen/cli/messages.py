"""What the command line says, in Vietnamese and English. Findings and faults of records are Vietnamese only."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Said(NamedTuple):
    """One message in both languages; both have the same {places}."""

    vi: str
    en: str


MESSAGES: Final[Mapping[str, Said]] = {
    "group": Said(
        "Từ một hồ sơ cuộc họp, làm ra mọi văn bản của cuộc họp: tệp Word và PDF.",
        "From one meeting record, every paper of the meeting: Word files and PDF.",
    ),
    "new": Said(
        "Tạo một hồ sơ có lời giải thích từng ô để điền.",
        "Make a commented record to fill in.",
    ),
    "new.from": Said("Lấy cơ quan, người, câu chữ từ hồ sơ cũ.", "Take bodies, people and wording from an old record."),
    "new.done": Said(
        "Đã tạo {file}. Hãy điền, rồi kiểm tra: docgen validate {file}",
        "Made {file}. Fill it in, then check it: docgen validate {file}",
    ),
    "new.exists": Said(
        "Tệp {file} đã có, không ghi đè. Hãy chọn tên khác.",
        "File {file} exists and is not overwritten. Choose another name.",
    ),
    "validate": Said(
        "Kiểm tra hồ sơ. Mã thoát: 0 không có lỗi, 1 có chỗ phải sửa, 2 không đọc được.",
        "Check a record. Exit code: 0 nothing to mend, 1 findings, 2 unreadable.",
    ),
    "validate.json": Said("In kết quả dạng JSON.", "Print the result as JSON."),
    "validate.sound": Said("{file}: hồ sơ đủ và đúng.", "{file}: the record is complete and sound."),
    "validate.count": Said(
        "{file}: {errors} lỗi, {warnings} cảnh báo, {hints} gợi ý.",
        "{file}: {errors} errors, {warnings} warnings, {hints} hints.",
    ),
    "validate.sample": Said(
        "Hồ sơ còn {count} ô là dữ liệu mẫu (sample_data), phải thay trước khi ký.",
        "The record still holds {count} invented sample values (sample_data); replace them before signing.",
    ),
    "severity.error": Said("lỗi", "error"),
    "severity.warning": Said("cảnh báo", "warning"),
    "severity.hint": Said("gợi ý", "hint"),
    "schema": Said("In lược đồ JSON của hồ sơ.", "Print the JSON schema of a record."),
    "make": Said(
        "Làm ra các văn bản của một hồ sơ: tệp Word và PDF. Mã thoát: 0 xong, 1 còn chỗ phải sửa, 2 dừng vì lỗi.",
        "Make the papers of a record: Word files and PDF. Exit code: 0 done, 1 findings, 2 stopped.",
    ),
    "make.kind": Said("Chỉ làm loại văn bản này (nhắc lại được).", "Make this kind only (may be repeated)."),
    "make.out": Said("Thư mục ghi kết quả.", "The folder for the results."),
    "make.no_pdf": Said("Chỉ làm tệp Word.", "Make Word files only."),
    "make.paper": Said("Bản để ký tay: PDF không có ô ký số.", "For signing by hand: no signature fields in the PDF."),
    "make.attach": Said(
        "PDF/A-3 kèm bản Word và dữ liệu của riêng văn bản đó.",
        "PDF/A-3 with the Word file and the data of that one paper inside.",
    ),
    "make.json": Said("In mỗi tệp một dòng JSON.", "Print a line of JSON for each file."),
    "make.nothing": Said(
        "Hồ sơ {file} chưa có nội dung cho loại văn bản nào được yêu cầu.",
        "The record {file} holds nothing for the kinds asked for.",
    ),
    "make.done": Said("Đã làm {count} văn bản trong {seconds:.1f} giây.", "Made {count} papers in {seconds:.1f} s."),
    "make.failed": Said("{title}: {reason}", "{title}: {reason}"),
    "pdf": Said("Chuyển một tệp Word sang PDF/A.", "Turn a Word file into PDF/A."),
    "pdf.out": Said(
        "Tên tệp PDF, hoặc thư mục nếu có nhiều tệp; mặc định cùng tên, cùng chỗ.",
        "The PDF's name, or a folder for several files; by default same name, same place.",
    ),
    "pdf.paper": Said("Không đặt ô ký số.", "Set no signature fields."),
    "kinds": Said("Các loại văn bản, thể thức và mẫu của chúng.", "The document kinds, their regimes and templates."),
    "serve": Said("Mở biểu mẫu trên trình duyệt.", "Serve the web form."),
    "serve.host": Said("Địa chỉ lắng nghe.", "The address to listen on."),
    "serve.port": Said("Cổng lắng nghe.", "The port to listen on."),
    "serve.ready": Said(
        "Biểu mẫu ở http://{host}:{port} – bấm Ctrl+C để dừng.",
        "The form is at http://{host}:{port} – press Ctrl+C to stop.",
    ),
    "serve.busy": Said(
        "Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác: docgen serve --port {other}",
        "Port {port} is in use by another program. Choose another: docgen serve --port {other}",
    ),
    "doctor": Said(
        "Kiểm tra máy: có đủ thứ cần để làm việc không.", "Check the machine for everything that is needed."
    ),
    "version": Said("In phiên bản rồi thoát.", "Print the version and exit."),
    "help": Said("In lời giúp này rồi thoát.", "Show this message and exit."),
    "Options": Said("Tùy chọn", "Options"),
    "Commands": Said("Các lệnh", "Commands"),
    "Usage: ": Said("Cách dùng: ", "Usage: "),
    "usage.command": Said(
        "Không có lệnh «{name}».{near} Các lệnh: docgen --help", "There is no command «{name}».{near} See docgen --help"
    ),
    "usage.option": Said(
        "Không có tùy chọn «{name}».{near} Xem: {command} --help",
        "There is no option «{name}».{near} See {command} --help",
    ),
    "usage.near": Said(" Có phải là «{name}»?", " Did you mean «{name}»?"),
    "usage.missing": Said("Thiếu {name}. Xem: {command} --help", "{name} is missing. See {command} --help"),
    "usage.value": Said(
        "Giá trị của {name} không dùng được. Xem: {command} --help",
        "The value of {name} cannot be used. See {command} --help",
    ),
    "usage.other": Said(
        "Lệnh viết chưa đúng. Xem: {command} --help", "The command is not written right. See {command} --help"
    ),
    "os.missing": Said("Không có tệp hoặc thư mục {file}.", "There is no file or folder {file}."),
    "os.directory": Said("{file} là một thư mục, cần một tệp.", "{file} is a folder; a file is needed."),
    "os.not_directory": Said("{file} không phải là thư mục.", "{file} is not a folder."),
    "os.permission": Said(
        "Không có quyền đọc hoặc ghi {file}. Hãy kiểm tra quyền của tệp và thư mục.",
        "No permission to read or write {file}. Check the permissions of file and folder.",
    ),
    "os.full": Said(
        "Đĩa đã đầy, chưa ghi được {file}. Hãy dọn bớt rồi làm lại.",
        "The disk is full; {file} was not written. Make room and try again.",
    ),
    "os.read_only": Said("Không ghi được {file}: ổ đĩa chỉ cho đọc.", "{file} was not written: the disk is read-only."),
    "os.name": Said("Tên tệp quá dài hoặc không hợp lệ: {file}.", "The file name is too long or not valid: {file}."),
    "os.other": Said("Hệ thống báo lỗi với {file}: {reason}.", "The system reports an error with {file}: {reason}."),
    "interrupted": Said("Đã dừng.", "Stopped."),
}


def say(key: str, lang: str, **facts: object) -> str:
    """The message in the language (``vi`` or ``en``) with its places filled."""
    said = MESSAGES[key]
    return (said.en if lang == "en" else said.vi).format(**facts)
