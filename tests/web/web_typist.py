"""Types a whole meeting into the editor, field by field, as a clerk would."""

from webform.editor.fields import PartField, RowsField
from webform.editor.form import MeetingForm
from webform.editor.reading import typed_record


def type_record(page, record):
    """Everything of the record but pictures and sample data: first which papers there are, then each field."""
    fields = list(typed_fields(MeetingForm(data=typed_record(record))))
    for field in sorted(fields, key=lambda each: not each.name.endswith("-wanted")):
        type_field(page, field)


def typed_fields(form):
    """The fields that hold something, in the order of the page."""
    for field in form:
        if field.name in ("photos", "sample_data"):
            continue
        if isinstance(field, PartField):
            yield from typed_fields(field.form)
        elif isinstance(field, RowsField):
            for row in field.entries:
                yield from typed_fields(row.form) if isinstance(row, PartField) else [row]
        elif field.data != type(form)()[field.short_name].data:
            yield field


def type_field(page, field):
    """Add the rows that the field stands in, unfold what is folded, and type."""
    shown = page.locator(f'[name="{field.name}"]')
    if not shown.count():
        add_rows(page, field.name)
    folded = page.locator(f'details:not([open]):has([name="{field.name}"]) > summary')
    if folded.count():
        folded.first.click()
    if field.kind == "yes":
        shown.check()
    elif field.kind == "choice":
        shown.select_option(field.data)
    else:
        shown.fill(str(field.data))


def add_rows(page, name):
    """Press «Thêm …» of each list around the field until the field is there."""
    steps = name.split("-")
    for at, step in enumerate(steps):
        if step.isdigit():
            rows, row = "-".join(steps[:at]), "-".join(steps[: at + 1])
            if not page.locator(f'[name^="{row}-"], [name="{row}"]').count():
                page.locator(f'[data-rows="{rows}"] > .rows-foot > [data-act=add]').click()
