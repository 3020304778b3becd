"""Write the checksums of the model and the fonts anew: python -m translator.doctor.refresh."""

from __future__ import annotations

from translator.doctor.manifest import MANIFEST, manifest_of
from translator.doctor.scene import PACKAGE
from translator.files import write_atomically

__all__: list[str] = []

if __name__ == "__main__":
    write_atomically(MANIFEST, manifest_of(PACKAGE))
