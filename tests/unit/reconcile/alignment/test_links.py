"""Links of passages that translate each other."""

from extract.reconcile.alignment.links import links_of
from extract.reconcile.alignment.ordered import Pairing

from .made import unit

ONE, TWO = unit("One boat of 12 metres."), unit("It is red.")
UN = unit("Un bateau rouge de 12 mètres.", language="fr")


def test_two_to_one_is_two_links_of_one_group() -> None:
    links = list(links_of("d", Pairing((ONE, TWO), (UN,))))
    assert [link.left_passage_id for link in links] == [ONE.passage_id, TWO.passage_id]
    assert {link.right_passage_id for link in links} == {UN.passage_id}
    assert len({link.group_id for link in links}) == 1
    assert len({link.link_id for link in links}) == 2
    assert {link.relation for link in links} == {"translation"}
    assert "2 to 1" in links[0].basis
    assert "1 number" in links[0].basis


def test_passage_without_a_counterpart_has_a_link_with_one_side() -> None:
    (link,) = links_of("d", Pairing((), (UN,)))
    assert (link.left_passage_id, link.right_passage_id) == (None, UN.passage_id)


def test_ids_are_of_the_document_and_the_passages_alone() -> None:
    (link,) = links_of("d", Pairing((ONE,), (UN,)))
    (again,) = links_of("d", Pairing((ONE,), (UN,), is_moved=True))
    (other,) = links_of("e", Pairing((ONE,), (UN,)))
    assert (link.link_id, link.group_id) == (again.link_id, again.group_id)
    assert link.link_id != other.link_id
