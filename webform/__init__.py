"""The web form: Flask, thin. Every page asks ``docgen.workflow`` and shows the answer."""

from webform.application import MAX_BODY_BYTES, create_app

__all__ = ["MAX_BODY_BYTES", "create_app"]
