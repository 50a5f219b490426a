"""The office's own templates in versions, its own kinds of papers, and what is typed for them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of templates and own kinds."""
    _create_templates()
    op.create_table(
        "own_kinds",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("retired_by", sa.Text()),
        sa.Column("retired_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_own_kinds"),
    )
    op.create_table(
        "own_values",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("saved_by", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "kind", name="pk_own_values"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name="fk_own_values_meeting_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["kind"], ["own_kinds.id"], name="fk_own_values_kind"),
    )


def _create_templates() -> None:
    op.create_table(
        "template_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_template_versions"),
        sa.UniqueConstraint("name", "number", name="uq_template_versions_name"),
    )
    op.create_index("ix_template_versions_digest", "template_versions", ["digest"])
    op.create_table(
        "template_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("chosen_by", sa.Text(), nullable=False),
        sa.Column("chosen_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_template_choices"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_template_choices_name", "template_choices", ["name"])


def downgrade() -> None:
    """Drop everything that this step created."""
    for table in ("own_values", "own_kinds", "template_choices", "template_versions"):
        op.drop_table(table)
