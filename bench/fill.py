"""How fast a two-page decision is filled: docgen's compiled template beside plain docxtpl.

Both fill the same shipped template with the same facts, one after the other in one process on one core, and both
give the bytes of a Word file. docxtpl opens and prepares the template each time, as its documentation shows.
"""

import gc
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from docxtpl import DocxTemplate

from docgen.kinds.decision import DECISION
from docgen.model import Decision, MeetingRecord, Member, Organ, Person, Signatory
from docgen.word.template import TemplateCache, fill

TEMPLATES = Path(__file__).parents[1] / "templates_docx"
ROUNDS, OURS_PER_ROUND, THEIRS_PER_ROUND = 7, 100, 10
BUDGET_MS, AIM = 2.0, 15.0
MODEL = "mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” năm 2023"

RECORD = MeetingRecord(
    organ=Organ(
        name="Ủy ban nhân dân thị trấn Tân Phong",
        heading=("ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"),
        symbol="UBND",
        place="Tân Phong",
        head="Chủ tịch Ủy ban nhân dân thị trấn Tân Phong",
    ),
    decision=Decision(
        subject=f"thành lập Ban Chỉ đạo xây dựng {MODEL}",
        bases=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "Theo đề nghị của Văn phòng"),
        body_name=f"Ban Chỉ đạo xây dựng {MODEL}",
        articles=(
            f"Thành lập Ban Chỉ đạo xây dựng {MODEL} gồm 18 thành viên (có danh sách kèm theo).",
            "Ban Chỉ đạo có nhiệm vụ xây dựng kế hoạch & tổ chức thực hiện mô hình.",
            "Quyết định này có hiệu lực kể từ ngày ký. Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành.",
        ),
        members=tuple(Member(Person(f"Lê Văn {n}", "Công chức thị trấn"), "Thành viên") for n in range(1, 19)),
        signatory=Signatory(Person("Đỗ Văn A"), "Chủ tịch"),
        recipients=("Thường trực Đảng ủy (để b/c)",),
    ),
)


def milliseconds(work: Callable[[], object], times: int) -> float:
    """Mean time of one run of ``work``."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times * 1_000


def main() -> None:
    """Print the figures of both and their ratio."""
    plan = DECISION.plans(RECORD)[0]
    data = (TEMPLATES / plan.template).read_bytes()
    cache = TemplateCache()

    def ours() -> bytes:
        return fill(cache.get(data, name=plan.template), plan.context)

    def theirs() -> bytes:
        template = DocxTemplate(io.BytesIO(data))
        template.render(dict(plan.context), autoescape=True)
        filled = io.BytesIO()
        template.save(filled)
        return filled.getvalue()

    ours(), theirs()
    pairs = [(milliseconds(ours, OURS_PER_ROUND), milliseconds(theirs, THEIRS_PER_ROUND)) for _ in range(ROUNDS)]
    our_ms, their_ms = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(their / our for our, their in pairs)
    print(f"fill, two-page decision, warm: docgen {our_ms:.2f} ms (budget {BUDGET_MS:.0f} ms)")
    print(f"fill, two-page decision, plain docxtpl: {their_ms:.2f} ms")
    print(f"fill, ratio: {ratio:.1f} x (aim {AIM:.0f} x)")


if __name__ == "__main__":
    main()
