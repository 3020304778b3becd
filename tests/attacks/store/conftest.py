from tests.store.conftest import path, place, postgresql, store

__all__ = ["path", "place", "postgresql", "store"]
