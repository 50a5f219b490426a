"""What the commands about the office's own things say: directory and template."""

from collections.abc import Mapping
from typing import Final

from docgen.cli.said import Said

OFFICE_MESSAGES: Final[Mapping[str, Said]] = {
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
    "template.nothing_away": Said(
        "«{name}» đang dùng mẫu có sẵn, không có mẫu của cơ quan để cất. Không đổi gì.",
        "«{name}» uses the shipped template; there is none of the office's to put away. Nothing was changed.",
    ),
    "template.by_hand": Said(
        "«{name}» đang dùng tệp trong thư mục mẫu, không phải bản đưa vào bằng docgen, nên không cất được. "
        "Không đổi gì. Muốn dùng mẫu có sẵn, hãy chuyển tệp đó ra khỏi thư mục mẫu.",
        "«{name}» uses a file in the folder of templates, not a version added by docgen, so it cannot be put away. "
        "Nothing was changed. To use the shipped template, move that file out of the folder.",
    ),
    "template.away_to_folder": Said(
        "Đã cất mẫu của cơ quan; «{name}» nay dùng tệp trong thư mục mẫu. "
        "Muốn dùng mẫu có sẵn, hãy chuyển tệp đó ra khỏi thư mục mẫu.",
        "The office's template was put away; «{name}» now uses a file in the folder of templates. "
        "To use the shipped template, move that file out of the folder.",
    ),
    "template.unasked": Said(
        "Chưa cất mẫu «{name}» vì không có ai trả lời câu hỏi. Nếu chắc chắn, hãy thêm --yes.",
        "«{name}» was not put away, as nobody answered the question. If you are sure, add --yes.",
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
}
