"""No outside contact: what is packed has no means to call anybody, and is not led to find some."""

from handout.imports import Image
from handout.places import FOLDER, files

# Windows' libraries that fetch addresses, and the calls by which a socket reaches another one.
FETCHING = {"wininet.dll", "winhttp.dll", "urlmon.dll", "webio.dll", "httpapi.dll", "websocket.dll"}
CALLING = {
    *("connect", "WSAConnect", "WSAConnectByNameW", "WSAConnectByNameA", "WSAConnectByList"),
    *("send", "sendto", "WSASend", "WSASendTo", "bind", "listen", "accept", "WSAAccept"),
    *("getaddrinfo", "GetAddrInfoW", "GetAddrInfoExW", "gethostbyname", "DnsQuery_W"),
    *(1, 2, 4, 13, 19, 20, 52),  # accept, bind, connect, listen, send, sendto, gethostbyname
}
# Two hold such calls all the same. libxml2 in lxml can fetch; python-docx has it read our own
# template and what it writes, never a document of others (the readers have Python's own parser).
# Python wakes a loop of events by send, which nothing of ours sets up (signal.set_wakeup_fd).
NEVER_LED_TO = {("etree.cp311-win_amd64.pyd", None), ("python311.dll", "send")}
SUFFIXES = (".exe", ".dll", ".pyd")


def images() -> list[Image]:
    """Return every program and library in the folder."""
    return [Image(path) for path in files(FOLDER) if path.suffix.lower() in SUFFIXES]


def test_no_part_of_it_can_fetch_an_address() -> None:
    found = {(image.name, name) for image in images() for name, _ in image.imports()}
    assert found
    assert {(who, name) for who, name in found if name in FETCHING} == set()


def test_no_part_of_it_can_call_another_computer_by_a_socket() -> None:
    sockets = [
        (image.name, call)
        for image in images()
        for name, calls in image.imports()
        if name in ("ws2_32.dll", "wsock32.dll", "mswsock.dll", "dnsapi.dll")
        for call in calls
    ]
    calling = [(who, call) for who, call in sockets if call in CALLING]
    assert [one for one in calling if not {one, (one[0], None)} & NEVER_LED_TO] == []


def test_no_module_of_pythons_library_that_calls_is_packed() -> None:
    packed = {path.stem.lower() for path in files(FOLDER)}
    assert not packed & {"_socket", "_ssl", "_asyncio", "_overlapped", "qtnetwork", "qt6network"}
