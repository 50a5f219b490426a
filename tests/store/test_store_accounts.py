import sqlite3
import unicodedata
from contextlib import closing

import pytest

from docgen.ports import Account, AccountNameTaken, AdministratorExists
from docgen.store import SqlAccounts, open_database

COMPOSED = "Việt"
HALF = "Vi\u00ea\u0323t"  # as keyboards of the code page 1258 send it
APART = unicodedata.normalize("NFD", COMPOSED)


def an_account(name="Nguyễn Văn An", key="k1", roles=("admin",)):
    return Account(name, "$argon2id$…", key, roles)


def test_an_office_starts_without_accounts_and_gets_one_first_administrator(accounts):
    assert not accounts.any_exists()
    made = accounts.create_first(an_account())
    assert accounts.any_exists()
    assert accounts.find_by_session_key("k1") == made
    assert made.roles == ("admin",)


def test_the_first_administrator_can_be_made_once_only(accounts):
    accounts.create_first(an_account())
    with pytest.raises(AdministratorExists):
        accounts.create_first(an_account("khác", "k2"))
    assert accounts.find_by_name("khác") is None


def test_names_that_differ_in_capitals_only_are_one_name(accounts):
    made = accounts.create(an_account("Đức"))
    assert accounts.find_by_name(" ĐỨC ") == made
    with pytest.raises(AccountNameTaken, match="đức"):
        accounts.create(an_account("đức", "k2"))


@pytest.mark.parametrize("made_as", [COMPOSED, HALF, APART])
@pytest.mark.parametrize("typed_as", [COMPOSED, HALF, APART])
def test_names_that_look_alike_are_one_name(accounts, made_as, typed_as):
    made = accounts.create(an_account(made_as))
    assert accounts.find_by_name(typed_as.upper()) == made
    with pytest.raises(AccountNameTaken):
        accounts.create(an_account(typed_as, "k2"))


def opened_after_migration_of(path, *keys):
    """The accounts of a database whose keys were written before they had one form, by id."""
    with closing(sqlite3.connect(path)) as before:
        before.executemany("UPDATE users SET name_key = ? WHERE id = ?", [(key, n) for n, key in enumerate(keys, 1)])
        before.execute("UPDATE alembic_version SET version_num = '0007'")
        before.commit()
    return open_database(path)


def test_an_account_from_before_names_had_one_form_is_found_however_it_is_typed(tmp_path):
    path = tmp_path / "docgen.sqlite"
    first = open_database(path)
    made = SqlAccounts(first).create_first(an_account(HALF))
    first.close()
    second = opened_after_migration_of(path, HALF.casefold())
    assert [SqlAccounts(second).find_by_name(typed) for typed in (COMPOSED, HALF, APART)] == [made] * 3
    second.close()


def test_two_accounts_of_one_visible_name_from_before_are_each_found_as_they_were_typed(tmp_path):
    path = tmp_path / "docgen.sqlite"
    first = open_database(path)
    made = [SqlAccounts(first).create(an_account(name, name)) for name in ("một", "hai")]
    first.close()
    second = opened_after_migration_of(path, APART.casefold(), COMPOSED.casefold())
    assert [SqlAccounts(second).find_by_name(typed) for typed in (APART, COMPOSED)] == made
    second.close()


def test_two_accounts_share_a_role(accounts):
    accounts.create(an_account("a", "k1", ("clerk",)))
    accounts.create(an_account("b", "k2", ("admin", "clerk")))
    assert accounts.find_by_name("a").roles == ("clerk",)
    assert accounts.find_by_name("b").roles == ("admin", "clerk")


def test_a_new_password_hash_is_kept(accounts):
    made = accounts.create(an_account())
    accounts.set_password_hash(made.id, "$argon2id$new")
    assert accounts.find_by_name(made.name).password_hash.endswith("new")
