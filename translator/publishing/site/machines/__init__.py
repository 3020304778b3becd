"""What machines read: meta data, feeds, sitemap."""
