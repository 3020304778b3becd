"""Glossaries in and out: CSV and TBX-Basic."""

from translator.exchange.bring_in import Import, import_file
from translator.exchange.files import glossary_text, read_terms
from translator.exchange.tbx_read import TbxTerms, terms_from_tbx
from translator.exchange.tbx_write import terms_to_tbx

__all__ = [
    "Import",
    "TbxTerms",
    "glossary_text",
    "import_file",
    "read_terms",
    "terms_from_tbx",
    "terms_to_tbx",
]
