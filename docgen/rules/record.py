"""All rules about a record, and the check that runs them."""

import re
from typing import Final

from docgen.model import Finding, MeetingRecord
from docgen.rules import (
    added_words,
    annexes,
    bases,
    blanks,
    dates,
    facts,
    heading,
    issuing,
    language,
    membership,
    missing,
    names,
    papers,
    signature,
    signature_refused,
    spacing,
    subjects,
)
from docgen.rules.rule import RecordRule
from docgen.wording.tone_marks import ToneMarkStyle

RECORD_RULES: Final[tuple[RecordRule, ...]] = (
    missing.meeting_facts,
    missing.chair_and_secretary,
    missing.organ_facts,
    missing.minutes_body,
    missing.decision_parts,
    missing.member_facts,
    missing.pledge_parts,
    missing.pledge_rows,
    missing.other_papers,
    missing.signatory_facts,
    missing.empty_lines,
    missing.titles_of_blocks,
    missing.photo_captions,
    papers.programme_has_items,
    papers.letters_are_addressed,
    papers.papers_are_complete,
    papers.corrections_are_complete,
    annexes.annexes_fit,
    annexes.annexes_are_mentioned,
    papers.photos_have_files,
    papers.pledging_units,
    papers.votes_add_up,
    blanks.rows_of_the_meeting,
    blanks.parts_of_each_pledge,
    blanks.names_in_decisions,
    blanks.signed_before_the_meeting,
    blanks.unit_of_letters,
    issuing.may_be_issued,
    issuing.is_on_the_list,
    issuing.norm_is_known,
    issuing.numbers_of_their_own,
    heading.name_in_full,
    heading.symbol_in_capitals,
    heading.symbol_without_type,
    heading.levels_that_are_no_more,
    facts.members_as_stated,
    membership.members_in_every_text,
    facts.attendance_adds_up,
    facts.present_are_counted,
    facts.members_of_one_name,
    facts.one_host,
    facts.copies_for_all,
    facts.executing_article_exists,
    dates.end_after_start,
    dates.decision_before_meeting,
    dates.invitation_before_meeting,
    dates.agenda_within_meeting,
    dates.organ_existed,
    dates.organ_dates_in_order,
    signature.power_and_signature,
    signature.delegated_without_collective,
    signature.deputy_signs_for_head,
    signature.position_signed_for,
    signature_refused.power_is_known,
    signature_refused.title_is_known,
    signature_refused.written_authorisation,
    names.no_title_before_name,
    names.no_address_in_name,
    names.address_is_not_printed_twice,
    names.capitals_of_names,
    bases.law_without_number,
    bases.law_with_date,
    bases.basis_without_end_mark,
    bases.no_dash_before_basis,
    bases.basis_opening,
    bases.basis_in_force,
    language.article_without_label,
    subjects.named_paper_without_letter_label,
    subjects.subject_without_label,
    subjects.subject_without_end_mark,
    subjects.subject_without_kind,
    subjects.attached_text_has_a_type,
    language.recipient_without_marks,
    added_words.addressee_without_label,
    added_words.recipient_that_is_added,
    added_words.as_above_needs_something_above,
    added_words.number_is_added,
    spacing.single_blanks,
    spacing.no_mark_inside_a_sentence,
    language.one_tone_mark_style,
)

_INDEX = re.compile(r"([0-9]+)")


def check_record(record: MeetingRecord, house_style: ToneMarkStyle | None = None) -> tuple[Finding, ...]:
    """What the clerk can mend, sorted by path; rows in their order (``[2]`` before ``[10]``).

    ``house_style`` is where the office puts tone marks; without one a record need only agree with itself.
    """
    rules = [rule for rule in RECORD_RULES if house_style is None or rule is not language.one_tone_mark_style]
    found = [finding for rule in rules for finding in rule.check(record)]
    if house_style is not None:
        found += language.in_house_style(record, house_style)
    return tuple(sorted(found, key=lambda finding: (_sort_key(finding.path), finding.rule)))


def _sort_key(path: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _INDEX.split(path)]
