"""Write glossary/cldr.csv anew: `python -m translator.terms.cldr`."""

from __future__ import annotations

import sys

from translator.files import write_atomically
from translator.terms.cldr import cldr_path, cldr_terms
from translator.terms.write import terms_to_csv

terms = cldr_terms()
changed = write_atomically(cldr_path(), terms_to_csv(terms))
sys.stdout.write(f"{cldr_path()}: {len(terms)} terms, {'written' if changed else 'unchanged'}\n")
