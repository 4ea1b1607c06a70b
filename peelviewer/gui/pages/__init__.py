"""The original pages of a report: fetched as they come into sight, with the controls of their size.

A page itself is drawn by `widgets/page_view`, which the preview of a brief uses too.
"""
