"""Run by Alembic: applies the migrations over the connection that ``docgen.store.migrate`` hands in."""

from alembic import context

from docgen.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
