"""The revision that a change began from."""

from __future__ import annotations

from newslint.git.repository import GitError, Repository


def merge_base(repository: Repository, revision: str) -> str:
    """The commit where HEAD and the revision part. Raises GitError."""
    commit = _commit(repository, revision)
    if commit is None:
        hint = "; a shallow clone has only what was fetched (git fetch --unshallow)" if _shallow(repository) else ""
        raise GitError(f"git knows no revision ‘{revision}’ here{hint}")
    if _commit(repository, "HEAD") is None:
        raise GitError("there is no commit yet to compare with")
    try:
        return repository.ask("merge-base", commit, "HEAD")
    except GitError:
        pass
    if _shallow(repository):
        deeper = "fetch more of it: git fetch --unshallow, or fetch-depth: 0 where actions/checkout made it"
        raise GitError(f"this clone is shallow and does not reach back to where HEAD left ‘{revision}’; {deeper}")
    raise GitError(f"HEAD and ‘{revision}’ have no commit in common")


def head(repository: Repository) -> str:
    """The last commit; where there is none yet, the tree of no files."""
    return _commit(repository, "HEAD") or repository.ask("hash-object", "-t", "tree", "--stdin")


def _commit(repository: Repository, revision: str) -> str | None:
    try:
        return repository.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError:
        return None


def _shallow(repository: Repository) -> bool:
    return repository.ask("rev-parse", "--is-shallow-repository") == "true"
