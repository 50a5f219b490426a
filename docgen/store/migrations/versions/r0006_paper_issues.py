"""Which versions of papers were marked as issued."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table of marks, one open mark at most for each paper."""
    op.create_table(
        "paper_issues",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.String(32)),
        sa.Column("ended_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_paper_issues"),
        sa.ForeignKeyConstraint(
            ["version_id"], ["paper_versions.id"], name="fk_paper_issues_version_id", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_issues_version_id", "paper_issues", ["version_id"])
    is_open = sa.text("ended_at IS NULL")
    op.create_index(
        "ux_paper_issues_open",
        "paper_issues",
        ["meeting_id", "stem"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("paper_issues")
