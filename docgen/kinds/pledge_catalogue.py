"""Contents that pledges of the movement «Chính quyền thân thiện, vì Nhân dân phục vụ» often have. Custom, no norm."""

from typing import Final

from docgen.model import Criterion

CRITERIA: Final[tuple[Criterion, ...]] = (
    Criterion(
        "“5 biết”", ("Biết nghe dân nói", "Biết nói dân hiểu", "Biết làm dân tin", "Biết xin lỗi", "Biết cảm ơn")
    ),
    Criterion(
        "“3 không”",
        (
            "Không phiền hà, sách nhiễu",
            "Không né tránh trách nhiệm",
            "Không trễ hẹn trong quá trình xử lý công việc",
        ),
    ),
    Criterion(
        "“4 thể hiện”",
        (
            "Tôn trọng trong giao tiếp",
            "Văn minh, văn hóa, lịch sự trong giải quyết công việc",
            "Lắng nghe đầy đủ, hướng dẫn tận tình quy trình xử lý công việc",
            "Gần gũi, giải thích cặn kẽ những thắc mắc của người dân",
        ),
    ),
    Criterion(
        "“4 tăng”",
        (
            "Tăng ứng dụng công nghệ thông tin",
            "Tăng công khai",
            "Tăng trách nhiệm trong thực hiện công vụ",
            "Tăng sự hài lòng của tổ chức, công dân",
        ),
    ),
    Criterion(
        "“2 giảm”",
        ("Giảm thời gian giải quyết thủ tục hành chính", "Giảm chi phí thực hiện thủ tục hành chính"),
    ),
)
"""Groups of contents by the name under which they are known."""

TASKS: Final[tuple[str, ...]] = (
    "Tuyên truyền, triển khai thực hiện các văn bản của cấp trên về công tác dân vận và thực hiện dân chủ ở cơ sở.",
    "Thực hiện công khai, minh bạch các chủ trương, chương trình, đề án phát triển kinh tế - xã hội ở địa phương.",
    "Phát huy quyền làm chủ của Nhân dân; bàn bạc, lấy ý kiến Nhân dân trước khi quyết định việc liên quan đến dân.",
    "Vận động Nhân dân thực hiện các phong trào thi đua, các cuộc vận động; đóng góp công sức, hiến đất mở rộng đường.",
    "Đẩy mạnh cải cách thủ tục hành chính và ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính.",
    "Thực hiện có hiệu quả công tác tiếp dân, đối thoại.",
    "Tuyên truyền, phổ biến pháp luật cho Nhân dân.",
    "Nâng cao tinh thần, trách nhiệm của cán bộ, công chức trong thực hiện công vụ.",
)
"""General tasks, each a sentence."""
