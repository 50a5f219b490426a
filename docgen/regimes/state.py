"""What Nghị định 30/2020/NĐ-CP fixes for the papers of state bodies (PL I = Phụ lục I, Phần I of the decree).

Where the decree gives a range, the value inside it that docgen prints is named here and the range beside it.
Lengths are millimetres (``_MM``), type sizes and spaces points (``_PT``).
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from docgen.model import Authority, Organ, Signatory
from docgen.regimes.positions import bare, head_of
from docgen.regimes.regime import Series
from docgen.wording import padded

ID = "state"
NORM = "Nghị định 30/2020/NĐ-CP"
VALID_FROM = date(2020, 3, 5)  # Điều 37: in force from the day of signing; nothing has replaced it yet
VALID_TO: date | None = None

# --- the page: PL I, Mục I khoản 1-4 and 7 ---
PAGE_WIDTH_MM = 210.0  # khoản 1: A4
PAGE_HEIGHT_MM = 297.0
MARGIN_TOP_MM = 20.0  # khoản 3: 20-25
MARGIN_BOTTOM_MM = 20.0  # khoản 3: 20-25
MARGIN_LEFT_MM = 30.0  # khoản 3: 30-35
MARGIN_RIGHT_MM = 15.0  # khoản 3: 15-20
TEXT_WIDTH_MM = PAGE_WIDTH_MM - MARGIN_LEFT_MM - MARGIN_RIGHT_MM
MIRRORS_BACK_PAGES = False  # khoản 3 gives one left and one right margin
HEADER_FROM_EDGE_MM = 10.0  # khoản 7 asks for the number inside the top margin; 10 is what the decree's own files use
FONT = "Times New Roman"  # khoản 4
COLOR = "000000"  # khoản 4: black
PAGE_NUMBER_PT = 14.0  # khoản 7: 13-14, centred, from page 2

# --- sizes of the components: PL I, Mục V; one scale for the whole paper (note 1 to the table: 13/14/14) ---
NATION_PT = 13.0  # Mục II.1a: 12-13, bold, upper case
MOTTO_PT = 14.0  # Mục II.1b: 13-14, bold
PARENT_PT = 13.0  # Mục II.2b: 12-13, plain, upper case
BODY_NAME_PT = 13.0  # Mục II.2b: 12-13, bold, upper case
NUMBER_PT = 13.0  # Mục II.3c
PLACE_DATE_PT = 14.0  # Mục II.4c: 13-14, italic
TYPE_NAME_PT = 14.0  # Mục II.5b: 13-14, bold, upper case
SUBJECT_PT = 14.0  # Mục II.5b: 13-14, bold
LETTER_SUBJECT_PT = 13.0  # Mục II.5b: 12-13, upright, 6 pt below the number
BODY_PT = 14.0  # Mục II.6e: 13-14, justified
ADDRESSED_PT = 14.0  # Mục II.9d: 13-14, upright
AUTHORITY_PT = 14.0  # Mục II.7đ: 13-14, bold, upper case
SIGNER_PT = 14.0  # Mục II.7đ: 13-14, bold
RECIPIENTS_LABEL_PT = 12.0  # Mục II.9d: bold italic
RECIPIENTS_PT = 11.0  # Mục II.9d
ANNEX_LABEL_PT = 14.0  # Mục III.1b: bold, «Phụ lục I»
ANNEX_TITLE_PT = 14.0  # Mục III.1b: 13-14, bold, upper case
ANNEX_POINTER_PT = 14.0  # Mục III.1c: 13-14, italic
TABLE_PT = 13.0  # custom: not below 11 in tables

# --- looks that differ from regime to regime ---
LETTER_SUBJECT_IS_ITALIC = False  # Mục II.5b
BASES_ARE_ITALIC = True  # Mục II.6a
POWER_BEFORE_BASES = True  # Mẫu 1.1-1.3
ADDRESSED_IS_ITALIC = False  # Mục II.9d
POSITION_IS_BOLD = True  # Mục II.7đ
RECIPIENTS_LABEL_IS_BOLD = True  # Mục II.9d
RECIPIENTS_LABEL_IS_ITALIC = True
RECIPIENTS_LABEL_IS_UNDERLINED = False

# --- paragraphs: PL I, Mục II.6e ---
FIRST_LINE_MM = 12.7  # 1 cm or 1,27 cm
SPACE_BEFORE_PT = 6.0  # at least 6 pt between paragraphs
LINE_SPACING = 1.0  # single to 1.5 lines
LINE_EXACT_PT: float | None = None

# --- drawn lines: PL I, Mục II.1b, II.2b, II.5b ---
MOTTO_LINE_RATIO = 1.0  # as long as the text
NAME_LINE_RATIO = 0.4  # 1/3-1/2 of the text
NAME_MARK = ""  # a drawn line, no mark in type
SUBJECT_MARK = ""
LINE_WEIGHT_PT = 0.75  # custom: Word's own thin line
LINE_ROW_PT = 8.0  # custom: the small row of its own in which a line is drawn
LINE_DROP_PT = 3.0  # custom: from the top of that row

# --- tables: custom widths that keep Quốc hiệu and the date on one line each (PL I, Mục II.1c, II.4c) ---
HEAD_COLUMNS_MM = (66.0, 99.0)
SIGNATURE_COLUMNS_MM = (69.0, 96.0)
TWO_SIGNERS_COLUMNS_MM = (82.5, 82.5)
MEMBERS_COLUMNS_MM = (14.0, 43.0, 54.0, 36.0, 18.0)
SUBJECT_INDENT_MM = 10.0  # custom: the subject keeps away from the edges so that its lines break well
SIGNATURE_INDENT_MM = 2.0  # custom: keeps the positions of two signers side by side apart
SIGNATURE_GAP_MM = 25.0  # custom: room for signature and seal, 25-30
SIGNATURE_SPACE_PT = 12.0  # custom: between the text and the signatures, and between two rows of them
SIDE_PADDING_MM = 1.9  # Word's own sides of a cell; in tables with borders only

# --- words ---
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # Mục II.1a
MOTTO = "Độc lập - Tự do - Hạnh phúc"  # Mục II.1b
END_MARK = "./."  # the end of every sample in Phụ lục III
NUMBER_LABEL = "Số:"  # Mục II.3c
NUMBER_OPEN = "\u00a0" * 6  # room for the number that is given after signature: Điều 15 khoản 2
ENACTS: Mapping[str, str] = MappingProxyType({"decision": "QUYẾT ĐỊNH:", "resolution": "QUYẾT NGHỊ:"})  # Mẫu 1.1-1.3
RECIPIENTS_LABEL = "Nơi nhận:"  # Mục II.9d
RECIPIENT_END = ";"  # Mục II.9d
AS_ABOVE = "Như Điều"  # Mẫu 1.2
AS_ADDRESSED = "Như trên"  # Mục II.9d
SUBJECT_LABEL = "Về việc"  # Mẫu 1.2
FILED = "Lưu:"  # Mục II.9d
ARCHIVED_BY = "VT"  # Mục II.9d: văn thư, then the drafting unit
ADDRESSED = "Kính gửi:"  # Mục II.9b
SUBMITTED = ADDRESSED  # tờ trình has the same words
LAST_ADDRESSEE_END = "."  # Mục II.9d
LETTER_SUBJECT_LABEL = "V/v"  # Mục II.5b
SUBJECT_IN_LOWER_CASE = False
BASIS_MARK = ""  # Mục II.6a: no dash before «Căn cứ» in the samples
FORM_OF_ADDRESS = "ông (bà)"  # custom
CHAIR_SIGNS_AS = "CHỦ TỌA"  # Mẫu 1.9
CERTIFIED = ""  # no such line
ANNEX_END_MARK = END_MARK  # Phụ lục III, Mẫu 2.1, 2.2
REFERENCE_COMMA = ""  # Mục III.1
UNIT_KEEPS_LETTERS = True  # Mục II.9d; Mẫu 1.5
SECRETARY_SIGNS_AS = "THƯ KÝ"  # Mẫu 1.9
MISSING = "……"  # a required value that nobody has given yet

FOR_COLLECTIVE = "TM."  # Điều 13 khoản 2; Mục II.7b
FOR_HEAD = "KT."  # Điều 13 khoản 1
BY_ORDER = "TL."  # Điều 13 khoản 4
BY_AUTHORISATION = "TUQ."  # Điều 13 khoản 3
ACTING = "Q."  # Mục II.7b

POWERS: tuple[str, ...] = (FOR_COLLECTIVE, FOR_HEAD, BY_ORDER, BY_AUTHORISATION, ACTING)
OTHER_POST_ABOVE_NAME = True  # Mục II.7c: the title in the Ban in 7a, the post in the body in 7b

# --- numbers ---
# Phụ lục III, Mục I; công văn and its kin have no abbreviation of their type
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "decision": "QĐ",
        "promulgating_decision": "QĐ",
        "regulation": "QC",
        "provisions": "QyĐ",
        "resolution": "NQ",
        "directive": "CT",
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
        "official_letter": "",
        "correction_letter": "",
    }
)
SERIES = Series.YEAR  # Điều 15 khoản 1
SERIES_PER_KIND = True  # a setting: Điều 15 khoản 1c leaves it to the head of the body
ROMAN_ANNEXES = True  # Mục III.1a
ANNEX_LABEL = "Phụ lục"  # Mục III.1b
MINUTES_HAVE_PLACE_DATE = False  # Mẫu 1.9 alone has no place and date
MINUTES_KEPT_IN = "Hồ sơ"  # Mẫu 1.9: «Lưu: VT, Hồ sơ.»


def number_symbol(number: int | None, kind: str, organ: Organ, unit: str = "") -> str:
    """«Số: 05/QĐ-UBND», «Số: 12/UBND-VP» for a letter, "" for a kind that takes no number.

    ``unit`` is the symbol of the unit that drafted the letter. NĐ 30/2020/NĐ-CP, Điều 15; PL I, Mục II.3.
    """
    if kind not in SYMBOLS:
        return ""
    shown = f" {padded(number)}" if number is not None else NUMBER_OPEN
    body = organ.symbol or MISSING
    if SYMBOLS[kind]:
        return f"{NUMBER_LABEL}{shown}/{SYMBOLS[kind]}-{body}"
    drafted_by = "" if "-" in body and not unit else f"-{unit or MISSING}"  # «MTTQ-BTT» names its unit itself
    return f"{NUMBER_LABEL}{shown}/{body}{drafted_by}"


def signature_lines(signatory: Signatory, organ: Organ) -> tuple[str, ...]:
    """The bold upper-case lines above a signature: NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II.7b.

    ``position`` is the signer's own, ``head_position`` the one for which they sign. The deputy of a unit's head who
    signs by order signs for that head as well (Điều 13 khoản 4). A position is printed without the organ's name
    («Chủ tịch Ủy ban nhân dân xã …» signs as «CHỦ TỊCH»); one that is missing shows as dots.
    """
    own = _position(signatory.position, organ)
    head = _position(signatory.head_position or head_of(signatory.position), organ)
    match signatory.authority:
        case Authority.HEAD:
            lines = [own]
        case Authority.ACTING:
            lines = [f"{ACTING} {head if signatory.head_position else own.removeprefix('QUYỀN ')}"]
        case Authority.DEPUTY:
            lines = [f"{FOR_HEAD} {head}", own]
        case Authority.BY_ORDER:
            unit_head = head_of(signatory.position)
            lines = [f"{BY_ORDER} {_position(signatory.head_position, organ)}", own]
            if unit_head:
                lines.insert(1, f"{FOR_HEAD} {_position(unit_head, organ)}")
        case Authority.BY_AUTHORISATION:
            lines = [f"{BY_AUTHORISATION} {_position(signatory.head_position, organ)}", own]
    if signatory.for_collective:
        lines.insert(0, f"{FOR_COLLECTIVE} {_collective(signatory, organ)}")
    return tuple(lines)


def _collective(signatory: Signatory, organ: Organ) -> str:
    """«ỦY BAN NHÂN DÂN»: the kind of body without the place, as in the decree's own sample."""
    name = signatory.collective or (organ.heading[0] if organ.heading else organ.name)
    return name.strip().upper() or MISSING


def _position(position: str, organ: Organ) -> str:
    """A position as it stands above a signature, in upper case and without the body's name."""
    return bare(position, organ.name).upper() or MISSING
