"""The one place that holds the version of the tool."""

__version__ = "0.1.0"
