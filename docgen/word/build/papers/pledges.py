"""Bản cam kết of several units, of one unit, of one person. No norm fixes their form; custom."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import Blocks
from docgen.word.build.elements import Element, cell, either_row, paragraph, repeated_rows, row, table
from docgen.word.build.signing import HELD, Signing, signing_heads, signing_space


def joint(regime: Regime) -> list[Element]:
    """Bản cam kết thi đua of several units, the host at the right of the last row."""
    left, right = regime.TWO_SIGNERS_COLUMNS_MM
    blocks, signing = Blocks(regime), Signing(regime)
    heads, names = signing.by_two("pair.left", "pair.right")
    _, held_names = signing.by_two("pair.left", "pair.right", HELD)
    pair = (heads, *either_row("pair.is_held", 2, held_names, names))
    witness = (
        row(cell(left + right, *signing_heads("witness"), span=2)),
        row(cell(left + right, *signing_space("witness"), span=2)),
    )
    rows = [
        *repeated_rows("pair", "signers", 2, *pair),
        *repeated_rows("witness", "witnesses", 2, *witness),
    ]
    return [
        *blocks.nation(),
        paragraph("DiaDanhPhai", "{{ place_date }}"),
        *blocks.title("BẢN CAM KẾT THI ĐUA"),
        *blocks.bases(),
        paragraph("NoiDung", "{{ opening }}"),
        *blocks.body_text("parties"),
        paragraph("NoiDung", "Thống nhất ký cam kết thi đua với các nội dung sau:"),
        paragraph("MucLon", "I. NỘI DUNG CAM KẾT"),
        *blocks.contents("contents"),
        paragraph("MucLon", "II. THỜI GIAN THỰC HIỆN"),
        *blocks.body_text("period"),
        paragraph("MucLon", "III. TỔ CHỨC THỰC HIỆN"),
        *blocks.body_text("organisation"),
        paragraph("NoiDungCuoi", "{{ copies }}"),
        table("BangKy", (left, right), rows),
        paragraph("KetThuc"),
    ]


def unit(regime: Regime) -> list[Element]:
    """Bản cam kết of one unit: the unit at the left of the heading, its head signs, the higher body confirms."""
    blocks = Blocks(regime)
    return [
        *blocks.letterhead(),
        *blocks.title("BẢN CAM KẾT"),
        blocks.addressee(),
        *_pledged(regime, "{{ opening }}"),
    ]


def individual(regime: Regime) -> list[Element]:
    """Bản cam kết of one person, confirmed by the unit."""
    blocks = Blocks(regime)
    return [
        *blocks.nation(),
        paragraph("DiaDanhPhai", "{{ place_date }}"),
        *blocks.title("BẢN CAM KẾT"),
        blocks.addressee(),
        *blocks.body_text("identity"),
        *_pledged(regime, "Tôi xin cam kết thực hiện các nội dung sau:"),
    ]


def _pledged(regime: Regime, opening: str) -> list[Element]:
    """What is pledged, the sentence that takes responsibility, who confirms and who pledges."""
    blocks = Blocks(regime)
    signers = Signing(regime).by_two("confirmation", "signature")
    return [
        paragraph("NoiDung", opening),
        *blocks.contents("contents"),
        *blocks.held_text("responsibility"),
        table("BangKy", regime.TWO_SIGNERS_COLUMNS_MM, [*signers]),
        paragraph("KetThuc"),
    ]
