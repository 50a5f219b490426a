"""The list of members that goes along with a decision (Danh sách kèm theo)."""

from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.printing import Facts, or_missing
from docgen.model import Decision
from docgen.wording import padded

BODY_KINDS = ("Ban Chỉ đạo", "Ban Tổ chức", "Ban Quản lý", "Hội đồng", "Tổ công tác", "Tổ giúp việc", "Ban", "Tổ")
NO_MEMBERS: Facts = {"members": [], "role_heading": "", "subject": "", "pointer": "", "closing": ""}


def member_list(conventions: Conventions, decision: Decision) -> Facts:
    """The rows in their order, the title, the pointer to the decision, the closing line (PL I, Mục III.1)."""
    power = conventions.power_holder(decision.power_holder)
    return {
        "members": [
            {
                "order": str(order),
                "name": or_missing(member.person.name),
                "post": member.person.post,
                "role": member.role,
                "note": member.note,
            }
            for order, member in enumerate(decision.members, 1)
        ],
        "role_heading": _role_heading(decision.body_name),
        "subject": conventions.cased(f"Thành viên {or_missing(decision.body_name)}"),
        "pointer": pointer(conventions, "Quyết định", "decision", power),
        "closing": f"Danh sách này có {padded(len(decision.members))} người{conventions.regime.END_MARK}",
    }


def pointer(conventions: Conventions, name: str, kind: str, issuer: str, unit: str = "") -> str:
    """«(Kèm theo Quyết định số      /QĐ-UBND ngày … của …)» (PL I, Mục III.1c).

    Number and day stay open: they are not filled in where the paper is electronic, and by the pen where it is not.
    ``unit`` is the symbol of the unit that drafted a letter, which its number bears.
    """
    return f"(Kèm theo {name} {conventions.open_reference(kind, unit)} của {issuer})"


def _role_heading(body_name: str) -> str:
    """«Chức danh trong Ban Chỉ đạo»: the kind of body without its purpose."""
    kind = next((kind for kind in BODY_KINDS if body_name.startswith(kind)), "")
    return f"Chức danh trong {kind}" if kind else "Chức danh"
