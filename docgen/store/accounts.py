"""Who may log in, in SQL: the ``AccountStore`` of ``docgen.ports``."""

import unicodedata
from dataclasses import dataclass, replace

import sqlalchemy as sa

from docgen.ports import Account, AccountNameTaken, AdministratorExists
from docgen.store.database import Database
from docgen.store.tables import roles, user_roles, users


@dataclass(frozen=True, slots=True)
class SqlAccounts:
    """Accounts kept in the database."""

    database: Database

    def any_exists(self) -> bool:
        """Whether anybody has an account yet."""
        with self.database.reading() as connection:
            return connection.scalar(sa.select(sa.exists().select_from(users))) is True

    def create_first(self, account: Account) -> Account:
        """The administrator of a new office: looked for and written by one statement, so that only one can be first."""
        nobody = ~sa.exists().select_from(users)
        row = sa.select(*(sa.literal(value) for value in _row(account).values())).where(nobody)
        with self.database.writing() as connection:
            if not connection.execute(users.insert().from_select(list(_row(account)), row)).rowcount:
                raise AdministratorExists
            return _with_roles(connection, account)

    def create(self, account: Account) -> Account:
        """The account with its id."""
        try:
            with self.database.writing() as connection:
                connection.execute(users.insert().values(_row(account)))
                return _with_roles(connection, account)
        except sa.exc.IntegrityError as error:
            raise AccountNameTaken(account.name) from error

    def find_by_name(self, name: str) -> Account | None:
        """The account of this name, whatever its capitals and however its letters are composed."""
        as_typed = name.strip().casefold()  # two accounts from before names had one form: each by its own
        return self._find(users.c.name_key == as_typed) or self._find(users.c.name_key == _name_key(name))

    def find_by_session_key(self, session_key: str) -> Account | None:
        """The account that this session belongs to."""
        return self._find(users.c.session_key == session_key)

    def set_password_hash(self, account_id: int, password_hash: str) -> None:
        """Keep a new hash for the account."""
        with self.database.writing() as connection:
            connection.execute(users.update().where(users.c.id == account_id).values(password_hash=password_hash))

    def _find(self, condition: sa.ColumnElement[bool]) -> Account | None:
        with self.database.reading() as connection:
            row = connection.execute(sa.select(users).where(condition)).one_or_none()
            if row is None:
                return None
            granted = sa.select(roles.c.name).join(user_roles).where(user_roles.c.user_id == row.id)
            names = tuple(connection.scalars(granted.order_by(roles.c.name)))
            return Account(row.name, row.password_hash, row.session_key, names, row.active, row.id)


def _name_key(name: str) -> str:
    """What two names that look alike have in common: keyboards give one and the same letter in several ways."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())


def _row(account: Account) -> dict[str, str | bool]:
    return {
        "name": account.name,
        "name_key": _name_key(account.name),
        "password_hash": account.password_hash,
        "session_key": account.session_key,
        "active": account.active,
    }


def _with_roles(connection: sa.Connection, account: Account) -> Account:
    user_id = connection.execute(sa.select(users.c.id).where(users.c.session_key == account.session_key)).scalar_one()
    for name in account.roles:
        connection.execute(user_roles.insert().values(user_id=user_id, role_id=_role_id(connection, name)))
    return replace(account, id=user_id)


def _role_id(connection: sa.Connection, name: str) -> int:
    known = connection.scalar(sa.select(roles.c.id).where(roles.c.name == name))
    if known is not None:
        return int(known)
    return int(connection.execute(roles.insert().values(name=name).returning(roles.c.id)).scalar_one())
