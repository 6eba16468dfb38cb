"""The shipped facts of the six principles: how many, and each with its source and mark."""

from coproduction.protocols.tuc_principles import TUC_1999, TUC_SIX
from coproduction.sources import Mark


def test_there_are_six_principles_with_ids_of_their_own() -> None:
    assert [each.id for each in TUC_SIX] == [
        "shared_commitment",
        "legitimate_interests",
        "employment_security",
        "quality_of_working_life",
        "transparency",
        "mutual_gains",
    ]


def test_every_wording_that_was_found_has_its_source_and_no_other_is_made_up() -> None:
    found = {each.id: [wording.version for wording in each.wordings] for each in TUC_SIX}
    assert [id_ for id_, versions in found.items() if versions == ["tuc_1998", "tuc_2002"]] == [
        "shared_commitment",
        "legitimate_interests",
        "employment_security",
    ]
    assert {tuple(versions) for versions in found.values()} == {("tuc_1998", "tuc_2002"), ("tuc_2002",)}
    wordings = [wording for each in TUC_SIX for wording in each.wordings]
    assert all(wording.source.url.startswith("http") for wording in wordings)
    partly = [wording for wording in wordings if wording.source.mark is Mark.PARTLY]
    assert [(wording.version, wording.source.url) for wording in partly] == [("tuc_1998", TUC_1999.url)]
    assert {wording.source.mark for wording in wordings} == {Mark.READ, Mark.PARTLY}


def test_what_a_principle_asks_of_each_side_is_suggested() -> None:
    for each in TUC_SIX:
        assert each.asks_source.mark is Mark.SUGGESTED
        assert all((each.managers, each.staff_side, each.service_users))
