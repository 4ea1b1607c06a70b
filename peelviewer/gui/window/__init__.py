"""One window: its frame, menus, settings and shortcuts. Builds the features, gives each what it needs, and joins them.

The only room that knows several features at once; no feature may know it.
"""
