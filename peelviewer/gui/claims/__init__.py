"""Claims in a text: the card that says what one claims, and correcting, rejecting and adding them."""
