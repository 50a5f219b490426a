"""Papers that were made or corrected by hand: one row for each version."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the table of versions."""
    op.create_table(
        "paper_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("record_version", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("facts_hash", sa.String(64), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("template_hash", sa.String(64), nullable=False),
        sa.Column("docx_hash", sa.String(64), nullable=False),
        sa.Column("source_hash", sa.String(64), nullable=False),
        sa.Column("based_on", sa.Integer()),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.String(32)),
        sa.Column("kept_by", sa.Text()),
        sa.Column("set_aside_at", sa.String(32)),
        sa.Column("set_aside_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_paper_versions"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_paper_versions_meeting_id", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_versions_meeting_id_stem", "paper_versions", ["meeting_id", "stem"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("paper_versions")
