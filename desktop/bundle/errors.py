"""Why a bundle is refused, or cannot be written. A refused bundle is refused whole: nothing is written.

BundleError              B…
  NotABundle             another kind of file
  DamagedBundle          something in it is not what the manifest says
    TruncatedBundle
  UnsafeBundle           a name in the zip would leave its place, or stands there twice
  TooLargeBundle         more than this program unpacks
  NewerBundle            written by a later program
  OtherConstituency
  BundleFactRefused, BundleFactsDiffer
  BundleNotWritten, FileMissing, NothingToBundle, BundleCancelled, DamagedWorkspace, TargetTaken
"""

from db.errors import KnownError


class BundleError(KnownError):
    """What can be wrong with a bundle."""

    code = "B000"
    sentence = "The bundle {name} cannot be used."


class NotABundle(BundleError):
    """The file is no zip, or a zip without Ginti's manifest."""

    code = "B001"
    sentence = "{name} is not a Ginti bundle: {reason}. Choose a file that “Export bundle” wrote."


class DamagedBundle(BundleError):
    """A file in the bundle is not what the manifest says."""

    code = "B002"
    sentence = "{name} is damaged: {path} {reason}. Ask for the bundle to be sent again."


class TruncatedBundle(DamagedBundle):
    """The zip's directory at the end is missing: an interrupted copy or download."""

    code = "B003"
    sentence = "{name} is incomplete, its end is missing. Copy or download it again."


class UnsafeBundle(BundleError):
    """A name in the zip points out of the bundle, is no plain file, is there twice or is not listed."""

    code = "B004"
    sentence = (
        "{name} holds “{path}”, which {reason}. No bundle has this; do not open it with other programs."
    )


class TooLargeBundle(BundleError):
    """More than is unpacked: a zip bomb, or far from any constituency's size."""

    code = "B005"
    sentence = "{name} is refused: {path} {reason}. Ask whoever sent it for a bundle of one constituency."


class NewerBundle(BundleError):
    """The format's version is higher than the one this program reads."""

    code = "B006"
    sentence = (
        "{name} was written by a newer Ginti (format {found}, this one reads {known}). "
        "Install the newer Ginti and import it again."
    )


class OtherConstituency(BundleError):
    """The bundle is of a constituency that this workspace does not hold."""

    code = "B007"
    sentence = (
        "{name} is of {found}, this workspace is of {expected}. "
        "Open the workspace of {found} and import it there."
    )


class BundleFactRefused(BundleError):
    """A fact in the bundle cannot be taken in: it is altered, of an unknown kind, or points nowhere."""

    code = "B008"
    sentence = "{name} is refused: {kind} {fact_id} {reason}. Ask for the bundle to be exported again."


class BundleFactsDiffer(BundleError):
    """The bundle has another content under an id that this workspace already knows."""

    code = "B009"
    sentence = (
        "{name} is refused: {count} facts differ from those already here under the same id, "
        "first {kind} {fact_id}. One of the two copies was altered; run “check” on both workspaces."
    )


class BundleNotWritten(BundleError):
    """The target cannot be written."""

    code = "B010"
    sentence = "{name} cannot be written: {reason}. Choose another place and export again."


class BundleNotReadable(BundleError):
    """The file cannot be opened at all."""

    code = "B011"
    sentence = "{name} cannot be read: {reason}. Check the path and the permissions."


class FileMissing(BundleError):
    """A photo or file changed between being listed and being copied into the bundle."""

    code = "B012"
    sentence = "{path} changed during the export, so no bundle was written. Run “check”, then export again."


class NothingToBundle(BundleError):
    """The store has no constituency yet, or the person nothing recorded."""

    code = "B013"
    sentence = "There is nothing to export yet. Add a constituency and some work first."


class BundleCancelled(BundleError):
    """The user stopped it."""

    code = "B014"
    sentence = "{name} was stopped; no fact was taken in and no bundle written. Start it again when you like."


class DamagedWorkspace(BundleError):
    """Facts or photos of the workspace are not as they were recorded: others would refuse its bundle."""

    code = "B015"
    sentence = (
        "No bundle was written, because this workspace is damaged in {count} places: {what}. Restore a "
        "backup, or export what is whole with “ginti bundle --leave-damaged-out”."
    )


class TargetTaken(BundleError):
    """Something that is no bundle of this constituency stands where the bundle would go."""

    code = "B016"
    sentence = (
        "{name} is there already and is no bundle of {constituency}, so it was left as it is. "
        "Choose another name for the bundle."
    )
