"""newslint schema: the JSON Schemas of rule files, newslint.yml, names.yml and waivers, for editors; of the reports."""

from __future__ import annotations

import json
from typing import Any

import click

SCHEMAS = ("rule", "config", "names", "waivers", "report", "report-line")


@click.command("schema", short_help="The JSON Schemas, for editors and readers of reports.")
@click.argument("what", type=click.Choice(SCHEMAS))
def command(what: str) -> None:
    """Print the JSON Schema of a rule file, newslint.yml, names.yml or waivers (for yaml-language-server and the like).

    Or that of what check prints: the report with --output-format json, a line of it with json-lines.
    """
    click.echo(json.dumps(schema(what), ensure_ascii=False, indent=2))


def schema(what: str) -> dict[str, Any]:
    """One of the schemas."""
    if what == "rule":
        from newslint.ruleset.schema import rule_schema as made
    elif what == "names":
        from newslint.ruleset.names_schema import editor_schema as made
    elif what == "waivers":
        from newslint.lint.sidecar import SCHEMA

        return SCHEMA
    elif what == "report":
        from newslint.report.check.schema import report_schema as made
    elif what == "report-line":
        from newslint.report.check.schema import line_schema as made
    else:
        from newslint.config.schema import config_schema as made
    return made()
