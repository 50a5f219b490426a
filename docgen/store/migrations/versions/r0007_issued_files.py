"""The PDF files of issued papers, as they were when they were marked."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

COLUMNS = ("pdf_hash", "by_hand_hash")


def upgrade() -> None:
    """Add the hashes of the files; a mark from before has none."""
    for name in COLUMNS:
        op.add_column("paper_issues", sa.Column(name, sa.String(64)))


def downgrade() -> None:
    """Drop them."""
    with op.batch_alter_table("paper_issues") as table:
        for name in COLUMNS:
            table.drop_column(name)
