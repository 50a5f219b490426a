"""The papers of the Front and the mass organisations: Nghị định 30/2020/NĐ-CP as it fits (its Điều 2 khoản 2).

No central guide of the Front on layout is known, so everything that differs from ``state`` is custom and a default that
an office may change. The heading («ỦY BAN MTTQ VIỆT NAM XÃ …» over «BAN THƯỜNG TRỰC») and the symbol («MTTQ-BTT») are
facts of the body, not of the regime. The Youth Union has a guide of its own that is not covered.
"""

from docgen.regimes.state import *  # noqa: F403 - the state's norm with some values changed

ID = "front"
FORM_OF_ADDRESS = "đồng chí"  # custom
