"""Starts PeelViewer and ends it: the application, its windows, one instance at a time, crash reports and the log.

The top of `gui`: imports `window` and below; nothing imports it but the command line.
"""
