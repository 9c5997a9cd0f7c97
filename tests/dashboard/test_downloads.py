"""The content can be taken away from the running dashboard, with its licence and how to cite it."""

from __future__ import annotations

import pytest

from content import library
from content.export import FILES, export
from tests.support.html import parse
from tests.support.server import Server


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return export(library().root)


def test_every_page_leads_to_the_data_its_licence_and_its_citation(server: Server) -> None:
    assert parse(server.ask("/causes/").text).select_one("footer.review a[href='../data/']") is not None
    page = server.ask("/data/")
    assert page.status == 200
    assert library().about.citation in parse(page.text).get_text()
    assert library().about.text_licence.address in page.text


def test_every_file_that_is_offered_is_sent_to_be_saved(server: Server, files: dict[str, bytes]) -> None:
    offered = [str(link["href"]) for link in parse(server.ask("/data/").text).select(".downloads a")]
    assert offered == [*FILES]
    for name in offered:
        answer = server.ask(f"/data/{name}")
        assert answer.status == 200
        assert answer.body == files[name]
        assert name in answer.headers["content-disposition"]
        assert answer.headers["content-type"].startswith(
            ("application/json", "text/csv", "application/x-bibtex"),
        )


@pytest.mark.parametrize(
    "path", ["/data/nothing.json", "/data/index.json", "/data/index.html/", "/data/..%2Fabout.yaml", "/data/about.yaml"]
)
def test_nothing_else_is_given_away(server: Server, path: str) -> None:
    assert server.ask(path).status == 404
