"""A settlement says of which kind of copy it speaks: one paper decides nothing about another."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settlement", sa.Column("copy_kind", sa.Text(), nullable=True))
