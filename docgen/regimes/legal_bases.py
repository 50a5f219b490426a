"""Legal bases on which the papers of a commune often rest, each with its dates of force.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6a: a law or ordinance is cited by name and date, without number and
issuing body; every other document by type, number, date, issuing body and subject. The dates of force are those of
the documents themselves. The list is no substitute for looking a document up before it is signed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from docgen.model.bodies import within
from docgen.wording import long_date, without_dash


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """``text`` is printed as it stands; both days are included, ``None`` is an open end.

    ``regimes`` are those in whose papers it is customary.
    """

    text: str
    valid_from: date
    valid_to: date | None = None
    regimes: tuple[str, ...] = ("state",)


def bases_on(day: date, regime: str) -> tuple[LegalBasis, ...]:
    """The bases in force on the day of a paper that papers of a regime rest on."""
    return tuple(each for each in LEGAL_BASES if regime in each.regimes and within(day, each.valid_from, each.valid_to))


_COUNCILS: Final = "Luật Tổ chức chính quyền địa phương"
_ALL: Final = ("state", "party", "front")
_PUBLIC: Final = ("state", "front")


def _law(name: str, passed: date, valid_from: date, valid_to: date | None = None, *regimes: str) -> LegalBasis:
    return LegalBasis(f"Căn cứ {name} {long_date(passed)}", valid_from, valid_to, regimes or ("state",))


def _listed() -> Iterator[LegalBasis]:
    yield from _power()
    yield from _people()
    yield from _service()
    yield from _documents()
    yield from _party_and_front()
    yield from _repealed()


def _power() -> Iterator[LegalBasis]:
    """What gives a commune's bodies their power."""
    yield _law(_COUNCILS, date(2015, 6, 19), date(2016, 1, 1), date(2025, 2, 28))
    yield _law(
        f"Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và {_COUNCILS}",
        date(2019, 11, 22),
        date(2020, 7, 1),
        date(2025, 2, 28),
    )
    yield _law(_COUNCILS, date(2025, 2, 19), date(2025, 3, 1), date(2025, 6, 15))
    yield _law(_COUNCILS, date(2025, 6, 16), date(2025, 6, 16))


def _people() -> Iterator[LegalBasis]:
    """The people's say in the commune, complaints, mediation."""
    yield _law(
        "Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn",
        date(2007, 4, 20),
        date(2007, 7, 1),
        date(2023, 6, 30),
        *_PUBLIC,
    )
    yield _law("Luật Thực hiện dân chủ ở cơ sở", date(2022, 11, 10), date(2023, 7, 1), None, *_PUBLIC)
    yield LegalBasis(
        "Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của "
        "Luật Thực hiện dân chủ ở cơ sở",
        date(2023, 8, 14),
    )
    yield _law("Luật Tiếp công dân", date(2013, 11, 25), date(2014, 7, 1))
    yield _law("Luật Khiếu nại", date(2011, 11, 11), date(2012, 7, 1))
    yield _law("Luật Tố cáo", date(2018, 6, 12), date(2019, 1, 1))
    yield _law("Luật Hòa giải ở cơ sở", date(2013, 6, 20), date(2014, 1, 1), None, *_PUBLIC)
    yield _law("Luật Phổ biến, giáo dục pháp luật", date(2012, 6, 20), date(2013, 1, 1))


def _service() -> Iterator[LegalBasis]:
    """Officials, emulation, the work of offices."""
    yield _law("Luật Cán bộ, công chức", date(2008, 11, 13), date(2010, 1, 1), date(2025, 6, 30))
    yield _law("Luật Cán bộ, công chức", date(2025, 6, 24), date(2025, 7, 1))
    yield _law("Luật Thi đua, khen thưởng", date(2003, 11, 26), date(2004, 7, 1), date(2023, 12, 31), *_PUBLIC)
    yield _law("Luật Thi đua, khen thưởng", date(2022, 6, 15), date(2024, 1, 1), None, *_PUBLIC)
    yield _law("Luật Phòng, chống tham nhũng", date(2018, 11, 20), date(2019, 7, 1))
    yield LegalBasis(
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa "
        "liên thông trong giải quyết thủ tục hành chính",
        date(2018, 6, 21),
        date(2025, 6, 30),
    )
    yield LegalBasis(
        "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính "
        "theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
        date(2025, 7, 1),
    )
    yield _law("Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", date(2023, 11, 28), date(2024, 7, 1))


def _documents() -> Iterator[LegalBasis]:
    """Papers, archives, electronic transactions."""
    yield LegalBasis(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", date(2020, 3, 5)
    )
    yield _law("Luật Lưu trữ", date(2011, 11, 11), date(2012, 7, 1), date(2025, 6, 30))
    yield _law("Luật Lưu trữ", date(2024, 6, 21), date(2025, 7, 1))
    yield _law("Luật Giao dịch điện tử", date(2005, 11, 29), date(2006, 3, 1), date(2024, 6, 30))
    yield _law("Luật Giao dịch điện tử", date(2023, 6, 22), date(2024, 7, 1))
    yield _law("Luật Bảo vệ dữ liệu cá nhân", date(2025, 6, 26), date(2026, 1, 1))


def _party_and_front() -> Iterator[LegalBasis]:
    yield LegalBasis("Căn cứ Điều lệ Đảng Cộng sản Việt Nam", date(2011, 1, 19), None, ("party",))
    yield LegalBasis(
        "Thực hiện Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư "
        "tưởng, đạo đức, phong cách Hồ Chí Minh",
        date(2016, 5, 15),
        None,
        _ALL,
    )
    yield _law("Luật Mặt trận Tổ quốc Việt Nam", date(2015, 6, 9), date(2016, 1, 1), None, "front")
    yield LegalBasis("Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam", date(2016, 1, 1), None, ("front",))


def _repealed() -> Iterator[LegalBasis]:
    """Documents on papers and signatures that offices still cite: known by their last day, offered to nobody."""
    yield LegalBasis(  # replaced by Nghị định 30/2020/NĐ-CP, in force from 05/3/2020
        "Căn cứ Thông tư số 01/2011/TT-BNV ngày 19 tháng 01 năm 2011 của Bộ trưởng Bộ Nội vụ hướng dẫn thể thức và kỹ "
        "thuật trình bày văn bản hành chính",
        date(2011, 3, 5),
        date(2020, 3, 4),
        (),
    )
    yield LegalBasis(  # repealed by Thông tư 59/2026/TT-BKHCN from 15/11/2026
        "Căn cứ Thông tư số 41/2017/TT-BTTTT ngày 19 tháng 12 năm 2017 của Bộ trưởng Bộ Thông tin và Truyền thông quy "
        "định sử dụng chữ ký số cho văn bản điện tử trong cơ quan nhà nước",
        date(2018, 2, 5),
        date(2026, 11, 14),
        (),
    )
    yield LegalBasis(  # replaced by Nghị định 23/2025/NĐ-CP, in force from 10/4/2025
        "Căn cứ Nghị định số 130/2018/NĐ-CP ngày 27 tháng 9 năm 2018 của Chính phủ quy định chi tiết thi hành Luật "
        "Giao dịch điện tử về chữ ký số và dịch vụ chứng thực chữ ký số",
        date(2018, 11, 15),
        date(2025, 4, 9),
        (),
    )
    yield LegalBasis(  # replaced by Luật Bảo vệ dữ liệu cá nhân and Nghị định 356/2025/NĐ-CP, in force from 01/01/2026
        "Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17 tháng 4 năm 2023 của Chính phủ về bảo vệ dữ liệu cá nhân",
        date(2023, 7, 1),
        date(2025, 12, 31),
        (),
    )


LEGAL_BASES: Final[tuple[LegalBasis, ...]] = tuple(_listed())
"""Power first, then the matter; a document that replaced another follows it."""

# «Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011»: what tells one document from all others, and its date
_IDENTITY = re.compile(
    r"(?:Căn cứ|Thực hiện) (?P<name>.+?) ngày (?P<day>\d+) tháng (?P<month>\d+) năm (?P<year>\d+)", re.IGNORECASE
)
BASIS_OPENS = r"(?:Căn cứ|Theo|Thực hiện)\s+"
"""A pattern of the words before the document that a basis names."""


def out_of_force(basis: str, day: date) -> LegalBasis | None:
    """The listed document that a basis cites and that was no longer in force on a day.

    ``None`` where the document is not in the list, or another one that answers to the same words was in force: the
    Party cites a law by name and year.
    """
    words = without_dash(basis)
    cited = [each for each, pattern in _CITATIONS if pattern.match(words)]
    ended = [each for each in cited if each.valid_to is not None and each.valid_to < day]
    return ended[-1] if ended and len(ended) == len(cited) else None


def successor(basis: LegalBasis, day: date) -> LegalBasis | None:
    """The listed document in the place of one that ended, on a day; each follows the one that it replaced."""
    current = basis
    for each in LEGAL_BASES[LEGAL_BASES.index(basis) + 1 :]:
        if current.valid_to is not None and each.valid_from == current.valid_to + timedelta(days=1):
            current = each
            if within(day, current.valid_from, current.valid_to):
                return current
    return None


def _citations() -> Iterator[tuple[LegalBasis, re.Pattern[str]]]:
    """Each listed document that has a date, and how it is cited: with its day in words or figures, or its year."""
    for each in LEGAL_BASES:
        if found := _IDENTITY.match(each.text):
            name = r"\s+".join(re.escape(word) for word in found["name"].split())
            day, month = (rf"0?{int(found[part])}" for part in ("day", "month"))
            dated = rf"ngày\s+{day}(?:\s+tháng\s+|[/-]){month}(?:\s+năm\s+|[/-]){found['year']}"
            yield each, re.compile(rf"{BASIS_OPENS}{name},?\s+(?:{dated}|năm\s+{found['year']})\b", re.IGNORECASE)


_CITATIONS: Final = tuple(_citations())
