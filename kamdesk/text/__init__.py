"""Text as people search and compare it: folding, pinyin, search grams, company names."""
