"""The command serve: the web form on this machine."""

import logging
import socket

import click
import waitress

from docgen.bootstrap import open_office, start_background
from docgen.cli.frame import Command, note
from docgen.model.errors import DocgenError
from docgen.settings import load_settings
from webform import create_app

THREADS = 8  # more clerks than an office has, typing at once
LARGEST_PORT = 65_535


class PortInUse(DocgenError):
    """Another program listens there, or the address is not ours."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        super().__init__(host, port, error)
        self.host, self.port, self.error = host, port, error

    def __str__(self) -> str:
        return (
            f"Không mở được {self.host}:{self.port} ({self.error.strerror or self.error}). "
            f"Có thể cổng đang có chương trình khác dùng; hãy thử: docgen serve --port {self.port % LARGEST_PORT + 1}"
        )


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
    waitress.serve(app, host=host, port=port, threads=THREADS, ident=None, max_request_body_size=2**28)


def _try_address(host: str, port: int) -> None:
    """Say it plainly when the address cannot be listened on. Raises: PortInUse."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise PortInUse(host, port, error) from error
