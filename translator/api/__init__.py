"""The engine for other programs: a server that speaks LibreTranslate's protocol."""

from translator.api.app import make_app
from translator.api.opening import Place, serve
from translator.api.settings import Access, Limits

__all__ = ["Access", "Limits", "Place", "make_app", "serve"]
