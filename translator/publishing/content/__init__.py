"""Articles as Markdown for other site generators."""

from translator.publishing.content.files import content_files, plain_markdown
from translator.publishing.content.index import index_files
from translator.publishing.content.target import Target, picture_path

__all__ = ["Target", "content_files", "index_files", "picture_path", "plain_markdown"]
