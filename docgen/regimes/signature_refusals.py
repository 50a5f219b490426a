"""Why nobody can sign as asked: each refusal with its clause and what to do."""

from dataclasses import dataclass
from datetime import date

from docgen.model import Authority, Finding, Severity
from docgen.model.bodies import Body, Delegation, Post
from docgen.model.directory import Directory
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.clauses import NOWHERE, Clause
from docgen.regimes.regime import Regime
from docgen.wording import short_date

SIGNS = Clause(state="Điều 13", party="Phần II, I.7")
TWO_TITLES = Clause(state="Phụ lục I, Phần I, Mục II.7c", party="Phần II, I.7")
NO_BODY, NO_HOLDER, NO_POWER, NO_DELEGATION, NO_SECOND_POST, NO_AUTHORISATION, UNRECOGNISED = (
    "SG-11", "SG-12", "SG-13", "SG-14", "SG-06", "SG-07", "SG-08",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refused:
    """Nobody signs; the finding for the field is made from it."""

    rule: str
    message: str
    clause: Clause = NOWHERE

    def finding(self, path: str, regime: Regime | None = None) -> Finding:
        """The refusal beside a field of a record; ``regime`` is the norm of the paper's day, which has the clause."""
        return Finding(self.rule, Severity.ERROR, path, self.message, self.clause.within(regime) if regime else "")


def unknown_body(body_id: str) -> Refused:
    """The directory has no such body."""
    return Refused(NO_BODY, f"Danh bạ không có cơ quan «{body_id}». Hãy thêm vào danh bạ, hoặc chọn cơ quan khác.")


def body_not_there(directory: Directory, body: Body, day: date) -> Refused:
    """The body bore its name at another time; the one in its place is named."""
    heir = directory.heir(body.id, day)
    instead = f" Hãy chọn {heir.organ.name}." if heir else " Hãy sửa ngày văn bản, hoặc chọn cơ quan khác."
    period = _period(body.organ.valid_from, body.organ.valid_to)
    return Refused(NO_BODY, f"Ngày {short_date(day)} không có {body.organ.name} ({period}).{instead}")


def nobody_leads(body: Body, day: date) -> Refused:
    """No head, acting head or deputy in charge on that day."""
    return Refused(
        NO_HOLDER,
        f"Ngày {short_date(day)} danh bạ chưa ghi ai đứng đầu {body.organ.name}. "
        "Hãy ghi người giữ chức vụ, từ ngày nào đến ngày nào.",
        SIGNS,
    )


def holds_nothing(name: str, position: str, body: Body, day: date) -> Refused:
    """The person asked for has no such post there on that day, or nobody has it."""
    what = f"chức vụ «{position}»" if position else "chức vụ nào"
    who = f"{name} không giữ {what}" if name else f"không ai giữ {what}"
    return Refused(
        NO_HOLDER,
        f"Ngày {short_date(day)}, {who} ở {body.organ.name}. Hãy chọn người khác, hoặc sửa danh bạ.",
        SIGNS,
    )


def no_power(post: Post) -> Refused:
    """A post that signs neither for itself nor for the head."""
    return Refused(
        NO_POWER,
        f"Chức vụ «{post.position}» của {post.person.name} không phải cấp trưởng, cấp phó nên không ký được. "
        "Hãy chọn người khác.",
        SIGNS,
    )


def board_deputy(post: Post) -> Refused:
    """Hướng dẫn 05-HD/VPTW, I.7: without a seal of its own, only the head of a Ban Chỉ đạo signs."""
    return Refused(
        NO_POWER,
        f"Ban Chỉ đạo không có con dấu riêng thì «{post.position}» không ký thay Trưởng ban. Hãy chọn Trưởng ban ký.",
        SIGNS,
    )


def no_second_post(post: Post, seal_owner: Body) -> Refused:
    """A head of a Ban Chỉ đạo who has no post in the body whose seal is used."""
    return Refused(
        NO_SECOND_POST,
        f"Văn bản đóng dấu của {seal_owner.organ.name} mà danh bạ chưa ghi chức vụ của {post.person.name} ở đó. "
        "Hãy ghi chức vụ ấy, hoặc chọn người khác ký.",
        TWO_TITLES,
    )


def no_delegation(post: Post, unit: Body) -> Refused:
    """A unit signs for a body that has not delegated anything to it."""
    powers = "thừa lệnh" if _is_party(unit) else "thừa lệnh hoặc thừa ủy quyền"
    return Refused(
        NO_DELEGATION,
        f"«{post.position}» thuộc {unit.organ.name}, chưa được giao ký {powers}. "
        "Hãy ghi văn bản giao ký vào danh bạ, hoặc chọn người khác ký.",
        SIGNS,
    )


def incomplete(body: Body, delegation: Delegation, lacking: str) -> Refused:
    """A delegation that does not say what it must."""
    return _about(delegation, f"Việc giao ký {_sign(body, delegation)} chưa ghi {lacking}. Hãy bổ sung.")


def out_of_period(body: Body, delegation: Delegation, day: date) -> Refused:
    """The paper's day lies outside the delegation."""
    period = _period(delegation.valid_from, delegation.valid_to)
    return _about(
        delegation,
        f"Ngày {short_date(day)} nằm ngoài thời hạn giao ký {_sign(body, delegation)} ({period})"
        f"{_named(delegation)}. Hãy xin văn bản mới, hoặc chọn người khác ký.",
    )


def other_content(body: Body, delegation: Delegation) -> Refused:
    """The delegation is for other kinds of papers."""
    return _about(
        delegation,
        f"Việc giao ký {_sign(body, delegation)}{_named(delegation)} không gồm loại văn bản này. "
        "Hãy chọn người khác ký, hoặc bổ sung văn bản giao ký.",
    )


def no_sub_delegation(position: str) -> Refused:
    """Điều 13 khoản 3: who is authorised signs in person."""
    return Refused(
        NO_AUTHORISATION,
        f"Người được ủy quyền không ủy quyền lại, nên «{position}» không ký TUQ. Hãy chọn người được ủy quyền ký.",
        Clause(state="Điều 13 khoản 3"),
    )


def only_heads_by_order(position: str) -> Refused:
    """Hướng dẫn 05-HD/VPTW, I.7 knows T/L by the head of a unit."""
    return Refused(
        NO_POWER,
        f"Ký T/L do người đứng đầu đơn vị ký, không phải «{position}». Hãy chọn người đứng đầu đơn vị; "
        "nếu là cấp phó phụ trách thì ghi rõ chữ «phụ trách» sau chức vụ.",
        SIGNS,
    )


def no_party_authorisation() -> Refused:
    """Hướng dẫn 05-HD/VPTW, I.7: no T/U and no TUQ."""
    return Refused(NO_POWER, "Văn bản của Đảng không ký thừa ủy quyền. Hãy giao ký thừa lệnh (T/L).", SIGNS)


def unrecognised(position: str) -> Refused:
    """Mục II.7c: positions that the State does not know are not printed."""
    return Refused(
        UNRECOGNISED,
        f"«{position}» không phải chức vụ do Nhà nước quy định nên không ghi khi ký. Hãy ghi chức vụ chính thức.",
        TWO_TITLES,
    )


def _about(delegation: Delegation, message: str) -> Refused:
    """A refusal that concerns one delegation, with the clause of its power."""
    is_authorisation = delegation.authority is Authority.BY_AUTHORISATION
    clause = Clause(state=f"Điều 13 khoản {3 if is_authorisation else 4}", party=SIGNS.party)
    return Refused(NO_AUTHORISATION if is_authorisation else NO_DELEGATION, message, clause)


def _sign(body: Body, delegation: Delegation) -> str:
    if _is_party(body):
        return "T/L"
    return "TUQ." if delegation.authority is Authority.BY_AUTHORISATION else "TL."


def _named(delegation: Delegation) -> str:
    return f" của «{delegation.document}»" if delegation.document else ""


def _is_party(body: Body) -> bool:
    return REGIME_OF[body.kind] == "party"


def _period(first: date | None, last: date | None) -> str:
    start = f"từ {short_date(first)}" if first else ""
    end = f"đến {short_date(last)}" if last else ""
    return " ".join(part for part in (start, end) if part) or "không ghi thời hạn"
