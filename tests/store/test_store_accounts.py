import pytest

from docgen.ports import Account, AccountNameTaken, AdministratorExists


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


def test_two_accounts_share_a_role(accounts):
    accounts.create(an_account("a", "k1", ("clerk",)))
    accounts.create(an_account("b", "k2", ("admin", "clerk")))
    assert accounts.find_by_name("a").roles == ("clerk",)
    assert accounts.find_by_name("b").roles == ("admin", "clerk")


def test_a_new_password_hash_is_kept(accounts):
    made = accounts.create(an_account())
    accounts.set_password_hash(made.id, "$argon2id$new")
    assert accounts.find_by_name(made.name).password_hash.endswith("new")
