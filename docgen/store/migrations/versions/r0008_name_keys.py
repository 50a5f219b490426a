"""The keys of user names in one normal form: a name is found however a keyboard composes its letters."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

users = sa.table("users", sa.column("id", sa.Integer), sa.column("name_key", sa.Text))


def upgrade() -> None:
    """Write the keys anew. Of two accounts with one visible name the later keeps its old key: both stay findable."""
    connection = op.get_bind()
    kept = {row.name_key: row.id for row in connection.execute(sa.select(users).order_by(users.c.id))}
    for old, number in list(kept.items()):
        new = unicodedata.normalize("NFC", old)
        if new not in kept:
            connection.execute(users.update().where(users.c.id == number).values(name_key=new))
            kept[new] = number


def downgrade() -> None:
    """Leave them: the old program finds a name that is typed in this form."""
