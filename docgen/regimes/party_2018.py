"""What Hướng dẫn 36-HD/VPTW (2018) fixed for the papers of the Party, until Hướng dẫn 05-HD/VPTW replaced it.

Only what differs from the later guide is named here. The title, the star, the number without colon, T/M and the
underlined «Nơi nhận:» were the same.
"""

from datetime import date

from docgen.regimes.party import *  # noqa: F403 - a version of a norm is the other version with some values changed
from docgen.regimes.party import ADDRESSED

NORM = "Hướng dẫn 36-HD/VPTW"
VALID_FROM = date(2018, 4, 3)  # the date that is usually cited; Hướng dẫn 05-HD/VPTW itself writes 04/3/2018
VALID_TO = date(2026, 5, 26)  # Hướng dẫn 05-HD/VPTW replaces it from 27/5/2026

RECIPIENT_END = ","
SUBMITTED = ADDRESSED  # «Kính trình:» is new in 2026
