"""三、部门整体支出绩效情况: the long narrative."""

from model.form.spec import Field, Page, Passage, ValueKind

PAGE = Page(
    "performance",
    "绩效情况",
    "三、部门整体支出绩效情况",
    (
        Passage(
            Field(
                "performance",
                "三、部门整体支出绩效情况",
                ValueKind.TEXT,
                help="层次用 一、 （一） 1. （1），打印时按公文格式排字体",
                example="一、围绕中心工作……",
            ),
            narrative=True,
        ),
    ),
    part="三",
    aliases=("部门整体支出绩效", "整体支出绩效情况", "部门整体支出绩效情况分析", "绩效情况"),
)
