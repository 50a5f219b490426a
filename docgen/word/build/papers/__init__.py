"""The templates, each a list of building blocks in the order of the page; a file for each group of kinds."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from docgen.regimes.regime import Regime
from docgen.word.build.elements import Element
from docgen.word.build.papers import decisions, letters, lists, minutes, named, news, pledges

PAPERS: Mapping[str, Callable[[Regime], list[Element]]] = MappingProxyType(
    {
        "annex": lists.annex,
        "attendance_list": lists.attendance_list,
        "conclusion_notice": named.conclusion_notice,
        "correction_letter": letters.correction,
        "decision": decisions.decision,
        "invitation": letters.invitation,
        "minutes": minutes.minutes,
        "news_item": news.news_item,
        "official_letter": letters.letter,
        "photo_annex": news.photo_annex,
        "plan": named.plan,
        "pledge_individual": pledges.individual,
        "pledge_joint": pledges.joint,
        "pledge_unit": pledges.unit,
        "programme": named.programme,
        "promulgating_decision": decisions.promulgating_decision,
        "regulation": decisions.regulation,
        "report": named.report,
        "resolution": decisions.resolution,
        "roster": lists.roster,
        "submission": named.submission,
    }
)
"""What each template is made of, by the name of its file."""
