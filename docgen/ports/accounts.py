"""Who may log in."""

from dataclasses import dataclass
from typing import Protocol

from docgen.model.errors import DocgenError


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in. ``session_key`` names their sessions; changing it logs them out everywhere."""

    name: str
    password_hash: str
    session_key: str
    roles: tuple[str, ...] = ()
    active: bool = True
    id: int = 0


class AccountStore(Protocol):
    """Keeps who may log in. Every method may raise a ``StoreFailure``.

    Two names differ by more than capitals and the way in which a keyboard composes letters.
    """

    def any_exists(self) -> bool:
        """Whether anybody has an account yet."""
        ...

    def create_first(self, account: Account) -> Account:
        """The administrator of a new office. Raises: AdministratorExists."""
        ...

    def create(self, account: Account) -> Account:
        """The account with its id. Raises: AccountNameTaken."""
        ...

    def find_by_name(self, name: str) -> Account | None:
        """The account of this name, whatever its capitals and however its letters are composed."""
        ...

    def find_by_session_key(self, session_key: str) -> Account | None:
        """The account that this session belongs to."""
        ...

    def set_password_hash(self, account_id: int, password_hash: str) -> None:
        """Keep a new hash for the account; nothing happens where there is no such account."""
        ...


class AdministratorExists(DocgenError):
    """The first account was created already."""

    def __init__(self) -> None:
        super().__init__("Đã có tài khoản quản trị. Hãy đăng nhập bằng tài khoản đó.")


class AccountNameTaken(DocgenError):
    """Two accounts cannot have one name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Tên đăng nhập «{name}» đã có người dùng. Hãy chọn tên khác.")
