"""一、部门概况: staff, units, duties."""

from dataclasses import dataclass

from model.form.spec import TO_VERIFY, Addend, Field, Group, Page, ValueKind


@dataclass(frozen=True, slots=True)
class BodyKeys:
    """The keys of one kind of body: how many there are, and their names."""

    count: str
    names: str


BODIES = {
    noun: BodyKeys(f"units.{noun}.count", f"units.{noun}.names")
    for noun in ("administrative", "subordinate", "internal")
}
"""The kinds of body by the noun that the texts have for them, as the paper has them in order."""


def _people(
    name: str, label: str, *, lead: str = "", help: str = "", addends: tuple[Addend, ...] = ()
) -> Field:
    key = f"staff.{name}"
    return Field(key, label, ValueKind.COUNT, lead=lead, unit="人", help=help, addends=addends)


def _bodies(noun: str, label: str, example: str) -> tuple[Field, Field]:
    keys = BODIES[noun]
    return (
        Field(
            keys.count,
            label,
            ValueKind.COUNT,
            place=f"{label}个数",
            unit="个",
            help="不填时按名称自动数",
            counts=keys.names,
        ),
        Field(
            keys.names,
            f"{label}名称",
            ValueKind.LIST,
            place=f"{label}名称",
            help="一行一个，也可以用顿号隔开",
            example=example,
            blank_words=(TO_VERIFY,),
        ),
    )


STAFF = Group(
    "staff",
    "在职人员情况",
    (
        _people("authorised", "编制数", help="编制部门核定的人数"),
        _people("on_payroll", "在职人数"),
        _people("at_post", "在岗人数", lead="其中：", help="在职人员中实际在岗的"),
        _people("government_employees", "政府雇员"),
        _people("technical", "专业技术人员"),
        _people("contract", "编外长期聘用人员"),
        _people(
            "retired_total",
            "离退休人数",
            help="不填时自动相加",
            addends=(Addend("staff.retired_veterans"), Addend("staff.retirees")),
        ),
        _people("retired_veterans", "离休人员", lead="其中"),
        _people("retirees", "退休人员"),
    ),
    sentence=(
        "在职人员情况：本部门编制数{staff.authorised}人，在职人数{staff.on_payroll}人，"
        "其中：在岗人数{staff.at_post}人；政府雇员{staff.government_employees}人；"
        "专业技术人员{staff.technical}人；编外长期聘用人员{staff.contract}人；"
        "离退休人数{staff.retired_total}人，其中离休人员{staff.retired_veterans}人，"
        "退休人员{staff.retirees}人。"
    ),
    columns=3,
)

UNITS = Group(
    "units",
    "部门设置",
    (
        *_bodies("administrative", "行政单位", "某某局（本级）"),
        *_bodies("subordinate", "二级机构", "某某服务中心"),
        *_bodies("internal", "内设科室", "办公室"),
    ),
    sentence=(
        "部门设置。本部门由{units.administrative.count}个行政单位、"
        "{units.subordinate.count}个二级机构及{units.internal.count}个内设科室组成。"
    ),
    clauses=(
        "行政单位具体为：{units.administrative.names}",
        "二级机构具体为：{units.subordinate.names}",
        "内设科室具体为：{units.internal.names}",
    ),
    columns=2,
    help="没有二级机构的，个数填 0，名称留空。",
)

DUTIES = Group(
    "duties",
    "主要职能",
    (
        Field(
            "duties",
            "主要职能",
            ValueKind.LIST,
            help="一行一条，不用写序号，打印时自动编为（1）（2）……",
            example="负责……",
            numbered=True,
        ),
    ),
)

PAGE = Page("overview", "部门概况", "一、部门概况", (STAFF, UNITS, DUTIES), part="一")
