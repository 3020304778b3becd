"""Glossary rows of country, currency, language and nationality names, from Unicode's CLDR."""

from translator.terms.cldr.exclusions import EXCLUDED, SKIPPED
from translator.terms.cldr.file import cldr_path
from translator.terms.cldr.rows import cldr_terms

__all__ = ["EXCLUDED", "SKIPPED", "cldr_path", "cldr_terms"]
