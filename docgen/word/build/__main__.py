"""Write the shipped templates into ``templates_docx`` of this checkout."""

import sys
from pathlib import Path

from docgen.word.build import write_templates

TEMPLATES_FOLDER = Path(__file__).parents[3] / "templates_docx"

if __name__ == "__main__":
    for path in write_templates(TEMPLATES_FOLDER):
        sys.stdout.write(f"{path}\n")
