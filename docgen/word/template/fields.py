"""The fields that a template uses against those that its paper has: unknown names, wrong uses, what is left out."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from docgen.word.template.findings import TemplateFinding, error, warning
from docgen.word.template.script import Mark
from docgen.word.template.shape import Holds, Shape, known_fields
from docgen.word.template.uses import ITEM, FieldUse, Path, Use
from docgen.wording import fold

CLOSE: Final = 0.65  # of difflib's likeness, from which a name is proposed
NAMED: Final = 12  # names of unused fields that one message lists
OWN_FIELDS: Final = frozenset({"title", "rules"})  # filled in by themselves: the file's title, the drawn lines
NO_HELPERS: Final = frozenset({"cycler", "joiner", "namespace", "lipsum", "self", "dict", "super", "caller", "varargs"})
COMPONENTS: Final[Mapping[str, tuple[str, str]]] = {
    "letterhead.number": (
        "số, ký hiệu",
        "NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm c; văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 3",
    ),
    "letterhead.place_date": (
        "địa danh và thời gian ban hành",
        "NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm d; văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 4",
    ),
    "signature.name": (
        "họ tên người ký",
        "NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm g; văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 7b",
    ),
    "recipients": (
        "nơi nhận",
        "NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm i; văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 9a",
    ),
}
"""The components that a paper of the office must show, where its kind has them; a template serves either regime."""
OF_ITS_OWN: Final = frozenset({"signature", "recipients"})  # what goes with another paper has neither, nor a number


def misuses(uses: Iterable[FieldUse], marks: Sequence[Mark], shape: Shape) -> Iterator[TemplateFinding]:
    """What is wrong with each use of a field."""
    names = [known.path for known in known_fields(shape)]
    for use in uses:
        mark = marks[use.mark]
        found = _walk(use, shape, names)
        if found is None:
            continue
        code, message, near = found
        say = warning if use.use is Use.OPTIONAL and code == "unknown" else error
        proposal = f" Ý bạn là «{near}»?" if near else ""
        yield say(code, f"Lệnh «{mark.typed}»: {message}.{proposal}", mark.place, near)


def unused(uses: Iterable[FieldUse], shape: Shape) -> Iterator[TemplateFinding]:
    """Known fields that the template leaves out: a word for each component that the law asks for, one for the rest."""
    known = {_without_items(tuple(field.path.replace("[]", ".[]").split("."))) for field in known_fields(shape)}
    missing = known - {_without_items(use.path)[:length] for use in uses for length in range(1, len(use.path) + 1)}
    told = {field.path for field in known_fields(shape) if field.example and tuple(field.path.split(".")) in missing}
    for name, (words, clause) in COMPONENTS.items():
        if name in told and OF_ITS_OWN & shape.fields.keys():
            yield warning("component", f"Mẫu không in {words} ({name}); văn bản phải có ({clause}).", near=name)
    never_filled = {name for name, held in shape.fields.items() if held.holds is Holds.LIST and held.item is None}
    open_to_use = (path for path in missing if path[0] not in OWN_FIELDS | never_filled)
    rest = sorted({".".join(_shortest(path, known - missing)) for path in open_to_use})
    rest = [name for name in rest if name not in COMPONENTS]
    if rest:
        more = f" và {len(rest) - NAMED} trường nữa" if len(rest) > NAMED else ""
        yield warning("unused", f"Các trường có sẵn mà mẫu không dùng: {', '.join(rest[:NAMED])}{more}.")


def _shortest(path: Path, used: set[Path]) -> Path:
    """The outermost part of a path of which nothing is used."""
    lengths = range(1, len(path))
    return next((path[:length] for length in lengths if not any(each[:length] == path[:length] for each in used)), path)


def _without_items(path: Path) -> Path:
    return tuple(step for step in path if step != ITEM)


def _walk(use: FieldUse, shape: Shape, names: list[str]) -> tuple[str, str, str] | None:
    """Code, message and proposal where a use does not fit the shape."""
    here, said = shape, ""
    for step in use.path:
        if step == ITEM:
            if here.holds is Holds.LIST and here.item is None:
                return None
            if here.holds is not Holds.LIST or here.item is None:
                return "no-list", f"«{said}» không phải danh sách nên không lặp và không đánh số được", ""
            here = here.item
        else:
            misfit = _step(step, here, said, names)
            if misfit is not None:
                return misfit
            here, said = here.fields[step], f"{said}.{step}".lstrip(".")
    return _whole(use, here, said)


def _step(name: str, here: Shape, said: str, names: list[str]) -> tuple[str, str, str] | None:
    if name in here.fields:
        return None
    full = f"{said}.{name}".lstrip(".")
    if here.holds is Holds.LIST:
        return "list", f"«{said}» là danh sách: muốn lấy «{name}» của từng dòng thì lặp bằng for", ""
    if said and here.holds is not Holds.PARTS:
        return "no-parts", f"«{said}» là một dòng chữ, không có «{name}» bên trong", ""
    if not said and name in NO_HELPERS:
        return "forbidden", f"«{name}» không được dùng trong mẫu", ""
    near = _nearest(name, full, list(here.fields), names)
    return "unknown", f"không có trường «{full}»", near


def _nearest(name: str, full: str, here: list[str], names: list[str]) -> str:
    """The known name that was probably meant: one of the same part, else one anywhere."""
    prefix = full.removesuffix(name)
    folded = {fold(each).replace("-", "_"): each for each in here}
    close = difflib.get_close_matches(fold(name), folded, n=1, cutoff=CLOSE)
    if close:
        return prefix + folded[close[0]]
    ends = {path.rpartition(".")[2]: path for path in reversed(names) if "[]." not in path}
    close = difflib.get_close_matches(fold(name), ends, n=1, cutoff=CLOSE + 0.15)
    return ends[close[0]] if close else ""


def _whole(use: FieldUse, here: Shape, said: str) -> tuple[str, str, str] | None:
    """A list or a part that is printed as a whole, a text that is looped over."""
    if use.use is Use.PRINTED and here.holds is Holds.LIST:
        return "list", f"«{said}» là danh sách, không in trực tiếp được; hãy lặp bằng for", ""
    if use.use is Use.PRINTED and here.holds is Holds.PARTS:
        inner = ", ".join(f"{said}.{name}" for name in list(here.fields)[:4])
        return "parts", f"«{said}» gồm nhiều phần, không in trực tiếp được; hãy dùng {inner}", ""
    if use.use is Use.LOOPED and here.holds in {Holds.TEXT, Holds.FLAG}:
        return "no-list", f"«{said}» là một dòng chữ, không phải danh sách nên không lặp bằng for được", ""
    return None
