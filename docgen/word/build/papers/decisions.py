"""Decisions, resolutions and the texts that decisions put into force."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import ATTACHED_LINE, Blocks
from docgen.word.build.elements import Element, mark, paragraph
from docgen.word.build.papers.lists import list_of_members
from docgen.word.build.parts import section_break
from docgen.word.build.signing import Signing


def decision(regime: Regime) -> list[Element]:
    """Quyết định quy định trực tiếp (Mẫu 1.2), with the list of members as a section of its own pages."""
    return [
        *_enactment(regime, "QUYẾT ĐỊNH", "decision"),
        mark("if annex.members"),
        section_break(regime),
        *list_of_members(regime),
        mark("else"),
        paragraph("KetThuc"),
        mark("endif"),
    ]


def resolution(regime: Regime) -> list[Element]:
    """Nghị quyết cá biệt (Mẫu 1.1)."""
    return [*_enactment(regime, "NGHỊ QUYẾT", "resolution"), paragraph("KetThuc")]


def promulgating_decision(regime: Regime) -> list[Element]:
    """Quyết định quy định gián tiếp (Mẫu 1.3), with the text that it puts into force as a section of its own pages."""
    return [
        *_enactment(regime, "QUYẾT ĐỊNH", "decision"),
        mark("if regulation.body"),
        section_break(regime),
        *_attached(regime),
        mark("else"),
        paragraph("KetThuc"),
        mark("endif"),
    ]


def regulation(regime: Regime) -> list[Element]:
    """Quy chế that goes along with its decision as a file of its own (Mẫu 1.3)."""
    return _attached(regime)


def _enactment(regime: Regime, name: str, enacts: str) -> list[Element]:
    """Heading, title, power, bases, articles, signature."""
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(),
        *blocks.title(name),
        *blocks.enacted(enacts),
        *blocks.articles(),
        Signing(regime).by_one(),
    ]


def _attached(regime: Regime) -> list[Element]:
    """The attached text: a heading without number and date, its title, to what it belongs; nobody signs it."""
    blocks = Blocks(regime)
    return [
        *blocks.attached_heading(),
        paragraph("TenLoai", "{{ regulation.type_name }}"),
        paragraph("TrichYeu", "{{ regulation.subject }}"),
        paragraph("KemTheo", "{{ regulation.pointer }}"),
        blocks.under_subject("regulation", ATTACHED_LINE),
        *blocks.structured("regulation.body"),
    ]
