from coproduction.labels import N_, Label


def test_a_text_marked_for_translation_is_the_text_itself() -> None:
    assert N_("Title") == "Title"


def test_a_label_needs_only_its_words() -> None:
    assert Label("Title") == Label("Title", help="", example="")
