"""Groups of tasks that end together."""
from _asyncio import CancelledError, current_task, get_running_loop, label

# Tasks that join a larger group while it is waited for are not added to what the screen counts.
_COUNTED = 100


def _ends_program(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    """Waits at its end for the tasks made in it. When one of them fails, the others are cancelled."""

    def __init__(self):
        self._loop = self._parent_task = self._finished = self._fatal = None
        self._entered = self._exiting = self._aborting = self._cancelled_parent = False
        self._tasks, self._members, self._errors = set(), [], []

    def __repr__(self):
        parts = ["TaskGroup"]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<{' '.join(parts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    def create_task(self, coro, **options):
        """A task of the group."""
        refusal = self._refusal()
        if refusal is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {refusal}")
        task = self._loop.create_task(coro, **options)
        self._tasks.add(task)
        self._members.append(task)
        task.add_done_callback(self._on_task_done)
        if self._finished is not None and len(self._members) <= _COUNTED:
            self._label()
        return task

    def _refusal(self):
        if not self._entered:
            return "has not been entered"
        if self._exiting and not self._tasks:
            return "is finished"
        return "is shutting down" if self._aborting else None

    def _label(self):
        label(self._finished, "task-group", members=self._members)

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._finished is not None and not self._tasks and not self._finished.done():
            self._finished.set_result(True)
        if task.cancelled() or (error := task.exception()) is None:
            return
        self._errors.append(error)
        if self._fatal is None and _ends_program(error):
            self._fatal = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent_task} is already completed",
                "exception": error, "task": task,
            })
        elif not self._aborting and not self._cancelled_parent:
            self._abort()
            # Whatever the parent waits for inside the block is over, too.
            self._cancelled_parent = True
            self._parent_task.cancel()

    async def __aexit__(self, kind, error, traceback):
        try:
            await self._end(error)
        finally:
            self._parent_task = self._errors = self._fatal = error = traceback = None

    async def _end(self, error):
        self._exiting = True
        if self._fatal is None and _ends_program(error):
            self._fatal = error
        cancellation = error if isinstance(error, CancelledError) else None
        if error is not None and not self._aborting:
            self._abort()
        while self._tasks:
            cancellation = await self._wait_for_tasks() or cancellation
        if self._fatal is not None:
            raise self._fatal
        if self._cancelled_parent and self._parent_task.uncancel() == 0:
            # It was cancelled by its group only.
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if error is not None and not isinstance(error, CancelledError):
            self._errors.append(error)
        if self._errors:
            self._raise_errors()

    async def _wait_for_tasks(self):
        """Waits until no task is left, or until the parent is cancelled; returns that cancellation if it is news."""
        self._finished = self._loop.create_future()
        self._label()
        try:
            await self._finished
        except CancelledError as error:
            if not self._aborting:
                self._abort()
                return error
        finally:
            self._finished = None

    def _raise_errors(self):
        if self._parent_task.cancelling():
            # A cancellation from outside is raised at the parent's next await.
            self._parent_task.uncancel()
            self._parent_task.cancel()
        raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
