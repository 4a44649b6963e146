"""newslint.yml, profiles and the command line: which rules hold for a story, and how."""

from newslint.config.configuration import Configuration, settings_for
from newslint.config.overrides import Overrides
from newslint.config.settings import Settings

__all__ = ["Configuration", "Overrides", "Settings", "settings_for"]
