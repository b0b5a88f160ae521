"""What can be wrong with a workspace and with entering a form.

- WorkspaceError, W…: the folder, the people, photos and copies
- EntryError, E…: what keeps a form from being finished
"""

from collections.abc import Sequence

from db.errors import KnownError


class WorkspaceError(KnownError):
    """What can be wrong with a workspace."""

    code = "W000"
    sentence = "The workspace cannot be used."


class WorkspaceExists(WorkspaceError):
    """The folder for a new workspace already holds something."""

    code = "W001"
    sentence = "The folder {folder} is not empty. Choose a new or an empty folder, or open it as a workspace."


class NotAWorkspace(WorkspaceError):
    """The folder holds no workspace, or one without a constituency."""

    code = "W002"
    sentence = "There is no workspace in {folder}. Choose another folder, or make a new workspace."


class FolderNotUsable(WorkspaceError):
    """The folder cannot be made or written (permission, no such drive)."""

    code = "W003"
    sentence = "The folder {folder} cannot be used: {reason}. Choose another folder."


class NoSuchStation(WorkspaceError):
    """The constituency's list has no polling station with this serial."""

    code = "W010"
    sentence = "There is no polling station {serial} in {constituency}. Check the serial, or add the station."


class NoSuchCandidate(WorkspaceError):
    """The constituency has no contesting candidate with this ballot serial."""

    code = "W011"
    sentence = "There is no contesting candidate {ballot_serial} in {constituency}. Check the ballot serial."


class BadStation(WorkspaceError):
    """A polling station's own values contradict each other."""

    code = "W012"
    sentence = "Polling station {serial} cannot be saved: {reason}. Correct it and save again."


class BadCandidate(WorkspaceError):
    """A contesting candidate's values cannot be stored."""

    code = "W013"
    sentence = "Candidate {ballot_serial} cannot be saved: {reason}. Correct it and save again."


class SerialIsTaken(WorkspaceError):
    """Another contesting candidate has this ballot serial."""

    code = "W014"
    sentence = (
        "No. {ballot_serial} is taken by {name}. "
        "Choose a free ballot serial, or correct that candidate first."
    )


class NoSuchPhoto(WorkspaceError):
    """No photo with this id, or not that many pages in it."""

    code = "W020"
    sentence = "Page {page} of photo {photo_id} is not in this workspace. Refresh the list of photos."


class NoSuchCopy(WorkspaceError):
    """No copy with this id, or it was withdrawn meanwhile."""

    code = "W021"
    sentence = "This copy is no longer in the workspace. Choose it again from the list of forms."


class CopyIsEntered(WorkspaceError):
    """A page cannot join a copy whose figures are already entered."""

    code = "W022"
    sentence = (
        "This copy of station {serial} is already entered, so no page can join it. "
        "Assign the photo as a copy of its own, or withdraw the entry first."
    )


class CopyIsOfAnotherStation(WorkspaceError):
    """A page can only join a copy of the same form of the same station."""

    code = "W023"
    sentence = "That copy belongs to another station or form. Choose a copy of station {serial}."


class PhotoIsMissing(WorkspaceError):
    """The photo's file is not in the workspace folder (a bundle without photos, or a removed file)."""

    code = "W024"
    sentence = (
        "The file of photo {file_name} is not in this workspace. Import the bundle that holds it, "
        "or add the photo again."
    )


class NoSuchOfficialResult(WorkspaceError):
    """No official result with this id, or no version with this number."""

    code = "W030"
    sentence = "Version {version} of {form} is not in this workspace. Choose one from the list."


class NoNameGiven(WorkspaceError):
    """A person needs a name, if only a pseudonym."""

    code = "W040"
    sentence = "Type a name for the reader; any name will do, also “reader 1”."


class LayoutNameTaken(WorkspaceError):
    """A layout of the constituency cannot have the name of one that comes with the program."""

    code = "W050"
    sentence = "“{name}” is a form definition of the program itself. Give this layout another name."


class NoSuchLayout(WorkspaceError):
    """The constituency has no layout of its own of this name."""

    code = "W051"
    sentence = "This constituency has no layout of its own called “{name}”. Choose one from the list."


class NoSuchTemplate(WorkspaceError):
    """No template with this id, or it was withdrawn meanwhile."""

    code = "W052"
    sentence = "This template is no longer in the workspace. Choose one from the list."


class NoPageForTemplate(WorkspaceError):
    """Nobody knows where the sheet lies in this photo, so no template can be made of it."""

    code = "W053"
    sentence = (
        "No form was found in photo {file_name}, so it cannot be the template. "
        "Drag the four corners of its sheet first, or choose another photo."
    )


class EntryError(KnownError):
    """What keeps a form's figures from being stored."""

    code = "E000"
    sentence = "The form cannot be finished."


class NoDraft(EntryError):
    """A figure was saved, or a form finished, that was never started by this person."""

    code = "E001"
    sentence = "This form has not been started. Open it from the list of forms."


class NotABox(EntryError):
    """The form has no box of this name."""

    code = "E002"
    sentence = "This form has no box “{field}”. Choose a box of the form."


class FieldsError(EntryError):
    """Boxes stand in the way; `fields` names them in the paper's order."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = tuple(fields)
        super().__init__(count=len(self.fields), fields=", ".join(self.fields))


class DoubtfulFieldsLeft(FieldsError):
    """Boxes whose reading cannot be trusted, or that no one read, were not visited."""

    code = "E010"
    sentence = (
        "{count} doubtful boxes have not been looked at: {fields}. "
        "Go to each with Tab and press Enter, or type the figure."
    )


class ReadingsNotConfirmed(FieldsError):
    """Boxes show a sure reading that no person has confirmed."""

    code = "E011"
    sentence = (
        "{count} boxes show what was read, and no one has confirmed them: {fields}. "
        "Press Enter on each, or confirm all that are sure."
    )


class SheetHasOpenQuestions(EntryError):
    """A sheet of figures typed elsewhere still has faults or undecided rows."""

    code = "I030"
    sentence = "Lines {lines} of {file} still need a decision. Decide them, or leave those lines out."


class SheetChanged(EntryError):
    """The sheet was saved again after it was looked at."""

    code = "I031"
    sentence = "{file} was changed after it was looked at. Choose it again to see what it holds now."
