"""Form fields that keep what was typed as it was typed, and can say it as plain data of the codec.

``data`` is the text as typed (a bool for a box to tick). ``plain()`` is the value for ``docgen.codec.from_plain``,
which reads dates, times and numbers as clerks write them and names what it cannot read. ``typed(plain)`` is the way
back, for a record that comes from a file.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from wtforms import BooleanField, Field, FieldList, FormField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.utils import unset_value

CONTINUES = "↵"
"""At the end of a line: the next line belongs to the same item of the list."""


def _lines(sent: Any) -> str:
    """What a browser sends, with the line ends that it had before."""
    return str(sent).replace("\r\n", "\n").replace("\r", "\n")


class TextField(StringField):
    """One line of text."""

    kind = "text"

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take the text as typed; only the line ends are made one."""
        if valuelist:
            self.data = _lines(valuelist[0])

    def process_data(self, value: Any) -> None:
        """Take a stored text; nothing typed is an empty text."""
        self.data = "" if value is None else str(value)

    def plain(self) -> str:
        """The text."""
        return str(self.data)

    @staticmethod
    def typed(value: Any) -> str:
        """The text, empty for nothing."""
        return "" if value is None else str(value)


class LongTextField(TextField, TextAreaField):
    """Text of several lines."""

    kind = "long"
    widget = TextAreaField.widget


class GrowingField(TextField):
    """One line of text that wraps where it is long, instead of hiding its end."""

    kind = "growing"
    widget = TextAreaField.widget


class LinesField(LongTextField):
    """A list of texts, one a line; an item that goes on in the next line ends in ``↵``."""

    kind = "lines"

    def plain(self) -> list[str]:  # type: ignore[override]
        """The items; empty lines are none."""
        joined = str(self.data).replace(f"{CONTINUES}\n", "\0")
        items = (item.replace("\0", "\n").strip() for item in joined.split("\n"))
        return [item for item in items if item]

    @staticmethod
    def typed(value: Any) -> str:
        """The items, one a line."""
        return "\n".join(str(item).replace("\n", f"{CONTINUES}\n") for item in value or ())


class OptionalTextField(TextField):
    """A value that may be missing: an empty field is ``None``."""

    def plain(self) -> str | None:  # type: ignore[override]
        """The text for the codec to read, or ``None``."""
        return str(self.data).strip() or None


class NumberField(OptionalTextField):
    """A whole number."""

    kind = "number"


class ClockField(OptionalTextField):
    """A time of the day: «14:00», «14h30»."""

    kind = "clock"


class DayField(OptionalTextField):
    """A day: «12/5/2023»."""

    kind = "day"

    @staticmethod
    def typed(value: Any) -> str:
        """An ISO date as clerks write it."""
        if not value:
            return ""
        day = dt.date.fromisoformat(str(value))
        return f"{day.day}/{day.month}/{day.year}"


class YesField(BooleanField):
    """A box to tick."""

    kind = "yes"

    def plain(self) -> bool:
        """Whether it is ticked."""
        return bool(self.data)

    @staticmethod
    def typed(value: Any) -> bool:
        """Whether to tick it."""
        return bool(value)


class ChoiceField(SelectField):
    """One of a closed set."""

    kind = "choice"

    def __init__(self, label: str, choices: Iterable[tuple[str, str]], **options: Any) -> None:
        listed = [SelectChoice(value, words) for value, words in choices]
        super().__init__(label, choices=listed, validate_choice=False, coerce=_lines, **options)

    def plain(self) -> str | None:
        """The chosen word."""
        return self.data or None

    @staticmethod
    def typed(value: Any) -> Any:
        """The word to choose."""
        return value


class PartField(FormField):
    """A part of the record. An ``optional`` part that is left as it came is ``None`` in the record."""

    kind = "part"

    def __init__(self, form_class: type, label: str = "", *, optional: bool = False, **options: Any) -> None:
        super().__init__(form_class, label, **options)
        self.optional = optional

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        """Treat a part that is not stored as an empty one."""
        super().process(formdata, {} if data is None or data is unset_value else data, extra_filters)


class RowsField(FieldList):
    """A list of rows. The order of the rows is their order in the page, whatever their numbers are."""

    kind = "rows"

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        """Take the rows as sent, keeping the names under which the page knows them."""
        if not formdata:
            super().process(None, () if data is unset_value or data is None else data, extra_filters)
            return
        self.last_index = -1
        self.object_data = ()
        self.entries: list[Field] = []
        for index in dict.fromkeys(self._extract_indices(f"{self.name}-", formdata)):
            self._add_entry(formdata, index=index)

    def _extract_indices(self, prefix: str, formdata: Iterable[str]) -> Iterable[int]:
        numbers = (name[len(prefix) :].partition("-")[0] for name in formdata if name.startswith(prefix))
        return (int(number) for number in numbers if number.isascii() and number.isdigit() and len(number) < MAX_DIGITS)

    def blank(self) -> Field:
        """A row without values, whose number the page fills in."""
        options = {"name": f"{self.name}-{ROW_NUMBER}", "id": f"{self.id}-{ROW_NUMBER}", "_meta": self.meta}
        row = self.meta.bind_field(self._form, self.unbound_field, options | {"translations": self._translations})
        row.process(None)
        return row


MAX_DIGITS = 10
ROW_NUMBER = "ROW"
"""Stands in a row template where the number of the row goes."""
