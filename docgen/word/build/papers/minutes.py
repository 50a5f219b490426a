"""Biên bản (Mẫu 1.9)."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import Blocks
from docgen.word.build.elements import Element, cell, each, paragraph, row, table, when
from docgen.word.build.signing import Signing, signing_heads, signing_space


def minutes(regime: Regime) -> list[Element]:
    """Biên bản: the one paper of the State without place and date in its heading."""
    left, right = regime.TWO_SIGNERS_COLUMNS_MM
    blocks, signing = Blocks(regime), Signing(regime)
    signers = signing.by_two("secretary_signature", "chair_signature", "ChoKyGiu")
    certified = [paragraph("ChucVu", "{{ signer.words }}"), *signing_heads("signer"), *signing_space("signer")]
    certifications = each("signer", "certifications", *certified) if regime.CERTIFIED else []
    filed = row(cell(left, *signing.recipients()), cell(right, *certifications, paragraph("KetThuc")))
    return [
        *blocks.letterhead(has_place_date=regime.MINUTES_HAVE_PLACE_DATE),
        *blocks.title("BIÊN BẢN"),
        paragraph("NoiDung", "Thời gian bắt đầu: {{ start }}"),
        paragraph("NoiDung", "Địa điểm: {{ place }}"),
        paragraph("NoiDung", "Thành phần tham dự:{% if counts %} {{ counts }}{% endif %}"),
        *blocks.body_text("present"),
        *when("absent", paragraph("NoiDung", "Vắng mặt:"), *blocks.body_text("absent")),
        paragraph("NoiDung", "Chủ trì (chủ tọa): {{ chair }}"),
        paragraph("NoiDung", "Thư ký (người ghi biên bản): {{ secretary }}"),
        paragraph("NoiDung", "Nội dung (theo diễn biến {{ meeting_kind }}):"),
        *blocks.contents("proceedings"),
        *when("votes", paragraph("KhoanCoTen", "Kết quả biểu quyết:"), *blocks.body_text("votes")),
        paragraph("NoiDungCuoi", "{{ closing }}"),
        table("BangKy", (left, right), [*signers, filed]),
        paragraph("KetThuc"),
    ]
