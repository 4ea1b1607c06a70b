"""The desk: what the pipeline knows, in three panes that move together.

The only room that knows Qt. It asks the pipeline on one thread of its own and knows no SQL, no PDF and no rule.
"""
