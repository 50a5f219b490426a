"""Who signs a paper and by what power, derived from who held which post on its day.

NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Phần I, Mục II.7; Hướng dẫn 05-HD/VPTW, Phần II, I.7.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from docgen.model import Authority, BodyKind, Finding, Organ, Person, PowerHolder, Signatory
from docgen.model.bodies import Body, Post, Rank, SealUse
from docgen.model.directory import Directory
from docgen.regimes import signature_refusals as refuse
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.clauses import norm_for
from docgen.regimes.positions import bare, head_of, unbroken
from docgen.regimes.signature_delegated import by_delegation, head_title
from docgen.regimes.signature_powers import is_unrecognised
from docgen.regimes.signature_refusals import Refused
from docgen.wording import ToneMarkStyle, place_tone_marks

_LEADERS = (Rank.HEAD, Rank.ACTING, Rank.IN_CHARGE)
_BOARDS = frozenset({BodyKind.STATE_BOARD, BodyKind.PARTY_BOARD})


@dataclass(frozen=True, slots=True)
class SigningCase:
    """A paper that needs a signature: the issuing body (its id), the kind's id, its day.

    ``signer`` and ``position`` say who is to sign; without both it is who leads the body. ``power`` says whether the
    body or its head issues the paper, for a body of the State that may do either. ``authority`` is the power by which
    a unit's head is to sign where TL. and TUQ. both are given; ``None`` takes TL. first.
    """

    body: str
    kind: str
    day: date
    signer: Person | None = None
    position: str = ""
    power: PowerHolder = PowerHolder.BODY
    authority: Authority | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """The signatory and the organ of the heading, or the findings that say why there is none.

    ``seal`` is the id of the body whose seal or e-signature the paper bears, empty where there is none.
    """

    signatory: Signatory | None = None
    organ: Organ | None = None
    seal: str = ""
    findings: tuple[Finding, ...] = ()


def derive(directory: Directory, case: SigningCase, path: str = "signatory") -> Derived:
    """The signature of a paper. ``path`` is the field that a finding names."""
    body = directory.body(case.body)
    if body is None:
        return Derived(findings=(refuse.unknown_body(case.body).finding(path),))
    found = _signatory(directory, body, case)
    if isinstance(found, Refused):
        return Derived(organ=body.organ, findings=(found.finding(path, norm_for(body.kind, case.day)),))
    owner = seal_owner(directory, body)
    return Derived(found, body.organ, owner.id if owner else "")


def seal_owner(directory: Directory, body: Body) -> Body | None:
    """The body whose seal stands on another one's papers; TL. and TUQ. change nothing in it (Điều 13 khoản 3)."""
    match body.seal:
        case SealUse.OWN:
            return body
        case SealUse.PARENTS:
            return directory.body(body.parent)
        case SealUse.NONE:
            return None


def _signatory(directory: Directory, body: Body, case: SigningCase) -> Signatory | Refused:
    if not body.exists_on(case.day):
        return refuse.body_not_there(directory, body, case.day)
    post = _post(directory, body, case)
    if isinstance(post, Refused):
        return post
    if post.body in _house(body):
        found = _by_own_post(directory, body, post, case)
    else:
        found = by_delegation(directory, body, post, case)
    return found if isinstance(found, Refused) else _recognised(found, body)


def _house(body: Body) -> tuple[str, ...]:
    """Where the posts of a body are entered: those of a Ban Thường vụ are those of its committee too."""
    return (body.id, body.parent) if body.kind is BodyKind.PARTY_STANDING else (body.id,)


def _post(directory: Directory, body: Body, case: SigningCase) -> Post | Refused:
    """The post by which a case is signed: the first by rank among those that fit."""
    own = [post for place in _house(body) for post in directory.posts_in(place, case.day)]
    if case.signer is None and not case.position:
        leaders = sorted((post for post in own if post.rank in _LEADERS), key=lambda post: _LEADERS.index(post.rank))
        return leaders[0] if leaders else refuse.nobody_leads(body, case.day)
    parts = [part for place in _house(body) for part in directory.parts(place, case.day)]
    lower = [post for part in parts if part.kind not in _BOARDS for post in directory.posts_in(part.id, case.day)]
    ranks = list(Rank)
    for place in (own, lower):
        fitting = [post for post in place if _fits(directory, post, case)]
        if fitting:
            return min(fitting, key=lambda post: ranks.index(post.rank))
    return refuse.holds_nothing(case.signer.name if case.signer else "", case.position, body, case.day)


def _fits(directory: Directory, post: Post, case: SigningCase) -> bool:
    """A position counts with or without the body's name behind it, as papers print it without."""
    holder = directory.body(post.body)
    name = holder.organ.name if holder else ""
    if case.position and bare(post.position, name).casefold() != bare(case.position, name).casefold():
        return False
    return case.signer is None or same_person(post.person, case.signer)


def same_person(one: Person, other: Person) -> bool:
    """Whether two entries name one person: the same name, and the same day of birth where both give it.

    «Hoà» and «Hòa» are one name: where the tone mark stands is a habit of the keyboard.
    """
    is_one_name = _spelling(one.name) == _spelling(other.name)
    return is_one_name and (one.born is None or other.born is None or one.born == other.born)


@lru_cache(maxsize=4096)
def _spelling(name: str) -> str:
    return place_tone_marks(" ".join(name.split()), ToneMarkStyle.FIRST_VOWEL).casefold()


def _by_own_post(directory: Directory, body: Body, post: Post, case: SigningCase) -> Signatory | Refused:
    is_party = REGIME_OF[body.kind] == "party"
    if post.rank is Rank.OTHER:
        return refuse.no_power(post)
    for_collective = bool(body.collective) and (is_party or case.power is PowerHolder.BODY)
    head = _head_position(directory, body, post, case.day)
    authority = _authority(post, is_party=is_party, has_head=_has_head(directory, body, case.day))
    signatory = Signatory(
        person=post.person,
        position=post.position,
        authority=authority,
        head_position="" if authority is Authority.HEAD else head,
        for_collective=for_collective,
        collective=body.collective if for_collective else "",
    )
    return _with_other_post(directory, body, post, signatory, case.day) if body.kind in _BOARDS else signatory


def _authority(post: Post, *, is_party: bool, has_head: bool) -> Authority:
    """A deputy in charge signs KT. in the State (Điều 13 khoản 1), directly in the Party where there is no head."""
    if post.rank is Rank.HEAD or (is_party and post.rank is Rank.IN_CHARGE and not has_head):
        return Authority.HEAD
    return Authority.ACTING if post.rank is Rank.ACTING else Authority.DEPUTY


def _has_head(directory: Directory, body: Body, day: date) -> bool:
    return any(post.rank is Rank.HEAD for place in _house(body) for post in directory.posts_in(place, day))


def _head_position(directory: Directory, body: Body, post: Post, day: date) -> str:
    """«Chủ tịch»: as the head of that day has it, the body itself, or the deputy's own title says."""
    heads = [held.position for held in directory.posts_in(post.body, day) if held.rank is Rank.HEAD]
    return next(iter(heads), "") or head_title(body) or head_of(post.position)


def _with_other_post(
    directory: Directory, body: Body, post: Post, signatory: Signatory, day: date
) -> Signatory | Refused:
    """Both titles of a Ban Chỉ đạo's signer where the seal is not its own (Mục II.7c; Hướng dẫn 05-HD/VPTW, I.7)."""
    is_party = body.kind is BodyKind.PARTY_BOARD
    if is_party and body.seal is not SealUse.OWN and post.rank is not Rank.HEAD:
        return refuse.board_deputy(post)
    owner = seal_owner(directory, body)
    if owner is None or owner is body:
        return signatory
    held = [other for other in directory.posts_in(owner.id, day) if same_person(other.person, post.person)]
    if not held:
        return refuse.no_second_post(post, owner)
    position = bare(held[0].position, owner.organ.name)
    seat = unbroken(owner.organ.name, "".join(owner.organ.heading[1:]))
    return replace(signatory, other_post=position if is_party else f"{position} {seat}")


def _recognised(signatory: Signatory, body: Body) -> Signatory | Refused:
    if REGIME_OF[body.kind] != "state":
        return signatory
    for position in (signatory.position, signatory.other_post):
        if is_unrecognised(position):
            return refuse.unrecognised(position)
    return signatory
