"""What the command line says, in Vietnamese and English. Findings and faults of records are Vietnamese only."""

from collections.abc import Mapping
from typing import Final

from docgen.cli.messages_office import OFFICE_MESSAGES
from docgen.cli.said import Said

MESSAGES: Final[Mapping[str, Said]] = {
    **OFFICE_MESSAGES,
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
    "validate.directory": Said(
        "Tệp danh bạ để biết ai ký và kiểm tra người ký.", "A directory file, to know and to check who signs."
    ),
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
    "make.unread": Said(
        "Chương trình nhận danh sách tệp đã đóng nên dừng sau {count} văn bản. "
        "Muốn làm hết hãy chạy lại mà không cắt bớt phần in ra.",
        "Who read the list of files went away; stopped after {count} papers. Run again without cutting the output.",
    ),
    "make.guarded": Said(
        "{file}: tệp Word đã bị sửa hoặc không do docgen làm nên không ghi đè, tệp PDF cũng để nguyên. "
        "Muốn in bản đã sửa: docgen pdf {file}; muốn làm mới hãy thêm --overwrite.",
        "{file}: somebody else changed or made the Word file, so it is not overwritten, and its PDF is left as it is. "
        "To print it as it is: docgen pdf {file}; add --overwrite to make it anew.",
    ),
    "make.pdf_guarded": Said(
        "{file}: tệp PDF đã bị sửa, đã ký hoặc không do docgen ghi nên không ghi đè, tệp Word cũng để nguyên. "
        "Hãy chuyển nó sang chỗ khác, hoặc thêm --overwrite để làm mới.",
        "{file}: the PDF was changed, signed or not written by docgen, so it is not overwritten, and its Word file is "
        "left as it is. Move it elsewhere, or add --overwrite to make it anew.",
    ),
    "make.pdf_stays": Said(
        "{file}: tệp PDF cũ không phải bản docgen đã ghi nên để nguyên, nó có thể khác tệp Word mới. "
        "Hãy kiểm tra rồi tự xóa.",
        "{file}: this older PDF is not the one that docgen wrote, so it stays; it may say something else than the new "
        "Word file. Look at it and delete it yourself.",
    ),
    "make.attach_to_pdf": Said(
        "--attach kèm tệp vào PDF nên không đi với --no-pdf. Hãy bỏ một trong hai.",
        "--attach puts files into the PDF and cannot go with --no-pdf. Leave one of them out.",
    ),
    "make.failed": Said("{title}: {reason}", "{title}: {reason}"),
    "merge": Said(
        "Làm một văn bản cho mỗi người trong danh sách. Mã thoát: 0 xong, 1 có chỗ phải xem, 2 dừng vì lỗi.",
        "Make a paper for each person of a list. Exit code: 0 done, 1 something to look at, 2 stopped.",
    ),
    "merge.kind": Said("Loại văn bản, ví dụ pledge.", "The kind of paper, such as pledge."),
    "merge.people": Said("Danh sách: XLSX, XLS, ODS hoặc CSV.", "The list: XLSX, XLS, ODS or CSV."),
    "merge.sheet": Said("Trang tính có danh sách.", "The sheet that holds the list."),
    "merge.match": Said(
        "Cột này là mục nào (nhắc lại được); để trống sau dấu = thì không đọc cột.",
        "Which field a column tells (may be repeated); nothing behind = leaves the column unread.",
    ),
    "merge.one_file": Said("Một tệp PDF để in, có mục lục theo tên.", "One PDF to print, with an outline by name."),
    "merge.zip": Said("Một tệp ZIP.", "One ZIP file."),
    "merge.overwrite": Said(
        "Ghi đè cả tệp đã bị sửa tay hoặc không do docgen làm.", "Overwrite files that somebody else changed or made."
    ),
    "merge.jobs": Said("Số tiến trình; mặc định mỗi nhân một.", "How many processes; by default one for each core."),
    "merge.preview": Said("Chỉ làm N người đầu để xem trước.", "Make the first N people only, to look at them."),
    "merge.check": Said("Chỉ kiểm tra danh sách, không làm tệp nào.", "Check the list and make no file."),
    "merge.match_form": Said(
        "«{match}» phải có dạng CỘT=MỤC, ví dụ --match 'Nghề nghiệp=post'.",
        "«{match}» must be COLUMN=FIELD, such as --match 'Nghề nghiệp=post'.",
    ),
    "merge.one_output": Said(
        "--one-file (một tệp PDF) và --zip (một tệp ZIP) không dùng cùng lúc được. Hãy chọn một.",
        "--one-file (one PDF) and --zip (one ZIP file) exclude each other. Choose one of them.",
    ),
    "merge.pdf_wanted": Said(
        "--one-file làm một tệp PDF để in nên không đi với --no-pdf. Hãy bỏ một trong hai.",
        "--one-file makes a PDF to print and cannot go with --no-pdf. Leave one of them out.",
    ),
    "merge.unmatched": Said(
        "{file}: chưa rõ cột {columns} là gì nên không đọc. Nói rõ bằng --match {example}. Các mục: {fields}.",
        "{file}: what column {columns} tells is not known, so it is not read. Say it with --match {example}. "
        "Fields: {fields}.",
    ),
    "merge.unfinished": Said(
        "Hồ sơ {file} còn thiếu nội dung mà mọi văn bản này đều in; chỗ thiếu để dấu chấm. Xem: docgen validate {file}",
        "The record {file} lacks something that each of these papers prints; dots stand there. "
        "See docgen validate {file}",
    ),
    "merge.gap": Said(
        "Thiếu «{label}» ở {count} người, văn bản của họ sẽ để trống hoặc bỏ dòng đó: dòng {rows}.",
        "«{label}» is missing of {count} people; their papers have dots or no line for it: rows {rows}.",
    ),
    "merge.more": Said(
        "… và {count} điều nữa. Xem hết bằng --check.", "… and {count} more. See all of them with --check."
    ),
    "merge.left_out": Said(
        "{count} dòng có lỗi nên không có văn bản; sửa danh sách rồi chạy lại, chỉ làm thêm phần còn thiếu.",
        "{count} rows are wrong and get no paper; mend the list and run again, only what is missing is made.",
    ),
    "merge.people_count": Said("{file}: {count} người sẽ có văn bản.", "{file}: {count} people get a paper."),
    "merge.nobody": Said(
        "Danh sách {file} không có ai để làm văn bản.", "The list {file} has nobody to make papers for."
    ),
    "merge.progress": Said(
        "{done}/{total} người ({percent} %), {rate:.0f} văn bản/giây, còn khoảng {left}",
        "{done}/{total} people ({percent} %), {rate:.0f} papers/s, about {left} left",
    ),
    "merge.not_begun": Said(
        "Chưa làm thêm được văn bản nào trong số {total} người. Chạy lại đúng lệnh này; tệp đã xong không làm lại.",
        "No further paper of the {total} people was made. Run the same command; finished files are not made again.",
    ),
    "merge.resume": Said(
        "Đã có {done}/{total} người. Chạy lại đúng lệnh này để làm tiếp; tệp đã xong không làm lại.",
        "{done}/{total} people have their papers. Run the same command to go on; finished files are not made again.",
    ),
    "merge.fault": Said("Dòng {row}, {name}: {reason}", "Row {row}, {name}: {reason}"),
    "merge.guarded": Said(
        "{file}: tệp đã bị sửa hoặc không do docgen làm nên không ghi đè; muốn làm mới hãy thêm --overwrite.",
        "{file}: somebody else changed or made the file, so it is not overwritten; add --overwrite to make it anew.",
    ),
    "merge.leftover": Said(
        "{count} văn bản của lần trước thuộc về người không còn trong danh sách, vẫn giữ nguyên: {names}.",
        "{count} papers of earlier runs are of people no longer in the list; they are left as they are: {names}.",
    ),
    "merge.done": Said(
        "Đã làm {made} người, {kept} người đã có sẵn.", "Made {made} people; {kept} were there already."
    ),
    "pdf": Said("Chuyển các tệp Word sang PDF/A.", "Turn Word files into PDF/A."),
    "pdf.out": Said(
        "Tên tệp PDF, hoặc thư mục nếu có nhiều tệp; mặc định cùng tên, cùng chỗ.",
        "The PDF's name, or a folder for several files; by default same name, same place.",
    ),
    "pdf.paper": Said("Không đặt ô ký số.", "Set no signature fields."),
    "kinds": Said("Các loại văn bản, thể thức và mẫu của chúng.", "The document kinds, their regimes and templates."),
    "changes": Said("Chỗ sửa tay trong các tệp Word.", "Changes made by hand in Word files."),
    "changes.compare": Said(
        "So hai tệp Word từng đoạn, từng ô bảng; trả mã 1 nếu khác.",
        "Compare two Word files by paragraph and table cell; exit code 1 where they differ.",
    ),
    "changes.folded": Said("… {count} đoạn không đổi …", "… {count} unchanged …"),
    "changes.look": Said(
        "Chỉ đổi cách trình bày: {aspect} ({count}) «{example}»",
        "Changed in looks only: {aspect} ({count}) «{example}»",
    ),
    "changes.left_out": Said("… và {count} dòng nữa.", "… and {count} lines more."),
    "changes.count": Said("{count} chỗ khác: {counts}", "{count} changes: {counts}"),
    "changes.none": Said("Chữ không khác chỗ nào.", "The text is the same."),
    "serve": Said("Mở biểu mẫu trên trình duyệt.", "Serve the web form."),
    "serve.host": Said("Địa chỉ lắng nghe.", "The address to listen on."),
    "serve.port": Said("Cổng lắng nghe.", "The port to listen on."),
    "serve.ready": Said(
        "Biểu mẫu ở http://{host}:{port} – bấm Ctrl+C để dừng.",
        "The form is at http://{host}:{port} – press Ctrl+C to stop.",
    ),
    "doctor": Said(
        "Kiểm tra máy: có đủ thứ cần để làm việc không.", "Check the machine for everything that is needed."
    ),
    "version": Said("In phiên bản rồi thoát.", "Print the version and exit."),
    "help": Said("In lời giúp này rồi thoát.", "Show this message and exit."),
    "required": Said("bắt buộc", "required"),
    "Options": Said("Tùy chọn", "Options"),
    "Commands": Said("Các lệnh", "Commands"),
    "Usage: ": Said("Cách dùng: ", "Usage: "),
    "usage.command": Said(
        "Không có lệnh «{name}».{near} Các lệnh: {command} --help",
        "There is no command «{name}».{near} See {command} --help",
    ),
    "usage.option": Said(
        "Không có tùy chọn «{name}».{near} Xem: {command} --help",
        "There is no option «{name}».{near} See {command} --help",
    ),
    "usage.near": Said(" Có phải là «{name}»?", " Did you mean «{name}»?"),
    "usage.missing": Said("Thiếu {name}. Xem: {command} --help", "{name} is missing. See {command} --help"),
    "usage.value": Said(
        "Giá trị của {name} không dùng được.{wanted} Xem: {command} --help",
        "The value of {name} cannot be used.{wanted} See {command} --help",
    ),
    "usage.bad_value": Said("Giá trị của {name} không dùng được: {reason}", "{name} cannot be used: {reason}"),
    "usage.between": Said(" Cần một số từ {least} đến {most}.", " It is a number from {least} to {most}."),
    "usage.at_least": Said(" Cần một số từ {least} trở lên.", " It is a number of at least {least}."),
    "usage.number": Said(" Cần một số.", " It is a number."),
    "usage.needs_value": Said(
        "Sau {name} còn thiếu giá trị. Xem: {command} --help", "A value is missing behind {name}. See {command} --help"
    ),
    "usage.no_value": Said(
        "Tùy chọn {name} không nhận giá trị. Xem: {command} --help", "{name} takes no value. See {command} --help"
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
    "os.loop": Said(
        "Đường dẫn {file} là liên kết trỏ vòng về chính nó. Hãy dùng đường dẫn khác.",
        "The path {file} is a link that leads back to itself. Use another path.",
    ),
    "os.device": Said(
        "Ổ đĩa báo lỗi khi đọc hoặc ghi {file}; có thể ổ bị hỏng hoặc đã rút ra. Hãy chép tệp sang ổ khác rồi làm lại.",
        "The disk failed at {file}; it may be damaged or unplugged. Copy the file to another disk and try again.",
    ),
    "os.unnamed": Said("màn hình hoặc tệp nhận kết quả", "the screen or the file that takes the output"),
    "os.other": Said("Hệ thống báo lỗi với {file}: {reason}.", "The system reports an error with {file}: {reason}."),
    "interrupted": Said("Đã dừng.", "Stopped."),
}


def say(key: str, lang: str, **facts: object) -> str:
    """The message in the language (``vi`` or ``en``) with its places filled."""
    said = MESSAGES[key]
    return (said.en if lang == "en" else said.vi).format(**facts)
