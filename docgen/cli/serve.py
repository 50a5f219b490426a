"""The command serve: the web form on this machine."""

import errno
import logging
import socket

import click
import waitress

from docgen.bootstrap import open_office, start_background
from docgen.cli.frame import Command, note
from docgen.codec.regular_file import MEGABYTE
from docgen.model.errors import DocgenError
from docgen.settings import load_settings
from webform import create_app

THREADS = 8  # more clerks than an office has, typing at once
# custom: far above the limits of the pages, so that a large upload is refused by the form, in words
LARGEST_BODY_BYTES = 256 * MEGABYTE
LARGEST_PORT = 65_535


class AddressRefused(DocgenError):
    """The form cannot be served at this address: the port is taken or forbidden, or the host is not this machine."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        super().__init__(host, port, error)
        self.host, self.port, self.error = host, port, error

    def __str__(self) -> str:
        return f"Không mở được {self.host}:{self.port}: {self._reason()}"

    def _reason(self) -> str:
        if isinstance(self.error, socket.gaierror) or self.error.errno == errno.EADDRNOTAVAIL:
            return f"máy này không có địa chỉ «{self.host}». Hãy bỏ --host, hoặc dùng --host 0.0.0.0 cho mạng nội bộ."
        if self.error.errno == errno.EACCES:
            return "cổng này chỉ dành cho quản trị của máy. Hãy thử: docgen serve --port 8000"
        if self.error.errno == errno.EADDRINUSE:
            other = self.port % LARGEST_PORT + 1
            return f"cổng đang có chương trình khác dùng. Hãy thử: docgen serve --port {other}"
        return f"hệ thống báo {self.error.strerror or self.error}. Hãy thử --host và --port khác."


@click.command(cls=Command, help="serve")
@click.option("--host", default="127.0.0.1", help="serve.host")
@click.option("--port", default=8000, type=click.IntRange(1, LARGEST_PORT), help="serve.port")
def serve(host: str, port: int) -> None:
    """Serve the form until it is interrupted."""
    _try_address(host, port)
    office = open_office(load_settings())
    app = create_app(office)
    start_background(office)
    logging.getLogger("waitress").setLevel(logging.WARNING)
    note("serve.ready", host=host, port=port)
    waitress.serve(app, host=host, port=port, threads=THREADS, ident=None, max_request_body_size=LARGEST_BODY_BYTES)


def _try_address(host: str, port: int) -> None:
    """Say it plainly when the address cannot be listened on. Raises: AddressRefused."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise AddressRefused(host, port, error) from error
