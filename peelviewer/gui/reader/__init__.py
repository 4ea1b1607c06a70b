"""The report that is read: its text, its outline, and what is done while reading (find, copy, cite).

The text itself is drawn by `widgets/text_view`, which `news` uses too.
"""
