"""Addresses of what people do to one sentence, and what they are answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from translator.errors import ConflictError, RefusedError, UsageError
from translator.review.message import counts_as_json
from translator.review.routes import deeds
from translator.review.routes.answers import refusal, row_with_panel, trigger, view_of
from translator.review.routes.conflict import conflict
from translator.review.routes.deed import Deed, Outcome
from translator.review.routes.forms import with_form
from translator.review.routes.lengths import check_lengths
from translator.review.routes.numbers import SEGMENT
from translator.review.services import Services
from translator.review.wording import translations

__all__ = ["gone", "routes"]

Act = Callable[[Deed], Outcome]

_ACTS: tuple[Act, ...] = (
    deeds.approve,
    deeds.comment,
    deeds.fix,
    deeds.heed,
    deeds.ignore,
    deeds.reopen,
    deeds.save,
)
"""Each is found at the address that ends with its name."""


def routes(services: Services) -> list[Route]:
    """Return what answers at `/e/SLUG/s/ID/` and the name of a deed.

    Args:
        services: What the routes work with.
    """
    at = f"/e/{{slug}}/s/{SEGMENT}"
    acts = [
        Route(f"{at}/{act.__name__}", with_form(partial(_done, services, act)), methods=["POST"])
        for act in _ACTS
    ]
    hints = [
        Route(f"{at}/typing", partial(_typing, services), methods=["POST"]),
        Route(f"{at}/still", partial(_still, services), methods=["POST"]),
    ]
    return acts + hints


def gone(services: Services, request: Request) -> Response:
    """Return that a sentence is not in the article any more."""
    words = translations(services.pages.language(request))
    return refusal(words.gettext("This sentence is not in the article any more."), 410)


def _done(services: Services, act: Act, request: Request, form: FormData) -> Response:
    """Do something to a sentence; what a rule forbids and who was quicker are answers, too."""
    view = view_of(services, request)
    if request.path_params["segment"] not in view.inspected:
        return gone(services, request)
    deed = Deed(services, request, form, view)
    try:
        check_lengths(deed)
        outcome = act(deed)
    except (RefusedError, UsageError) as error:
        return refusal(str(error))
    except ConflictError:
        return conflict(deed) or gone(services, request)
    return _answer(deed, act.__name__, outcome) or gone(services, request)


def _answer(deed: Deed, what: str, outcome: Outcome) -> Response | None:
    """Return the sentence as it is now, and what was done; None if it left the article."""
    view = deed.now()
    if deed.segment not in view.rows:
        return None
    told = trigger(
        "desk:done",
        what=what,
        id=deed.segment,
        message=outcome.message,
        counts=counts_as_json(view.counts),
        refused=outcome.refused,
    )
    return row_with_panel(deed.services, deed.request, view, deed.segment, told)


async def _typing(services: Services, request: Request) -> Response:
    """Tell the others that somebody types there."""
    slug, segment = request.path_params["slug"], request.path_params["segment"]
    services.hub.typing(slug, segment, request.state.who)
    return Response(status_code=204)


async def _still(services: Services, request: Request) -> Response:
    """Tell the others that nobody does any more."""
    slug, segment = request.path_params["slug"], request.path_params["segment"]
    services.hub.stopped(slug, segment, request.state.who)
    return Response(status_code=204)
