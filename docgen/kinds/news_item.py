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
from docgen.kinds.facts.printing import addressed, capitalised, one_line, paragraphs, titled
from docgen.model import MeetingRecord, News, Person, Photo, Proceeding
from docgen.wording import sentence_end

ID = "news_item"
DEEDS = (
    *("Báo cáo", "Bế mạc", "Công bố", "Đánh giá", "Đề nghị", "Đọc", "Giải trình", "Giới thiệu", "Kết luận", "Khai mạc"),
    *("Ký", "Phát biểu", "Phát động", "Phổ biến", "Quán triệt", "Ra mắt", "Thảo luận", "Thông báo", "Thông qua"),
    *("Tiếp thu", "Tổ chức", "Trao", "Triển khai", "Trình bày", "Tuyên bố", "Tuyên truyền", "Yêu cầu"),
)
"""With what the minutes say that somebody did."""


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
        texts.append(f"{said}: {_in_a_row(conclusions.items)}.")
    return [text for text in texts if text]


def _names(text: str, name: str) -> bool:
    """Whether a text names a person: «Đỗ Đình Cường A» is somebody else."""
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w|\s+\w)", text) is not None


def _said(proceeding: Proceeding) -> str:
    """One heading of the minutes as running text."""
    points = _in_a_row(proceeding.points)
    told = _with_speaker(proceeding)
    joined = f"{told.rstrip(':.')}: {points}" if told and points else told or points
    return " ".join(sentence_end(text, ".") for text in (joined, proceeding.conclusion) if text)


def _with_speaker(proceeding: Proceeding) -> str:
    """«Đồng chí … trình bày báo cáo …»; «Đồng chí …: …» before what does not begin with what was done."""
    speaker = capitalised(proceeding.speaker.strip().rstrip(":"))
    text, title = proceeding.text.strip(), proceeding.title.strip()
    if not speaker or text.casefold().startswith(speaker.casefold()):
        return text or title
    return titled(speaker, text or title) if (text or title).startswith(DEEDS) else f"{speaker}: {text or title}"


def _in_a_row(points: Sequence[str]) -> str:
    """Points as running text: those that begin with a capital are sentences (PL II, Mục I: no capital after «;»)."""
    mark = ". " if any(point[:1].isupper() for point in points) else "; "
    return mark.join(point.removesuffix(".") for point in points)


def _parts(texts: list[str], photos: tuple[Photo, ...]) -> list[Value]:
    """The pictures spread over the paragraphs: each stands below one, those that are left below the last."""
    lines = paragraphs(texts) or [""]
    share = [photo_facts([photo]) for photo in photos[: len(lines)]]
    share += [[] for _ in lines[len(share) :]]
    share[-1] = [*share[-1], *photo_facts(photos[len(lines) :])]
    return [{"paragraphs": [line], "photos": shown} for line, shown in zip(lines, share, strict=True)]


NEWS_ITEM = Kind(ID, "Tin bài", "", in_every_regime(ID), plans)
