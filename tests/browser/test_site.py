"""The site as a person uses it: from a number to its list, to its words, to a verdict."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from extract.trust.audits import load_audit
from tests.browser.conftest import Open

FIRST, SECOND = "mc_inf_266", "warsaw_1985"


def lit(page: Page) -> str:
    """The words that are lit in the source, as text."""
    return " ".join(page.locator(".source-body mark.lit").all_inner_texts())


def key(page: Page, name: str) -> None:
    page.locator("body").press(name)


def answers(page: Page) -> dict[str, Any]:
    rows: dict[str, Any] = page.evaluate("Audit.answers.state.rows")
    return rows


def verdicts(page: Page) -> list[str]:
    return [answer["verdict"] for answer in answers(page).values() if "verdict" in answer]


def title(page: Page) -> str:
    return page.locator(".panel h2").first.inner_text()


def step(page: Page, name: str) -> None:
    """Press a key, and wait until another row is shown."""
    before = page.url
    key(page, name)
    page.wait_for_function("before => location.href !== before", arg=before)


def test_a_number_leads_to_its_list_and_a_row_to_its_words(visit: Open) -> None:
    page = visit("index.html")
    number = page.locator(f"[aria-labelledby='{SECOND}'] [data-number='facts.participations']")
    count = int(number.inner_text().replace(",", ""))
    number.click()
    assert int(page.locator("[data-total]").inner_text().replace(",", "")) == count
    row = page.locator("table.list tbody tr").nth(3)
    party = row.locator("td").nth(3).inner_text()
    row.get_by_role("link", name="Check").click()
    page.wait_for_selector(".fields")
    expect(page.locator(".panel h2").first).to_contain_text(party)
    expect(page.locator(".source-body svg rect.lit").first).to_be_visible()


def test_a_value_is_lit_on_the_page_of_a_pdf(visit: Open) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector("rect.lit")
    picture = page.locator(".page-picture img")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 800")
    box, view = (page.locator(place).first.bounding_box() for place in ("rect.lit", ".source-body"))
    assert box is not None
    assert view is not None
    assert view["y"] <= box["y"] <= view["y"] + view["height"]
    row = page.locator(".fields tbody tr", has_text="since").first
    row.hover()
    expect(page.locator("rect.own").first).to_be_visible()


def test_a_value_is_lit_in_a_text(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#queue/table:events")
    page.wait_for_selector("rect.lit")
    key(page, "v")
    page.wait_for_selector(".source-body mark.lit")
    quote = page.evaluate("Audit.loader.item(Audit.filtered('table:events')[0])")["quote"]
    words = " ".join(lit(page).split())
    assert all(word in words for word in quote.split()[:3])


def test_the_facsimile_says_so_on_every_page(visit: Open) -> None:
    for address in ("index.html#overview", "index.html#queue/all", "lists/facts-events-1.html"):
        page = visit(f"{FIRST}/{address}")
        expect(page.locator(".banner").first).to_contain_text("facsimile")
    page = visit(f"{SECOND}/index.html#overview")
    expect(page.locator(".banner")).to_have_count(0)


def test_the_queue_is_worked_by_keyboard_alone(visit: Open) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    first = title(page)
    step(page, "r")
    assert title(page) != first
    step(page, "t")
    step(page, "s")
    key(page, "w")
    page.wait_for_selector("#edit-operation:focus")
    page.keyboard.press("Tab")
    page.locator("#edit-field").select_option("since")
    page.locator("#edit-value").fill("1999")
    page.locator("#edit-reason").fill("the page says so")
    page.locator("#edit-save").press("Enter")
    expect(page.locator(".edits")).to_contain_text("1999")
    page.locator(".panel").focus()
    key(page, "n")
    page.wait_for_selector("#note:focus")
    page.keyboard.type("seen twice")
    page.keyboard.press("Escape")
    assert sorted(verdicts(page)) == ["cannot_tell", "right", "source_ambiguous", "wrong"]
    assert [a["note"] for a in answers(page).values() if a.get("note")] == ["seen twice"]
    expect(page.locator("#state")).to_contain_text("not saved yet")
    step(page, "k")
    key(page, "u")
    page.wait_for_function("Object.keys(Audit.answers.state.rows).length === 3")


def test_what_a_build_would_refuse_is_not_kept(visit: Open) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    key(page, "w")
    for field, value, refusal in (
        ("participation_status", "friend", "Use one of"),
        ("party", "", "may not be empty"),
        ("position", "first", "whole number"),
    ):
        page.locator("#edit-field").select_option(field)
        page.locator("#edit-value").fill(value)
        page.locator("#edit-save").click()
        expect(page.locator(".refusal")).to_contain_text(refusal)
    assert [answer.get("edits") for answer in answers(page).values()] == [None]


def test_answers_are_there_when_the_page_is_opened_again(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#queue/all")
    page.wait_for_selector(".fields")
    step(page, "r")
    page = visit(f"{FIRST}/index.html#queue/answered:right")
    page.wait_for_selector(".fields")
    assert verdicts(page) == ["right"]


def test_a_list_is_confirmed_by_counting_it(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#overview")
    size, number = page.evaluate(
        """() => Audit.filtered("table:participations")
             .map((n) => [Audit.filtered(`group:${Audit.index.group[n]}`).length, n])
             .sort(([a], [b]) => b - a)[0]"""
    )
    page.goto(page.url.partition("#")[0] + f"#queue/all/{number}")
    page.wait_for_selector("#confirm-list")
    assert size > 1
    key(page, "c")
    page.locator("#counted").fill(str(size + 1))
    page.keyboard.press("Enter")
    expect(page.locator("dialog [role=alert]")).to_contain_text(f"the table has {size}")
    assert answers(page) == {}
    page.locator("#counted").fill(str(size))
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_have_count(0)
    assert verdicts(page) == ["right"] * size


def test_corrections_and_audit_are_taken_away(visit: Open, tmp_path: Path) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    step(page, "r")
    key(page, "w")
    page.locator("#edit-field").select_option("party")
    page.locator("#edit-value").fill("Nowhere")
    page.locator("#edit-reason").fill("misread")
    page.locator("#edit-save").click()
    expect(page.locator(".edits")).to_contain_text("Nowhere")
    page.goto(page.url.partition("#")[0] + "#take")
    page.locator("#get-corrections").click()
    expect(page.locator("#who")).to_be_focused()
    page.locator("#who").fill("A. Reader")
    lines = [json.loads(line) for line in taken(page, "#get-corrections").splitlines()]
    assert [line["operation"] for line in lines] == ["confirm", "set"]
    for line in lines:
        assert line["author"] == "A. Reader"
        assert len(line["made_on"]) == len("2026-01-31")
        check_selector(page, line["selector"])
    seen = page.evaluate("Audit.loader.item(Audit.filtered('table:participations')[0])")
    assert lines[0]["old_value"] == seen["signature"]
    assert len(seen["signature"]) == 16
    changed = lines[1]
    assert (changed["field"], changed["new_value"]) == ("party", "Nowhere")
    assert changed["old_value"] == changed["selector"]["quote"]
    assert changed["reason"] == "misread"
    audit = json.loads(taken(page, "#get-audit"))
    assert audit["who"] == "A. Reader"
    assert audit["scope"]["document_id"] == SECOND
    assert audit["tables"] == page.evaluate("Audit.core.hashes")
    assert [answer["verdict"] for answer in audit["answers"]] == ["right", "wrong"]
    expect(page.locator("#state")).to_contain_text("saved")


def taken(page: Page, button: str) -> str:
    """The text of the file that a button gives."""
    with page.expect_download() as download:
        page.locator(button).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def check_selector(page: Page, selector: dict[str, Any]) -> None:
    """Its words stand once, in their context, in the text of its source."""
    text = page.evaluate(
        """async (id) => {
          const place = Audit.core.sources.findIndex((source) => source.source_id === id);
          const pages = Audit.core.sources[place].pages;
          const texts = await Promise.all(pages.map(([n]) => Audit.loader.page(place, n)));
          return texts.map((page) => page.text).join("");
        }""",
        selector["source_id"],
    )
    assert len(selector["prefix"]) == len(selector["suffix"]) == 32
    assert text.count(selector["prefix"] + selector["quote"] + selector["suffix"]) == 1


def test_words_lead_to_the_rows_that_stand_on_them(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#read/0/2")
    word = page.locator("[data-page='2'] .use-fact").first
    word.press("Enter")
    expect(page.locator(".panel .found a").first).to_be_visible()
    page.locator(".panel .found a").first.click()
    page.wait_for_selector(".fields")


def test_a_missing_row_is_added_on_chosen_words(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#read/0/2")
    page.locator("[data-page='2'] .use-mention").nth(2).click()
    page.locator("details.add summary").click()
    page.locator("#add-table").select_option("themes")
    page.locator(".add-fields input").first.fill("a theme")
    page.get_by_role("button", name="Keep this row").click()
    page.evaluate("Audit.answers.state.who = 'B. Reader'")
    (line,) = page.evaluate("Audit.corrections()")
    assert (line["operation"], line["selector"]["table_name"]) == ("add", "themes")
    assert line["new_value"] == {"theme": "a theme"}
    assert line["selector"]["row_id"] is None
    check_selector(page, line["selector"])


def test_blind_coding_hides_the_row_until_it_is_coded(visit: Open) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    party = title(page).split(" · ")[0]
    page.locator("#blind").check()
    page.wait_for_selector(".blind-panel")
    assert party not in page.locator(".panel").inner_text()
    assert party not in page.locator(".queue-list").inner_text()
    page.locator("#blind-party").fill(party.lower())
    page.locator("#reveal").press("Enter")
    page.wait_for_selector(".fields")
    (answer,) = answers(page).values()
    assert answer["blind"]["party"] == {"own": party.lower(), "built": party, "is_same": True}


def test_a_sample_of_rows_is_drawn_marked_and_counted(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#samples")
    page.locator("#sample-size").fill("2")
    page.locator("#sample-seed").fill("seven")
    page.locator("#sample-draw").click()
    page.get_by_role("link", name="Work through it").click()
    page.wait_for_selector(".fields")
    step(page, "r")
    step(page, "r")
    page.goto(page.url.partition("#")[0] + "#samples")
    row = page.locator(".sample tbody tr").first
    expect(row).to_contain_text("2 of 2")
    expect(row).to_contain_text("34.2 % – 100.0 %")  # Wilson, 2 of 2
    expect(page.locator(".sample").first).to_contain_text("seed seven")
    draws = page.evaluate(
        """async () => {
          const again = { kind: "rows", strata: "table", size: 2, seed: "seven" };
          const [first] = Audit.answers.state.samples;
          const second = await Audit.makeSample(again);
          return [first.members, second.members, first.groups.map((group) => group.stratum)];
        }"""
    )
    assert draws[0] == draws[1]
    assert "events" in draws[2]


def test_a_sample_that_a_person_judged_counts_as_an_error_rate(visit: Open, tmp_path: Path) -> None:
    page = visit(f"{FIRST}/index.html#samples")
    page.locator("#sample-size").fill("1")
    page.locator("#sample-draw").click()
    page.get_by_role("link", name="Work through it").click()
    page.wait_for_selector(".fields")
    step(page, "r")
    taken = tmp_path / "audit.json"
    taken.write_text(json.dumps(page.evaluate("Audit.audit()")), encoding="utf-8")
    audit = load_audit(taken)
    assert [(reading.judgement, reading.field) for reading in audit.readings] == [("right", "")]
    assert audit.remarks == ()


def test_a_sample_for_misses_is_of_passages_and_cells(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#samples")
    page.locator("#sample-kind").select_option("units")
    page.locator("#sample-size").fill("1")
    page.locator("#sample-draw").click()
    page.get_by_role("link", name="Work through it").click()
    page.wait_for_selector(".samples .panel blockquote")
    page.wait_for_selector(".samples .lit")
    step(page, "r")
    key(page, "m")
    page.wait_for_selector("details.add[open]")
    units = page.evaluate("Object.values(Audit.answers.state.units)")
    assert [unit["verdict"] for unit in units] == ["complete", "missing"]


def test_two_peoples_files_are_compared_and_their_differences_queued(
    visit: Open, tmp_path: Path
) -> None:
    page = visit(f"{FIRST}/index.html#people")
    ids = page.evaluate(
        "Audit.index.id.slice(0, 4).map((id, n) => [Audit.index.tables[Audit.index.table[n]], id])"
    )
    files = []
    for who, told in (("Ann", "right right wrong right"), ("Ben", "right right wrong wrong")):
        files.append(tmp_path / f"{who}.json")
        content = {
            "format": "extract-audit/1", "who": who, "made_at": "2026-01-31T00:00:00Z",
            "scope": {"document_id": FIRST}, "tables": page.evaluate("Audit.core.hashes"),
            "answers": [
                {"table_name": table, "row_id": row_id, "verdict": verdict}
                for (table, row_id), verdict in zip(ids, told.split(), strict=True)
            ],
        }  # fmt: skip
        files[-1].write_text(json.dumps(content), encoding="utf-8")
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    page.locator("#people-files").set_input_files([*files, other])
    expect(page.locator("#people-said")).to_contain_text("other.json is no audit.json")
    expect(page.locator("main")).to_contain_text("0.533")  # 1 - 7 * 2 / (64 - 25 - 9)
    page.get_by_role("link", name="1 row on which readers differ").click()
    page.wait_for_selector(".fields")
    assert page.evaluate("Audit.filtered('differences')") == [3]


def test_alpha_is_that_of_the_published_example(visit: Open) -> None:
    """Nominal data of Krippendorff (2011), four observers and twelve units: 0.743."""
    page = visit(f"{FIRST}/index.html#overview")
    units = [
        "111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3",
    ]  # fmt: skip
    alpha = page.evaluate("units => Audit.statistics.alpha(units)", [list(unit) for unit in units])
    assert round(alpha, 3) == 0.743
    assert page.evaluate("Audit.statistics.alpha([['a', 'a'], ['a', 'a']])") is None


def test_wilsons_interval_is_that_of_the_published_example(visit: Open) -> None:
    """Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662, 0 of 20 is 0 to 0.1611."""
    page = visit(f"{FIRST}/index.html#overview")
    wide = page.evaluate("Audit.statistics.wilson(81, 263)")
    assert (round(wide["low"], 4), round(wide["high"], 4)) == (0.2553, 0.3662)
    none = page.evaluate("Audit.statistics.wilson(0, 20)")
    assert (round(none["low"], 4), round(none["high"], 4)) == (0.0, 0.1611)
    assert page.evaluate("Audit.statistics.wilson(0, 0)") is None


def test_every_view_is_reached_by_keyboard_with_a_visible_focus(visit: Open) -> None:
    page = visit(f"{FIRST}/index.html#overview")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    for view in ("Queue", "Read", "Samples", "Two readers", "Take away"):
        link = page.locator("#views").get_by_role("link", name=view, exact=True)
        link.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        width = link.evaluate("link => getComputedStyle(link).outlineWidth")
        assert width == "3px"
        page.keyboard.press("Enter")
        expect(page.locator("#views [aria-current]")).to_have_text(view)


def test_nothing_is_cut_off_at_twice_the_size(visit: Open) -> None:
    """A window of 1280 pixels at 200 % is one of 640."""
    for address in (
        "index.html#overview", "index.html#queue/all", "index.html#read/0/2", "index.html#samples",
        "lists/facts-participations-1.html", "pages/1-2.html", "tables/1.html",
    ):  # fmt: skip
        page = visit(f"{FIRST}/{address}")
        page.set_viewport_size({"width": 640, "height": 450})
        page.wait_for_timeout(100)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 640, address
