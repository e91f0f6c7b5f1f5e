"""Named errors: what went wrong, where (file, page, text) and what to do about it."""


class ExtractError(Exception):
    """A report or a declaration that cannot be used as it is.

    `file` is the name a person knows the input by (never a path of this machine), `page` counts
    from 1, `remedy` is one sentence that says what to do.
    """

    def __init__(
        self, message: str, *, remedy: str, file: str = "", page: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.file = file
        self.page = page

    @property
    def name(self) -> str:
        """The error's name as the `failures` table and the terminal print it."""
        return type(self).__name__

    def __str__(self) -> str:
        where = self.file + (f", page {self.page}" if self.page is not None else "")
        return f"{self.name}: {where + ': ' if where else ''}{self.message} Remedy: {self.remedy}"


class MissingFileError(ExtractError):
    """A file that is named but not there."""


class EmptyFileError(ExtractError):
    """A file of no bytes, or of white space alone."""


class NotAReportError(ExtractError):
    """A file that is neither a PDF nor text."""


class DamagedFileError(ExtractError):
    """A file that its reader cannot read to the end."""


class PasswordError(ExtractError):
    """An encrypted file for which no password, or a wrong one, was given."""


class NoPagesError(ExtractError):
    """A PDF that opens and has no page."""


class NoTextLayerError(ExtractError):
    """A PDF whose pages are pictures: a scan."""


class ShortReadingError(ExtractError):
    """A PDF of which the readers see less than PDFium does."""


class EncodingError(ExtractError):
    """A text file that is not in the encoding stated, or in none that can be told."""


class HashError(ExtractError):
    """A file that is not the one its sidecar describes."""


class LimitError(ExtractError):
    """A file that takes more time, memory or pages than a build allows."""


class CrashError(ExtractError):
    """A file whose process died, or gave no answer."""


class ProfileError(ExtractError):
    """A profile or sidecar with an unknown key, a missing one or a value of the wrong kind."""


class CorrectionError(ExtractError):
    """A line of corrections that is none, or one that no row could follow."""


class AgainstError(ExtractError):
    """Somebody else's table, or its map, that cannot be used."""


class ReadingsError(ExtractError):
    """A file of readings against the page, or of rates, that cannot be used."""


class VocabularyError(ExtractError):
    """A vocabulary file that cannot be used."""


class SchemaError(ExtractError):
    """A row that breaks its table's schema, key or references."""


class OutputError(ExtractError):
    """An output folder that cannot be written, or a disk that is full."""


class BusyError(ExtractError):
    """Another build is at work in the same output folder."""


class QueryError(ExtractError):
    """SQL that cannot be run over the tables, or a declared question without its description."""


def error_named(
    error: str, *, message: str, remedy: str, file: str, page: int | None
) -> ExtractError:
    """Return the error of the name `error`, as another process has told it."""
    kind: type[ExtractError] = globals()[error]
    return kind(message, remedy=remedy, file=file, page=page)
