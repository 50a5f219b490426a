"""Word templates: checked when they come, compiled once, filled many times."""

from docgen.word.template.filling import (
    CompiledTemplate,
    NotAWordFile,
    TemplateCache,
    compile_template,
    digest_of,
    fill,
)

__all__ = ["CompiledTemplate", "NotAWordFile", "TemplateCache", "compile_template", "digest_of", "fill"]
