"""What could not be done, and what to try."""

from innomodel.diagnostic import Message


class Trouble(Exception):
    """A reason to stop with exit code 2: one sentence that says why, one that says what to try."""

    def __init__(self, why: Message, try_this: Message) -> None:
        super().__init__(why, try_this)
        self.why = why
        self.try_this = try_this
