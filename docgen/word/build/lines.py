"""The drawn lines under Tiêu ngữ, the body's name and the subject.

NĐ 30/2020/NĐ-CP names no technique, only «đường kẻ ngang, nét liền» and the length. We draw a straight shape,
anchored in a small paragraph of its own, so that a name of any length pushes it down. The numbers of a shape called
``rule:<key>`` are set when the template is filled (``docgen.word.rulers``), from ``rules[key]`` in EMU.
"""

from lxml import etree

from docgen.paper.length import from_emu, to_emu
from docgen.regimes import state
from docgen.word.build.elements import NAMESPACES, VML, Element, element, paragraph
from docgen.word.names import MC, WP, WPS, A, wp

PLACEHOLDER_EMU = 720_000  # 20 mm: what a clerk sees who opens the template itself
GRAPHIC_DATA = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
SIDE_EMU = 114_300  # Word's own distance to text beside a shape


def drawn_line(name: str, number: int, width_emu: int = PLACEHOLDER_EMU, *, style: str = "DuongKe") -> Element:
    """A small paragraph that holds a centred horizontal line. ``number`` is unique in the file."""
    choice = _make(MC, "Choice", element("drawing", _anchor(name, number, width_emu)), Requires="wps")
    fallback = _make(MC, "Fallback", element("pict", _vml_line(number, width_emu)))
    alternate = _make(MC, "AlternateContent", choice, fallback)
    return paragraph(style, element("r", alternate))


def _anchor(name: str, number: int, width_emu: int) -> Element:
    drop = to_emu(state.LINE_DROP_PT)
    return _make(
        WP,
        "anchor",
        _make(WP, "simplePos", x=0, y=0),
        _make(WP, "positionH", _text(wp("align"), "center"), relativeFrom="column"),
        _make(WP, "positionV", _text(wp("posOffset"), str(drop)), relativeFrom="paragraph"),
        _make(WP, "extent", cx=width_emu, cy=0),
        _make(WP, "effectExtent", l=0, t=0, r=0, b=0),
        _make(WP, "wrapNone"),
        _make(WP, "docPr", id=number, name=name),
        _make(WP, "cNvGraphicFramePr"),
        _make(A, "graphic", _make(A, "graphicData", _shape(width_emu), uri=GRAPHIC_DATA)),
        distT=0,
        distB=0,
        distL=SIDE_EMU,
        distR=SIDE_EMU,
        simplePos=0,
        relativeHeight=251_658_240 + number,
        behindDoc=0,
        locked=0,
        layoutInCell=1,
        allowOverlap=1,
    )


def _shape(width_emu: int) -> Element:
    line = _make(A, "prstGeom", _make(A, "avLst"), prst="line")
    frame = _make(A, "xfrm", _make(A, "off", x=0, y=0), _make(A, "ext", cx=width_emu, cy=0))
    pen = _make(A, "ln", _make(A, "solidFill", _make(A, "srgbClr", val=state.COLOR)), w=to_emu(state.LINE_WEIGHT_PT))
    return _make(WPS, "wsp", _make(WPS, "cNvCnPr"), _make(WPS, "spPr", frame, line, pen), _make(WPS, "bodyPr"))


def _vml_line(number: int, width_emu: int) -> Element:
    """The same line for programs before Word 2010."""
    width = f"{from_emu(width_emu):g}pt"
    style = (
        f"position:absolute;width:{width};height:0;z-index:{number};mso-position-horizontal:center;"
        f"mso-position-horizontal-relative:text;mso-position-vertical-relative:text"
    )
    drop = f"{state.LINE_DROP_PT:g}pt"
    return _make(
        VML,
        "line",
        id=f"line{number}",
        style=style,
        **{"from": f"0,{drop}", "to": f"{width},{drop}"},
        strokecolor="black",
        strokeweight=f"{state.LINE_WEIGHT_PT:g}pt",
    )


def _make(namespace: str, name: str, /, *children: Element, **attributes: str | int) -> Element:
    made = etree.Element(f"{{{namespace}}}{name}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(key, str(value))
    made.extend(children)
    return made


def _text(tag: str, text: str) -> Element:
    made = etree.Element(tag, nsmap=NAMESPACES)
    made.text = text
    return made
