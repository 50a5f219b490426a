"""The facts that a paper prints: their name by hash, and what became of them, in words."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.word.template import digest_of
from docgen.workflow.office import DraftingOffice

LABELS: Final[Mapping[str, str]] = {
    "title": "Tên văn bản",
    "letterhead": "Phần đầu",
    "number": "Số, ký hiệu",
    "place_date": "Địa danh, ngày tháng",
    "subject": "Trích yếu",
    "power_holder": "Thẩm quyền ban hành",
    "bases": "Căn cứ",
    "articles": "Điều khoản",
    "recipients": "Nơi nhận",
    "signature": "Chữ ký",
    "signatures": "Chữ ký",
    "signatory": "Chữ ký",
    "certifications": "Xác nhận chữ ký",
    "members": "Danh sách",
    "persons": "Danh sách",
    "annex": "Danh sách kèm theo",
    "chair": "Chủ trì",
    "secretary": "Thư ký",
    "place": "Địa điểm",
    "start": "Thời gian",
    "end": "Thời gian",
    "present": "Thành phần",
    "attendance": "Thành phần",
    "agenda": "Chương trình",
    "parties": "Các bên",
    "criteria": "Nội dung cam kết",
    "body": "Nội dung",
    "opening": "Câu mở đầu",
    "addressees": "Kính gửi",
    "addressed": "Kính gửi",
    "addressee": "Kính gửi",
    "guest": "Người được mời",
    "occasion": "Nội dung cuộc họp",
    "notes": "Lưu ý",
    "closing": "Câu kết",
    "votes": "Biểu quyết",
    "annexes": "Phụ lục",
    "regulation": "Văn bản kèm theo",
    "groups": "Danh sách đại biểu",
    "photos": "Ảnh",
    "headline": "Đầu đề",
    "lead": "Lời dẫn",
    "author": "Tác giả",
}
OTHER = "Nội dung"
SIGNATURE = ("signature", "signatures", "signers", "witnesses", "confirmation")  # ends of names of such parts
SILENT = frozenset({"rules", "field", "order"})  # lengths of lines, names of fields, running numbers
LONGEST = 90  # letters of a value that are shown
AROUND = 3  # words shown before and after what changed in a long text


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that a paper shows, before and after; an empty side for one that came or went."""

    label: str
    old: str
    new: str


def facts_hash(facts: Mapping[str, Any]) -> str:
    """The name of these facts: the same for the same facts, whatever the order of their keys."""
    return hashlib.sha256(_canonical(facts).encode()).hexdigest()


def template_hash(office: DraftingOffice, plan: PaperPlan) -> str:
    """The name of the template as it is now; "" for one that is missing, which is told where the paper is made."""
    try:
        return digest_of(office.templates.read(plan.template))
    except DocgenError:
        return ""


def changed_facts(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[FactChange, ...]:
    """What a reader of the paper would see changed; the same words changed in many places are told once."""
    found: dict[tuple[str, str], FactChange] = {}
    for path, before, after in _changes((), old, new):
        found.setdefault(core_of(before, after), FactChange(_label(path), *_around(before, after)))
    return tuple(found.values())


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=list)


Found = tuple[tuple[str, ...], str, str]


def _changes(path: tuple[str, ...], old: Any, new: Any) -> Iterator[Found]:
    if old == new:
        return
    match old, new:
        case Mapping(), Mapping():
            silent = SILENT | ({"place"} if "field" in old else set())  # a signature's: what its field is called
            for key in [*old, *(key for key in new if key not in old)]:
                if key not in silent:
                    yield from _changes((*path, key), old.get(key, ""), new.get(key, ""))
        case (list() | tuple(), list() | tuple()):
            yield from _changed_items(path, old, new)
        case _:
            before, after = _said(old), _said(new)
            if before != after:
                yield path, before, after


def _changed_items(path: tuple[str, ...], old: Sequence[Any], new: Sequence[Any]) -> Iterator[Found]:
    """The changes of a list: an item put in changes no other."""
    matcher = SequenceMatcher(None, [_canonical(one) for one in old], [_canonical(one) for one in new], autojunk=False)
    for tag, i, end_i, j, end_j in matcher.get_opcodes():
        if tag == "replace" and end_i - i == end_j - j:
            for one, other in zip(old[i:end_i], new[j:end_j], strict=True):
                yield from _changes(path, one, other)
        elif tag != "equal":
            yield from ((path, _said(one), "") for one in old[i:end_i])
            yield from ((path, "", _said(one)) for one in new[j:end_j])


def _said(value: Any) -> str:
    """A value on one line, as people read it."""
    match value:
        case Mapping():
            parts = [_said(part) for key, part in value.items() if key not in SILENT]
        case list() | tuple():
            parts = [_said(part) for part in value]
        case bool():
            return "có" if value else "không"
        case _:
            return " ".join(str(value).split())
    return ", ".join(filter(None, parts))


def _label(path: tuple[str, ...]) -> str:
    """The name of the innermost part that has one."""
    if any(step.endswith(SIGNATURE) for step in path):
        return LABELS["signature"]
    return next((LABELS[step] for step in reversed(path) if step in LABELS), OTHER)


def _around(old: str, new: str) -> tuple[str, str]:
    """Two long texts, cut to what differs and some words around it."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    before, after = old.split(" "), new.split(" ")
    start, end = _common(before, after)
    return _cut(before, start, end), _cut(after, start, end)


def core_of(old: str, new: str) -> tuple[str, str]:
    """The words in which two texts differ."""
    before, after = old.split(" "), new.split(" ")
    start, end = _common(before, after)
    return " ".join(before[start : len(before) - end]), " ".join(after[start : len(after) - end])


def _common(before: list[str], after: list[str]) -> tuple[int, int]:
    """How many words two texts share at their start, and at their end."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    end = next((at for at in range(shorter - start) if before[-1 - at] != after[-1 - at]), shorter - start)
    return start, end


def _cut(words: list[str], start: int, end: int) -> str:
    first, last = max(start - AROUND, 0), min(len(words) - end + AROUND, len(words))
    text = " ".join(words[first:last])
    text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}"
