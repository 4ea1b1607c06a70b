"""Search: a query in, the passages that answer it out, the best first.

`language` understands what was typed, `widening` finds other ways to say it, `retrieval` asks the index for candidates
without ranking all hits, `ranking` orders these by their words, `facets` counts, and `searcher` leads through all of it.
"""
