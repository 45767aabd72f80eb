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
    name: str,
    label: str,
    *aliases: str,
    lead: str = "",
    help: str = "",
    addends: tuple[Addend, ...] = (),
) -> Field:
    return Field(
        f"staff.{name}",
        label,
        ValueKind.COUNT,
        lead=lead,
        unit="人",
        help=help,
        addends=addends,
        aliases=aliases,
    )


def _bodies(noun: str, label: str, *aliases: str, example: str) -> tuple[Field, Field]:
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
            aliases=aliases,
        ),
        Field(
            keys.names,
            f"{label}名称",
            ValueKind.LIST,
            place=f"{label}名称",
            help="一行一个，也可以用顿号隔开",
            example=example,
            blank_words=(TO_VERIFY,),
            aliases=aliases,
        ),
    )


_SUBORDINATE = ("二级单位", "二级预算单位", "下属单位", "所属单位", "下属二级机构", "下属二级单位")
_INTERNAL = ("内设机构", "内设股室", "内设处室", "内设部门")

STAFF = Group(
    "staff",
    "在职人员情况",
    (
        _people("authorised", "编制数", "编制人数", "编制总数", "编制", help="编制部门核定的人数"),
        _people("on_payroll", "在职人数", "在职人员", "在职职工", "在职在编人员", "在职"),
        _people(
            "at_post", "在岗人数", "在岗人员", "在岗", lead="其中：", help="在职人员中实际在岗的"
        ),
        _people("government_employees", "政府雇员", "政府雇员人数"),
        _people("technical", "专业技术人员", "专业技术人数"),
        _people("contract", "编外长期聘用人员", "编外聘用人员", "编外人员", "长期聘用人员"),
        _people(
            "retired_total",
            "离退休人数",
            "离退休人员",
            "离退休",
            help="不填时自动相加",
            addends=(Addend("staff.retired_veterans"), Addend("staff.retirees")),
        ),
        _people("retired_veterans", "离休人员", "离休人数", "离休", lead="其中"),
        _people("retirees", "退休人员", "退休人数", "退休"),
    ),
    sentence=(
        "在职人员情况：本部门编制数{staff.authorised}人，在职人数{staff.on_payroll}人，"
        "其中：在岗人数{staff.at_post}人；政府雇员{staff.government_employees}人；"
        "专业技术人员{staff.technical}人；编外长期聘用人员{staff.contract}人；"
        "离退休人数{staff.retired_total}人，其中离休人员{staff.retired_veterans}人，"
        "退休人员{staff.retirees}人。"
    ),
    columns=3,
    aliases=("人员情况", "人员编制情况", "人员构成", "编制及人员情况"),
)

UNITS = Group(
    "units",
    "部门设置",
    (
        *_bodies("administrative", "行政单位", example="某某局（本级）"),
        *_bodies("subordinate", "二级机构", *_SUBORDINATE, example="某某服务中心"),
        *_bodies("internal", "内设科室", *_INTERNAL, example="办公室"),
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
    aliases=("机构设置", "机构设置情况", "机构情况", "部门设置情况"),
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
    aliases=(
        "主要职责",
        "部门职能",
        "部门职责",
        "单位职能",
        "单位职责",
        "主要职能职责",
        "职能职责",
    ),
)

PAGE = Page(
    "overview",
    "部门概况",
    "一、部门概况",
    (STAFF, UNITS, DUTIES),
    part="一",
    aliases=("单位概况", "部门基本情况", "单位基本情况", "基本情况", "部门（单位）概况"),
)
