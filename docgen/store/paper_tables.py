"""The tables of kept papers, and of which of them were issued."""

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

paper_issues = sa.Table(
    "paper_issues",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("version_id", sa.ForeignKey("paper_versions.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("meeting_id", sa.Integer, nullable=False),
    sa.Column("stem", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("pdf_hash", sa.String(64)),
    sa.Column("by_hand_hash", sa.String(64)),
    sa.Column("ended_at", Moment),
    sa.Column("ended_by", sa.Text),
    sqlite_autoincrement=True,
)
"""Each time that a version was marked as issued, and the PDF files that it had then.

The mark holds while ``ended_at`` is empty: one for each paper.
"""

STILL_ISSUED = paper_issues.c.ended_at.is_(None)
sa.Index(
    "ux_paper_issues_open",
    paper_issues.c.meeting_id,
    paper_issues.c.stem,
    unique=True,
    sqlite_where=STILL_ISSUED,
    postgresql_where=STILL_ISSUED,
)
