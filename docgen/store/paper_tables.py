"""The table of kept papers. An issued paper will point to its row; what a row means does not change by that."""

import sqlalchemy as sa

from docgen.store.tables import Moment, metadata

paper_versions = sa.Table(
    "paper_versions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("meeting_id", sa.ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
    sa.Column("stem", sa.Text, nullable=False),
    sa.Column("kind", sa.String(64), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("origin", sa.String(16), nullable=False),
    sa.Column("record_version", sa.Integer, nullable=False),
    sa.Column("facts", sa.JSON, nullable=False),
    sa.Column("facts_hash", sa.String(64), nullable=False),
    sa.Column("template", sa.Text, nullable=False),
    sa.Column("template_hash", sa.String(64), nullable=False),
    sa.Column("docx_hash", sa.String(64), nullable=False),
    sa.Column("source_hash", sa.String(64), nullable=False),
    sa.Column("based_on", sa.Integer),
    sa.Column("at", Moment, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("kept_at", Moment),
    sa.Column("kept_by", sa.Text),
    sa.Column("set_aside_at", Moment),
    sa.Column("set_aside_by", sa.Text),
    sa.Index("ix_paper_versions_meeting_id_stem", "meeting_id", "stem"),
    sqlite_autoincrement=True,
)
