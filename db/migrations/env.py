"""Alembic's entry: runs the migrations on the connection and in the transaction that `upgrade` hands over."""

from alembic import context

from db.models import StoreTable

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=StoreTable.metadata,
    transactional_ddl=True,
    # SQLite changes a table by building it anew
    render_as_batch=True,
)
context.run_migrations()
