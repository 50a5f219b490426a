"""Accounts as Flask-Security wants to see them."""

from dataclasses import dataclass, field
from typing import Any

from flask_security import RoleMixin, UserMixin
from flask_security.datastore import UserDatastore

from docgen.ports import Account, AccountStore


@dataclass(eq=False)
class OfficeRole(RoleMixin):
    """A role by its name."""

    name: str


@dataclass(eq=False)
class OfficeUser(UserMixin):
    """Somebody with an account, for the length of a request."""

    id: int
    username: str
    password: str
    active: bool = True
    fs_uniquifier: str = ""
    roles: list[OfficeRole] = field(default_factory=list)


class AccountsDatastore(UserDatastore):
    """The store that Flask-Security asks, over the port of ours."""

    def __init__(self, accounts: AccountStore) -> None:
        super().__init__(OfficeUser, OfficeRole)
        self._accounts = accounts

    def find_user(self, *, case_insensitive: bool = False, **wanted: Any) -> OfficeUser | None:
        """Whoever has this ``username`` or ``fs_uniquifier``."""
        del case_insensitive  # names never differ by capitals only
        if "username" in wanted:
            account = self._accounts.find_by_name(wanted["username"])
        else:
            account = self._accounts.find_by_session_key(wanted["fs_uniquifier"])
        return None if account is None else user_of(account)

    def find_role(self, role: str) -> OfficeRole:
        """The role of this name."""
        return OfficeRole(role)

    def put(self, model: OfficeUser) -> OfficeUser:
        """Keep a password that was hashed anew when its owner logged in."""
        self._accounts.set_password_hash(model.id, model.password)
        return model

    def commit(self) -> None:
        """Everything is kept at once; there is nothing left to do."""


def user_of(account: Account) -> OfficeUser:
    """The account as a user."""
    roles = [OfficeRole(name) for name in account.roles]
    return OfficeUser(account.id, account.name, account.password_hash, account.active, account.session_key, roles)
