"""What an editor shows and offers in the YAML files of newslint: configurations, rules, names, waivers."""
