"""What an audit found, in sentences: what it is, what to do next, and the pictures concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.data.facts import Facts
from trainer.data.split import FEWEST
from trainer.errors import DataError
from trainer.labels import FAKE, LABELS, REAL

STOP, WARN, NOTE, GOOD = "stop", "warn", "note", "good"
#: Fewer pictures of a class than this are learnt by heart.
FEW = 200
#: Pictures whose shorter side is below this are enlarged twofold or so for a usual network.
SMALL = 128
_UNEVEN, _VERY_UNEVEN = 1.5, 4.0
_TELLING_AUC = 0.55
_QUALITY, _TABLES = "JPEG quality", "JPEG quantisation tables"
_SIZES = ("width", "height", "shape (width by height)")
_MOST_NAMED = 3
_MOST_LISTED = 8


def findings(
    report: Mapping[str, Any],
    facts: Sequence[Facts],
    problem: DataError | None,
    unknown: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return the findings of a report, the gravest first.

    Each has ``id``, ``level`` (``stop``, ``warn``, ``note`` or ``good``), ``text``, ``next`` and
    ``paths``, the pictures concerned. Some have ``sets`` too, the same paths in lists of those
    that belong together, and ``option``, what does on the command line what ``next`` advises.

    Args:
        report: the report of :func:`trainer.data.audit.audit` so far.
        facts: what the readable files say.
        problem: why the data can't be trained on.
        unknown: files of formats that aren't read, per suffix.
    """
    # Advice on how to learn better is noise where nothing can be learnt yet.
    teaches = problem is None
    found = [
        *_too_few(report, problem),
        *(_leak(report) if teaches or report["leak"] else ()),
        *_unreadable(report),
        *_across(report),
        *(_imbalance(report) if teaches else ()),
        *(_small(facts, report) if teaches else ()),
        *_copies(report),
        *_left_out(report, unknown),
        *(_one_group(report) if teaches else ()),
    ]
    if not any(one["level"] in (STOP, WARN) for one in found) and report["file_facts_auc"]:
        found.append(
            _finding(
                "clean",
                GOOD,
                "The files give nothing away: by format, size, compression and metadata alone, "
                "the two classes can't be told apart.",
            )
        )
    return sorted(found, key=lambda one: (STOP, WARN, NOTE, GOOD).index(one["level"]))


def many(n: int, what: str) -> str:
    """Return a number with its noun: ``1 picture``, ``1,200 pictures``."""
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"


def _finding(
    name: str, level: str, text: str, then: str = "", paths: Sequence[str] = (), option: str = ""
) -> dict[str, Any]:
    found = {"id": name, "level": level, "text": text, "next": then, "paths": list(paths)}
    return found | ({"option": option} if option else {})


def _sets(
    name: str, level: str, text: str, then: str, sets: Sequence[Sequence[str]]
) -> dict[str, Any]:
    flat = [path for paths in sets for path in paths]
    return _finding(name, level, text, then, flat) | {"sets": [list(paths) for paths in sets]}


def _too_few(report: Mapping[str, Any], problem: DataError | None) -> Iterator[dict[str, Any]]:
    scarce = [label for label in LABELS if report["classes"][label] < FEWEST]
    if problem is not None and scarce:
        yield _finding(
            "too-few",
            STOP,
            f"{_only(report, scarce)} to learn from.",
            "Add more pictures; a few hundred of each class are a start.",
        )
        return
    if problem is not None:
        text, _, then = problem.message.partition(". ")
        yield _finding("too-few", STOP, f"{text.rstrip('.')}.", then)
        return
    short = [label for label in LABELS if report["classes"][label] < FEW]
    if short:
        yield _finding(
            "too-few",
            WARN,
            f"{_only(report, short)}. A network learns so few by heart and says little about "
            "others.",
            "A few hundred of each class are a start, some thousands are better.",
        )


def _only(report: Mapping[str, Any], labels: Sequence[str]) -> str:
    """Return how few pictures of these classes there are, as the beginning of a sentence."""
    counts = {label: report["classes"][label] for label in labels}
    if not any(counts.values()):
        return f"There are no {' and no '.join(labels)} pictures"
    numbers = _listed([f"{n or 'no'} {label}" for label, n in counts.items()])
    if sum(counts.values()) == 1 and len(counts) == 1:
        return f"There is only {numbers} picture"
    only = "only " if all(counts.values()) else ""
    return f"There are {only}{numbers} pictures"


def _leak(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    auc = report["file_facts_auc"]
    if auc is None:
        yield _finding(
            "leak",
            NOTE,
            "There are too few pictures to measure whether the files alone give the classes away.",
            "Take care that both classes come in the same format, size and quality.",
        )
        return
    if not report["leak"]:
        return
    facts = [one["fact"] for one in report["telling"] if one["auc"] > _TELLING_AUC]
    if _QUALITY in facts and _TABLES in facts:
        facts.remove(_TABLES)  # the same thing in words that fewer people know
    most = f" What tells most: {_listed(facts[:_MOST_NAMED])}." if facts else ""
    learnt = "their sizes" if facts and facts[0] in _SIZES else "the file format"
    yield _finding(
        "leak",
        WARN,
        "The files give the classes away: without a look at the pictures, by format, size, "
        f"compression and metadata alone, the fake one is found in {_of_100(auc)} of 100 "
        f"pairs; guessing finds 50. A network would learn {learnt} instead of the pictures, and "
        f"fail on others.{most}",
        "Collect both classes in the same format, size and quality, or have both re-encoded alike "
        "while training.",
        option="--align",
    )


def _of_100(auc: float) -> str:
    pairs = round(100 * auc)
    return f"more than {pairs - 1}" if pairs == 100 and auc < 1 else str(pairs)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _unreadable(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    paths = [one["path"] for one in report["unreadable"]]
    if paths:
        n = len(paths)
        yield _finding(
            "unreadable",
            WARN,
            f"{many(n, 'file')} can't be read as {'a picture' if n == 1 else 'pictures'}: damaged, "
            f"cut off or something else. {'It is' if n == 1 else 'They are'} left out.",
            "Replace or delete such files, or go on without them.",
            paths,
        )
    if report["missing"]:
        n = len(report["missing"])
        yield _finding(
            "missing",
            WARN,
            f"{many(n, 'picture')} {'is' if n == 1 else 'are'} listed or linked to but not there; "
            f"{'it is' if n == 1 else 'they are'} left out.",
            "Check whether the files were moved or not copied, or go on without them.",
            report["missing"],
        )


def _across(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    twins = report["duplicates"]
    if twins["across_classes"]:
        n = len(twins["across_classes"])
        yield _sets(
            "across-classes",
            WARN,
            f"{many(n, 'picture')} {'lies' if n == 1 else 'lie'} under both fake and real, as a "
            "copy or nearly the same. A network is taught both answers for it.",
            "Keep each under its true class only. Edited photographs and their originals may "
            "stay: they go to the same split.",
            twins["across_classes"],
        )
    if twins["across_splits"]:
        n = len(twins["across_splits"])
        alone = (
            "leave the column split empty"
            if report["layout"] == "csv"
            else f"put all pictures into one folder {_own(report, REAL)} and one folder "
            f"{_own(report, FAKE)}"
        )
        yield _sets(
            "across-splits",
            WARN,
            f"{many(n, 'picture')} {'is' if n == 1 else 'are'} in more than one of training, "
            "validation and test, as a copy or nearly the same. The test asks what was taught, "
            "so its numbers come out too good.",
            f"Keep each in one split only, or {alone}: then the split is made here, with copies "
            "kept together.",
            twins["across_splits"],
        )


def _imbalance(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    ratio = report["imbalance"]
    if ratio < _UNEVEN:
        return
    more, fewer = (
        (FAKE, REAL) if report["classes"][FAKE] > report["classes"][REAL] else (REAL, FAKE)
    )
    yield _finding(
        "imbalance",
        WARN if ratio >= _VERY_UNEVEN else NOTE,
        f"There are {ratio:.1f} times as many {more} pictures as {fewer} ones. A network that "
        f"always said {more} would already be right most of the time.",
        f"Add {fewer} pictures if you can, and look at each class's own accuracy afterwards.",
    )


def _small(facts: Sequence[Facts], report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    small = [one for one in facts if min(one.width, one.height) < SMALL]
    if small:
        n = len(small)
        yield _finding(
            "small-pictures",
            WARN if n > 0.05 * report["n"] else NOTE,
            f"{many(n, 'picture')} {'is' if n == 1 else 'are'} less than {SMALL} pixels wide or "
            "high. Enlarged for the network, such pictures look soft, and it may take that for a "
            "sign of one class.",
            "Use the originals where there are any, or leave such pictures out.",
            [str(one.path.absolute()) for one in small],
        )


def _copies(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    exact, near = report["duplicates"]["exact"], report["duplicates"]["near"]
    dealt = not report["split_given"]
    stay = "Copies always go to the same split, so they do no harm." if dealt else ""
    if exact:
        n = sum(len(paths) - 1 for paths in exact)
        yield _sets(
            "exact-duplicates",
            NOTE,
            f"{many(n, 'file')} {'is a copy of another' if n == 1 else 'are copies of others'}, "
            f"byte for byte: {many(len(exact), 'set')} of the same picture.",
            f"{stay} To save time, keep one of each set and delete the rest.".strip(),
            exact,
        )
    if near:
        n = sum(len(paths) for paths in near)
        yield _sets(
            "near-duplicates",
            NOTE,
            f"{many(n, 'picture')} in {many(len(near), 'set')} are nearly the same, such as one "
            "photograph in two sizes.",
            stay or "Each set counts as one picture: there is less to learn than it seems.",
            near,
        )


def _left_out(report: Mapping[str, Any], unknown: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    names = report["left_out"]
    if names:
        n = sum(names.values())
        kind = "label" if report["layout"] == "csv" else "folder"
        yield _finding(
            "left-out",
            NOTE,
            f"{many(n, 'picture')} of the {kind} {_either(list(names))} "
            f"{'is' if n == 1 else 'are'} left out: that is neither fake nor real.",
            "If it means a class, say which.",
            option="--class NAME=fake or --class NAME=real",
        )
    if unknown:
        n = sum(unknown.values())
        kinds = _either([suffix.lstrip(".").upper() for suffix in unknown])
        yield _finding(
            "left-out",
            NOTE,
            f"{many(n, f'{kinds} file')} {'is' if n == 1 else 'are'} left out: the trainer doesn't "
            "read this kind of picture.",
            "Save both classes as PNG or as JPEG, in the same way, to use them.",
        )


def _either(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_LISTED])
    if len(names) > len(shown):
        shown.append("others")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


def _one_group(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    groups = [name for name in report["groups"] if name.startswith(f"{FAKE}/")]
    if len(groups) > 1:
        return
    which = "come from one source" if groups else "don't say which generator made them"
    yield _finding(
        "one-group",
        NOTE,
        f"The fake pictures {which}, so it can't be measured how the detector does on a "
        "generator that it never saw.",
        (
            "Fill in the column group with the generator that made each"
            if report["layout"] == "csv"
            else "Put each generator's pictures into a folder of its own below "
            f"{_own(report, FAKE)}"
        )
        + "; one of them can then be held out.",
    )


def _own(report: Mapping[str, Any], label: str) -> str:
    """Return what the person's folders of a class are called."""
    return _either(report["class_names"].get(label) or [label])
