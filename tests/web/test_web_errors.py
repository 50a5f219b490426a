import errno
import io
import logging
import os
from pathlib import Path

import pytest
import sqlalchemy as sa

from docgen.ports import StoreFull, StoreReadOnly
from webform.secret import secret_key


def test_a_body_of_100_megabytes_is_refused_without_reading_it(clerk):
    clerk.get("/")
    asked = []

    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            asked.append(len(buffer))
            return len(buffer)

    sent = {"wsgi.input": Endless(), "CONTENT_LENGTH": "100000000", "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    answer = clerk.client.post("/nhap-tep", environ_overrides=sent)
    assert answer.status_code == 413
    assert "Chọn tệp nhỏ hơn" in answer.text
    assert asked == []


def test_a_saving_that_is_too_large_is_told_to_the_page(clerk, typed):
    meeting = clerk.new_meeting()
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, subject="x" * 9_000_000))
    assert answer.status_code == 413
    assert "8 MB" in answer.json["error"]


def test_pictures_that_are_too_large_are_told_their_own_limit(clerk):
    meeting = clerk.new_meeting()
    answer = clerk.client.post(f"/ho-so/{meeting}/anh/", environ_overrides={"CONTENT_LENGTH": "41000000"})
    assert answer.status_code == 413
    assert "nhiều nhất 40 MB" in answer.text


def test_a_page_of_too_many_fields_is_told_so_and_not_its_size(clerk, office):
    meeting = clerk.new_meeting()
    part = '--x\r\nContent-Disposition: form-data; name="o-{}"\r\n\r\n1\r\n'
    body = "".join(map(part.format, range(50_001))) + "--x--\r\n"
    headers = {"Accept": "application/json", "X-CSRFToken": clerk.token}
    kind = "multipart/form-data; boundary=x"
    answer = clerk.client.post(f"/ho-so/{meeting}", data=body, headers=headers, content_type=kind)
    assert answer.status_code == 413
    assert "hơn 50.000 ô" in answer.json["error"]
    assert "MB" not in answer.json["error"]
    assert office.records.get(meeting).summary.version == 1


BEYOND = [2**63, 2**64, int("9" * 40)]


@pytest.mark.parametrize("number", [*BEYOND, "9" * 5000])
@pytest.mark.parametrize("path", ["/ho-so/{}", "/ho-so/{}/van-ban/", "/ho-so/1/hang-loat/{}", "/co-quan/chuc-vu/{}",
                                  "/co-quan/cac-lan-luu/{}/danh-ba.yaml", "/ho-so/1/van-ban/ban/{}.docx"])  # fmt: skip
def test_an_id_beyond_all_numbers_of_the_store_is_not_found(clerk, path, number):
    clerk.new_meeting()
    answer = clerk.get(path.format(number))
    assert answer.status_code == 404
    assert "danh sách hồ sơ" in answer.text


@pytest.mark.parametrize("number", BEYOND)
@pytest.mark.parametrize("name", ["version", "sequence"])
def test_a_version_beyond_all_numbers_of_the_store_is_not_found(clerk, office, typed, name, number):
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}")
    answer = clerk.send(f"/ho-so/{meeting}", typed(1) | {"origin": "x", name: number})
    assert answer.status_code == 404
    assert "số lớn như vậy" in answer.json["error"]
    assert office.records.get(meeting).summary.version == 1


def test_another_overflow_is_a_fault_of_the_program(clerk, app, caplog):
    def fail(*_):
        raise OverflowError("cannot convert float infinity to integer")

    app.view_functions["meetings.index"] = fail
    assert clerk.client.get("/").status_code == 500
    caplog.clear()


def test_a_large_meeting_below_the_limit_is_saved(clerk, typed):
    meeting = clerk.new_meeting()
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, subject="x" * 1_000_000))
    assert answer.json["version"] == 2


@pytest.mark.parametrize("path", ["/không-có", "/ho-so/99", "/ho-so/99/van-ban/", "/ho-so/1/van-ban/khong-co"])
def test_what_is_not_there_is_said_in_vietnamese(clerk, path):
    clerk.new_meeting()
    answer = clerk.get(path)
    assert answer.status_code == 404
    assert "danh sách hồ sơ" in answer.text


def test_a_wrong_method_is_said_in_vietnamese(clerk):
    assert "Về danh sách hồ sơ" in clerk.get("/ho-so-moi").text


def test_an_unexpected_error_shows_no_traceback(clerk, app, caplog):
    def fail(*_):
        raise RuntimeError("secret inside")

    app.view_functions["meetings.index"] = fail
    answer = clerk.client.get("/")
    assert answer.status_code == 500
    assert "Chương trình gặp lỗi" in answer.text
    assert "secret inside" not in answer.text
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()


def test_a_full_disk_is_told_and_the_meeting_stays(clerk, office, typed):
    meeting = clerk.new_meeting()
    engine = office.records.database.engine

    def allow_no_more_pages(connection):
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    sa.event.listen(engine, "begin", allow_no_more_pages)
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, subject="x" * 300_000))
    assert answer.status_code == 507
    assert "đầy" in answer.json["error"]
    assert office.records.get(meeting).summary.version == 1


def test_a_cut_off_form_changes_nothing(clerk, office):
    meeting = clerk.new_meeting()
    answer = clerk.send(f"/ho-so/{meeting}", {"version": 1, "subject": "nửa chừng"})
    assert answer.status_code == 400
    assert office.records.get(meeting).summary.version == 1


def test_a_page_whose_session_ended_is_told_where_to_log_in(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.post("/dang-xuat")
    answer = clerk.send(f"/ho-so/{meeting}", typed(1))
    assert answer.status_code == 401
    assert answer.json["login"] == "/dang-nhap"
    assert "vẫn còn" in answer.json["error"]


def test_a_page_with_an_old_token_gets_a_new_one(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.forget_token()
    assert clerk.send(f"/ho-so/{meeting}", typed(1)).json["expired"] is True
    clerk.token = clerk.get("/ma-phien", headers={"Accept": "application/json"}).json["token"]
    assert clerk.send(f"/ho-so/{meeting}", typed(1)).json["version"] == 2


def test_a_broken_secret_folder_is_told_at_the_start(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreReadOnly):
        secret_key(tmp_path / "file")


def test_a_key_that_was_cut_short_is_made_anew_once(tmp_path):
    (tmp_path / "secret.key").write_bytes(b"cut short")
    key = secret_key(tmp_path)
    assert len(key) == 32
    assert secret_key(tmp_path) == key


@pytest.mark.parametrize(("code", "failure"), [(errno.EACCES, StoreReadOnly), (errno.ENOSPC, StoreFull)])
def test_a_short_key_that_cannot_be_replaced_is_told_at_the_start(tmp_path, monkeypatch, code, failure):
    (tmp_path / "secret.key").write_bytes(b"cut short")

    def refuse(path, **_options):
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(failure, match=r"secret\.key"):
        secret_key(tmp_path)


def test_a_short_key_that_another_server_took_away_meanwhile_is_made_anew(tmp_path, monkeypatch):
    (tmp_path / "secret.key").write_bytes(b"cut short")
    unlink = Path.unlink

    def second(path, **options):
        unlink(path)
        unlink(path, **options)

    monkeypatch.setattr(Path, "unlink", second)
    assert len(secret_key(tmp_path)) == 32
