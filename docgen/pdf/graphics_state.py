"""The graphics state of a content stream, and the operators that change it (ISO 32000-1 §8.4, §9.3, §14.6).

Content lies in marked sequences: runs of marks of one element, or artifacts. A sequence begins and ends within one text
object, or outside of all. What is set already is not set again. Positions of text are kept in thousandths of a point,
so that no error adds up.
"""

from functools import lru_cache

from docgen.layout.marks import Element, Face
from docgen.pdf.embedded_fonts import Fonts, Use
from docgen.pdf.objects import number, numbers

Matrix = tuple[float, float, float, float, float, float]
NOTHING = Element("")  # stands for no open sequence, where None is an artifact
UNSET = -1.0


class State:
    """What the operators so far have set."""

    __slots__ = (
        "color",
        "fonts",
        "in_text",
        "left",
        "opacities",
        "out",
        "owners",
        "pen",
        "scale",
        "spacing",
        "tag",
        "top",
        "use",
        "used_face",
        "used_size",
        "x",
        "y",
    )

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.opacities: dict[float, str] = {}
        self._begin(0.0)

    def _begin(self, top: float) -> None:
        """Begin the stream of a page whose upper edge is at ``top``; marks count from its upper left corner."""
        self.left, self.top = 0.0, top
        self.out: list[str] = []
        self.owners: list[Element] = []
        self.tag: Element | None = NOTHING
        self.in_text = False
        self._forget()

    def resources(self) -> str:
        """The resources' ExtGState dictionary: one state for each opacity (ISO 32000-1 §8.4.5)."""
        return "".join(
            f"/{name}<</ca {number(opacity)}/CA {number(opacity)}>>" for opacity, name in self.opacities.items()
        )

    def _forget(self) -> None:
        """Take nothing for known of the graphics state."""
        self.used_face: Face | None = None
        self.use: Use | None = None
        self.used_size = self.spacing = self.scale = UNSET
        self.color = self.pen = "?"

    def _open(self, tag: Element | None, *, in_text: bool) -> None:
        """Begin the sequence of a tag, inside a text object or outside."""
        if self.tag is tag and self.in_text is in_text:
            return
        self._close(keeps_text=in_text)
        out = self.out
        if in_text and not self.in_text:
            out.append("BT")
            self.in_text = True
            self.x = self.y = 0
        if tag is None:
            out.append("/Artifact BMC")
        else:
            owners = self.owners
            out.append(f"/{tag.kind}<</MCID {len(owners)}>>BDC")
            owners.append(tag)
        self.tag = tag

    def _close(self, *, keeps_text: bool = False) -> None:
        """End the sequence, and the text object too."""
        if self.tag is not NOTHING:
            self.out.append("EMC")
            self.tag = NOTHING
        if self.in_text and not keeps_text:
            self.out.append("ET")
            self.in_text = False

    def _fill(self, color: str) -> None:
        if color != self.color:
            self.color = color
            self.out.append(f"{_rgb(color)} rg")

    def _stroke(self, color: str, width_pt: float, dash: tuple[float, ...], *, is_round: bool = False) -> None:
        pen = _pen(color, width_pt, dash, is_round)
        if pen != self.pen:
            self.pen = pen
            self.out.append(pen)

    def _set_font(self, face: Face, size_pt: float) -> Use:
        self.used_face, self.used_size = face, size_pt
        self.use = use = self.fonts.use(face)
        self.out.append(f"/{use.name} {number(size_pt)} Tf")
        return use

    def _go(self, x: float, y: float) -> None:
        """Start a line of text at a place, told as a step from the start of the last one."""
        to_x, to_y = round((self.left + x) * 1000), round((self.top - y) * 1000)
        self.out.append(f"{(to_x - self.x) / 1000} {(to_y - self.y) / 1000} Td")
        self.x, self.y = to_x, to_y

    def _opacity(self, opacity: float) -> str:
        """The resource name of a state with some opacity."""
        return self.opacities.setdefault(round(max(opacity, 0.0), 3), f"G{len(self.opacities)}")


def product(first: Matrix, then: Matrix) -> Matrix:
    """The matrix of doing one after the other (ISO 32000-1 §8.3.4)."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def factors(matrix: Matrix) -> str:
    """A matrix as operands; its factors need more decimals than places do."""
    return " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in matrix[:4]) + " " + numbers(*matrix[4:])


@lru_cache(maxsize=1024)
def _rgb(color: str) -> str:
    """Three operands of 0 to 1."""
    return " ".join(number(byte / 255) for byte in bytes.fromhex(color or "000000"))


@lru_cache(maxsize=1024)
def _pen(color: str, width_pt: float, dash: tuple[float, ...], is_round: bool) -> str:  # noqa: FBT001 - a cache key
    """The operators of a pen: colour, width, dashes, ends of lines (ISO 32000-1 §8.4.3)."""
    return f"{_rgb(color)} RG {number(width_pt)} w [{numbers(*dash)}] 0 d {int(is_round)} J"
