"""The drawn lines under Tiêu ngữ, the body's name and the subject.

NĐ 30/2020/NĐ-CP names no technique, only «đường kẻ ngang, nét liền» and the length. We draw a straight shape,
anchored in a small paragraph of its own, so that a name of any length pushes it down. The numbers of a shape called
``rule:<key>`` are set when the template is filled (``docgen.word.rulers``), from ``rules[key]`` in EMU.
"""

from lxml import etree

from docgen.paper.length import from_emu, to_emu
from docgen.regimes.regime import Regime
from docgen.word.build.elements import NAMESPACES, VML, Element, element, make, paragraph
from docgen.word.names import MC, WP, WPS, A, wp

PLACEHOLDER_EMU = 720_000  # 20 mm: what a clerk sees who opens the template itself
GRAPHIC_DATA = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
SIDE_EMU = 114_300  # Word's own distance to text beside a shape


def drawn_line(
    regime: Regime, name: str, number: int, width_emu: int = PLACEHOLDER_EMU, *, style: str = "DuongKe"
) -> Element:
    """A small paragraph that holds a centred horizontal line. ``number`` is unique in the file."""
    choice = make(MC, "Choice", element("drawing", _anchor(regime, name, number, width_emu)), Requires="wps")
    fallback = make(MC, "Fallback", element("pict", _vml_line(regime, number, width_emu)))
    alternate = make(MC, "AlternateContent", choice, fallback)
    return paragraph(style, element("r", alternate))


def _anchor(regime: Regime, name: str, number: int, width_emu: int) -> Element:
    drop = to_emu(regime.LINE_DROP_PT)
    return make(
        WP,
        "anchor",
        make(WP, "simplePos", x=0, y=0),
        make(WP, "positionH", _text(wp("align"), "center"), relativeFrom="column"),
        make(WP, "positionV", _text(wp("posOffset"), str(drop)), relativeFrom="paragraph"),
        make(WP, "extent", cx=width_emu, cy=0),
        make(WP, "effectExtent", l=0, t=0, r=0, b=0),
        make(WP, "wrapNone"),
        make(WP, "docPr", id=number, name=name),
        make(WP, "cNvGraphicFramePr"),
        make(A, "graphic", make(A, "graphicData", _shape(regime, width_emu), uri=GRAPHIC_DATA)),
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


def _shape(regime: Regime, width_emu: int) -> Element:
    line = make(A, "prstGeom", make(A, "avLst"), prst="line")
    frame = make(A, "xfrm", make(A, "off", x=0, y=0), make(A, "ext", cx=width_emu, cy=0))
    pen = make(A, "ln", make(A, "solidFill", make(A, "srgbClr", val=regime.COLOR)), w=to_emu(regime.LINE_WEIGHT_PT))
    return make(WPS, "wsp", make(WPS, "cNvCnPr"), make(WPS, "spPr", frame, line, pen), make(WPS, "bodyPr"))


def _vml_line(regime: Regime, number: int, width_emu: int) -> Element:
    """The same line for programs before Word 2010."""
    width = f"{from_emu(width_emu):g}pt"
    style = (
        f"position:absolute;width:{width};height:0;z-index:{number};mso-position-horizontal:center;"
        f"mso-position-horizontal-relative:text;mso-position-vertical-relative:text"
    )
    drop = f"{regime.LINE_DROP_PT:g}pt"
    return make(
        VML,
        "line",
        id=f"line{number}",
        style=style,
        **{"from": f"0,{drop}", "to": f"{width},{drop}"},
        strokecolor="black",
        strokeweight=f"{regime.LINE_WEIGHT_PT:g}pt",
    )


def _text(tag: str, text: str) -> Element:
    made = etree.Element(tag, nsmap=NAMESPACES)
    made.text = text
    return made
