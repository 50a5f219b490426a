"""The part styles.xml: the sheet of named styles as WordprocessingML."""

from docgen.paper.length import from_mm, to_twips
from docgen.regimes.regime import Regime
from docgen.word.build.elements import Element, element
from docgen.word.build.style_sheet import ParagraphStyle, style_sheet
from docgen.word.names import w

AUTO_LINE = 240  # ECMA-376 §17.3.1.33: w:line counts 240ths of a line when lineRule is auto
HALF_POINTS = 2


LABEL = "NhanDieu"  # the character style of «Điều 1.»
ADDRESSED = "NhanKinhGui"  # the character style of «Kính gửi:»


def styles(regime: Regime) -> Element:
    """The root of styles.xml."""
    return element(
        "styles",
        _defaults(regime),
        _normal(),
        _normal_table(regime),
        *(_paragraph_style(style) for style in style_sheet(regime)),
        _label_style(),
        _addressed_style(regime),
        _table_style(regime, "KhongVien", "Bảng không viền", 0),
        _table_style(regime, "BangKy", "Bảng chữ ký", 0, top_pt=regime.SIGNATURE_SPACE_PT),
        _table_style(regime, "CoVien", "Bảng có viền", regime.SIDE_PADDING_MM, borders=True),
    )


def _defaults(regime: Regime) -> Element:
    fonts = element("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), regime.FONT))
    return element(
        "docDefaults",
        element(
            "rPrDefault",
            element(
                "rPr",
                fonts,
                element("color", val=regime.COLOR),
                *_sizes(regime.BODY_PT),
                element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"),
            ),
        ),
        element("pPrDefault"),
    )


def _normal() -> Element:
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        element("pPr", element("widowControl")),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _normal_table(regime: Regime) -> Element:
    made = _table_style(regime, "TableNormal", "Normal Table", regime.SIDE_PADDING_MM)
    made.set(w("default"), "1")
    return made


def _paragraph_style(style: ParagraphStyle) -> Element:
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style.based_on),
        element("qFormat"),
        _paragraph_properties(style),
        _run_properties(style),
        type="paragraph",
        customStyle=1,
        styleId=style.id,
    )


def _paragraph_properties(style: ParagraphStyle) -> Element:
    """w:pPr in the order of the schema (ECMA-376 §17.3.1.26)."""
    found = []
    if style.keep_next:
        found.append(element("keepNext"))
    if spacing := _spacing(style):
        found.append(element("spacing", **spacing))
    if indent := _indent(style):
        found.append(element("ind", **indent))
    if style.align:
        found.append(element("jc", val=style.align))
    if style.outline is not None:
        found.append(element("outlineLvl", val=style.outline))
    return element("pPr", *found)


def _spacing(style: ParagraphStyle) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    if style.before_pt is not None:
        found["before"] = to_twips(style.before_pt)
    if style.after_pt is not None:
        found["after"] = to_twips(style.after_pt)
    if style.exact_pt is not None:
        found |= {"line": to_twips(style.exact_pt), "lineRule": "exact"}
    if style.line is not None:
        found |= {"line": round(AUTO_LINE * style.line), "lineRule": "auto"}
    return found


def _indent(style: ParagraphStyle) -> dict[str, str | int]:
    if style.first_line_mm is not None:
        return {"firstLine": to_twips(from_mm(style.first_line_mm))}
    if style.right_mm is not None:
        return {"right": to_twips(from_mm(style.right_mm))}
    if style.left_mm is not None:
        return {"left": to_twips(from_mm(style.left_mm))}
    if style.sides_mm is not None:
        side = to_twips(from_mm(style.sides_mm))
        return {"left": side, "right": side}
    return {}


def _run_properties(style: ParagraphStyle) -> Element:
    """w:rPr in the order of the schema (ECMA-376 §17.3.2.28)."""
    found = []
    if style.is_bold is not None:
        found += [element(name, **({} if style.is_bold else {"val": 0})) for name in ("b", "bCs")]
    if style.is_italic:
        found += [element("i"), element("iCs")]
    if style.size_pt is not None:
        found += _sizes(style.size_pt)
    if style.is_underlined:
        found.append(element("u", val="single"))
    return element("rPr", *found)


def _label_style() -> Element:
    return element(
        "style",
        element("name", val="Nhãn điều"),
        element("qFormat"),
        element("rPr", element("b"), element("bCs")),
        type="character",
        customStyle=1,
        styleId=LABEL,
    )


def _addressed_style(regime: Regime) -> Element:
    slanted = [element("i"), element("iCs")] if regime.ADDRESSED_IS_ITALIC else []
    return element(
        "style",
        element("name", val="Nhãn kính gửi"),
        element("qFormat"),
        element("rPr", *slanted),
        type="character",
        customStyle=1,
        styleId=ADDRESSED,
    )


def _table_style(
    regime: Regime, style_id: str, name: str, side_mm: float, *, top_pt: float = 0, borders: bool = False
) -> Element:
    properties = []
    if borders:
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        properties.append(
            element("tblBorders", *(element(edge, val="single", sz=4, space=0, color=regime.COLOR) for edge in edges))
        )
    side = to_twips(from_mm(side_mm))
    margins = {"top": to_twips(top_pt), "left": side, "bottom": 0, "right": side}
    properties.append(element("tblCellMar", *(element(edge, w=width, type="dxa") for edge, width in margins.items())))
    made = element("style", element("name", val=name), type="table", styleId=style_id)
    if style_id != "TableNormal":
        made.set(w("customStyle"), "1")
        made.append(element("basedOn", val="TableNormal"))
    made.append(element("tblPr", *properties))
    return made


def _sizes(size_pt: float) -> list[Element]:
    half_points = round(size_pt * HALF_POINTS)
    return [element("sz", val=half_points), element("szCs", val=half_points)]
