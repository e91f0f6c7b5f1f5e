"""Things that a text names in one language here and in the other there: one entity each."""

from extract.recognize.context import Context
from extract.translations import joins, only_in


def join_languages(context: Context) -> None:
    """Join the things that English and French names show to be one, by declared evidence."""
    known, register = context.words.translations, context.register
    english, french = (
        only_in(known, language, register.entities, register.names.values())
        for language in ("en", "fr")
    )
    for join in list(joins(known, english, french)):
        register.join(join)
