"""Công văn (Mẫu 1.5) and giấy mời (Mẫu 1.7)."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import Blocks
from docgen.word.build.elements import Element, paragraph
from docgen.word.build.papers.lists import annexes
from docgen.word.build.signing import Signing


def letter(regime: Regime) -> list[Element]:
    """Công văn: no type name; the subject stands under the number."""
    return [*_letter(regime), *annexes(regime)]


def correction(regime: Regime) -> list[Element]:
    """Công văn đính chính, which has no annexes."""
    return [*_letter(regime), paragraph("KetThuc")]


def _letter(regime: Regime) -> list[Element]:
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(is_letter=True),
        *blocks.addressed(),
        *blocks.body_text("opening"),
        *blocks.structured("body"),
        Signing(regime).by_one(),
    ]


def invitation(regime: Regime) -> list[Element]:
    """Giấy mời for one guest or group."""
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(),
        *blocks.title("GIẤY MỜI"),
        paragraph("NoiDung", "{{ host }} trân trọng kính mời: {{ guest }}"),
        paragraph("NoiDung", "Tới dự {{ occasion }}"),
        paragraph("NoiDung", "Chủ trì: {{ chair }}"),
        paragraph("NoiDung", "Thời gian: {{ start }}"),
        paragraph("NoiDung", "Địa điểm: {{ place }}"),
        *blocks.held_text("notes"),
        Signing(regime).by_one(),
        paragraph("KetThuc"),
    ]
