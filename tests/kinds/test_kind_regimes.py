"""What every paper of a regime has in common: number and symbol, date, subject, marks, recipients, signature."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from docgen.kinds import KINDS
from docgen.kinds.facts.conventions import Conventions, regime_of
from docgen.model import Authority, Minutes, Person, PowerHolder, Signatory
from docgen.regimes import front, party, party_2018, state
from tests.support.places import ROOT
from tests.support.whole_records import DAY, DEPUTY, DEPUTY_SECRETARY, ORGANS, REGIMES, plans_of, whole_record

BEFORE, AFTER = dt.date(2026, 5, 26), dt.date(2026, 5, 27)
NUMBERED = {
    "plan": "KH",
    "programme": "CTr",
    "invitation": "GM",
    "decision": "QĐ",
    "promulgating_decision": "QĐ",
    "resolution": "NQ",
    "minutes": "BB",
    "conclusion_notice": "TB",
    "report": "BC",
    "submission": "TTr",
}
LETTERS = ("official_letter", "correction_letter")


def facts(regime, name, day=DAY, **changes):
    return plans_of(whole_record(regime, day, **changes))[name].context


def ends(context):
    """The last text of the running text, wherever the kind keeps it."""
    if "articles" in context:
        return context["articles"][-1]["text"]
    for key in ("closing", "copies"):
        if isinstance(context.get(key), str):
            return context[key]
    lines = next(context[key] for key in ("body", "closing", "notes", "responsibility") if context.get(key))
    return lines[-1]["text"] if isinstance(lines[-1], dict) else lines[-1]


def test_no_kind_asks_which_regime_it_is_in():
    asks = re.compile(r"regime\.ID\b|regime is (?:state|party|front)|[\"'](?:state|party|front)[\"']")
    kinds = (ROOT / "docgen" / "kinds").glob("*.py")
    assert [path.name for path in kinds if asks.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("regime", REGIMES)
def test_minutes_are_kept_where_the_regime_says(regime):
    filed = facts(regime, "minutes", minutes=Minutes())["recipients"][-1]
    kept_in = regime_of(ORGANS[regime], DAY).MINUTES_KEPT_IN
    assert filed.endswith(f", {kept_in}." if kept_in else f" {regime_of(ORGANS[regime], DAY).ARCHIVED_BY}.")


@pytest.mark.parametrize(("kind", "symbol"), NUMBERED.items())
def test_number_and_symbol_are_written_as_the_regime_writes_them(kind, symbol):
    assert facts("state", kind)["letterhead"]["number"] == f"Số: 05/{symbol}-UBND"
    assert facts("front", kind)["letterhead"]["number"] == f"Số: 05/{symbol}-MTTQ-BTT"
    assert facts("party", kind)["letterhead"]["number"] == f"Số 05-{symbol}/ĐU"


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_shows_who_drafted_it_and_its_subject_under_the_number(kind):
    of_state, of_front, of_party = (facts(regime, kind) for regime in ("state", "front", "party"))
    assert of_state["letterhead"]["number"] == "Số: 05/UBND-VP"
    assert of_state["subject"].startswith("V/v ")
    assert of_front["letterhead"]["number"] == "Số: 05/MTTQ-BTT-VP"
    assert of_party["letterhead"]["number"] == "Số 05-CV/ĐU"
    assert of_party["subject"].startswith("về việc ")
    assert "V/v" not in of_party["subject"]


def test_a_letter_of_the_front_needs_no_drafting_unit():
    letter = replace(whole_record("front").official_letter, unit="")
    assert facts("front", "official_letter", official_letter=letter)["letterhead"]["number"] == "Số: 05/MTTQ-BTT"


@pytest.mark.parametrize("kind", [*NUMBERED, *LETTERS])
def test_day_and_month_are_written_with_the_zeros_of_the_norm(kind):
    early = dt.date(2026, 2, 3)
    for regime in REGIMES:
        shown = facts(regime, kind, early)["letterhead"]["place_date"]
        if kind == "minutes":  # of the day on which the meeting ended
            assert shown == ("Lưu Vệ, ngày 03 tháng 02 năm 2026" if regime == "party" else "")
        else:
            assert shown.endswith(", ngày 03 tháng 02 năm 2026")


@pytest.mark.parametrize("regime", REGIMES)
def test_a_paper_ends_as_its_regime_ends_papers(regime):
    for name, plan in plans_of(whole_record(regime)).items():
        if name in {"news_item", "photo_annex"}:
            continue
        last = ends(plan.context)
        assert last.endswith(".") if regime == "party" else last.endswith("./."), name
        assert regime != "party" or "./." not in last


@pytest.mark.parametrize(
    "kind", ["decision", "resolution", "plan", "report", "conclusion_notice", "minutes", "programme"]
)
def test_a_subject_begins_in_lower_case_in_the_party_and_with_a_capital_elsewhere(kind):
    assert facts("party", kind)["subject"][0].islower()
    assert facts("state", kind)["subject"][0].isupper()
    assert facts("front", kind)["subject"][0].isupper()


def test_a_subject_that_begins_with_an_acronym_keeps_it():
    conventions = Conventions.of(whole_record("party"))
    assert conventions.cased("HĐND xã họp") == "HĐND xã họp"
    assert conventions.cased("Kết quả") == "kết quả"
    assert conventions.cased("Ý kiến chỉ đạo") == "ý kiến chỉ đạo"


def test_a_decision_is_about_an_act_and_a_resolution_about_a_matter():
    assert facts("state", "decision")["subject"].startswith("Về việc thành lập")
    assert facts("state", "resolution")["subject"] == "Về nhiệm vụ năm 2026"
    assert facts("party", "resolution")["subject"] == "về nhiệm vụ năm 2026"


def test_bases_have_a_dash_in_the_party_only_and_end_with_a_full_stop():
    assert facts("party", "resolution")["bases"] == ["- Căn cứ Điều lệ."]
    assert facts("state", "resolution")["bases"] == ["Căn cứ Điều lệ."]


@pytest.mark.parametrize("dash", ["- ", "– ", "—", "• ", "+ ", "* ", "- • "])
def test_a_dash_of_any_kind_that_was_typed_is_not_printed_beside_that_of_the_paper(dash):
    resolution = replace(
        whole_record("party").resolution, bases=(f"{dash}Căn cứ Điều lệ",), recipients=(f"{dash}Thường trực",)
    )
    shown = facts("party", "resolution", resolution=resolution)
    assert shown["bases"] == ["- Căn cứ Điều lệ."]
    assert shown["recipients"][1] == "- Thường trực;"
    letter = replace(whole_record("state").official_letter, addressees=(f"{dash}Sở Nội vụ", f"{dash}Sở Tài chính"))
    assert facts("state", "official_letter", official_letter=letter)["addressees"] == [
        "- Sở Nội vụ;",
        "- Sở Tài chính.",
    ]


@pytest.mark.parametrize(
    ("regime", "holder", "line"),
    [
        ("state", PowerHolder.HEAD, "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"),
        ("state", PowerHolder.BODY, "ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"),
        ("party", PowerHolder.HEAD, "ĐẢNG ỦY XÃ LƯU VỆ"),
        ("party", PowerHolder.BODY, "ĐẢNG ỦY XÃ LƯU VỆ"),
    ],
)
def test_a_body_of_the_party_decides_under_its_own_name(regime, holder, line):
    decision = replace(whole_record(regime).decision, power_holder=holder)
    assert facts(regime, "decision", decision=decision)["power_holder"] == line


@pytest.mark.parametrize(("day", "mark"), [(BEFORE, ","), (AFTER, ";")])
def test_recipients_of_the_party_end_with_a_comma_until_2026_and_with_a_semicolon_since(day, mark):
    plan = replace(whole_record("party").plan, recipients=("Các chi bộ",), date=day)
    assert facts("party", "plan", plan=plan)["recipients"] == [f"- Các chi bộ{mark}", "- Lưu Văn phòng Đảng ủy."]


@pytest.mark.parametrize(("day", "words"), [(BEFORE, "Kính gửi:"), (AFTER, "Kính trình:")])
def test_a_submission_of_the_party_is_addressed_in_the_words_of_its_day(day, words):
    assert facts("party", "submission", day)["addressed"] == words
    assert facts("state", "submission", day)["addressed"] == "Kính gửi:"


def test_the_state_files_with_the_records_clerk_and_minutes_in_the_dossier_too():
    assert facts("state", "plan")["recipients"][-1] == "- Lưu: VT."
    assert facts("front", "plan")["recipients"][-1] == "- Lưu: VT."
    assert facts("state", "minutes")["recipients"][-1] == "- Lưu: VT, Hồ sơ."
    assert facts("party", "minutes")["recipients"][-1] == "- Lưu Văn phòng Đảng ủy."
    kept = replace(whole_record("state").plan, archived_by="VT, VHXH")
    assert facts("state", "plan", plan=kept)["recipients"][-1] == "- Lưu: VT, VHXH."


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize(
    ("typed", "filed"),
    [
        ("", "VT, VP"),
        ("VT", "VT, VP"),
        ("VT (02 bản)", "VT, VP (02 bản)"),
        ("VT, VP", "VT, VP"),
        ("VT, VP (02 bản)", "VT, VP (02 bản)"),
        ("VT, Văn phòng", "VT, Văn phòng"),
    ],
)
def test_a_letter_is_kept_by_the_unit_that_drafted_it_too(kind, typed, filed):
    for regime in ("state", "front"):
        letter = replace(getattr(whole_record(regime), kind), archived_by=typed)
        assert facts(regime, kind, **{kind: letter})["recipients"][-1] == f"- Lưu: {filed}."


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_of_no_unit_or_of_the_party_is_kept_as_other_papers(kind):
    letter = replace(getattr(whole_record("front"), kind), unit="")
    assert facts("front", kind, **{kind: letter})["recipients"][-1] == "- Lưu: VT."
    assert facts("party", kind)["recipients"][-1] == "- Lưu Văn phòng Đảng ủy."


@pytest.mark.parametrize("kind", ["report", "submission", "official_letter", "correction_letter"])
def test_a_paper_that_is_addressed_goes_first_to_whom_it_names(kind):
    for regime in REGIMES:
        assert facts(regime, kind)["recipients"][0].rstrip(",;") == "- Như trên"


@pytest.mark.parametrize("kind", ["decision", "promulgating_decision", "resolution"])
def test_an_enactment_goes_first_to_those_who_carry_it_out(kind):
    for regime in REGIMES:
        context = facts(regime, kind)
        count = len([line for line in context["articles"] if line["label"]])
        assert context["recipients"][0] == f"- Như Điều {count};"


def test_a_deputy_signs_for_the_head_but_a_deputy_secretary_for_the_collective():
    of_state, of_party = (facts(regime, "plan")["signature"] for regime in ("state", "party"))
    assert of_state["powers"] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
    assert of_state["positions"] == ["PHÓ CHỦ TỊCH"]
    assert of_party["powers"] == ["T/M ĐẢNG ỦY"]
    assert of_party["positions"] == ["PHÓ BÍ THƯ"]
    assert facts("front", "plan")["signature"]["powers"] == ["TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH"]


def test_the_office_of_the_party_signs_by_order_and_its_deputy_for_its_head():
    office = Signatory(Person("Phạm Thị Hoa"), "Chánh Văn phòng", Authority.BY_ORDER, head_position="Ban Thường vụ")
    deputy = Signatory(Person("Phạm Thị Hoa"), "Phó Chánh Văn phòng", Authority.DEPUTY)
    by_order, for_head = (
        facts("party", "plan", plan=replace(whole_record("party").plan, signatory=signer))["signature"]
        for signer in (office, deputy)
    )
    assert (by_order["powers"], by_order["positions"]) == (["T/L BAN THƯỜNG VỤ"], ["CHÁNH VĂN PHÒNG"])
    assert (for_head["powers"], for_head["positions"]) == (["K/T CHÁNH VĂN PHÒNG"], ["PHÓ CHÁNH VĂN PHÒNG"])


def test_both_posts_of_a_boards_head_stand_where_the_regime_wants_them():
    head = Signatory(Person("Lê Văn Hùng"), "Trưởng ban Chỉ đạo", other_post="Bí thư")
    of_party, of_state = (
        facts(regime, "plan", plan=replace(whole_record(regime).plan, signatory=head))["signature"]
        for regime in ("party", "state")
    )
    assert of_party["positions"] == ["BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"]
    assert of_party["other_post"] == ""
    assert (of_state["positions"], of_state["other_post"]) == (["TRƯỞNG BAN CHỈ ĐẠO"], "BÍ THƯ")


def test_minutes_are_signed_under_the_words_of_the_regime():
    of_state, of_party = (facts(regime, "minutes") for regime in ("state", "party"))
    assert of_state["secretary_signature"]["positions"] == ["THƯ KÝ"]
    assert of_state["chair_signature"]["positions"] == ["CHỦ TỌA"]
    assert of_party["secretary_signature"]["positions"] == ["NGƯỜI GHI BIÊN BẢN"]
    assert of_party["chair_signature"]["positions"] == ["CHỦ TRÌ HỘI NGHỊ"]


@pytest.mark.parametrize("regime", REGIMES)
def test_every_kind_is_made_in_every_regime_from_templates_of_that_regime(regime):
    record = whole_record(regime)
    made = [plan for kind in KINDS for plan in kind.plans(record)]
    apart = [plan for kind in KINDS for plan in kind.plans(replace(record, attachments_apart=True))]
    assert {plan.kind for plan in made + apart} == {kind.id for kind in KINDS}
    assert {plan.template.partition("/")[0] for plan in made + apart} == {regime}


def test_a_paper_follows_the_norm_of_its_own_day_and_an_undated_one_that_of_the_meeting():
    organ = ORGANS["party"]
    assert regime_of(organ, dt.date(2024, 3, 1)) is party_2018
    assert regime_of(organ, AFTER) is party
    record = whole_record("party", dt.date(2024, 3, 1))
    undated = replace(record, plan=replace(record.plan, date=None))
    assert Conventions.of(undated).regime is party_2018
    assert Conventions.of(record, AFTER).regime is party


def test_a_paper_from_before_every_known_norm_takes_the_oldest_one():
    assert regime_of(ORGANS["state"], dt.date(2019, 12, 31)) is state
    assert regime_of(ORGANS["front"], dt.date(2001, 1, 1)) is front
    assert regime_of(ORGANS["party"], dt.date(2001, 1, 1)) is party_2018
    assert regime_of(ORGANS["party"], None) is party
    assert facts("state", "plan", dt.date(2019, 12, 31))["letterhead"]["number"] == "Số: 05/KH-UBND"


@pytest.mark.parametrize(("signer", "regime"), [(DEPUTY, "state"), (DEPUTY_SECRETARY, "party")])
def test_the_field_of_a_signature_is_named_by_post_and_person(signer, regime):
    post = "Pho_chu_tich" if regime == "state" else "Pho_bi_thu"
    assert facts(regime, "plan")["signature"]["field"] == f"{post}-Le_Minh_Tuan"
    assert signer.person.name == facts(regime, "plan")["signature"]["name"]


def test_a_basis_bears_one_dash_in_the_party_whether_it_was_typed_or_not():
    decision = replace(whole_record("party").decision, bases=("- Căn cứ Điều lệ Đảng", "Căn cứ Quy chế làm việc"))
    shown = facts("party", "decision", decision=decision)["bases"]
    assert shown == ["- Căn cứ Điều lệ Đảng;", "- Căn cứ Quy chế làm việc."]


def test_the_list_of_members_begins_as_subjects_do_in_the_regime():
    assert facts("party", "decision")["annex"]["subject"].startswith("thành viên")
    assert facts("state", "decision")["annex"]["subject"].startswith("Thành viên")


def test_addressees_and_recipients_bear_the_marks_of_the_paper_whatever_was_typed():
    letter = replace(
        whole_record().official_letter,
        addressees=("- Ban Dân vận Huyện ủy;", "Ủy ban nhân dân huyện."),
        recipients=("- Thường trực Đảng ủy,", "Các đơn vị, v.v."),
    )
    shown = facts("state", "official_letter", official_letter=letter)
    assert shown["addressees"] == ["- Ban Dân vận Huyện ủy;", "- Ủy ban nhân dân huyện."]
    assert shown["recipients"][1:3] == ["- Thường trực Đảng ủy;", "- Các đơn vị, v.v.;"]


def test_minutes_of_the_party_may_certify_the_signature_of_the_chair():
    certifier = Signatory(Person("Lê Thị Lan"), "Chánh Văn phòng Đảng ủy", Authority.BY_ORDER, "Ban Thường vụ")
    minutes = {regime: replace(whole_record(regime).minutes, certifier=certifier) for regime in REGIMES}
    shown = {regime: facts(regime, "minutes", minutes=minutes[regime]).get("certifications") for regime in REGIMES}
    assert (shown["state"], shown["front"]) == ([], [])
    [block] = shown["party"]
    assert block["words"].startswith("Xác nhận chữ ký của đồng chí ")
    assert (block["powers"], block["positions"]) == (["T/L BAN THƯỜNG VỤ"], ["CHÁNH VĂN PHÒNG"])
    assert (block["name"], bool(block["field"])) == ("Lê Thị Lan", True)
