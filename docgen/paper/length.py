"""Lengths. The one unit inside docgen is the point, 1/72 inch, as a float; here are the ways in and out."""

TWIPS_PER_PT = 20
EMU_PER_PT = 12_700  # ECMA-376 §20.1.10.16: 914,400 EMU are one inch
PT_PER_MM = 72 / 25.4


def from_twips(twips: float) -> float:
    """Points in a count of twips (1/20 pt), the unit of most WordprocessingML measures."""
    return twips / TWIPS_PER_PT


def from_half_points(half_points: float) -> float:
    """Points in a count of half points, the unit of w:sz."""
    return half_points / 2


def from_eighths(eighths: float) -> float:
    """Points in a count of eighths of a point, the unit of border widths."""
    return eighths / 8


def from_emu(emu: float) -> float:
    """Points in a count of English Metric Units, the unit of DrawingML."""
    return emu / EMU_PER_PT


def from_mm(millimetres: float) -> float:
    """Points in a count of millimetres."""
    return millimetres * PT_PER_MM


def to_mm(points: float) -> float:
    """Millimetres in a count of points."""
    return points / PT_PER_MM


def to_emu(points: float) -> int:
    """English Metric Units in a count of points, rounded."""
    return round(points * EMU_PER_PT)


def to_twips(points: float) -> int:
    """Twips in a count of points, rounded."""
    return round(points * TWIPS_PER_PT)
