"""The sections of the page: which there are, which the meeting needs, and in which something was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from webform.editor.form import MeetingForm
from webform.editor.typed import blank


@dataclass(frozen=True, slots=True)
class Section:
    """A section: ``id`` is its anchor, ``parts`` are the record's fields in it.

    ``switch`` is the part that has to be wanted for the section to be shown, empty for one that is always there.
    """

    id: str
    name: str
    parts: tuple[str, ...] = ()
    switch: str = ""


CHOOSING: Final = "can-lam"
"""The section in which the papers are chosen."""

SECTIONS: Final = (
    Section("chung", "Thông tin chung", ("kind", "place", "subject", "start", "end", "chair", "secretary", "organ")),
    Section(CHOOSING, "Văn bản cần làm"),
    Section("thanh-phan", "Thành phần", ("attendance",)),
    Section("noi-dung", "Nội dung họp", ("agenda", "proceedings")),
    Section("bien-ban", "Biên bản", ("minutes",)),
    Section("giay-moi", "Giấy mời", ("invitation",), "invitation"),
    Section("chuong-trinh", "Chương trình", ("programme",), "programme"),
    Section("ke-hoach", "Kế hoạch", ("plan",), "plan"),
    Section("quyet-dinh", "Quyết định", ("decision",), "decision"),
    Section("quy-che", "Quy chế", ("regulation",), "regulation"),
    Section("nghi-quyet", "Nghị quyết", ("resolution",), "resolution"),
    Section("cam-ket", "Cam kết", ("pledge",), "pledge"),
    Section("ket-luan", "Thông báo kết luận", ("conclusions",), "conclusions"),
    Section("bao-cao", "Báo cáo", ("report",), "report"),
    Section("to-trinh", "Tờ trình", ("submission",), "submission"),
    Section("cong-van", "Công văn", ("official_letter",), "official_letter"),
    Section("dinh-chinh", "Công văn đính chính", ("correction_letter",), "correction_letter"),
    Section("tin-anh", "Tin bài, ảnh", ("author", "news", "photos")),
)
"""In the order in which the papers of a meeting come up."""

SWITCHES: Final = (*(section.switch for section in SECTIONS if section.switch), "news")
"""The parts that a meeting may do without, as the section of switches lists them."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as the page shows it now."""

    section: Section
    is_on: bool
    is_filled: bool


def shown_sections(form: MeetingForm) -> tuple[Shown, ...]:
    """Every section with its state."""
    data, untouched = form.data, blank(MeetingForm)
    return tuple(Shown(each, _is_on(each, data), _is_filled(each, data, untouched)) for each in SECTIONS)


def _is_on(section: Section, data: Mapping[str, Any]) -> bool:
    return not section.switch or bool(data[section.switch]["wanted"])


def _is_filled(section: Section, data: Mapping[str, Any], untouched: Mapping[str, Any]) -> bool:
    if section.id == CHOOSING:
        return any(data[switch]["wanted"] for switch in SWITCHES)
    return any(_bare(data[part]) != _bare(untouched[part]) for part in section.parts)


def _bare(value: Any) -> Any:
    """A part without its switch: to want a paper is not to have typed it."""
    return {name: each for name, each in value.items() if name != "wanted"} if isinstance(value, Mapping) else value
