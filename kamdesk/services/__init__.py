"""What one can do with a book: plain functions that are handed a Session and never commit."""
