"""What has to be followed up: findings that reports raise, what later reports say of them, and the answers to them."""
