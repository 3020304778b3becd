"""What somebody asks for: who they are, what they sent, and in which language they are answered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations

from starlette.datastructures import FormData
from starlette.requests import Request

from translator.editing import Team
from translator.review.rules import check_approver, check_editor
from translator.review.services import Services
from translator.review.view import View
from translator.review.wording import translations

__all__ = ["Asked"]


@dataclass(frozen=True)
class Asked:
    """What somebody wants to do to an edition.

    Attributes:
        services: What the routes work with.
        request: Who asks.
        form: What they sent.
        view: The edition as it was when they asked.
    """

    services: Services
    request: Request
    form: FormData
    view: View

    @property
    def slug(self) -> str:
        """Name of the edition."""
        return self.view.slug

    @property
    def who(self) -> str:
        """Who asks."""
        return str(self.request.state.who)

    @cached_property
    def language(self) -> str:
        """That of the page."""
        return self.services.pages.language(self.request)

    @property
    def words(self) -> NullTranslations:
        """The catalogue of the page."""
        return translations(self.language)

    @cached_property
    def team(self) -> Team:
        """Who may do what."""
        return self.services.store.team()

    def field(self, name: str) -> str:
        """Return what was sent under a name, the empty string if nothing was."""
        value = self.form.get(name, "")
        return value if isinstance(value, str) else ""

    def now(self) -> View:
        """Return the edition as it is now.

        Raises:
            StoreError: If the database cannot be read.
        """
        return self.services.views.get(self.slug)

    def check_editor(self) -> None:
        """Let pass whoever may edit.

        Raises:
            RefusedError: If others take part, but not this person.
        """
        check_editor(self.team, self.who, self.words)

    def check_approver(self) -> None:
        """Let pass whoever may approve.

        Raises:
            RefusedError: If this person takes part as an editor only, or not at all.
        """
        check_approver(self.team, self.who, self.words)

    def wrote(self, changed: object = True) -> bool:  # noqa: FBT002 - the rule, not a switch
        """Tell open pages and the publisher if something changed; return whether it did.

        Args:
            changed: What was changed; nothing was if it is empty.
        """
        if changed:
            self.services.hub.poke(self.slug)
            self.services.publisher.later(self.slug)
        return bool(changed)
