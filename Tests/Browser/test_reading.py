"""What a person does: searching, filtering, following a citation, all of it with the keyboard."""

import pytest
from playwright.sync_api import expect


def settled(page):
    """The list of what is found, once nothing more comes into it."""
    found = page.locator(".results")
    expect(found).to_have_attribute("aria-busy", "false")
    return found.locator("li")


def results(page):
    settled(page).first.wait_for()
    return page.locator(".results section").evaluate_all(
        "sections => Object.fromEntries(sections.map(section => [section.querySelector('h2').firstChild.data.trim(), "
        "[...section.querySelectorAll('li > a')].map(link => link.textContent)]))")


def search(page, words):
    page.locator("#search-words").fill(words)
    return results(page)


@pytest.mark.parametrize("words, kind, title", [
    ("Лубінець", "Who and what", "Dmytro Lubinets"),
    ("лубинец", "Who and what", "Dmytro Lubinets"),
    ("Lubinetz", "Who and what", "Dmytro Lubinets"),
    ("nterfax", "Who and what", "Interfax"),
    ("24 April 2023", "Timeline", "24 April 2023"),
    ("2023-04-24", "Timeline", "24 April 2023"),
    ("fundng", "Pages", "Funding"),
])
def test_search_finds_names_in_any_script_dates_and_words_with_a_slip(sites, open_page, words, kind, title):
    page = open_page(sites["own"], "search/index.html")
    assert any(title in found for found in search(page, words)[kind])


def test_search_shows_verdicts_and_keeps_its_words_in_the_address(sites, open_page):
    page = open_page(sites["own"], "search/index.html?q=passport")
    assert "Claims" in results(page)
    verdicts = page.locator(".results .verdict")
    assert verdicts.count() > 0 and verdicts.first.inner_text().strip() != ""
    search(page, "kherson")
    assert page.url.endswith("?q=kherson")


def test_search_with_the_keyboard_alone(sites, open_page):
    page = open_page(sites["own"], "about/index.html")
    page.keyboard.press("/")
    page.wait_for_url("**/search/index.html")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.type("interfax")
    results(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('.results li') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/search/" not in address)


def test_who_is_in_the_list_stays_there_when_the_results_come_anew(sites, open_page):
    page = open_page(sites["own"], "search/index.html?q=interfax")
    results(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    link = page.evaluate("document.activeElement.href")
    page.evaluate("document.querySelector('.results').firstChild.id = 'old'")
    page.evaluate("document.querySelector('#search-words').dispatchEvent(new Event('input'))")
    page.locator("#old").wait_for(state="detached")
    settled(page)
    assert link and page.evaluate("document.activeElement.href") == link


def test_the_front_page_searches_and_an_asked_for_name_stands_first(sites, open_page):
    page = open_page(sites["own"], "index.html")
    page.keyboard.press("/")
    page.keyboard.type("Лубінець")
    page.keyboard.press("Enter")
    found = results(page)
    assert list(found)[:2] == ["Who and what", "Claims"]
    words = open_page(sites["own"], "search/index.html?q=passport")
    assert list(results(words))[0] == "Claims"
    assert "q=" in page.url and page.locator("#search-words").input_value() == "Лубінець"


def test_a_day_of_one_digit_is_found(sites, open_page):
    page = open_page(sites["own"], "search/index.html")
    assert search(page, "7 April 2023")["Timeline"][0] == "7 April 2023"


def test_search_reads_little_of_a_large_site(sites, open_page):
    page = open_page(sites["large"], "search/index.html")
    title = page.evaluate(
        "fetch('../data/search/entries-20.json').then(answer => answer.json()).then(entries => entries[0][0])")
    page.reload()
    search(page, title)
    sizes = page.evaluate("performance.getEntries().filter(entry => entry.transferSize).map(entry => entry.transferSize)")
    assert sum(sizes) <= 150_000


def shown(page):
    """What filters leave: the number that they tell, and the texts of the lines on the page."""
    lines = settled(page)
    lines.first.wait_for()
    told = page.locator(".filters output").inner_text()
    return int(told.split()[1]), lines.all_inner_texts()


def test_filters_leave_what_was_asked_for(sites, open_page):
    page = open_page(sites["own"], "timeline/index.html")
    page.locator("[name=kind]").select_option("Claim made")
    count, lines = shown(page)
    assert 0 < count < page.locator(".entry").count() and len(lines) == min(count, 20)
    assert all(line.endswith("Claim made") for line in lines)
    assert page.locator(".entry:visible").count() == 0 and page.locator(".picture .faint").count() > 0
    assert page.url.endswith("?kind=Claim+made")
    page.locator("[name=entity]").fill("ministry of def")
    fewer, lines = shown(page)
    assert 0 < fewer < count
    again = open_page(sites["own"], "timeline/index.html?" + page.url.split("?")[1])
    assert shown(again) == (fewer, lines)
    page.get_by_role("button", name="Show everything").click()
    assert settled(page).count() == 0
    assert page.locator(".entry:visible").count() == page.locator(".entry").count()
    assert page.locator(".picture .faint").count() == 0 and "?" not in page.url


def test_filters_look_through_the_whole_of_a_long_timeline(sites, open_page):
    page = open_page(sites["large"], "timeline/page/7/index.html")
    settled(page)
    total = page.evaluate("load('filters/timeline.json').then(text => JSON.parse(text).total)")
    counts = []
    for kind in page.locator("[name=kind] option").all()[1:]:
        page.locator("[name=kind]").select_option(kind.inner_text())
        count, lines = shown(page)
        assert all(line.endswith(kind.inner_text()) for line in lines) and len(lines) == min(count, 20)
        counts.append(count)
    assert sum(counts) == total > 2000
    page.get_by_role("button", name="Show more").click()
    page.locator(".results li").nth(39).wait_for()
    sizes = page.evaluate("performance.getEntries().filter(entry => entry.transferSize).map(entry => entry.transferSize)")
    assert max(sizes) <= 150_000


def test_a_year_is_filtered_within_itself_and_beyond(sites, open_page):
    page = open_page(sites["own"], "timeline/2023/index.html")
    settled(page)
    assert page.locator("[name=period]").input_value() == "2023"
    assert page.locator(".entry:visible").count() > 0 and page.locator(".results li").count() == 0
    page.locator("[name=kind]").select_option("Event")
    within, _ = shown(page)
    page.locator("[name=period]").select_option("")
    beyond, _ = shown(page)
    assert 0 < within < beyond


def test_claims_are_filtered_by_words_verdict_speaker_and_year(sites, open_page):
    page = open_page(sites["own"], "claims/index.html")
    page.locator("[name=words]").fill("pasport")
    by_words, lines = shown(page)
    assert by_words > 1 and all("assport" in line for line in lines)
    page.locator("[name=verdict]").select_option("Unproven")
    fewer, lines = shown(page)
    assert 0 < fewer < by_words and all("Unproven" in line for line in lines)
    page.get_by_role("button", name="Show everything").click()
    page.locator("[name=speaker]").fill("Oleg")
    by_speaker, lines = shown(page)
    assert by_speaker > 0 and all("Oleg Agarkov" in line for line in lines)
    page.locator("[name=period]").select_option("2024")
    assert shown(page)[0] <= by_speaker
    large = open_page(sites["large"], "claims/page/3/index.html")
    large.locator("[name=verdict]").select_option(index=1)
    assert len(shown(large)[1]) == 20


def test_what_is_asked_for_while_filters_load_stays(sites, open_page):
    page = open_page(sites["own"], "about/index.html")
    held = []
    page.route("**/filters/claims.json", lambda route: held.append(route))
    page.goto(sites["own"].address + "claims/index.html")
    page.locator("[name=words]").fill("pasport")
    while not held:
        page.wait_for_timeout(50)
    page.wait_for_timeout(250)
    for route in held:
        route.continue_()
    count, lines = shown(page)
    assert len(held) == 1 and count > 1 and all("assport" in line for line in lines)
    assert page.locator("[name=words]").input_value() == "pasport" and page.url.endswith("?words=pasport")


def test_the_picture_is_walked_and_stretched_with_the_keyboard(sites, open_page):
    page = open_page(sites["own"], "timeline/index.html")
    marks = page.locator(".picture a:has(> title)")
    marks.nth(0).focus()
    page.keyboard.press("ArrowRight")
    assert marks.nth(1).evaluate("mark => mark === document.activeElement")
    page.keyboard.press("End")
    assert marks.last.evaluate("mark => mark === document.activeElement")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.picture a') === null"), "all marks are one stop of the tab key"
    marks.last.focus()
    width = page.locator(".picture > svg").bounding_box()["width"]
    page.keyboard.press("+")
    assert page.locator(".picture > svg").bounding_box()["width"] > width * 1.9
    assert all(mark.evaluate("mark => mark.querySelector('title').textContent") for mark in marks.all())


def test_a_citation_opens_its_source_in_place(sites, open_page):
    path = sites["own"].pages()["article"]
    page = open_page(sites["own"], path)
    citation = page.locator(".citation a").first
    citation.focus()
    page.keyboard.press("Enter")
    card = page.locator(".source-card")
    assert card.is_visible()
    assert page.locator(citation.get_attribute("href")).locator("cite").inner_text() in card.inner_text()
    assert "Checked word for word" not in card.inner_text()
    page.keyboard.press("Escape")
    page.locator(".citation:has(+ .check) a").first.press("Enter")
    assert card.locator("blockquote").inner_text() != "" and "Checked word for word" in card.inner_text()
    page.keyboard.press("Escape")
    citation.press("Enter")
    page.keyboard.press("Escape")
    assert not card.is_visible()
    assert citation.evaluate("link => link === document.activeElement")
    plain = open_page(sites["own"], path, script=False)
    plain.locator(".citation a").first.click()
    assert plain.url.endswith(citation.get_attribute("href"))


@pytest.mark.parametrize("kind", ["front", "article", "claim", "timeline", "entity", "search"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(sites, open_page, kind):
    page = open_page(sites["own"], sites["own"].pages()[kind])
    if kind == "search":
        assert page.evaluate("document.activeElement.id") == "search-words"
    else:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
    stops = page.locator("a[href]:visible, button:visible, input:visible, select:visible, [tabindex='0']:visible").count()
    for _ in range(min(stops, 80) - 1):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e); "
            "return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2); })()")
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.mark.parametrize("path", ["timeline/page/10/index.html", "timeline/2023/index.html"])
def test_a_long_timeline_scrolls_without_a_long_task(sites, open_page, path):
    page = open_page(sites["large"], path)
    page.wait_for_load_state("networkidle")
    session = page.context.new_cdp_session(page)
    events, done = [], []
    session.on("Tracing.dataCollected", lambda message: events.extend(message["value"]))
    session.on("Tracing.tracingComplete", lambda message: done.append(message))
    session.send("Tracing.start", {"traceConfig": {"includedCategories": ["toplevel", "devtools.timeline"]}})
    session.send("Input.synthesizeScrollGesture", {"x": 200, "y": 450, "yDistance": -12000, "speed": 6000})
    session.send("Tracing.end")
    while not done:
        page.wait_for_timeout(50)
    main = {(event["pid"], event["tid"]) for event in events if event.get("args", {}).get("name") == "CrRendererMain"}
    # Time of the processor, which other programs of the machine do not lengthen, in ms.
    tasks = [event["tdur"] / 1000 for event in events if (event["pid"], event["tid"]) in main and "tdur" in event]
    assert page.evaluate("scrollY") > 3000
    assert len(tasks) > 100 and max(tasks) < 50


def test_a_reader_gets_to_the_bottom_of_a_claim_with_the_keyboard(sites, open_page):
    page = open_page(sites["own"], "index.html")
    page.keyboard.press("/")
    page.keyboard.type("Агарков")
    page.keyboard.press("Enter")
    results(page)
    for _ in range(10):
        page.keyboard.press("ArrowDown")
        if "two million" in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/**")
    facts = page.locator(".claim-top .facts").inner_text()
    assert "Said by\nOleg Agarkov" in facts and "First appearance\nInterfax" in facts
    assert "1 independent origin" in facts
    page.keyboard.press("/")
    page.wait_for_url("**/search/**")
    page.keyboard.type("24 April 2023")
    # Results come while the words are typed: those of `24 April` are others.
    page.locator(".results li > a", has_text="24 April 2023").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/2023/04/24/**")
    assert page.locator(".entry").count() > 2
