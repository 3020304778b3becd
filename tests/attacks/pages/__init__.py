"""Published pages against scripts in what people write."""
