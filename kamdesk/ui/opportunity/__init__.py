"""What the screen of opportunities and the account page share: marks of outcomes, words, adding."""
