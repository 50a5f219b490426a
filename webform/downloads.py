"""Files that the browser saves."""

from flask import Response

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
YAML = "application/yaml"
ZIP = "application/zip"


def attachment(data: bytes | str, name: str, mimetype: str) -> Response:
    """An answer that the browser saves under this name, which is ASCII."""
    return Response(data, mimetype=mimetype, headers={"Content-Disposition": f"attachment; filename={name}"})
