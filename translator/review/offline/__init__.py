"""Review by e-mail: an edition as one file that needs neither server nor network."""

from translator.review.offline.page import offline_page

__all__ = ["offline_page"]
