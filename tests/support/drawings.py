"""Drawings for the Word files of tests: DrawingML and VML, and pictures to put into them."""

import io

from PIL import Image

MORE_NAMES = (
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
EMU = 12_700  # in a point


def drawing(content: str, *, place: str = "", size: tuple[float, float] = (100, 50), holder: str = "anchor") -> str:
    """A run with a drawing of a size in points; ``place`` is what stands before the extent of its anchor."""
    extent = f"<wp:extent cx='{round(size[0] * EMU)}' cy='{round(size[1] * EMU)}'/>"
    return (
        f"<w:r><w:drawing {MORE_NAMES}><wp:{holder} distT='0' distB='0' distL='0' distR='0' relativeHeight='7'>{place}"
        f"{extent}<wp:docPr id='1' name='x' descr='mô tả'/><a:graphic><a:graphicData>{content}</a:graphicData>"
        f"</a:graphic></wp:{holder}></w:drawing></w:r>"
    )


def position(axis: str, origin: str, value: str) -> str:
    """A wp:positionH or wp:positionV with its inner element."""
    return f"<wp:position{axis} relativeFrom='{origin}'>{value}</wp:position{axis}>"


def offset(points: float) -> str:
    """An offset in a position."""
    return f"<wp:posOffset>{round(points * EMU)}</wp:posOffset>"


def shape(preset: str = "rect", *, look: str = "", transform: str = "", text: str = "", body: str = "") -> str:
    """A wps:wsp. ``look`` is its fill and stroke, ``text`` the paragraphs in it."""
    box = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    return (
        f"<wps:wsp><wps:spPr>{transform}<a:prstGeom prst='{preset}'/>{look}</wps:spPr>{box}"
        f"<wps:bodyPr {body}/></wps:wsp>"
    )


def picture(*, crop: str = "", transform: str = "", link: str = "pic") -> str:
    """A pic:pic behind a relationship."""
    return (
        f"<pic:pic><pic:blipFill><a:blip r:embed='{link}'/>{crop}</pic:blipFill>"
        f"<pic:spPr>{transform}</pic:spPr></pic:pic>"
    )


def pict(content: str) -> str:
    """A run with VML."""
    return f"<w:r><w:pict {MORE_NAMES}>{content}</w:pict></w:r>"


def an_image(kind: str = "PNG", *, mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture file, black on the left and lighter on the right."""
    image = Image.new(mode, size)
    image.paste(Image.new(mode, (size[0] // 2, size[1]), {"CMYK": (0, 255, 255, 0)}.get(mode, 1)), (size[0] // 2, 0))
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()
