"""newslint schema: the JSON Schemas of rule files, newslint.yml and names.yml, for editors, and of the reports."""

from __future__ import annotations

import json

import click


@click.command("schema", short_help="The JSON Schemas, for editors and readers of reports.")
@click.argument("what", type=click.Choice(("rule", "config", "names", "report", "report-line")))
def command(what: str) -> None:
    """Print the JSON Schema of a rule file, newslint.yml or names.yml (for yaml-language-server and the like).

    Or that of what check prints: the report with --output-format json, a line of it with json-lines.
    """
    if what == "rule":
        from newslint.ruleset.schema import rule_schema as schema
    elif what == "names":
        from newslint.ruleset.names_schema import editor_schema as schema
    elif what == "report":
        from newslint.report.check.schema import report_schema as schema
    elif what == "report-line":
        from newslint.report.check.schema import line_schema as schema
    else:
        from newslint.config.schema import config_schema as schema
    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
