"""A picture whose file is chosen when the template is filled."""

import io

from PIL import Image

from docgen.paper.length import from_mm, to_emu
from docgen.word.build.elements import Element, element, make
from docgen.word.names import PIC, WP, A, R

BOX_MM = (150.0, 100.0)  # the room for a picture: as wide as this or as high, whichever is reached first
PICTURE_NUMBER = 10
PLACEHOLDER = "rId6"  # the relationship of the grey picture that stands in the template itself
GRAPHIC_DATA = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def grey_picture() -> bytes:
    """The picture that somebody sees who opens the template: one grey point, drawn as large as the room."""
    packed = io.BytesIO()
    Image.new("L", (1, 1), 217).save(packed, "PNG")
    return packed.getvalue()


def drawn_picture(source: str) -> Element:
    """A run with an inline picture. ``source`` names the key of the picture in the context.

    ``docgen.word.template.pictures`` puts the file in its place; the extent here is the largest that it may take.
    """
    width, height = (to_emu(from_mm(side)) for side in BOX_MM)
    blip = make(A, "blip")
    blip.set(f"{{{R}}}embed", PLACEHOLDER)
    frame = make(A, "xfrm", make(A, "off", x=0, y=0), make(A, "ext", cx=width, cy=height))
    picture = make(
        PIC,
        "pic",
        make(PIC, "nvPicPr", make(PIC, "cNvPr", id=PICTURE_NUMBER, name="ảnh"), make(PIC, "cNvPicPr")),
        make(PIC, "blipFill", blip, make(A, "stretch", make(A, "fillRect"))),
        make(PIC, "spPr", frame, make(A, "prstGeom", make(A, "avLst"), prst="rect")),
    )
    inline = make(
        WP,
        "inline",
        make(WP, "extent", cx=width, cy=height),
        make(WP, "docPr", id=PICTURE_NUMBER, name=f"picture:{{{{ {source} }}}}", descr="{{ photo.caption }}"),
        make(A, "graphic", make(A, "graphicData", picture, uri=GRAPHIC_DATA)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return element("r", element("drawing", inline))
