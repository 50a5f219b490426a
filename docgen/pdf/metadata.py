"""What a PDF says of itself: information dictionary, XMP packet (ISO 16684-1), output intent (ISO 19005-2 §6.2.3)."""

import datetime as dt
import zlib
from functools import cache
from importlib.resources import files
from xml.sax.saxutils import escape

from docgen.pdf.objects import Objects, reference, text_string

PRODUCER = "docgen"
CLAIMS_UA = True  # say in the XMP that the file is PDF/UA-1 too
PROFILE = "sRGB2014.icc"

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="{part}"\
 pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="{producer}"/>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="{producer}"{dates}/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>\
<rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title></rdf:Description>
{accessible}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

# ISO 14289-1 §5 names the part in a schema that PDF/A does not know; ISO 19005-2 §6.6.2.3.3 has it described.
ACCESSIBLE = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def pdf_date(moment: dt.datetime) -> str:
    """A date as ISO 32000-1 §7.9.4 writes it; without a zone where the moment has none."""
    date = moment.strftime("D:%Y%m%d%H%M%S")
    offset = moment.utcoffset()
    if offset is None:
        return date
    sign, minutes = "-" if offset < dt.timedelta() else "+", abs(offset) // dt.timedelta(minutes=1)
    return f"{date}{sign}{minutes // 60:02}'{minutes % 60:02}'" if minutes else f"{date}Z"


def add_information(objects: Objects, title: str, made_at: dt.datetime | None) -> int:
    """The number of the information dictionary (ISO 32000-1 §14.3.3)."""
    date = "" if made_at is None else text_string(pdf_date(made_at))
    dates = f"/CreationDate {date}/ModDate {date}" if date else ""
    return objects.add(
        f"<</Title {text_string(title)}/Creator {text_string(PRODUCER)}/Producer {text_string(PRODUCER)}{dates}>>"
    )


def add_packet(objects: Objects, title: str, made_at: dt.datetime | None, part: int) -> int:
    """The number of the XMP stream for PDF/A-``part``a. It stays readable for programs that know no PDF."""
    moment = "" if made_at is None else _xmp_date(made_at)
    dates = f' xmp:CreateDate="{moment}" xmp:ModifyDate="{moment}"' if moment else ""
    packet = PACKET.format(
        part=part, producer=PRODUCER, dates=dates, title=escape(title), accessible=ACCESSIBLE if CLAIMS_UA else ""
    )
    return objects.add_coded(packet.encode("utf-8", "replace"), "", "/Type/Metadata/Subtype/XML")


def add_output_intent(objects: Objects) -> str:
    """The catalog's entry that says that colours are sRGB."""
    profile = objects.add_coded(_profile(), "/FlateDecode", "/N 3")
    return (
        f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({PROFILE})/Info({PROFILE})"
        f"/DestOutputProfile {reference(profile)}>>]"
    )


def _xmp_date(moment: dt.datetime) -> str:
    written = moment.isoformat(timespec="seconds")
    return written.removesuffix("+00:00") + "Z" if written.endswith("+00:00") else written


@cache
def _profile() -> bytes:
    """The deflated ICC profile, which its makers let everyone embed."""
    return zlib.compress(files("docgen.pdf").joinpath(PROFILE).read_bytes())
