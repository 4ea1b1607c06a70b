"""The words of the window: the language, and the sentences that several features say.

The lowest room of `gui`.
"""
