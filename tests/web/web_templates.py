"""The page of the office's templates, worked as a browser does: files handed in, kinds taken into use."""

import io

from tests.support.docx import word_file

DECISION = "/mau-van-ban/state/decision"


OWN = word_file(
    "{{ letterhead.number }} {{ letterhead.place_date }} {{ signature.name }}",
    "Xác nhận {{ họ_tên }}",
    "{% for n in người_nhà %}{{ n.tên }} {{ n.quan_hệ }};{% endfor %}",
)


def hand_in(clerk, path, data, **fields):
    """Post a file as a browser does."""
    clerk.get(DECISION)
    form = {"csrf_token": clerk.token, "file": (io.BytesIO(data), "mau.docx"), **fields}
    return clerk.client.post(path, data=form, content_type="multipart/form-data")


def a_kind(clerk, data=OWN, **fields):
    return hand_in(clerk, "/mau-van-ban/loai-moi", data, **{"name": "Giấy xác nhận", "symbol": "gxn"} | fields)
