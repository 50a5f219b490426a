"""Ways to break a Word file at random: in its zip, and deeper, in the XML and the pictures of its parts."""

import io
import random
import re
import zipfile
from collections.abc import Callable

NUMBERS = (b"99999999999", b"-1", b"0", b"1e9", b"-32768", b"2147483648", b"NaN", b"", b"100000", b"abc")
OF_THE_TEXT = r"(document|styles|numbering|header|footer|notes)\d*\.xml$"
ZIP_FLIPPED, ZIP_CUT = 0.08, 0.11  # up to here, of all broken files
IN_THE_TEXT = 0.8  # so often it is a part that is printed
LINKS_TURNED = 0.4  # the share of a part's links that lead elsewhere

Members = dict[str, bytes]
Change = Callable[[Members, random.Random], None]


def _some_xml(members: Members, dice: random.Random) -> str:
    names = [name for name in members if name.endswith((".xml", ".rels")) and members[name]]
    main = [name for name in names if re.search(OF_THE_TEXT, name)]
    return dice.choice(main if main and dice.random() < IN_THE_TEXT else names)


def flip_xml(members: Members, dice: random.Random) -> None:
    name = _some_xml(members, dice)
    data = bytearray(members[name])
    for _ in range(dice.choice((1, 3, 20))):
        data[dice.randrange(len(data))] = dice.randrange(256)
    members[name] = bytes(data)


def change_numbers(members: Members, dice: random.Random) -> None:
    name, rate = _some_xml(members, dice), dice.choice((0.01, 0.1, 1.0))
    value = dice.choice(NUMBERS)
    members[name] = re.sub(rb'(?<==")-?\d+(?=")', lambda m: value if dice.random() < rate else m[0], members[name])


def change_words(members: Members, dice: random.Random) -> None:
    name, rate = _some_xml(members, dice), dice.choice((0.02, 0.2))
    words = re.findall(rb'="([A-Za-z]{2,12})"', members[name]) or [b"x"]
    members[name] = re.sub(
        rb'(?<==")[A-Za-z]{2,12}(?=")', lambda m: dice.choice(words) if dice.random() < rate else m[0], members[name]
    )


def rename_elements(members: Members, dice: random.Random) -> None:
    name = _some_xml(members, dice)
    tags = sorted(set(re.findall(rb"<([\w]+:[\w]+)[ />]", members[name])))
    if tags:
        old, new = dice.choice(tags), dice.choice(tags)
        members[name] = re.sub(rb"(</?)" + old + rb"(?=[ />])", rb"\g<1>" + new, members[name])


def drop_elements(members: Members, dice: random.Random) -> None:
    name = _some_xml(members, dice)
    found = [
        m.span() for m in re.finditer(rb"<(\w+:\w+)(?: [^<>]*)?/>|<(\w+:\w+)(?: [^<>]*)?>[^<>]*</\2>", members[name])
    ]
    for start, end in sorted(dice.sample(found, min(len(found), dice.choice((1, 5, 50)))), reverse=True):
        members[name] = members[name][:start] + members[name][end:]


def repeat_element(members: Members, dice: random.Random) -> None:
    name = _some_xml(members, dice)
    found = [
        m.span()
        for m in re.finditer(
            rb"<(w:(?:p|tbl|tr|tc|r|pPr|tcPr|drawing|pict|style|lvl))[ >].*?</\1>", members[name][:200_000], re.DOTALL
        )
    ]
    if found:
        start, end = dice.choice(found)
        members[name] = members[name][:end] + members[name][start:end] * dice.choice((1, 3, 40)) + members[name][end:]


def nest_element(members: Members, dice: random.Random) -> None:
    """A whole element set into another one of the same part."""
    name = _some_xml(members, dice)
    found = [
        m.span()
        for m in re.finditer(
            rb"<(w:(?:p|tbl|r|tc|tr|sdt|sectPr|pPr|rPr))[ >].*?</\1>", members[name][:200_000], re.DOTALL
        )
    ]
    if len(found) > 1:
        (start, end), (into, _) = dice.choice(found), dice.choice(found)
        at = members[name].index(b">", into) + 1
        members[name] = members[name][:at] + members[name][start:end] + members[name][at:]


def swap_parts(members: Members, dice: random.Random) -> None:
    one, other = (dice.choice(list(members)) for _ in range(2))
    members[one], members[other] = members[other], members[one]


def drop_part(members: Members, dice: random.Random) -> None:
    del members[dice.choice(list(members))]


def cut_part(members: Members, dice: random.Random) -> None:
    name = dice.choice(list(members))
    members[name] = members[name][: dice.randrange(len(members[name]) + 1)]


def flip_media(members: Members, dice: random.Random) -> None:
    names = [name for name in members if "/media/" in name and members[name]]
    if not names:
        return flip_xml(members, dice)
    name = dice.choice(names)
    data = bytearray(members[name])
    for _ in range(dice.choice((1, 10, 100))):
        data[dice.randrange(min(len(data), dice.choice((40, 1_000_000))))] = dice.randrange(256)
    members[name] = bytes(data)
    return None


def turn_links(members: Members, dice: random.Random) -> None:
    names = [name for name in members if name.endswith(".rels")]
    if not names:
        return
    name = dice.choice(names)
    targets = re.findall(rb'Target="([^"]*)"', members[name]) or [b"x"]
    more = [
        *targets,
        b"http://192.0.2.1/x",
        b"file:///etc/passwd",
        b"../../../etc/passwd",
        b"",
        b"document.xml",
        b"%00",
    ]
    members[name] = re.sub(
        rb'(?<=Target=")[^"]*(?=")',
        lambda m: dice.choice(more) if dice.random() < LINKS_TURNED else m[0],
        members[name],
    )


CHANGES: tuple[Change, ...] = (
    flip_xml,
    change_numbers,
    change_numbers,
    change_words,
    rename_elements,
    drop_elements,
    repeat_element,
    nest_element,
    swap_parts,
    drop_part,
    cut_part,
    flip_media,
    turn_links,
)


def mutate(data: bytes, dice: random.Random) -> tuple[str, bytes]:
    """A broken copy of a file and what was done to it."""
    way = dice.random()
    if way < ZIP_FLIPPED:
        broken = bytearray(data)
        for _ in range(dice.choice((1, 4, 30))):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        return "flip_zip", bytes(broken)
    if way < ZIP_CUT:
        return "cut_zip", data[: dice.randrange(len(data))]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    names = []
    for _ in range(dice.choice((1, 1, 2, 4))):
        change = dice.choice(CHANGES)
        names.append(change.__name__)
        if members:
            change(members, dice)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return "+".join(names), stream.getvalue()
