"""Names of forces and themes, for a shell that completes them: written without spaces, as each shell takes them."""

from click import Context, Parameter
from click.shell_completion import CompletionItem


def forces(_context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """The forces whose name in addresses begins so, each with its whole name."""
    from peelviewer.reference import reference

    return [
        CompletionItem(force.slug, help=force.name)
        for force in reference().forces
        if force.slug.startswith(begun.lower())
    ]


def themes(_context: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """The themes whose id begins so, each with its label."""
    from peelviewer.reference import reference

    return [
        CompletionItem(theme.id, help=theme.label)
        for theme in reference().themes
        if theme.id.startswith(begun.lower().replace("-", "_"))
    ]
