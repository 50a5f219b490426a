"""Work in the background, and a pool that takes items as they are needed."""

import threading
import time
from itertools import count

import pytest

from docgen.jobs.pool import WorkerPool
from docgen.jobs.queue import SqliteQueue


@pytest.fixture
def queue(tmp_path):
    made = SqliteQueue(tmp_path / "home" / "queue.sqlite3")
    yield made
    made.stop()


def done_by(queue, wanted):
    """What the queue did, once it is as much as is wanted."""
    done, enough = [], threading.Event()

    def do(work_id):
        done.append(work_id)
        if len(done) >= wanted:
            enough.set()

    queue.start(do)
    assert enough.wait(30)
    return done


def test_what_is_put_is_done_in_its_order_one_after_the_other(queue):
    for work_id in (3, 1, 2):
        queue.put(work_id)
    assert done_by(queue, 3) == [3, 1, 2]


def test_what_was_put_before_a_restart_is_done_after_it(tmp_path):
    path = tmp_path / "queue.sqlite3"
    SqliteQueue(path).put(7)
    later = SqliteQueue(path)
    assert done_by(later, 1) == [7]
    later.stop()


@pytest.mark.allow_log("huey")
def test_work_that_fails_does_not_stop_the_work_behind_it(queue):
    done, enough = [], threading.Event()

    def do(work_id):
        if work_id == 1:
            raise ValueError
        done.append(work_id)
        enough.set()

    queue.put(1)
    queue.put(2)
    queue.start(do)
    assert enough.wait(30)
    assert done == [2]


def test_a_queue_that_nobody_uses_makes_no_file(tmp_path):
    SqliteQueue(tmp_path / "queue.sqlite3").stop()
    assert list(tmp_path.iterdir()) == []


def test_the_pool_takes_no_more_items_than_it_needs():
    taken = []

    def items():
        for number in count():
            taken.append(number)
            yield 2, number

    outcomes = WorkerPool(workers=2).run(pow, items())
    assert [next(outcomes).value for _ in range(3)] == [1, 2, 4]
    outcomes.close()
    assert len(taken) < 12


def test_who_leaves_early_does_not_wait_for_the_work_under_way():
    outcomes = WorkerPool(workers=2, seconds=600).run(time.sleep, ((second,) for second in (0, 500, 500)))
    next(outcomes)
    leaving = threading.Thread(target=outcomes.close)
    leaving.start()
    leaving.join(60)
    assert not leaving.is_alive()
