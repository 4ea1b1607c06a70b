"""The parts of the window: each takes data by `show_…` and lets wishes out as `…_requested`."""
