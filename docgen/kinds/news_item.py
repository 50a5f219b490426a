"""Tin bài: what the meeting was, for the commune's page. No norm fixes its form.

Fields of ``news_item.docx``::

    title, headline   "Hội nghị ra mắt mô hình …"
    lead         ["Chiều ngày …, Ủy ban nhân dân … tổ chức …."]
    parts        [{paragraphs ["…"], photos [{picture "anh-1.jpg", caption "Toàn cảnh hội nghị"}]}]
    author       "Thái Bảo", may be empty
"""

import re
from collections.abc import Sequence

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import held, occasion, took_part
from docgen.kinds.facts.photos import photo_facts, pictures_of
from docgen.kinds.facts.printing import addressed, begins_with_acronym, capitalised, one_line, paragraphs, titled
from docgen.model import MeetingRecord, News, Person, Photo, Proceeding
from docgen.wording import sentence_end

ID = "news_item"
DEEDS = (
    *("Báo cáo", "Bế mạc", "Công bố", "Đánh giá", "Đề nghị", "Đọc", "Giải trình", "Giới thiệu", "Kết luận", "Khai mạc"),
    *("Ký", "Phát biểu", "Phát động", "Phổ biến", "Quán triệt", "Ra mắt", "Thảo luận", "Thông báo", "Thông qua"),
    *("Tiếp thu", "Tổ chức", "Trao", "Triển khai", "Trình bày", "Tuyên bố", "Tuyên truyền", "Yêu cầu"),
)
"""With what the minutes say that somebody did."""
POSTS = (
    *("Bí thư", "Cán bộ", "Chánh Thanh tra", "Chánh Văn phòng", "Chỉ huy trưởng", "Chủ nhiệm", "Chủ tịch"),
    *("Chuyên viên", "Công chức", "Đại biểu", "Đội trưởng", "Giám đốc", "Hiệu trưởng", "Kế toán", "Phó ", "Thủ trưởng"),
    *("Thư ký", "Thường trực", "Tổ trưởng", "Trạm trưởng", "Trưởng ", "Ủy viên", "Uỷ viên", "Viện trưởng"),
)
"""With what a post begins that is written behind a name: words in capitals that are not of the name."""


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The news item, when the record has one or names its author."""
    if record.news is None and not record.author:
        return ()
    news = record.news or News()
    headline = news.headline or occasion(record)
    facts: dict[str, Value] = {
        "title": one_line(headline),
        "headline": headline,
        "lead": paragraphs([news.lead]) or [sentence_end(held(record), ".")],
        "parts": _parts([*news.paragraphs] or _told(record), record.photos),
        "author": record.author,
    }
    conventions = Conventions.of(record)
    pictures = pictures_of(record.photos)
    return (PaperPlan(ID, conventions.template(ID), "tin-bai", str(facts["title"]), facts, pictures),)


def _told(record: MeetingRecord) -> list[str]:
    """The meeting as the minutes and the conclusions have it."""
    conclusions = record.conclusions
    speaker = conclusions.speaker if conclusions else None
    others = [each for each in record.proceedings if not (speaker and _names(each.speaker, speaker.name))]
    texts = [*took_part(record), *(_said(proceeding) for proceeding in others)]
    if conclusions and conclusions.items:
        said = f"{capitalised(addressed(speaker or Person()))} phát biểu chỉ đạo"
        texts.append(sentence_end(f"{said}: {_in_a_row(conclusions.items)}", "."))
    return [text for text in texts if text]


def _names(text: str, name: str) -> bool:
    """Whether a text names a person: «Đỗ Đình Cường A» is somebody else, «Đỗ Đình Cường Bí thư …» is not."""
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)\s*", text) if name else ()
    behind = (text[each.end() :] for each in found)
    return any(rest.startswith(POSTS) or not rest[:1].isupper() for rest in behind)


def _said(proceeding: Proceeding) -> str:
    """One heading of the minutes as running text."""
    points = _in_a_row(proceeding.points)
    told = _with_speaker(proceeding)
    joined = f"{told.rstrip(':. ')}: {points}" if told and points else told or points
    return " ".join(sentence_end(text, ".") for text in (joined, proceeding.conclusion) if text)


def _with_speaker(proceeding: Proceeding) -> str:
    """«Đồng chí … trình bày báo cáo …»; «Đồng chí …: …» before what does not begin with what was done."""
    speaker = capitalised(proceeding.speaker.strip().rstrip(":"))
    told = proceeding.text.strip() or proceeding.title.strip()
    if not speaker or told.casefold().startswith(speaker.casefold()):
        return told
    if not told.startswith(DEEDS):
        return f"{speaker}: {told}"
    first, line_end, rest = told.partition("\n")
    return titled(speaker, first) + line_end + rest


def _in_a_row(points: Sequence[str]) -> str:
    """Points as running text: sentences where one begins with a capital (PL II, Mục I: no capital after «;»)."""
    bare = [text for point in points if (text := sentence_end(point.strip(), ""))]
    if any(text[0].isupper() and not begins_with_acronym(text) for text in bare):
        return " ".join(sentence_end(capitalised(text), ".") for text in bare)
    return "; ".join(bare)


def _parts(texts: list[str], photos: tuple[Photo, ...]) -> list[Value]:
    """The pictures spread over the paragraphs: each stands below one, those that are left below the last."""
    lines = paragraphs(texts) or [""]
    share = [photo_facts([photo]) for photo in photos[: len(lines)]]
    share += [[] for _ in lines[len(share) :]]
    share[-1] = [*share[-1], *photo_facts(photos[len(lines) :])]
    return [{"paragraphs": [line], "photos": shown} for line, shown in zip(lines, share, strict=True)]


NEWS_ITEM = Kind(ID, "Tin bài", "", in_every_regime(ID), plans)
