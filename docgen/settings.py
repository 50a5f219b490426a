"""What the office sets once: from ``docgen.toml``, and over it from the environment."""

import difflib
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from docgen.model.errors import DocgenError
from docgen.wording.tone_marks import ToneMarkStyle

FILE_NAME: Final = "docgen.toml"
_PREFIX: Final = "DOCGEN_"
_LARGEST_FILE: Final = 100_000  # bytes; a settings file has some lines
LANGUAGES: Final = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. Each field is a key of ``docgen.toml`` and, in capitals after DOCGEN_, a variable.

    ``templates`` is a folder whose templates stand before the shipped ones; ``secret`` signs the cookies of the web
    form, ``None`` for one kept in ``home``.
    """

    home: Path = Path("output")
    lang: str = "vi"
    templates: Path | None = None
    tone_marks: ToneMarkStyle = ToneMarkStyle.FIRST_VOWEL
    time_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Ho_Chi_Minh"))
    secret: str | None = field(default=None, repr=False)


class SettingUnknown(DocgenError):
    """There is no such setting. ``where`` is the file or «biến môi trường»."""

    def __init__(self, name: str, where: str, near: str = "") -> None:
        super().__init__(name, where, near)
        self.name, self.where, self.near = name, where, near

    def __str__(self) -> str:
        hint = (
            f" Có phải là «{self.near}»?" if self.near else " Hãy xóa, hoặc xem các thiết lập trong docs/settings.md."
        )
        return f"Không có thiết lập «{self.name}» ({self.where}).{hint}"


class SettingWrong(DocgenError):
    """A setting has a value that it cannot have. The value is not repeated: it may be a secret."""

    def __init__(self, name: str, where: str, needed: str) -> None:
        super().__init__(name, where, needed)
        self.name, self.where, self.needed = name, where, needed

    def __str__(self) -> str:
        return f"Thiết lập «{self.name}» ({self.where}) phải là {self.needed}."


class SettingsUnreadable(DocgenError):
    """The settings file is no TOML."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"Không đọc được tệp thiết lập {self.path}: {self.reason}."


def load_settings(environ: Mapping[str, str] | None = None, file: Path = Path(FILE_NAME)) -> Settings:
    """The settings of file and environment; the environment stands over the file, the file over the defaults.

    Raises:
        SettingUnknown: a key or a variable DOCGEN_… that is no setting.
        SettingWrong: a value that a setting cannot have.
        SettingsUnreadable: the file is no TOML.
    """
    given = os.environ if environ is None else environ
    values = {name: _read(name, value, str(file), name) for name, value in _from_file(file).items()}
    for variable in sorted(given):
        if variable.startswith(_PREFIX):
            name = _known(variable, [_PREFIX + each.name.upper() for each in fields(Settings)], "biến môi trường")
            name = name.removeprefix(_PREFIX).lower()
            values[name] = _read(name, given[variable], "biến môi trường", variable)
    return Settings(**values)


def _from_file(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST_FILE + 1)
        found = tomllib.loads(data.decode("utf-8-sig")) if len(data) <= _LARGEST_FILE else None
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError:
        raise SettingsUnreadable(file, "không phải UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsUnreadable(file, f"sai cú pháp TOML ({error})") from None
    if found is None:
        raise SettingsUnreadable(file, f"lớn hơn {_LARGEST_FILE} byte")
    known = [each.name for each in fields(Settings)]
    return {_known(name, known, str(file)): value for name, value in found.items()}


def _known(name: str, known: list[str], where: str) -> str:
    if name in known:
        return name
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    raise SettingUnknown(name, where, near[0] if near else "")


def _read(name: str, value: object, where: str, shown: str) -> Any:
    needed, read = _READERS[name]
    try:
        if isinstance(value, str):
            return read(value)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        pass
    raise SettingWrong(shown, where, needed)


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(value)
    return value


def _path(value: str) -> Path:
    if not value or "\0" in value:
        raise ValueError(value)
    return Path(value)


def _folder(value: str) -> Path:
    path = _path(value)
    if not path.is_dir():
        raise ValueError(value)
    return path


def _secret(value: str) -> str:
    if len(value) < 16:  # noqa: PLR2004 -- 128 bits at eight bits a character is the least worth the name
        raise ValueError(value)
    return value


_READERS: Final[Mapping[str, tuple[str, Callable[[str], object]]]] = {
    "home": ("đường dẫn một thư mục", _path),
    "lang": ("vi hoặc en", _language),
    "templates": ("đường dẫn một thư mục đã có", _folder),
    "tone_marks": (" hoặc ".join(ToneMarkStyle), ToneMarkStyle),
    "time_zone": ("tên một múi giờ, ví dụ Asia/Ho_Chi_Minh", ZoneInfo),
    "secret": ("chuỗi ít nhất 16 ký tự", _secret),
}
