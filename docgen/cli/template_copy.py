"""Where the commented copy of a template may be written: never over a file that is not such a copy."""

from pathlib import Path

from docgen.model.errors import DocgenError
from docgen.workflow.made_files import is_guarded


class CopyRefused(DocgenError):
    """The copy cannot be written under this name."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self.target = target


class CopyIsTheTemplate(CopyRefused):
    """The copy would stand where the template stands."""

    def __str__(self) -> str:
        return f"Bản sao có nhận xét sẽ ghi đè lên chính mẫu {self.target} nên chưa làm. Hãy chọn tên khác."


class CopyNotNamed(CopyRefused):
    """The copy would not bear the name of a Word file."""

    def __str__(self) -> str:
        named = self.target.with_name(f"{self.target.stem}.docx")
        return f"{self.target} không có đuôi .docx nên chưa làm. Hãy viết --comments {named}."


class CopyNameTaken(CopyRefused):
    """A file that is no untouched copy of ours has the name already."""

    def __str__(self) -> str:
        return (
            f"{self.target} đã có, đã bị sửa hoặc không do docgen làm nên không ghi đè. "
            "Hãy chọn tên khác, hoặc đổi tên tệp đó rồi làm lại."
        )


def check_copy(template: Path, target: Path) -> None:
    """Let pass a name under which nothing is lost.

    Raises:
        CopyRefused: the template itself, no name of a Word file, or a file that docgen did not write last.
    """
    if target.resolve() == template.resolve():
        raise CopyIsTheTemplate(target)
    if target.suffix.lower() != ".docx":
        raise CopyNotNamed(target)
    if is_guarded(target):
        raise CopyNameTaken(target)
