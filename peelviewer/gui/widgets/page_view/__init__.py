"""Pages as pictures: laid out, zoomed, with words that can be selected and frames around evidence."""
