"""Engines from packages: installed after checks, described, removed, and one chosen as default."""

from translator.engine.install.checksum import folder_sha256, folder_size
from translator.engine.install.default import default_engine, use_engine
from translator.engine.install.describe import Description, describe
from translator.engine.install.download import fetched
from translator.engine.install.index import Offer, pick_offer, read_index
from translator.engine.install.installed import installed_package, installed_packages
from translator.engine.install.installing import Installed, install
from translator.engine.install.removing import remove

__all__ = [
    "Description",
    "Installed",
    "Offer",
    "default_engine",
    "describe",
    "fetched",
    "folder_sha256",
    "folder_size",
    "install",
    "installed_package",
    "installed_packages",
    "pick_offer",
    "read_index",
    "remove",
    "use_engine",
]
