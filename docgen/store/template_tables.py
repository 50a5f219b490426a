"""The tables of the office's own templates and kinds."""

import sqlalchemy as sa

from docgen.store.tables import Moment, metadata

template_versions = sa.Table(
    "template_versions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False, index=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    sa.UniqueConstraint("name", "number"),
)

template_choices = sa.Table(
    "template_choices",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    sa.Column("number", sa.Integer),
    sa.Column("chosen_by", sa.Text, nullable=False),
    sa.Column("chosen_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

own_kinds = sa.Table(
    "own_kinds",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("symbol", sa.Text, nullable=False),
    sa.Column("created_by", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("retired_by", sa.Text),
    sa.Column("retired_at", Moment),
)

own_values = sa.Table(
    "own_values",
    metadata,
    sa.Column("meeting_id", sa.ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("kind", sa.ForeignKey("own_kinds.id"), primary_key=True),
    sa.Column("typed", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("saved_by", sa.Text, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
)
