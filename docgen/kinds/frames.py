"""Empty texts with the sections that are customary, for a clerk to start from. No norm asks for any of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_PLAN: Final = """I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
…
2. Yêu cầu
…

II. NỘI DUNG
1. Nhiệm vụ
a) …
b) …
2. Thời gian, địa điểm
…

III. KINH PHÍ
Kinh phí thực hiện lấy từ nguồn …

IV. TỔ CHỨC THỰC HIỆN
1. … chủ trì, phối hợp với … thực hiện.
2. … theo dõi, đôn đốc, báo cáo kết quả trước ngày …"""

_REGULATION: Final = """Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Quy chế này quy định về …
2. Quy chế này áp dụng đối với …

Điều 2. Nguyên tắc làm việc
1. …
2. …

Chương II
NHIỆM VỤ, QUYỀN HẠN

Điều 3. Nhiệm vụ, quyền hạn của Ban Chỉ đạo
1. …
2. …

Điều 4. Trưởng ban
1. …
2. …

Điều 5. Phó Trưởng ban
…

Điều 6. Thành viên, tổ giúp việc
…

Chương III
CHẾ ĐỘ LÀM VIỆC, QUAN HỆ CÔNG TÁC

Điều 7. Chế độ họp, báo cáo
1. Ban Chỉ đạo họp định kỳ …
2. …

Điều 8. Con dấu, kinh phí hoạt động
…

Chương IV
TỔ CHỨC THỰC HIỆN

Điều 9. Trách nhiệm thi hành
1. … chịu trách nhiệm thi hành Quy chế này.
2. Trong quá trình thực hiện, nếu có vướng mắc, các thành viên báo cáo Trưởng ban xem xét, quyết định."""

_REPORT: Final = """I. KẾT QUẢ
1. …
2. …

II. ĐÁNH GIÁ CHUNG
1. Ưu điểm
…
2. Hạn chế
…
3. Nguyên nhân
…

III. PHƯƠNG HƯỚNG, NHIỆM VỤ
1. …
2. …

IV. KIẾN NGHỊ
…"""

_SUBMISSION: Final = """I. SỰ CẦN THIẾT
…

II. NỘI DUNG
1. …
2. …

III. KIẾN NGHỊ
…"""

FRAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"plan": _PLAN, "regulation": _REGULATION, "report": _REPORT, "submission": _SUBMISSION}
)
"""The text by the field of the record whose paper it is for; «…» stands where the clerk goes on writing."""
