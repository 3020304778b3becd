"""How pages look: templates, styles and scripts of a theme, and what a newsroom changes in it."""
