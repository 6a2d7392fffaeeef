"""``fakeview provenance``: what files say about their origin, in words or as JSON."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from fakeview.console import EXIT_WRONG, say
from fakeview.provenance.findings import CAVEAT, Credentials, Provenance
from fakeview.provenance.text import shown

EXIT_BROKEN = 1


def run(argv: list[str]) -> int:
    """Run the command.

    0: at least one file could be looked into, whatever it says. 1: likewise, and the Content
    Credentials of one don't hold. 2: none of the files could be looked into.
    """
    arguments = _parsed(argv)
    if arguments.trust:
        _tell_trust()
    if not arguments.files:
        return 0
    from fakeview.provenance.inspect import inspect_file

    found: list[tuple[Path, Provenance]] = []
    for number, path in enumerate(arguments.files):
        provenance = inspect_file(path)
        found.append((path, provenance))
        if not arguments.json:
            if number:
                print()
            _tell(path, provenance)
    if arguments.json:
        entries = [{"path": str(path), **one.as_dict()} for path, one in found]
        json.dump(entries, sys.stdout, indent=2)  # in ASCII, which every console can show
        print()
    elif any(one.found for _, one in found):
        say(CAVEAT)
    return _status([one for _, one in found])


def _status(found: list[Provenance]) -> int:
    if all(one.error for one in found):
        return EXIT_WRONG
    broken = any(one.credentials is Credentials.INVALID for one in found)
    return EXIT_BROKEN if broken else 0


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview provenance",
        description="Say what files tell about their origin: Content Credentials, AI labels, "
        "settings of image generators, camera data. Nothing is fetched, and no score is made.",
        epilog="Exit status: 0 done, whatever was found; 1 Content Credentials that don't hold; "
        "2 none of the files could be looked into.",
    )
    grammar.add_argument("files", nargs="*", type=Path, metavar="FILE")
    grammar.add_argument("--json", action="store_true", help="write a JSON list, one entry a file")
    grammar.add_argument(
        "--trust", action="store_true", help="say whose Content Credentials count as trusted"
    )
    arguments = grammar.parse_args(argv)
    if not arguments.files and not arguments.trust:
        grammar.error("name files to look into, or --trust")
    if arguments.trust and arguments.json:
        grammar.error("--trust is told in words; leave --json out")
    return arguments


def _tell(path: Path, provenance: Provenance) -> None:
    print(shown(str(path), 1000))
    if provenance.summary:
        print(f"  {provenance.summary}")
    if provenance.error:
        return
    for finding in provenance.findings:
        print(f"  {finding.severity.value.upper()}  {finding.sentence}  [{finding.source}]")
        for name, value in finding.evidence:
            print(f"      {name}: {value}")


def _tell_trust() -> None:
    from fakeview.provenance import trust

    listed = trust.load()
    bundled, added = listed.counts
    print(f"The bundled trust list is of {trust.LIST_DATE} and has {bundled} certificates.")
    print(f"You added {added}. To add more, put PEM files into {listed.folder}")
