"""Title, author and time of a PDF, the same in both places where a PDF has them."""

from dataclasses import dataclass
from datetime import datetime

from export.pdf.objects import PdfObjects, reference, text_string
from model.product import NAME
from model.values.text import xml_escaped

_PRODUCER = "Qt 6.8"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{time}</xmp:CreateDate>
<xmp:ModifyDate>{time}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class PdfProperties:
    """What a PDF says of itself; ``written`` has a time zone."""

    title: str
    author: str
    written: datetime


def put_properties(objects: PdfObjects, properties: PdfProperties) -> None:
    """Write the properties into the document's dictionary and into its metadata."""
    objects[objects.info] = _info(properties)
    metadata = _metadata(properties)
    head = b"<<\n/Type /Metadata /Subtype /XML\n/Length %d\n>>" % len(metadata)
    number = reference(objects[objects.root], b"Metadata")
    objects[number] = b"%s\nstream\n%s\nendstream" % (head, metadata)
    view = b"/Lang (zh-CN)\n/ViewerPreferences << /DisplayDocTitle true >>"
    objects.insert(objects.root, view)


def _info(properties: PdfProperties) -> bytes:
    zone = f"{properties.written:%z}"
    date = f"(D:{properties.written:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}')".encode()
    named = {
        b"Title": text_string(properties.title),
        b"Author": text_string(properties.author),
        b"Creator": text_string(NAME),
        b"Producer": text_string(_PRODUCER),
        b"CreationDate": date,
        b"ModDate": date,
    }
    return b"<<\n%s\n>>" % b"\n".join(b"/%s %s" % entry for entry in named.items())


def _metadata(properties: PdfProperties) -> bytes:
    return _METADATA.format(
        title=xml_escaped(properties.title),
        author=xml_escaped(properties.author),
        creator=NAME,
        producer=_PRODUCER,
        time=properties.written.isoformat(timespec="seconds"),
    ).encode()
