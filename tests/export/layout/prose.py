"""Reports of ordinary prose, made up anew for each number."""

from random import Random

from model.draft.draft import Draft, Value
from tests.export.papers import sample

_WHO = (
    "中心",
    "办公室",
    "财务科",
    "各科室",
    "窗口人员",
    "工作专班",
    "社区（村）",
    "物业公司",
    "志愿者",
)
_WHEN = (
    "年初",
    "上半年",
    "第三季度",
    "全年",
    "汛期前",
    "国庆节前后",
    "3月12日起",
    "截至11月底",
    "每周二",
)
_DONE = (
    "完成老旧线路改造{n}处，更换井盖{m}个",
    "召开调度会{m}次，现场解决问题{n}件",
    "受理来信来访{n}件（其中网上{m}件），办结率{p}%",
    "发放《办事指南》{n}册、宣传单{n}余份",
    "组织“邻里节”活动{m}场，参加群众{n}人次",
    "投入资金{d}万元，占年初预算的{p}%",
    "新建口袋公园{m}个，补种苗木{n}株，面积约{d}亩",
    "培训网格员{n}名，合格率为{p}%",
    "清理“僵尸车”{m}辆；劝导占道经营{n}起",
    "开展消防检查{m}轮，发现隐患{n}处，整改{n}处",
    "录入档案{n}卷，扫描A4纸{n}页，存入OA系统",
    "对接12345热线，转办工单{n}件，满意度{p}%",
    "实施“一件事一次办”，办理时间由{m}天压缩到{k}天",
    "落实《预算法》及其实施条例，公开率达到100%",
    "采购WPS、CAD等正版软件{m}套，价格比预算低{d}元",
    "与高校签订合作协议——共建实训点{k}个",
)
_WHY = (
    "群众普遍反映较好",
    "有力保障了机关正常运转",
    "比上年增长{p}个百分点",
    "同比减少{d}万元，下降{p}%",
    "达到了“花钱必问效、无效必问责”的要求",
    "为下一步工作打下了基础",
    "问题主要是：人手少、任务重、时间紧……",
    "较好地实现了年度目标（详见附件{k}）",
    "受到区委、区政府的通报表扬",
)
_HEADS = ("基本情况", "主要做法", "服务民生有新成效", "项目管理情况", "资金使用情况", "存在的不足")
_NUMERALS = "一二三四五六七八九"


def report(number: int) -> Draft:
    """Return the sample with its texts and lists replaced by other prose."""
    random = Random(number)
    values: dict[str, Value] = {
        "performance": _narrative(random, random.randint(6, 24)),
        "problems": _narrative(random, random.randint(2, 6)),
        "reasons": "\n".join(_paragraph(random) for _ in range(random.randint(1, 4))),
        "funds": "\n".join(_paragraph(random) for _ in range(random.randint(1, 5))),
        "duties": tuple(_sentence(random) for _ in range(random.randint(3, 14))),
    }
    return sample().with_values(values, {})


def _narrative(random: Random, count: int) -> str:
    lines: list[str] = []
    first = second = third = 0
    for _ in range(count):
        kind = random.random()
        if kind < 0.15:
            lines.append(f"{_NUMERALS[first % 9]}、{random.choice(_HEADS)}")
            first, second, third = first + 1, 0, 0
        elif kind < 0.35:
            lines.append(f"（{_NUMERALS[second % 9]}）{random.choice(_HEADS)}")
            second, third = second + 1, 0
        elif kind < 0.5:
            third += 1
            lines.append(f"{third}.{_paragraph(random)}")
        else:
            lines.append(_paragraph(random))
    return "\n".join(lines)


def _paragraph(random: Random) -> str:
    return "".join(_sentence(random) for _ in range(random.randint(1, 7)))


def _sentence(random: Random) -> str:
    clauses = [random.choice(_WHEN), random.choice(_WHO), random.choice(_DONE)]
    more = [random.choice(_DONE) for _ in range(random.randint(0, 2))]
    text = "，".join(["".join(clauses), *more, random.choice(_WHY)]) + "。"
    return text.format(
        n=random.randint(3, 4000),
        m=random.randint(2, 60),
        k=random.randint(2, 9),
        p=f"{random.uniform(1, 100):.{random.randint(0, 2)}f}",
        d=f"{random.uniform(1, 2000):.{random.randint(0, 2)}f}",
    )
