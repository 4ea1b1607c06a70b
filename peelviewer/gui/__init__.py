"""The window: what the pipeline knows, in three panes that move together.

The only room that knows Qt. It asks the pipeline on one thread of its own and knows no SQL, no PDF and no rule.

Imports go one way: `program`, `window`, the features, `state`, `widgets`, `marks`, `look`, `text`. The features (`grades`,
`peers`, `reader`, `pages`, `news`, `contrasts`, `claims`, `notes`, `search`, `brief`, `library`) don't import one another.
"""
