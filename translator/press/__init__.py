"""Builds the public site, and folders for other site generators, from the store."""

from translator.press.build import build
from translator.press.products import Content, Product, Site
from translator.press.report import SiteReport

__all__ = ["Content", "Product", "Site", "SiteReport", "build"]
