"""封面: who reports, on which year, for which district."""

from model.form.spec import TO_VERIFY, Field, Group, Page, ValueKind

PAGE = Page(
    "cover",
    "封面",
    "",
    (
        Group(
            "report",
            "报告",
            (
                Field(
                    "year",
                    "年度",
                    ValueKind.YEAR,
                    unit="年",
                    required=True,
                    help="报告哪一年的支出，四位数字",
                ),
                Field(
                    "region",
                    "地区",
                    ValueKind.LINE,
                    help="印在标题最前面",
                    default="天心区",
                ),
            ),
            printed=False,
            in_head=True,
        ),
        Group(
            "cover",
            "填报单位",
            (
                Field(
                    "cover.unit",
                    "单位名称",
                    ValueKind.LINE,
                    required=True,
                    help="填全称，与公章一致",
                    example="某某市某某区某某局",
                    aliases=("填报单位", "部门名称", "预算单位", "报告单位"),
                ),
                Field(
                    "cover.preparer",
                    "报告填报人",
                    ValueKind.LINE,
                    required=True,
                    help="填表人姓名",
                    blank_words=(TO_VERIFY,),
                    aliases=("填报人", "填表人", "报告人", "联系人"),
                ),
                Field(
                    "cover.phone",
                    "办公电话",
                    ValueKind.PHONE,
                    required=True,
                    help="固定电话可带区号",
                    example="0731-12345678",
                    blank_words=(TO_VERIFY,),
                    aliases=("联系电话", "电话"),
                ),
            ),
        ),
    ),
    intro="封面三项都要填；打印后在「（预算单位盖章）」处盖章。",
)
