"""四、存在的主要问题及改进措施或有关建议."""

from model.form.spec import Field, Page, Passage, ValueKind

PAGE = Page(
    "problems",
    "问题与措施",
    "四、存在的主要问题及改进措施或有关建议",
    (
        Passage(
            Field(
                "problems",
                "四、存在的主要问题及改进措施或有关建议",
                ValueKind.TEXT,
                help="先写问题，再写措施或建议",
                example="1.预算编制不够细。下一步……",
            ),
            narrative=True,
        ),
    ),
    part="四",
    aliases=(
        "存在的主要问题及改进措施",
        "存在的主要问题和改进措施",
        "存在的问题及改进措施",
        "存在的问题和改进措施",
        "存在的主要问题",
        "存在问题及建议",
        "存在的问题及建议",
        "存在的主要问题及建议",
    ),
)
