"""What Hướng dẫn 05-HD/VPTW fixes for the papers of the Party (in force since 27/5/2026).

Clauses are those of its Phần II unless the line says otherwise; PL 2 is its Phụ lục 2, the table of components.
«Custom» marks a value that the guide leaves free. Lengths are millimetres (``_MM``), sizes and spaces points (``_PT``).
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from docgen.model import Authority, Organ, Signatory
from docgen.regimes.positions import bare, head_of
from docgen.regimes.regime import Series
from docgen.wording import padded

ID = "party"
NORM = "Hướng dẫn 05-HD/VPTW"
VALID_FROM = date(2026, 5, 27)  # in force from the day of signing
VALID_TO: date | None = None

# --- the page: IV; fixed values, no ranges ---
PAGE_WIDTH_MM = 210.0
PAGE_HEIGHT_MM = 297.0
MARGIN_TOP_MM = 20.0
MARGIN_BOTTOM_MM = 20.0
MARGIN_LEFT_MM = 30.0
MARGIN_RIGHT_MM = 15.0
TEXT_WIDTH_MM = PAGE_WIDTH_MM - MARGIN_LEFT_MM - MARGIN_RIGHT_MM
MIRRORS_BACK_PAGES = True  # printed on both sides, the back has 15 at the left and 30 at the right
HEADER_FROM_EDGE_MM = 10.0
FONT = "Times New Roman"
COLOR = "000000"
PAGE_NUMBER_PT = 14.0

# --- sizes of the components: PL 2 ---
NATION_PT = 15.0
MOTTO_PT = 15.0  # no motto: the size of the text that the drawn line is as long as
PARENT_PT = 14.0
BODY_NAME_PT = 14.0
NUMBER_PT = 14.0
PLACE_DATE_PT = 14.0
TYPE_NAME_PT = 15.0  # 15-16
SUBJECT_PT = 14.0  # 14-15
LETTER_SUBJECT_PT = 12.0
BODY_PT = 14.0  # 14-15
ADDRESSED_PT = 14.0  # the names 14-15
AUTHORITY_PT = 14.0
SIGNER_PT = 14.0
RECIPIENTS_LABEL_PT = 14.0
RECIPIENTS_PT = 12.0
ANNEX_LABEL_PT = 14.0  # custom, as the body
ANNEX_TITLE_PT = 14.0  # custom, as the body
ANNEX_POINTER_PT = 14.0  # custom, as the body
TABLE_PT = 13.0  # custom

# --- looks: PL 2 ---
LETTER_SUBJECT_IS_ITALIC = True  # ô 5b
BASES_ARE_ITALIC = False  # I.6
POWER_BEFORE_BASES = False  # custom: «ĐẢNG ỦY QUYẾT ĐỊNH» on one line below the bases
ADDRESSED_IS_ITALIC = True  # the label; the names are upright
POSITION_IS_BOLD = False  # ô 7a: only the power is bold
RECIPIENTS_LABEL_IS_BOLD = False
RECIPIENTS_LABEL_IS_ITALIC = False
RECIPIENTS_LABEL_IS_UNDERLINED = True  # ô 9a

# --- paragraphs: PL 2, ô 6 ---
FIRST_LINE_MM = 10.0  # about 10
SPACE_BEFORE_PT = 6.0  # at least 6
LINE_SPACING = 1.0  # for what is not body text
LINE_EXACT_PT: float | None = 18.0  # exactly 18-22

# --- what stands under names: PL 2, ô 1, 2, 5a ---
MOTTO_LINE_RATIO = 1.0  # the line under the Party's title is as long as the title
NAME_LINE_RATIO = 0.0  # no drawn line
NAME_MARK = "*"
SUBJECT_MARK = "-----"
LINE_WEIGHT_PT = 0.75  # custom, as the state's
LINE_ROW_PT = 8.0  # custom, as the state's
LINE_DROP_PT = 3.0  # custom, as the state's

# --- tables: custom widths that keep the names of a commune's bodies and the date on one line each ---
HEAD_COLUMNS_MM = (84.0, 81.0)
SIGNATURE_COLUMNS_MM = (82.5, 82.5)
TWO_SIGNERS_COLUMNS_MM = (82.5, 82.5)
MEMBERS_COLUMNS_MM = (14.0, 43.0, 54.0, 36.0, 18.0)
SUBJECT_INDENT_MM = 10.0  # custom, as the state's
SIGNATURE_INDENT_MM = 2.0  # custom, as the state's
SIGNATURE_GAP_MM = 25.0  # custom, as the state's
SIGNATURE_SPACE_PT = 12.0  # custom, as the state's
SIDE_PADDING_MM = 1.9  # Word's own sides of a cell

# --- words ---
NATION = "ĐẢNG CỘNG SẢN VIỆT NAM"  # ô 1; Quốc hiệu and Tiêu ngữ are not used
MOTTO = ""
END_MARK = "."  # ô 6; never «./.»
NUMBER_LABEL = "Số"  # ô 3: no colon
NUMBER_OPEN = "\u00a0" * 6  # custom: room for the pen
ENACTS: Mapping[str, str] = MappingProxyType({"decision": "QUYẾT ĐỊNH", "resolution": "QUYẾT NGHỊ"})  # custom
RECIPIENTS_LABEL = "Nơi nhận:"
RECIPIENT_END = ";"
AS_ABOVE = "Như Điều"  # custom
AS_ADDRESSED = "Như trên"  # custom
SUBJECT_LABEL = "về việc"  # ô 5a: the subject begins in lower case
FILED = "Lưu"  # ô 9a: no colon
ARCHIVED_BY = "Văn phòng Đảng ủy"  # ô 9a
ADDRESSED = "Kính gửi:"  # công văn
SUBMITTED = "Kính trình:"  # tờ trình
LAST_ADDRESSEE_END = ";"  # after each name
LETTER_SUBJECT_LABEL = "về việc"  # ô 5b; never «V/v»
SUBJECT_IN_LOWER_CASE = True  # ô 5a: «về …», «kết quả …»
BASIS_MARK = "- "  # I.6
FORM_OF_ADDRESS = "đồng chí"  # custom
CHAIR_SIGNS_AS = "CHỦ TRÌ HỘI NGHỊ"  # I.7
SECRETARY_SIGNS_AS = "NGƯỜI GHI BIÊN BẢN"  # I.7
CERTIFIED = "Xác nhận chữ ký của đồng chí"  # I.7: under minutes whose chair's signature may not bear the seal
ANNEX_END_MARK = ""  # none is asked for
REFERENCE_COMMA = ","  # the guide prints «số …, ngày … của …» over its own annex
UNIT_KEEPS_LETTERS = False  # the unit stands neither there nor in the number
MISSING = "……"

FOR_COLLECTIVE = "T/M"  # I.7
FOR_HEAD = "K/T"
BY_ORDER = "T/L"
ACTING = "Q."
ALSO = "kiêm"  # I.7: between the two positions of a Ban Chỉ đạo's head
POWERS: tuple[str, ...] = (FOR_COLLECTIVE, FOR_HEAD, BY_ORDER, ACTING)
OTHER_POST_ABOVE_NAME = False  # I.7: it stands first among the lines of the position

# --- numbers: I.3 ---
# The first letters of the syllables, but for QĐ (quyết định and quy định), CT, CTr, TTr
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "decision": "QĐ",
        "promulgating_decision": "QĐ",
        "regulation": "QC",
        "provisions": "QĐ",
        "resolution": "NQ",
        "directive": "CT",
        "conclusion": "KL",
        "guidance": "HD",
        "plan": "KH",
        "programme": "CTr",
        "scheme": "ĐA",
        "alternative": "PA",
        "notice": "TB",
        "conclusion_notice": "TB",
        "report": "BC",
        "submission": "TTr",
        "minutes": "BB",
        "invitation": "GM",
        "official_letter": "CV",
        "correction_letter": "CV",
    }
)
SERIES = Series.TERM
SERIES_PER_KIND = True
ROMAN_ANNEXES = False  # I.6: Arabic
ANNEX_LABEL = "Phụ lục"  # I.6
MINUTES_HAVE_PLACE_DATE = True  # custom: the guide excepts no type from ô 4
MINUTES_KEPT_IN = ""  # custom: ô 9a names the office alone

_BODY_WORDS = ("Đảng ủy", "Ban Thường vụ", "Chi bộ")
_BODY_OF_POSITION = re.compile(rf"(?<=\w)\s+(?:{'|'.join(_BODY_WORDS)})\b.*$")
_BOARD = re.compile(r"^Ban [Cc]hỉ đạo\b")


def number_symbol(number: int | None, kind: str, organ: Organ, unit: str = "") -> str:
    """«Số 05-NQ/ĐU», «Số 07-CV/ĐU» for a letter, "" for a kind that takes no number (I.3).

    ``unit`` is the symbol of a drafting unit, which the Party's numbers do not show.
    """
    del unit
    if kind not in SYMBOLS:
        return ""
    shown = f" {padded(number)}" if number is not None else NUMBER_OPEN
    return f"{NUMBER_LABEL}{shown}-{SYMBOLS[kind]}/{organ.symbol or MISSING}"


def signature_lines(signatory: Signatory, organ: Organ) -> tuple[str, ...]:
    """The upper-case lines above a signature: Hướng dẫn 05-HD/VPTW, Phần II, I.7.

    A collective signs T/M, and its deputy secretary then signs without K/T. A position is printed without its body's
    name. ``other_post`` is the position whose seal is used and stands first («BÍ THƯ», «kiêm», «TRƯỞNG BAN CHỈ ĐẠO»).
    The Party has no power of authorisation: a signatory who has one shows dots in place of it.
    """
    own, head = _own(signatory, organ), _head(signatory, organ)
    powers: list[str] = []
    match signatory.authority:
        case Authority.HEAD:
            pass
        case Authority.ACTING:
            own = [f"{ACTING} {head or own[-1].removeprefix('QUYỀN ')}"]
        case Authority.DEPUTY:
            powers = [] if signatory.for_collective else [f"{FOR_HEAD} {head or MISSING}"]
        case Authority.BY_ORDER:
            powers = [f"{BY_ORDER} {signatory.head_position.upper() or MISSING}"]
        case Authority.BY_AUTHORISATION:
            powers = [f"{MISSING} {signatory.head_position.upper()}".strip()]
    if signatory.for_collective:
        powers.insert(0, f"{FOR_COLLECTIVE} {_collective(signatory, organ)}")
    return (*powers, *own)


def _own(signatory: Signatory, organ: Organ) -> list[str]:
    own = _position(signatory.position, signatory, organ) or MISSING
    if not signatory.other_post:
        return [own]
    return [_position(signatory.other_post, signatory, organ), ALSO, own]


def _head(signatory: Signatory, organ: Organ) -> str:
    deputys = head_of(signatory.position) if signatory.authority is Authority.DEPUTY else ""
    return _position(signatory.head_position or deputys, signatory, organ)


def _collective(signatory: Signatory, organ: Organ) -> str:
    """«ĐẢNG ỦY», «BAN THƯỜNG VỤ»: the kind of body without the place."""
    named = next((word for word in _BODY_WORDS if organ.name.startswith(word)), organ.name)
    return (signatory.collective or named).strip().upper() or MISSING


def _position(position: str, signatory: Signatory, organ: Organ) -> str:
    """A position in upper case and bare: not «BÍ THƯ ĐẢNG ỦY» but «BÍ THƯ», and «TRƯỞNG BAN CHỈ ĐẠO» (I.7)."""
    named = _BOARD.sub("", organ.name).strip()
    found = bare(position, named, signatory.collective)
    return _BODY_OF_POSITION.sub("", found).upper()
