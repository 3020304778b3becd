"""Markup that browsers run in the strangest places runs nowhere in the desk."""

from __future__ import annotations

import pytest

from tests.browser.review.injected import Ears, stand, visit

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_RUN = "window.__pwned=1"
PAYLOADS = (
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href=javascript:{_RUN}><text>x</text></a></svg>",
    f"<svg><style><img src=x onerror={_RUN}></style></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={_RUN}>",
    f"<form><math><mtext></form><form><mglyph><style></math><img src onerror={_RUN}>",
    f"<noscript><p title='</noscript><img src=x onerror={_RUN}>'>",
    f"<!--><img src=x onerror={_RUN}>-->",
    f"<![CDATA[><img src=x onerror={_RUN}>]]>",
    f"]]></textarea></select></option></script></style></iframe><img src=x onerror={_RUN}>",
    f"<iframe srcdoc='<script>parent.{_RUN}</script>'></iframe>",
    f"<iframe src=javascript:parent.{_RUN}></iframe>",
    f"<object data=javascript:{_RUN}></object><embed src=javascript:{_RUN}>",
    f"<base href=javascript:{_RUN}//><meta http-equiv=refresh content='0;url=javascript:{_RUN}'>",
    f"<details open ontoggle={_RUN}><video><source onerror={_RUN}></video>",
    f"<input autofocus onfocus={_RUN}><marquee onstart={_RUN}><body onload={_RUN}>",
    f"<a href=java&#10;script:{_RUN}>x</a><a href='&#x6a;avascript:{_RUN}'>y</a>",
    f"<button formaction=javascript:{_RUN} form=filters>z</button>",
    f"<div hx-get=/ hx-trigger=load hx-on::load={_RUN} data-do=save data-text=x>h</div>",
    f"<div hx-vals='js:{{a:{_RUN}}}' hx-trigger='load[{_RUN}]' hx-post=/logout>v</div>",
    f"x onmouseover={_RUN} y=",
    f"` onclick={_RUN} `",
    f"' style=animation-name:x onanimationstart={_RUN} '",
    f'"}};{_RUN};//',
    f"'-({_RUN})-'",
    f"\\u0022;{_RUN}//",
    f"</script\n><script>{_RUN}</script>",
    f"\u2028{_RUN}\u2029",
    f"${{{_RUN}}}",
    f"{{%print({_RUN})%}}",
    f"{{{{constructor.constructor('{_RUN}')()}}}}",
    "[[x]](javascript:void(0))",
    f"[x](javascript:{_RUN})",
    f'![x](x" onerror="{_RUN})',
    "&lt;img src=x&gt;",
    "&#60;img src=x&#62;",
    f"<scr<script>ipt>{_RUN}</scr</script>ipt>",
    f"\uff1cimg src=x onerror={_RUN}\uff1e",
)
ALL = " ".join(PAYLOADS)
VIEWS = ("/", "/e/{}#s3", "/e/{}?text=%3Cimg%20src=x%3E", "/e/{}?order=risk#s4")


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A desk on which everybody wrote all of that everywhere."""
    folder = tmp_path_factory.mktemp("payloads")
    with stand(folder, evil=True, who=f"Sara {ALL}", evil_text=ALL) as made:
        yield made


@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_view_runs_or_makes_anything_of_it(chromium, room, language):
    with visit(chromium, room, language=language) as context:
        page = context.new_page()
        ears = Ears(page)
        for view in VIEWS:
            page.goto(room.origin + view.format(room.path))
            if "#" in view:
                page.locator(".row.open").first.wait_for()
                page.keyboard.press("h")
                page.keyboard.press("v")
                page.frame_locator("#preview iframe").locator("h1").first.wait_for()
            assert [_look(frame) for frame in page.frames] == [[]] * len(page.frames)
        page.goto(room.write_file(language, who=f"Sara {ALL}").as_uri())
        page.wait_for_selector(".row.open")
        assert _look(page) == []
        assert ears.heard == []
    assert room.reports == []


def _look(page) -> list[str]:
    """Return what of it became part of a page; nothing of it may have run."""
    assert page.evaluate("typeof window.__pwned") == "undefined"
    return page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]
            .filter((a) => a.name.startsWith("on") || a.name === "srcdoc"
                || (a.value.trim().toLowerCase().startsWith("javascript:") && a.name !== "data-text"
                    && a.name !== "value"))
            .map((a) => `${one.localName} ${a.name}`))
            .concat([...document.querySelectorAll(
                "svg, math, object, embed, base, marquee, video, img, meta[http-equiv=refresh], "
                + "[hx-vals]"
            )].map((one) => one.localName))"""
    )
