"""Papers that bear the name of their type (Mẫu 1.4): kế hoạch, chương trình, thông báo, báo cáo, tờ trình."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import Blocks
from docgen.word.build.elements import Element, cell, paragraph, repeated_rows, row, table, when
from docgen.word.build.papers.lists import annexes, held_last
from docgen.word.build.signing import Signing

AGENDA_HEADINGS = ("Thời gian", "Nội dung", "Người thực hiện")
AGENDA_MM = (36.0, 81.0, 48.0)
AGENDA_CELLS = (("OBangGiua", "{{ item.start }}"), ("OBang", "{{ item.content }}"), ("OBang", "{{ item.speaker }}"))


def plan(regime: Regime) -> list[Element]:
    """Kế hoạch."""
    return _named(regime, "KẾ HOẠCH")


def conclusion_notice(regime: Regime) -> list[Element]:
    """Thông báo kết luận, thông báo ý kiến chỉ đạo."""
    return _named(regime, "THÔNG BÁO", has_annexes=False)


def report(regime: Regime) -> list[Element]:
    """Báo cáo; one to a higher body says to whom (PL I, Mục II.9b)."""
    return _named(regime, "BÁO CÁO", addressed=regime.ADDRESSED)


def submission(regime: Regime) -> list[Element]:
    """Tờ trình."""
    return _named(regime, "TỜ TRÌNH", addressed="{{ addressed }}")


def programme(regime: Regime) -> list[Element]:
    """Chương trình: time and place, then a table of what is done by whom."""
    headings = (cell(width, paragraph("DauBang", text)) for width, text in zip(AGENDA_MM, AGENDA_HEADINGS, strict=True))
    items = held_last(AGENDA_MM, AGENDA_CELLS, "loop.last")
    rows = [row(*headings, is_header=True), *repeated_rows("item", "agenda", len(AGENDA_MM), *items)]
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(),
        *blocks.title("CHƯƠNG TRÌNH"),
        paragraph("NoiDung", "Thời gian: {{ start }}"),
        paragraph("NoiDungTrenBang", "Địa điểm: {{ place }}"),
        *when("agenda", table("CoVien", AGENDA_MM, rows)),
        *blocks.held_text("closing"),
        Signing(regime).by_one(),
        paragraph("KetThuc"),
    ]


def _named(regime: Regime, name: str, addressed: str = "", *, has_annexes: bool = True) -> list[Element]:
    """Heading, title, to whom, opening sentences, structured text, signature, annexes."""
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(),
        *blocks.title(name),
        *(blocks.addressed(addressed) if addressed else []),
        *blocks.body_text("opening"),
        *blocks.structured("body"),
        Signing(regime).by_one(),
        *(annexes(regime) if has_annexes else [paragraph("KetThuc")]),
    ]
