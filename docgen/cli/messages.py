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
    "pdf": Said("Chuyển một tệp Word sang PDF/A.", "Turn a Word file into PDF/A."),
    "pdf.out": Said(
        "Tên tệp PDF, hoặc thư mục nếu có nhiều tệp; mặc định cùng tên, cùng chỗ.",
        "The PDF's name, or a folder for several files; by default same name, same place.",
    ),
    "pdf.paper": Said("Không đặt ô ký số.", "Set no signature fields."),
    "directory": Said(
        "Cơ quan, chức vụ, giao ký theo từng ngày: ai ký văn bản nào, ký thế nào.",
        "Bodies, posts and delegations by date: who signs which paper, and how.",
    ),
    "directory.new": Said(
        "Tạo tệp danh bạ có sẵn các cơ quan của một xã.", "Make a directory file that holds the bodies of a commune."
    ),
    "directory.commune": Said("Xã có trong danh mục kèm theo: luu-ve.", "A commune that is shipped: luu-ve."),
    "directory.made": Said(
        "Đã tạo {file}. Hãy ghi người giữ chức vụ, rồi kiểm tra: docgen directory check {file}",
        "Made {file}. Enter who holds which post, then check it: docgen directory check {file}",
    ),
    "directory.check": Said(
        "Kiểm tra danh bạ. Mã thoát: 0 không có lỗi, 1 có chỗ phải sửa, 2 không đọc được.",
        "Check the directory. Exit code: 0 nothing to mend, 1 findings, 2 unreadable.",
    ),
    "directory.counts": Said(
        "{bodies} cơ quan, {posts} chức vụ, {delegations} việc giao ký; {findings} chỗ phải sửa.",
        "{bodies} bodies, {posts} posts, {delegations} delegations; {findings} findings.",
    ),
    "directory.show": Said("In danh bạ, của một ngày hoặc tất cả.", "Print the directory, of one day or all of it."),
    "directory.day": Said("Ngày, viết như 12/5/2023.", "The day, written like 12/5/2023."),
    "directory.yaml": Said("In thành tệp danh bạ (YAML).", "Print it as a directory file (YAML)."),
    "directory.sign": Said(
        "Cho biết ai ký một văn bản và khối chữ ký. Mã thoát: 0 có người ký, 1 có chỗ phải sửa.",
        "Tell who signs a paper, with the signature block. Exit code: 0 somebody signs, 1 findings.",
    ),
    "directory.body": Said(
        "Mã cơ quan ban hành; nhắc lại cho văn bản liên tịch, cơ quan chủ trì trước.",
        "Id of the issuing body; repeat it for a joint paper, the lead first.",
    ),
    "directory.kind": Said("Mã loại văn bản: decision, plan, invitation.", "Id of the kind: decision, plan."),
    "directory.person": Said("Họ tên người sẽ ký.", "Name of the person who is to sign."),
    "directory.position": Said("Chức vụ của người sẽ ký.", "Position of the person who is to sign."),
    "directory.own": Said(
        "Văn bản của người đứng đầu, không phải của tập thể.", "The head's own paper, not the body's."
    ),
    "directory.file": Said(
        "Tệp danh bạ; mặc định là danh bạ của văn phòng.", "A directory file; the office's by default."
    ),
    "directory.symbol": Said("Ký hiệu: {symbol}", "Symbol: {symbol}"),
    "directory.seal": Said("(đóng dấu của {body})", "(sealed by {body})"),
    "directory.no_seal": Said("(không đóng dấu)", "(without a seal)"),
    "directory.import": Said(
        "Đưa tệp danh bạ thành bản mới nhất của văn phòng; các bản cũ vẫn còn.",
        "Make a directory file the office's newest version; older versions stay.",
    ),
    "directory.from_file": Said("Nhập từ tệp {file}", "Imported from {file}"),
    "directory.kept": Said("Đã lưu thành bản số {version}.", "Kept as version {version}."),
    "directory.posts": Said(
        "Thêm người từ bảng tính (họ tên, chức vụ, đơn vị) vào danh bạ của văn phòng.",
        "Add the people of a spreadsheet (name, position, unit) to the office's directory.",
    ),
    "directory.posts.body": Said(
        "Mã cơ quan của những dòng không ghi đơn vị.", "Id of the body for rows that name no unit."
    ),
    "directory.since": Said("Giữ chức vụ từ ngày nào.", "The day since which the posts are held."),
    "directory.history": Said("Các lần lưu danh bạ của văn phòng.", "The versions of the office's directory."),
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
    "template": Said(
        "Mẫu của cơ quan: kiểm tra, đưa vào dùng, xem lịch sử, dùng lại bản cũ.",
        "Templates of the office: check, put in force, history, old versions.",
    ),
    "template.check": Said(
        "Kiểm tra một mẫu Word, nêu mọi lỗi một lần. Mã thoát: 0 dùng được, 1 có lưu ý, 2 chưa dùng được.",
        "Check a Word template, telling every fault at once. Exit code: 0 sound, 1 warnings, 2 cannot be used.",
    ),
    "template.kind": Said(
        "Loại văn bản (decision) hoặc tên mẫu (state/pledge_joint, own/giay-xac-nhan).",
        "The kind (decision) or the name of a template (state/pledge_joint, own/giay-xac-nhan).",
    ),
    "template.regime": Said("Thể thức: state, party hoặc front.", "The regime: state, party or front."),
    "template.comments": Said(
        "Ghi một bản sao có từng lỗi thành nhận xét trong Word.", "Write a copy with each fault as a comment of Word."
    ),
    "template.fields": Said(
        "Các trường mà mẫu của một loại được dùng.", "The fields that templates of a kind may use."
    ),
    "template.list": Said("Các mẫu, và mẫu nào đang dùng.", "All templates, and which one is in force."),
    "template.add": Said("Kiểm tra một mẫu rồi đưa vào dùng.", "Check a template and put it in force."),
    "template.note": Said("Ghi chú của bản này.", "A note on this version."),
    "template.by": Said("Ai làm; mặc định là tài khoản của máy.", "Who does it; by default the system's account."),
    "template.history": Said("Các bản của một mẫu.", "The versions of a template."),
    "template.restore": Said("Dùng lại một bản cũ.", "Put an old version in force again."),
    "template.version": Said("Số của bản, xem ở history.", "The number of the version, as history tells it."),
    "template.put_away": Said(
        "Cất mẫu của cơ quan, dùng lại mẫu có sẵn. Các bản đã có vẫn giữ.",
        "Put the office's template away and use the shipped one. All versions are kept.",
    ),
    "template.yes": Said("Không hỏi lại.", "Do not ask."),
    "template.ask": Said(
        "Cất mẫu của cơ quan cho «{name}» và dùng lại mẫu có sẵn?",
        "Put the office's template «{name}» away and use the shipped one?",
    ),
    "template.left": Said("Để nguyên, không đổi gì.", "Nothing was changed."),
    "template.away": Said(
        "«{name}» dùng lại mẫu có sẵn. Lấy lại mẫu của cơ quan: docgen template restore --kind {name} --version N",
        "«{name}» uses the shipped template again. To go back: docgen template restore --kind {name} --version N",
    ),
    "template.added": Said("«{name}» đang dùng bản {number}.", "«{name}» now uses version {number}."),
    "template.chose": Said("{at}: {by} đưa bản {number} vào dùng.", "{at}: {by} put version {number} in force."),
    "template.chose_shipped": Said("{at}: {by} dùng lại mẫu có sẵn.", "{at}: {by} went back to the shipped one."),
    "template.count": Said("{file}: {errors} lỗi, {warnings} lưu ý.", "{file}: {errors} errors, {warnings} warnings."),
    "template.sound": Said("{file}: mẫu dùng được.", "{file}: the template can be used."),
    "holds.text": Said("chữ", "text"),
    "holds.flag": Said("có/không", "yes/no"),
    "holds.list": Said("danh sách", "list"),
    "holds.parts": Said("nhiều phần", "parts"),
    "origin.shipped": Said("mẫu có sẵn", "shipped"),
    "origin.office": Said("mẫu của cơ quan, bản {number}, {by}", "the office's, version {number}, {by}"),
    "origin.folder": Said("tệp trong thư mục mẫu", "a file in the folder of templates"),
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
    "required": Said("bắt buộc", "required"),
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
