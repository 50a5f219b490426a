"""By what power a paper is signed, and what stands before a name."""

import re
from dataclasses import replace

from docgen.model import Authority, MeetingRecord, Person, PowerHolder, Severity
from docgen.rules.examples import SOUND, with_signatory
from docgen.rules.places import signatories, signing_persons
from docgen.rules.rule import Spots, rule

_PREFIXES = {
    Authority.ACTING: "Q.",
    Authority.DEPUTY: "KT.",
    Authority.BY_ORDER: "TL.",
    Authority.BY_AUTHORISATION: "TUQ.",
}
# Academic, medical and military titles, whole and as offices abbreviate them
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TS|TSKH|ThS|Ths|CN|KS|BS|BSCKI|BSCKII|DS|LS|NGƯT|NGND|NSƯT)[.,\s]"
    r"|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư|kĩ sư|bác sĩ|bác sỹ|dược sĩ|luật sư"
    r"|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|nhà giáo (?:ưu tú|nhân dân)|nghệ sĩ (?:ưu tú|nhân dân))\s)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:ông|bà|đồng chí|đ/c|đc)\s", re.IGNORECASE)


@rule(
    "SG-02",
    Severity.ERROR,
    "Thẩm quyền ban hành và khối chữ ký nói cùng một điều.",
    clause="NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, ghi chú 6; Điều 13",
    wrong=("quyết định của Chủ tịch, ký «TM. ỦY BAN NHÂN DÂN»", with_signatory(for_collective=True)),
    right="quyết định của Chủ tịch, ký «CHỦ TỊCH»",
)
def power_and_signature(record: MeetingRecord) -> Spots:
    """The chairman's own decision bears no TM.; the body's must."""
    if record.decision is None or record.decision.signatory is None:
        return
    path, is_collective = "decision.signatory.for_collective", record.decision.signatory.for_collective
    if record.decision.power_holder is PowerHolder.HEAD and is_collective:
        yield path, "Người đứng đầu ban hành thì không ký TM. Hãy bỏ ký thay mặt tập thể, hoặc đổi thẩm quyền."
    if record.decision.power_holder is PowerHolder.BODY and not is_collective:
        yield path, "Tập thể ban hành thì phải ký TM. Hãy chọn ký thay mặt tập thể, hoặc đổi thẩm quyền."


@rule(
    "SG-03",
    Severity.ERROR,
    "Người ký thay, thừa lệnh, thừa ủy quyền, quyền cấp trưởng ghi rõ ký cho chức vụ nào.",
    clause="NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II.7b",
    wrong=("authority: deputy, head_position: (để trống)", with_signatory(authority=Authority.DEPUTY)),
    right="authority: deputy, head_position: Chủ tịch",
)
def position_signed_for(record: MeetingRecord) -> Spots:
    """«KT.» alone is no signature."""
    for path, signatory in signatories(record):
        if signatory.authority is not Authority.HEAD and not signatory.head_position:
            sign = _PREFIXES[signatory.authority]
            message = f"Ký {sign} mà chưa ghi chức vụ sau {sign} Hãy điền, ví dụ «Chủ tịch»."
            yield f"{path}.head_position", message


@rule(
    "SG-04",
    Severity.ERROR,
    "Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.",
    clause="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7c",
    wrong=("chair.name: ThS. Trần Hòa Bình", replace(SOUND, chair=Person("ThS. Trần Hòa Bình"))),
    right="chair.name: Trần Hòa Bình",
)
def no_title_before_name(record: MeetingRecord) -> Spots:
    """Names stay as they are typed, so the clerk takes the title away."""
    for path, person in signing_persons(record):
        if found := _TITLE.match(person.name):
            title = found.group().strip(" ,")
            yield f"{path}.name", f"«{person.name}» có «{title}» trước họ tên. Hãy bỏ «{title}», chỉ để họ và tên."


@rule(
    "SG-07",
    Severity.ERROR,
    "Ký thừa ủy quyền có văn bản ủy quyền.",
    clause="NĐ 30/2020/NĐ-CP, Điều 13 khoản 3",
    wrong=(
        "authority: by_authorisation, authorisation: (để trống)",
        with_signatory(authority=Authority.BY_AUTHORISATION, head_position="Chủ tịch"),
    ),
    right="authorisation: Văn bản số … ngày … của Chủ tịch",
)
def written_authorisation(record: MeetingRecord) -> Spots:
    """TUQ. needs it in writing, for a limited time and content."""
    for path, signatory in signatories(record):
        if signatory.authority is Authority.BY_AUTHORISATION and not signatory.authorisation:
            yield f"{path}.authorisation", "Ký TUQ. mà chưa ghi văn bản ủy quyền. Hãy ghi số, ngày của văn bản đó."


@rule(
    "SG-09",
    Severity.HINT,
    "Cách xưng hô ghi ở ô riêng, không ghi trong họ tên.",
    wrong=("chair.name: Ông Trần Hòa Bình", replace(SOUND, chair=Person("Ông Trần Hòa Bình"))),
    right="chair.title: ông; chair.name: Trần Hòa Bình",
)
def no_address_in_name(record: MeetingRecord) -> Spots:
    """The papers print the form of address themselves. Ông is a family name too, so it is a hint only."""
    for path, person in signing_persons(record):
        if found := _ADDRESS.match(person.name):
            word = found.group().strip()
            yield f"{path}.name", f"«{person.name}» có «{word}». Nếu đó là cách xưng hô, hãy chuyển sang ô title."
