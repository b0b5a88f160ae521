"""What can be wrong with one photo file. Each refusal names the file and says what to do next.

PhotoError
  ├ EmptyFile ─ OnlyZeros          nothing in it
  ├ NotAnImage ─ RenamedFile       something else in it
  │            └ OtherPicture      a picture of a kind that is not taken in
  ├ TruncatedImage, DamagedImage   the right kind, but not whole
  ├ PasswordProtected, NoPages, PageMissing
  ├ TooLarge ─ DecompressionBomb
  └ Unreadable ─ FileMissing
"""

from db.errors import KnownError


class PhotoError(KnownError):
    """One photo file that could not be taken in; the rest of a batch goes on."""

    code = "P000"
    sentence = "“{name}” could not be taken in."


class EmptyFile(PhotoError):
    code = "P001"
    sentence = "“{name}” is empty (0 bytes). Copy it from the phone again."


class OnlyZeros(EmptyFile):
    """The right size, but every byte is zero: what an interrupted copy leaves behind."""

    code = "P002"
    sentence = "“{name}” holds only zeros: a copy was interrupted. Copy it from the phone again."


class NotAnImage(PhotoError):
    code = "P003"
    sentence = "“{name}” is not a photo that can be opened. Use JPEG, PNG, TIFF, HEIC, WebP or PDF."


class RenamedFile(NotAnImage):
    """Called like a photo, but its bytes say that it is something else."""

    code = "P004"
    sentence = "“{name}” is called a photo but is something else ({kind}). Find the photo and add that."


class OtherPicture(NotAnImage):
    code = "P005"
    sentence = "“{name}” is a {kind} picture. Save it as JPEG, PNG, TIFF, HEIC, WebP or PDF and add it again."


class TruncatedImage(PhotoError):
    code = "P006"
    sentence = "“{name}” is cut off: its end is missing. Copy it from the phone again."


class DamagedImage(PhotoError):
    code = "P007"
    sentence = "“{name}” is damaged and cannot be shown whole. Ask for the original file."


class PasswordProtected(PhotoError):
    code = "P008"
    sentence = "“{name}” is protected by a password. Save it without the password and add it again."


class NoPages(PhotoError):
    code = "P009"
    sentence = "“{name}” has no pages. Ask for the original file."


class PageMissing(PhotoError):
    code = "P010"
    sentence = "“{name}” has no page {page}; it has {pages}. Choose another page."


class TooLarge(PhotoError):
    code = "P011"
    sentence = "“{name}” is too large ({megabytes} MB; the limit is {limit} MB). Split it and add the parts."


class DecompressionBomb(TooLarge):
    """A small file that would unpack to more than can be held: an accident or an attack."""

    code = "P012"
    sentence = (
        "“{name}” would unpack to {megapixels} megapixels (limit {limit}). Save it smaller and add it again."
    )


class TooManyPages(TooLarge):
    code = "P013"
    sentence = "“{name}” has {pages} pages (the limit is {limit}). Split it and add the parts."


class Unreadable(PhotoError):
    """The system refuses to read the file: permission, a broken card, a lost network folder."""

    code = "P014"
    sentence = "“{name}” cannot be read ({reason}). Check its permissions or copy it to another place."


class FileMissing(Unreadable):
    code = "P015"
    sentence = "“{name}” is not there. Check its name and folder, and choose it again."


class FolderUnreadable(Unreadable):
    code = "P016"
    sentence = "The folder “{name}” cannot be read ({reason}). Check that it is there and its permissions."
