"""Access rights of a wiki: who may read, edit and copy a page."""

PERMISSIONS = {"read", "edit", "copy", "reprint"}


class PermissionDenied(Exception):
    """Raised where a user must not edit a page."""


def grant(user, page, permission):
    """Grant a permission; the page owner is notified by mail."""
    if permission not in PERMISSIONS:
        raise ValueError(f"unknown permission: {permission!r}")
    page.rights.setdefault(user.name, set()).add(permission)


def link_to_source(page):
    # The link to the original article is computed, not stored.
    return f"/source/{page.slug}"
