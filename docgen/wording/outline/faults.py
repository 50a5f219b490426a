"""What a clerk should look at in a typed text, line by line. The text is printed all the same."""

from docgen.wording.outline.counting_faults import counting_faults
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.reference_faults import reference_faults
from docgen.wording.outline.rows import LineFault, rows_of
from docgen.wording.outline.shape_faults import shape_faults


def find_faults(outline: Outline, document: str = "") -> tuple[LineFault, ...]:
    """The faults in the order of the lines. ``document`` is the kind of the text, as in ``find_references``."""
    rows = rows_of(outline)
    shape = tuple(shape_faults(outline, rows))
    # «Điều 4 Nhiệm vụ» is a heading without its full stop: that it also looks like a citation is not worth telling
    unsure = {fault.line for fault in shape if fault.code == "stop-forgotten"}
    references = (fault for fault in reference_faults(outline, document) if fault.line not in unsure)
    return tuple(sorted((*counting_faults(rows), *shape, *references), key=lambda fault: fault.line))
