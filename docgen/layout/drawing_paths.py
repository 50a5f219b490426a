"""Boxes, rounded boxes, ellipses and arrowheads as the segments of paths. All lengths are points, y downwards."""

import math

Segments = tuple[tuple[str | float, ...], ...]
Point = tuple[float, float]

QUARTER = 4 / 3 * (math.sqrt(2) - 1)  # how far the control points of a quarter of a circle stand, in radii


def box(x: float, y: float, width: float, height: float) -> Segments:
    """A rectangle."""
    right, bottom = x + width, y + height
    return ("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Segments:
    """A rectangle with corners that are quarters of circles, no larger than half of its shorter side."""
    across = down = min(radius, width / 2, height / 2)
    return _with_corners(x, y, (width, height), (across, down))


def ellipse(x: float, y: float, width: float, height: float) -> Segments:
    """An ellipse that fills a box."""
    return _with_corners(x, y, (width, height), (width / 2, height / 2))


def _with_corners(x: float, y: float, size: Point, corner: Point) -> Segments:
    """A box of which each corner is a quarter of an ellipse, clockwise from the upper left."""
    right, bottom = x + size[0], y + size[1]
    across, down = corner
    off_x, off_y = across * (1 - QUARTER), down * (1 - QUARTER)
    return (
        ("M", x + across, y),
        ("L", right - across, y),
        ("C", right - off_x, y, right, y + off_y, right, y + down),
        ("L", right, bottom - down),
        ("C", right, bottom - off_y, right - off_x, bottom, right - across, bottom),
        ("L", x + across, bottom),
        ("C", x + off_x, bottom, x, bottom - off_y, x, bottom - down),
        ("L", x, y + down),
        ("C", x, y + off_y, x + off_x, y, x + across, y),
        ("Z",),
    )


def arrowhead(tip: Point, direction: Point, length: float) -> Segments:
    """A triangle as wide as it is long; ``direction`` is a vector of length 1 that points to its tip."""
    (x, y), (dx, dy), half = tip, direction, length / 2
    back_x, back_y = x - dx * length, y - dy * length
    return (
        ("M", x, y),
        ("L", back_x - dy * half, back_y + dx * half),
        ("L", back_x + dy * half, back_y - dx * half),
        ("Z",),
    )
