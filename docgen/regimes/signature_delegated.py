"""Signatures of a unit's head for the body above it: TL. and TUQ. (T/L in the Party)."""

from datetime import date
from typing import Protocol

from docgen.model import Authority, BodyKind, Signatory
from docgen.model.bodies import Body, Delegation, Post, Rank
from docgen.model.directory import Directory
from docgen.regimes import signature_refusals as refuse
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.positions import bare
from docgen.regimes.signature_refusals import Refused


class Asked(Protocol):
    """What is asked about a paper: its kind, its day, the power by which it is to be signed where that is known."""

    @property
    def kind(self) -> str:
        """The kind's id."""

    @property
    def day(self) -> date:
        """The paper's day."""

    @property
    def authority(self) -> Authority | None:
        """TL. or TUQ., or ``None``."""


def by_delegation(directory: Directory, body: Body, post: Post, asked: Asked) -> Signatory | Refused:
    """The signature of a unit's post-holder for a body. TL. is taken before TUQ. where both hold and none is asked."""
    is_party = REGIME_OF[body.kind] == "party"
    found = _delegation(directory, body, post, asked)
    if isinstance(found, Refused):
        return found
    refusal = _refused_party(found, post) if is_party else _refused_state(found, post)
    if refusal:
        return refusal
    is_authorised = found.authority is Authority.BY_AUTHORISATION
    return Signatory(
        person=post.person,
        position=f"Q. {_without_acting(post.position)}" if post.rank is Rank.ACTING else post.position,
        authority=found.authority,
        head_position=body.collective if is_party and body.collective else head_title(body),
        authorisation=found.document if is_authorised else "",
    )


def head_title(body: Body) -> str:
    """The head's position without the body's name: «Chủ tịch», «Bí thư»."""
    seat = body.organ.name.removeprefix(body.collective).strip()
    return bare(body.organ.head, body.organ.name, seat)


def lacking(delegation: Delegation, *, is_party: bool = False) -> str:
    """What a delegation does not say and must, as words for people; "" when it is whole.

    NĐ 30/2020/NĐ-CP, Điều 13 khoản 3: TUQ. is written, for a limited time and content; khoản 4: TL. is for the types
    that the working rules or the rules on văn thư name. The Party's guide asks for no writing.
    """
    is_authorisation = delegation.authority is Authority.BY_AUTHORISATION
    needed = [
        ("văn bản giao ký", bool(delegation.document) or is_party),
        ("loại văn bản được ký", bool(delegation.kinds)),
        ("nội dung ủy quyền", bool(delegation.content) or not is_authorisation),
        ("ngày bắt đầu", delegation.valid_from is not None or not is_authorisation),
        ("ngày kết thúc", delegation.valid_to is not None or not is_authorisation),
    ]
    return ", ".join(name for name, is_there in needed if not is_there)


def _delegation(directory: Directory, body: Body, post: Post, asked: Asked) -> Delegation | Refused:
    """The delegation that covers a paper, otherwise what is wrong with the one that comes nearest."""
    givers = (body.id, body.parent) if body.kind is BodyKind.PARTY_STANDING else (body.id,)
    held = [each for each in directory.delegations if each.giver in givers and each.unit == post.body]
    given = [each for each in held if each.authority is asked.authority] or held
    given.sort(key=lambda each: each.authority is not Authority.BY_ORDER)
    if not given:
        return refuse.no_delegation(post, directory.body(post.body) or body)
    is_party = REGIME_OF[body.kind] == "party"
    whole = [each for each in given if not lacking(each, is_party=is_party)]
    if not whole:
        return refuse.incomplete(body, given[0], lacking(given[0], is_party=is_party))
    for_kind = [each for each in whole if asked.kind in each.kinds]
    current = next((each for each in for_kind if each.holds_on(asked.day)), None)
    if current:
        return current
    elsewhere = next((each for each in whole if each.holds_on(asked.day)), None)
    if for_kind or elsewhere is None:
        return refuse.out_of_period(body, (for_kind or whole)[-1], asked.day)
    return refuse.other_content(body, elsewhere)


def _refused_state(delegation: Delegation, post: Post) -> Refused | None:
    """Who is authorised does not authorise others; who signs by order may pass it to a deputy (Điều 13 khoản 3, 4)."""
    if post.rank is Rank.OTHER:
        return refuse.no_power(post)
    is_deputy = post.rank in (Rank.DEPUTY, Rank.IN_CHARGE)
    if delegation.authority is Authority.BY_AUTHORISATION and is_deputy:
        return refuse.no_sub_delegation(post.position)
    return None


def _refused_party(delegation: Delegation, post: Post) -> Refused | None:
    if delegation.authority is not Authority.BY_ORDER:
        return refuse.no_party_authorisation()
    return None if post.rank in (Rank.HEAD, Rank.ACTING, Rank.IN_CHARGE) else refuse.only_heads_by_order(post.position)


def _without_acting(position: str) -> str:
    return position.removeprefix("Quyền ").strip()
