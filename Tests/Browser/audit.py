"""Looks at many pages at once: axe, width, layout shifts, console, requests; several pages share a browser."""

import asyncio
import pathlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import axe_playwright_python
from playwright.async_api import async_playwright

AXE = next(pathlib.Path(axe_playwright_python.__path__[0]).rglob("axe.min.js")).read_text()
ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a colour scheme alone can change.
COLOURS = ["color-contrast"]
WIDTHS = {"desktop": 1280, "phone": 390, "narrow": 320}
WORKERS = 3
# A page may be drawn before all of it is there: a line then grows, and a table's columns give way to a new row. What
# moves a part of a page is many times this; up to 0.1 is called good (web.dev/articles/cls).
STEADY = 0.05

RUN_AXE = """async (rules) => {
  const found = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap((violation) => violation.nodes.slice(0, 3)
    .map((node) => [violation.id, node.html.slice(0, 160), node.failureSummary.slice(0, 200)].join(": ")));
}"""
# What stands out at the sides, but for what may be scrolled.
TOO_WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const isOut = ({ left, right }) => right > innerWidth + 1 || left < -1;
  const out = [...document.body.querySelectorAll("*")]
    .filter((e) => isOut(e.getBoundingClientRect()) && !e.closest(".table, pre, .picture, .drawing, .visually-hidden"));
  return [`${innerWidth} px are too few: ` + out.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(" ")];
}"""


@dataclass
class Visit:
    """A page and how to look at it, one after another: scheme, width, axe's rules, the screenshot's file."""

    site: object
    path: str
    looks: list


def audit(browser_path, visits, shifts):
    """What is wrong, one text for each finding."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _audit(browser_path, visits, shifts)).result()


async def _audit(browser_path, visits, shifts):
    waiting, wrong = list(reversed(visits)), []
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=browser_path)

        async def work():
            while waiting:
                wrong.extend(await _visit(browser, waiting.pop(), shifts))

        await asyncio.gather(*[work() for _ in range(WORKERS)])
        await browser.close()
    return wrong


async def _visit(browser, visit, shifts):
    wrong = []
    context = await browser.new_context(reduced_motion="reduce")
    page = await context.new_page()
    await page.add_init_script(shifts)
    page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: request.url.startswith((visit.site.address, "data:")) or wrong.append(request.url))
    page.on("response", lambda answer: answer.status < 400 or wrong.append(f"{answer.status} {answer.url}"))
    for number, (scheme, width, rules, screenshot) in enumerate(visit.looks):
        await page.set_viewport_size({"width": WIDTHS[width], "height": 900})
        await page.emulate_media(color_scheme=scheme)
        if number == 0:
            await page.goto(visit.site.address + visit.path)
            await page.wait_for_timeout(150)
            if (shift := await page.evaluate("window.shifts")) > STEADY:
                wrong.append(f"the layout shifts by {shift:.3f}")
            if await page.locator("h1").count() != 1:
                wrong.append("not one h1")
            await page.evaluate(AXE)
        if screenshot:
            await page.screenshot(path=screenshot)
        wrong += await page.evaluate(TOO_WIDE)
        if rules:
            wrong += [f"{scheme}, {width}: {found}" for found in await page.evaluate(RUN_AXE, rules)]
    await context.close()
    return [f"{visit.site.name}/{visit.path}: {text}" for text in wrong]
