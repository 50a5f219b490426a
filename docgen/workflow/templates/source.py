"""The templates of an office in their order: which of those that bear a name is the one to use."""

from collections.abc import Callable
from dataclasses import dataclass

from docgen.ports.templates import TemplateFolder, TemplateOrigin


@dataclass(frozen=True, slots=True)
class LayeredTemplates:
    """What the settings name, then what the office put in force (``kept``), its folder, and what docgen brings."""

    named: TemplateFolder
    kept: Callable[[str], bytes | None]
    folder: TemplateFolder
    brought: TemplateFolder

    def read(self, name: str) -> bytes:
        """The bytes of a template. Raises: DocgenError."""
        if self.named.has(name):
            return self.named.read(name)
        kept = self.kept(name)
        if kept is not None:
            return kept
        return self.folder.read(name) if self.folder.has(name) else self.brought.read(name)

    def origin(self, name: str) -> TemplateOrigin:
        """Whose template of this name is read."""
        if self.named.has(name):
            return TemplateOrigin.FOLDER
        if self.kept(name) is not None:
            return TemplateOrigin.OFFICE
        return TemplateOrigin.FOLDER if self.folder.has(name) else TemplateOrigin.SHIPPED

    def shipped(self, name: str) -> bytes:
        """The template that docgen brings. Raises: DocgenError."""
        return self.brought.read(name)
