import os
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner

from docgen.bootstrap import DATABASE
from docgen.cli import main
from docgen.ports import Account, StoreBroken, StoreBusy, StoreFull, StoreReadOnly
from docgen.ports.failures import StoreTooNew
from docgen.store import SqlAccounts, SqlRecordStore, database, open_database
from docgen.store.tables import metadata


def test_the_migrations_lead_to_the_tables_of_the_code(database):
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_opening_again_keeps_everything(tmp_path, stamp, text):
    path = tmp_path / "docgen.sqlite"
    first = open_database(path)
    made = SqlRecordStore(first).create(text(place="P"), stamp())
    first.close()
    second = open_database(path)
    assert SqlRecordStore(second).get(made.summary.id) == made
    second.close()


def test_the_database_writes_ahead_waits_and_checks_its_keys(database):
    with database.reading() as connection:
        asked = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    assert asked == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000, "synchronous": 2}


def test_a_role_of_nobody_is_refused_by_the_database(database):
    with pytest.raises(sa.exc.IntegrityError), database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO user_roles (user_id, role_id) VALUES (7, 7)")


def test_a_full_disk_is_told_and_nothing_is_lost(database, stamp, text):
    store = SqlRecordStore(database)
    kept = store.create(text(place="P"), stamp())
    sa.event.listen(database.engine, "begin", _allow_no_more_pages)
    with pytest.raises(StoreFull, match="đầy"):
        store.save(kept.summary.id, text(place="x" * 200_000), 1, stamp())
    assert store.get(kept.summary.id) == kept


def _allow_no_more_pages(connection):
    connection.exec_driver_sql("PRAGMA max_page_count = 1")


def test_a_read_only_database_is_told(database, stamp, text):
    sa.event.listen(database.engine, "begin", _allow_no_writing)
    with pytest.raises(StoreReadOnly, match="quyền ghi"):
        SqlRecordStore(database).create(text(), stamp())


def _allow_no_writing(connection):
    connection.exec_driver_sql("PRAGMA query_only = ON")


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreReadOnly, match="quyền ghi"):
        open_database(tmp_path / "file" / "docgen.sqlite")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreReadOnly, match="quyền ghi"):
        open_database(tmp_path / "docgen.sqlite")
    tmp_path.chmod(0o700)


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path):
    path = tmp_path / "docgen.sqlite"
    path.write_bytes(b"an office letter, not a database" * 100)
    before = path.read_bytes()
    with pytest.raises(StoreBroken, match="hỏng"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_database_that_somebody_holds_is_told(tmp_path, stamp, text, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 20)
    opened = open_database(tmp_path / "docgen.sqlite")
    with closing(sqlite3.connect(opened.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="đang bị"):
            SqlRecordStore(opened).create(text(), stamp())
    opened.close()


def test_reading_goes_on_while_somebody_writes(database, stamp, text):
    store = SqlRecordStore(database)
    store.create(text(), stamp())
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(store.meetings()) == 1


def test_of_two_who_set_up_at_once_one_is_the_administrator(tmp_path):
    path = Path(tmp_path) / "docgen.sqlite"
    one, two = open_database(path), open_database(path)
    SqlAccounts(one).create_first(Account("một", "h", "k1"))
    with pytest.raises(Exception, match="Đã có tài khoản"):
        SqlAccounts(two).create_first(Account("hai", "h", "k2"))
    one.close()
    two.close()


def test_databases_are_opened_by_many_threads_at_once(tmp_path):
    def opened(number):
        found = open_database(tmp_path / f"so-{number % 3}.sqlite")
        found.close()
        return found.path.is_file()

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(opened, range(24)))


def of_a_newer_program(path):
    """A database at a migration that this program does not know."""
    open_database(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '0099'")
        newer.commit()


def test_a_database_of_a_newer_program_is_told_and_left_alone(tmp_path):
    path = tmp_path / "docgen.sqlite"
    of_a_newer_program(path)
    with pytest.raises(StoreTooNew, match=r"bản docgen mới hơn ghi.*Chưa đổi gì"):
        open_database(path)
    with closing(sqlite3.connect(path)) as newer:
        assert newer.execute("SELECT version_num FROM alembic_version").fetchall() == [("0099",)]


@pytest.mark.parametrize(
    "command", [["serve", "--port", "18973"], ["directory", "history"]], ids=lambda words: words[0]
)
def test_every_command_tells_of_a_newer_database_in_one_line(command, tmp_path, monkeypatch):
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path))
    of_a_newer_program(tmp_path / DATABASE)
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 2
    assert "Cài bản docgen mới hơn" in done.stderr
    assert done.stderr.count("\n") == 1


OPENER = "import sys; from pathlib import Path; from docgen.store import open_database; "
OPENER += "print('ready', flush=True); sys.stdin.readline(); open_database(Path(sys.argv[1])).close()"


def test_a_new_database_is_opened_by_several_processes_at_once(tmp_path):
    words = [sys.executable, "-c", OPENER, str(tmp_path / "docgen.sqlite")]
    with ExitStack() as stack:
        started = [stack.enter_context(Popen(words, stdin=PIPE, stdout=PIPE, stderr=PIPE)) for _ in range(4)]
        for process in started:
            process.stdout.readline()
        for process in started:
            process.stdin.write(b"\n")
            process.stdin.flush()
        answers = [process.communicate(timeout=60) for process in started]
    assert [(process.returncode, said) for process, (_, said) in zip(started, answers, strict=True)] == [(0, b"")] * 4
