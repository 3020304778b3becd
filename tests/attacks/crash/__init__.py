"""Runs that end in the middle: killed, stopped, without room, memory, files or a screen."""
