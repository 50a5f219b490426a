"""What single papers need beyond the meeting: addressees, an agenda, votes that add up."""

from dataclasses import replace

from docgen.model import (
    Correction,
    CorrectionLetter,
    MeetingRecord,
    Minutes,
    OfficialLetter,
    Photo,
    Programme,
    Report,
    Resolution,
    Severity,
    Submission,
    Vote,
)
from docgen.regimes.clauses import Clause
from docgen.rules.examples import PLEDGE, SOUND, with_pledge
from docgen.rules.missing import absent
from docgen.rules.rule import Spots, rule

_ADDRESSED = Clause(state="Phụ lục I, Phần I, Mục II.9b", party="Phụ lục 2, ô 9b")


@rule(
    "MR-14",
    Severity.ERROR,
    "Chương trình có các mục việc.",
    wrong=("agenda: (để trống)", replace(SOUND, agenda=(), programme=Programme())),
    right="agenda: Khai mạc, giới thiệu đại biểu",
)
def programme_has_items(record: MeetingRecord) -> Spots:
    """A programme without lines is no programme."""
    if record.programme:
        yield from absent("agenda", "mục nào trong chương trình", record.agenda, "Hãy ghi từng mục việc.")


@rule(
    "MR-15",
    Severity.ERROR,
    "Tờ trình, công văn ghi nơi kính gửi.",
    clause=_ADDRESSED,
    wrong=(
        "submission.addressees: (để trống)",
        replace(SOUND, submission=Submission("Đề nghị"), official_letter=OfficialLetter("thực hiện")),
    ),
    right="submission.addressees: Ủy ban nhân dân tỉnh",
)
def letters_are_addressed(record: MeetingRecord) -> Spots:
    """Who is asked to act is named. A report within the body has no addressee, so it is not asked for one."""
    for name, title in (("submission", "tờ trình"), ("official_letter", "công văn"), ("correction_letter", "công văn")):
        paper = getattr(record, name)
        if paper is not None:
            yield from absent(f"{name}.addressees", f"nơi kính gửi của {title}", any(paper.addressees))


@rule(
    "MR-16",
    Severity.ERROR,
    "Báo cáo, tờ trình, công văn, nghị quyết có trích yếu, nội dung và người ký.",
    wrong=(
        "report.subject: (để trống)",
        replace(
            SOUND,
            report=Report(),
            submission=Submission(addressees=("Ủy ban nhân dân huyện",)),
            official_letter=OfficialLetter(addressees=("Các tổ dân phố",)),
            resolution=Resolution(),
        ),
    ),
    right="report.subject: Kết quả thực hiện mô hình",
)
def papers_are_complete(record: MeetingRecord) -> Spots:
    """The main components of each paper."""
    titles = {"report": "báo cáo", "submission": "tờ trình", "official_letter": "công văn"}
    for name, title in titles.items():
        paper = getattr(record, name)
        if paper is not None:
            yield from absent(f"{name}.subject", f"trích yếu {title}", paper.subject)
            yield from absent(f"{name}.blocks", f"nội dung {title}", paper.blocks or paper.opening)
            yield from absent(f"{name}.signatory", f"người ký {title}", paper.signatory)
    if resolution := record.resolution:
        yield from absent("resolution.subject", "trích yếu nghị quyết", resolution.subject)
        yield from absent("resolution.bases", "căn cứ của nghị quyết", resolution.bases)
        yield from absent("resolution.articles", "các điều của nghị quyết", resolution.articles)
        yield from absent("resolution.signatory", "người ký nghị quyết", resolution.signatory)


@rule(
    "MR-17",
    Severity.ERROR,
    "Công văn đính chính nêu văn bản, chỗ sai, chữ đã in và chữ sửa lại.",
    clause=Clause(state="Điều 18 khoản 3"),
    wrong=(
        "correction_letter.corrections[0].right: (để trống)",
        replace(
            SOUND,
            correction_letter=CorrectionLetter(addressees=("Các tổ dân phố",), corrections=(Correction("dòng 2"),)),
        ),
    ),
    right="correction_letter.corrections[0].right: 12 tháng 5",
)
def corrections_are_complete(record: MeetingRecord) -> Spots:
    """A reader must be able to correct the paper with the letter in hand."""
    if letter := record.correction_letter:
        yield from absent("correction_letter.paper", "văn bản được đính chính", letter.paper)
        yield from absent("correction_letter.corrections", "nội dung đính chính", letter.corrections)
        yield from absent("correction_letter.signatory", "người ký công văn đính chính", letter.signatory)
        for index, correction in enumerate(letter.corrections):
            path = f"correction_letter.corrections[{index}]"
            yield from absent(f"{path}.wrong", f"chữ đã in ở chỗ sai thứ {index + 1}", correction.wrong)
            yield from absent(f"{path}.right", f"chữ sửa lại ở chỗ sai thứ {index + 1}", correction.right)


@rule(
    "MR-19",
    Severity.WARNING,
    "Ảnh nào cũng có tệp.",
    wrong=("photos[0].file: (để trống)", replace(SOUND, photos=(Photo("", "Toàn cảnh hội nghị"),))),
    right="photos[0].file: anh-1.jpg",
)
def photos_have_files(record: MeetingRecord) -> Spots:
    """A caption without a picture prints words in the place of the picture."""
    for index, photo in enumerate(record.photos):
        yield from absent(f"photos[{index}].file", f"tệp ảnh thứ {index + 1}", photo.file, "Hãy chọn tệp ảnh.")


@rule(
    "MR-29",
    Severity.ERROR,
    "Số tán thành, không tán thành và không có ý kiến cộng lại không quá số có mặt.",
    wrong=("có mặt 23, tán thành 23, không tán thành 1", replace(SOUND, minutes=Minutes(votes=(Vote("x", 23, 1, 0),)))),
    right="có mặt 23, tán thành 22, không tán thành 1",
)
def votes_add_up(record: MeetingRecord) -> Spots:
    """Nobody votes who is not there; guests are there and do not vote."""
    present = record.attendance.present_count
    for index, vote in enumerate(record.minutes.votes):
        counts = [count for count in (vote.agreed, vote.against, vote.abstained) if count is not None]
        path = f"minutes.votes[{index}]"
        yield from absent(f"{path}.subject", f"nội dung biểu quyết thứ {index + 1}", vote.subject)
        if not counts:
            yield f"{path}.agreed", "Chưa có số người tán thành. Hãy điền kết quả biểu quyết."
        elif present is not None and sum(counts) > present:
            message = f"Kết quả biểu quyết cộng lại là {sum(counts)}, số có mặt chỉ là {present}. Hãy sửa cho khớp."
            yield f"{path}.agreed", message


@rule(
    "MR-31",
    Severity.ERROR,
    "Đơn vị cam kết riêng có tên và người đại diện.",
    wrong=("pledge.units[0].unit: (để trống)", with_pledge(units=(replace(PLEDGE.parties[0], unit=""),))),
    right="pledge.units[0].unit: Trạm Y tế thị trấn",
)
def pledging_units(record: MeetingRecord) -> Spots:
    """A pledge without its unit binds nobody."""
    for index, unit in enumerate(record.pledge.units if record.pledge else ()):
        who = f"đơn vị cam kết thứ {index + 1}"
        yield from absent(f"pledge.units[{index}].unit", f"tên {who}", unit.unit)
        name = unit.representative.name
        yield from absent(f"pledge.units[{index}].representative.name", f"họ tên người đại diện {who}", name)
