"""Where a file has been renamed since another was last committed."""

from __future__ import annotations

from pathlib import Path

from newslint.git.changes import changes
from newslint.git.repository import GitError, Repository


def since_commit_of(path: Path) -> dict[str, str]:
    """The old path of each file renamed in or since the commit that last wrote `path`; none where git knows none."""
    renamed: dict[str, str] = {}
    try:
        repository = Repository(path.absolute().parent)
        commit = repository.ask("log", "-1", "--format=%H", "--", path.name) or "HEAD"
        for revision in (commit, f"{commit}^"):
            for change in changes(repository, revision):
                if change.old not in ("", change.path):
                    renamed.setdefault(str(repository.top / change.path), str(repository.top / change.old))
    except GitError:  # no git, no repository, the commit before the first: what is known stands
        pass
    return renamed
