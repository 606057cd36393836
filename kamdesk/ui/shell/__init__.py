"""The window around the screens: navigation, search, undo, messages, start-up and its faults."""
