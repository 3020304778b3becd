"""How the risk of drafts is fitted, and how well it tells bad ones from good ones."""
