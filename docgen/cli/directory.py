"""The commands about bodies and those who sign: directory new, check, show, sign, import, posts, history."""

import datetime as dt
import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from docgen.bootstrap import office_directory, open_office
from docgen.cli.frame import EXIT_FINDINGS, BadValue, Command, Group, note, tell
from docgen.cli.record import finding_line, write_new
from docgen.codec.directory import read_directory_file
from docgen.codec.directory_labels import RANK_NAMES
from docgen.codec.directory_write import write_directory
from docgen.codec.regular_file import read_regular_file
from docgen.kinds import KINDS
from docgen.model import Authority, Person, PowerHolder
from docgen.model.bodies import Body, Delegation, Post
from docgen.model.directory import Directory
from docgen.regimes.directory_rules import directory_findings
from docgen.regimes.issuing import TYPES
from docgen.regimes.signature import SigningCase
from docgen.roster.limits import MAX_FILE_BYTES
from docgen.settings import load_settings
from docgen.wording import DateNotUnderstood, NoSuchDate, parse_date, short_date
from docgen.workflow.directory.blocks import Block, SignedHead, signed_head
from docgen.workflow.directory.desk import editions, open_directory, save_directory, with_proposal
from docgen.workflow.directory.posts import read_posts
from docgen.workflow.draft import UnknownKind

PATH = click.Path(path_type=Path)
BY = "docgen"


class Day(click.ParamType[dt.date]):
    """A day as clerks write it: «12/5/2023» or «2023-05-12»."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day."""
        try:
            return parse_date(str(value))
        except (DateNotUnderstood, NoSuchDate) as wrong:
            raise BadValue(str(wrong), ctx, param) from wrong


@click.group(cls=Group, help="directory")
def directory() -> None:
    """Bodies, posts and delegations with their days."""


def directory_of(file: Path | None) -> Directory:
    """The directory in a file, or the office's where none is named."""
    return read_directory_file(file) if file else office_directory(load_settings())


@directory.command(cls=Command, help="directory.new")
@click.argument("file", metavar="FILE.yaml", type=PATH)
@click.option("--commune", metavar="ID", default="luu-ve", help="directory.commune")
def new(file: Path, commune: str) -> None:
    """A commented file with the bodies of a commune; never over an existing file."""
    write_new(file, write_directory(with_proposal(Directory(), commune)))
    note("directory.made", file=file)


@directory.command(cls=Command, help="directory.check")
@click.argument("file", metavar="[FILE.yaml]", type=PATH, required=False)
def check(file: Path | None) -> int:
    """The findings of a directory on stdout."""
    found = directory_of(file)
    findings = directory_findings(found)
    for finding in findings:
        click.echo(finding_line(finding))
    counts = {"bodies": len(found.bodies), "posts": len(found.posts), "delegations": len(found.delegations)}
    note("directory.counts", findings=len(findings), **counts)
    if found.sample_data:
        note("validate.sample", count=len(found.sample_data))
    return EXIT_FINDINGS if findings else 0


@directory.command(cls=Command, help="directory.show")
@click.argument("file", metavar="[FILE.yaml]", type=PATH, required=False)
@click.option("--date", "day", metavar="D", type=Day(), default=None, help="directory.day")
@click.option("--yaml", "as_yaml", is_flag=True, help="directory.yaml")
def show(file: Path | None, day: dt.date | None, *, as_yaml: bool) -> None:
    """What holds on a day, or everything: each body with the people in it."""
    found = directory_of(file)
    if as_yaml:
        click.echo(write_directory(found), nl=False)
        return
    for body in found.bodies_on(day) if day else found.bodies:
        click.echo(f"{body.id}\t{body.organ.name}\t{_period(body.organ.valid_from, body.organ.valid_to)}")
        for line in _lines_of(found, body, day):
            click.echo(f"\t{line}")


def _lines_of(found: Directory, body: Body, day: dt.date | None) -> list[str]:
    posts = [post for post in found.posts if post.body == body.id and (day is None or post.is_held_on(day))]
    given = [each for each in found.delegations if each.giver == body.id and (day is None or each.holds_on(day))]
    return [*map(_post_line, posts), *map(_delegation_line, given)]


def _post_line(post: Post) -> str:
    return f"{post.position}: {post.person.name} ({RANK_NAMES[post.rank]}; {_period(post.held_from, post.held_to)})"


def _delegation_line(given: Delegation) -> str:
    sign = "TUQ." if given.authority is Authority.BY_AUTHORISATION else "TL."
    about = f"{', '.join(given.kinds)}; {_period(given.valid_from, given.valid_to)}"
    return f"{sign} {given.unit}: {given.document} ({about})"


def _period(first: dt.date | None, last: dt.date | None) -> str:
    start, end = (short_date(day) if day else "…" for day in (first, last))
    return f"{start} – {end}"


@directory.command(cls=Command, help="directory.sign")
@click.option("--body", "bodies", metavar="B", multiple=True, required=True, help="directory.body")
@click.option("--kind", metavar="K", required=True, help="directory.kind")
@click.option("--date", "day", metavar="D", type=Day(), required=True, help="directory.day")
@click.option("--person", metavar="P", default="", help="directory.person")
@click.option("--position", metavar="P", default="", help="directory.position")
@click.option("--own", is_flag=True, help="directory.own")
@click.option("--directory", "file", metavar="FILE", type=PATH, default=None, help="directory.file")
@click.option("--json", "as_json", is_flag=True, help="validate.json")
def sign(  # noqa: PLR0913 - one parameter for each option
    bodies: tuple[str, ...], kind: str, day: dt.date, person: str, position: str, file: Path | None, *, own: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """Who signs a paper of a body, or of several that issue it together (the lead first), and how."""
    if kind not in TYPES and kind not in {each.id for each in KINDS}:
        raise UnknownKind(kind)
    power = PowerHolder.HEAD if own else PowerHolder.BODY
    signer = Person(person.strip()) if person.strip() else None
    asked = [SigningCase(body, kind, day, signer, position, power) for body in bodies[:1]]
    asked += [SigningCase(body, kind, day, power=power) for body in bodies[1:]]
    found = signed_head(directory_of(file), asked)
    click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2) if as_json else _as_text(found))
    for finding in found.findings:
        click.echo(finding_line(finding), err=True)
    return EXIT_FINDINGS if found.findings else 0


def _as_text(found: SignedHead) -> str:
    parts = ["\n".join(found.heading), tell("directory.symbol", symbol=found.symbol), *map(_block_text, found.blocks)]
    return "\n\n".join(part for part in parts if part)


def _block_text(block: Block) -> str:
    seal = tell("directory.seal", body=block.seal) if block.seal else tell("directory.no_seal")
    return "\n".join(part for part in (*block.lines, block.other_post, block.name, seal) if part)


@directory.command("import", cls=Command, help="directory.import")
@click.argument("file", metavar="FILE.yaml", type=PATH)
def import_(file: Path) -> int:
    """Keep the directory of a file as the office's newest version; older versions stay."""
    found = read_directory_file(file)
    office = open_office(load_settings())
    words = tell("directory.from_file", file=file.name)
    kept = save_directory(office, found, open_directory(office).version, BY, words)
    note("directory.kept", version=kept.version)
    return EXIT_FINDINGS if directory_findings(found) else 0


@directory.command(cls=Command, help="directory.posts")
@click.argument("file", metavar="LIST.xlsx", type=PATH)
@click.option("--body", metavar="B", required=True, help="directory.posts.body")
@click.option("--date", "since", metavar="D", type=Day(), default=None, help="directory.since")
def posts(file: Path, body: str, since: dt.date | None) -> int:
    """Add the people of a spreadsheet to the office's directory; who is left out is named by row."""
    office = open_office(load_settings())
    old = open_directory(office)
    read = read_posts(read_regular_file(file, MAX_FILE_BYTES), file.name, old.directory, body, since)
    for line in (*(notice.message for notice in read.notices), *(finding.message for finding in read.left_out)):
        click.echo(line, err=True)
    if read.posts:
        changed = replace(old.directory, posts=old.directory.posts + read.posts)
        words = tell("directory.from_file", file=file.name)
        note("directory.kept", version=save_directory(office, changed, old.version, BY, words).version)
    for post in read.posts:
        click.echo(f"{post.body}\t{_post_line(post)}")
    return EXIT_FINDINGS if read.left_out else 0


@directory.command(cls=Command, help="directory.history")
def history() -> None:
    """Every version of the office's directory, the newest first."""
    settings = load_settings()
    for each in editions(open_office(settings)):
        when = each.saved_at.astimezone(settings.time_zone)
        click.echo(f"{each.version}\t{when:%d/%m/%Y %H:%M}\t{each.saved_by}\t{each.note}")
