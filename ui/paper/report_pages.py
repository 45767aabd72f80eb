"""The printed pages of a draft's report, for the PDF and the printer."""

from export.layout.layout import PageLayout
from export.layout.pages import FontMetrics, PrintedPages
from export.report.build import build
from export.report.nodes import Report
from model.draft.draft import Draft


def report_pages(draft: Draft, metrics: FontMetrics) -> tuple[Report, PrintedPages]:
    """Return the report with its pages, in whatever state the draft is."""
    report = build(draft)
    return report, PageLayout(metrics).lay_out(report)
