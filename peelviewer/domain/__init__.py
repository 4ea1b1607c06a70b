"""What the words mean: frozen values in the field's own terms.

Takes in nothing, gives values to every other room, and knows no file, no library and no other room.
"""
