import re
from dataclasses import fields
from pathlib import Path

import pytest
from support.places import ROOT

from docgen.settings import Settings, SettingsUnreadable, SettingUnknown, SettingWrong, load_settings
from docgen.wording.tone_marks import ToneMarkStyle

DOCUMENT = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def load(tmp_path: Path, text: str = "", **environ: str) -> Settings:
    file = tmp_path / "docgen.toml"
    if text:
        file.write_text(text, encoding="utf-8")
    return load_settings(environ, file)


def test_nothing_set_gives_the_defaults(tmp_path):
    assert load(tmp_path) == Settings()


def test_the_file_stands_over_the_defaults_and_the_environment_over_the_file(tmp_path):
    settings = load(tmp_path, 'home = "kho"\nlang = "en"\ntone_marks = "hoà"\n', DOCGEN_HOME="/srv/docgen")
    assert (settings.home, settings.lang) == (Path("/srv/docgen"), "en")
    assert settings.tone_marks is ToneMarkStyle.SECOND_VOWEL


def test_an_unknown_key_of_the_file_is_an_error_with_the_name_that_was_meant(tmp_path):
    with pytest.raises(SettingUnknown, match="«templates»"):
        load(tmp_path, 'template = "x"\n')


def test_an_unknown_variable_is_an_error_with_the_name_that_was_meant(tmp_path):
    with pytest.raises(SettingUnknown, match="«DOCGEN_SECRET»"):
        load(tmp_path, DOCGEN_SECRETS="x")


def test_other_variables_are_none_of_our_business(tmp_path):
    assert load(tmp_path, PATH="/bin", DOCGENERATOR="x") == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LANG", "fr"),
        ("TONE_MARKS", "mới"),
        ("TIME_ZONE", "Asia/Hà_Nội"),
        ("TIME_ZONE", "../etc"),
        ("SECRET", "ngắn"),
        ("HOME", ""),
        ("TEMPLATES", "/nowhere/mau"),
        ("TEMPLATES", __file__),
    ],
)
def test_a_value_that_cannot_be_is_an_error_that_does_not_repeat_it(tmp_path, name, value):
    with pytest.raises(SettingWrong) as caught:
        load(tmp_path, **{f"DOCGEN_{name}": value})
    assert f"DOCGEN_{name}" in str(caught.value)
    assert not value or value not in str(caught.value)


def test_a_number_in_the_file_is_no_folder(tmp_path):
    with pytest.raises(SettingWrong, match="home"):
        load(tmp_path, "home = 5\n")


@pytest.mark.parametrize("text", ["home = \n", "[" * 1000, "x" * 200_000])
def test_a_file_that_is_no_toml_is_told_so(tmp_path, text):
    with pytest.raises(SettingsUnreadable):
        load(tmp_path, text)


def test_a_file_that_is_not_utf_8_is_told_so(tmp_path):
    (tmp_path / "docgen.toml").write_bytes(b'home = "\xff"')
    with pytest.raises(SettingsUnreadable, match="UTF-8"):
        load_settings({}, tmp_path / "docgen.toml")


def test_secrets_are_not_shown():
    shown = repr(Settings(secret="s" * 16))
    assert "ssss" not in shown
    assert "word" not in shown


def test_every_setting_is_documented_with_its_variable_and_default():
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (.+?) \|", DOCUMENT, re.MULTILINE)
    assert [(key, variable) for key, variable, _ in rows] == [
        (each.name, f"DOCGEN_{each.name.upper()}") for each in fields(Settings)
    ]
    for key, _, default in rows:
        value = getattr(Settings(), key)
        assert default == ("không có" if value is None else f"`{value}`"), key
