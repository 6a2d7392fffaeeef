"""What an audit found, in sentences: what it is, what to do next, and the pictures concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.data.facts import Facts
from trainer.data.finding import GOOD, NOTE, STOP, WARN, finding, of_sets
from trainer.data.split import FEWEST
from trainer.errors import DataError
from trainer.labels import FAKE, LABELS, REAL
from trainer.naming import all_of, one_of
from trainer.words import mark, mark_plural, plural, tr

#: Fewer pictures of a class than this are learnt by heart.
FEW = 200
#: Pictures whose shorter side is below this are enlarged twofold or so for a usual network.
SMALL = 128
_UNEVEN, _VERY_UNEVEN = 1.5, 4.0
_TELLING_AUC = 0.55
_QUALITY, _TABLES = mark("JPEG quality"), mark("JPEG quantisation tables")
_SIZES = ("width", "height", mark("shape (width by height)"))
_NONE = {
    FAKE: mark("There are no fake pictures"),
    REAL: mark("There are no real pictures"),
    "": mark("There are no fake and no real pictures"),
}
_SO_MANY = {
    FAKE: mark_plural("{n} fake", "{n} fake", about="pictures of a class"),
    REAL: mark_plural("{n} real", "{n} real", about="pictures of a class"),
}
_OF_LABEL = mark_plural(
    "{n} picture of the label {names} is left out: that is neither fake nor real.",
    "{n} pictures of the label {names} are left out: that is neither fake nor real.",
)
_OF_FOLDER = mark_plural(
    "{n} picture of the folder {names} is left out: that is neither fake nor real.",
    "{n} pictures of the folder {names} are left out: that is neither fake nor real.",
)
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
            finding(
                "clean",
                GOOD,
                tr(
                    "The files give nothing away: by format, size, compression and metadata "
                    "alone, the two classes can't be told apart."
                ),
            )
        )
    return sorted(found, key=lambda one: (STOP, WARN, NOTE, GOOD).index(one["level"]))


def _too_few(report: Mapping[str, Any], problem: DataError | None) -> Iterator[dict[str, Any]]:
    scarce = [label for label in LABELS if report["classes"][label] < FEWEST]
    if problem is not None and scarce:
        yield finding(
            "too-few",
            STOP,
            tr("{only} to learn from.", only=_only(report, scarce)),
            tr("Add more pictures; a few hundred of each class are a start."),
        )
        return
    if problem is not None:
        text, _, then = problem.message.partition(". ")
        yield finding("too-few", STOP, f"{text.rstrip('.')}.", then)
        return
    short = [label for label in LABELS if report["classes"][label] < FEW]
    if short:
        yield finding(
            "too-few",
            WARN,
            tr(
                "{only}. A network learns so few by heart and says little about others.",
                only=_only(report, short),
            ),
            tr("A few hundred of each class are a start, some thousands are better."),
        )


def _only(report: Mapping[str, Any], labels: Sequence[str]) -> str:
    """Return how few pictures of these classes there are, as the beginning of a sentence."""
    counts = {label: report["classes"][label] for label in labels}
    if not any(counts.values()):
        return tr(_NONE[labels[0] if len(labels) == 1 else ""])
    numbers = all_of([_so_many(n, label) for label, n in counts.items()])
    if sum(counts.values()) == 1 and len(counts) == 1:
        return tr("There is only {numbers} picture", numbers=numbers)
    if all(counts.values()):
        return tr("There are only {numbers} pictures", numbers=numbers)
    return tr("There are {numbers} pictures", numbers=numbers)


def _so_many(n: int, label: str) -> str:
    if not n:
        return tr("no fake" if label == FAKE else "no real", about="pictures of a class")
    return plural(n, *_SO_MANY[label], about="pictures of a class")


def _leak(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    auc = report["file_facts_auc"]
    if auc is None:
        yield finding(
            "leak",
            NOTE,
            tr(
                "There are too few pictures to measure whether the files alone give the classes "
                "away."
            ),
            tr("Take care that both classes come in the same format, size and quality."),
        )
        return
    if not report["leak"]:
        return
    facts = [one["fact"] for one in report["telling"] if one["auc"] > _TELLING_AUC]
    if _QUALITY in facts and _TABLES in facts:
        facts.remove(_TABLES)  # the same thing in words that fewer people know
    named = all_of([tr(fact) for fact in facts[:_MOST_NAMED]]) if facts else ""
    most = tr(" What tells most: {facts}.", facts=named) if named else ""
    learnt = tr("their sizes") if facts and facts[0] in _SIZES else tr("the file format")
    yield finding(
        "leak",
        WARN,
        tr(
            "The files give the classes away: without a look at the pictures, by format, size, "
            "compression and metadata alone, the fake one is found in {pairs} of 100 pairs; "
            "guessing finds 50. A network would learn {learnt} instead of the pictures, and fail "
            "on others.{most}",
            pairs=_of_100(auc),
            learnt=learnt,
            most=most,
        ),
        tr(
            "Collect both classes in the same format, size and quality, or have both re-encoded "
            "alike while training."
        ),
        option="--align",
    )


def _of_100(auc: float) -> str:
    pairs = round(100 * auc)
    return tr("more than {n}", n=pairs - 1) if pairs == 100 and auc < 1 else str(pairs)


def _unreadable(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    paths = [one["path"] for one in report["unreadable"]]
    if paths:
        yield finding(
            "unreadable",
            WARN,
            plural(
                len(paths),
                "{n} file can't be read as a picture: damaged, cut off or something else. It is "
                "left out.",
                "{n} files can't be read as pictures: damaged, cut off or something else. They "
                "are left out.",
            ),
            tr("Replace or delete such files, or go on without them."),
            paths,
        )
    if report["missing"]:
        yield finding(
            "missing",
            WARN,
            plural(
                len(report["missing"]),
                "{n} picture is listed or linked to but not there; it is left out.",
                "{n} pictures are listed or linked to but not there; they are left out.",
            ),
            tr("Check whether the files were moved or not copied, or go on without them."),
            report["missing"],
        )


def _across(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    twins = report["duplicates"]
    if twins["across_classes"]:
        yield of_sets(
            "across-classes",
            WARN,
            plural(
                len(twins["across_classes"]),
                "{n} picture lies under both fake and real, as a copy or nearly the same. A "
                "network is taught both answers for it.",
                "{n} pictures lie under both fake and real, as a copy or nearly the same. A "
                "network is taught both answers for it.",
            ),
            tr(
                "Keep each under its true class only. Edited photographs and their originals may "
                "stay: they go to the same split."
            ),
            twins["across_classes"],
        )
    if twins["across_splits"]:
        yield of_sets(
            "across-splits",
            WARN,
            plural(
                len(twins["across_splits"]),
                "{n} picture is in more than one of training, validation and test, as a copy or "
                "nearly the same. The test asks what was taught, so its numbers come out too "
                "good.",
                "{n} pictures are in more than one of training, validation and test, as a copy or "
                "nearly the same. The test asks what was taught, so its numbers come out too "
                "good.",
            ),
            _one_split(report),
            twins["across_splits"],
        )


def _one_split(report: Mapping[str, Any]) -> str:
    if report["layout"] == "csv":
        return tr(
            "Keep each in one split only, or leave the column split empty: then the split is made "
            "here, with copies kept together."
        )
    return tr(
        "Keep each in one split only, or put all pictures into one folder {real} and one folder "
        "{fake}: then the split is made here, with copies kept together.",
        real=_own(report, REAL),
        fake=_own(report, FAKE),
    )


def _imbalance(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    ratio = report["imbalance"]
    if ratio < _UNEVEN:
        return
    more, fewer = (
        (FAKE, REAL) if report["classes"][FAKE] > report["classes"][REAL] else (REAL, FAKE)
    )
    yield finding(
        "imbalance",
        WARN if ratio >= _VERY_UNEVEN else NOTE,
        tr(
            "There are {ratio:.1f} times as many {more} pictures as {fewer} ones. A network that "
            "always said {more} would already be right most of the time.",
            ratio=ratio,
            more=tr(more),
            fewer=tr(fewer),
        ),
        tr(
            "Add {fewer} pictures if you can, and look at each class's own accuracy afterwards.",
            fewer=tr(fewer),
        ),
    )


def _small(facts: Sequence[Facts], report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    small = [one for one in facts if min(one.width, one.height) < SMALL]
    if small:
        n = len(small)
        yield finding(
            "small-pictures",
            WARN if n > 0.05 * report["n"] else NOTE,
            plural(
                n,
                "{n} picture is less than {small} pixels wide or high. Enlarged for the network, "
                "such pictures look soft, and it may take that for a sign of one class.",
                "{n} pictures are less than {small} pixels wide or high. Enlarged for the network, "
                "such pictures look soft, and it may take that for a sign of one class.",
                small=SMALL,
            ),
            tr("Use the originals where there are any, or leave such pictures out."),
            [str(one.path.absolute()) for one in small],
        )


def _copies(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    exact, near = report["duplicates"]["exact"], report["duplicates"]["near"]
    dealt = not report["split_given"]
    stay = tr("Copies always go to the same split, so they do no harm.") if dealt else ""
    if exact:
        n = sum(len(paths) - 1 for paths in exact)
        yield of_sets(
            "exact-duplicates",
            NOTE,
            plural(
                n,
                "{n} file is a copy of another, byte for byte: {sets} of the same picture.",
                "{n} files are copies of others, byte for byte: {sets} of the same picture.",
                sets=plural(len(exact), "{n} set", "{n} sets"),
            ),
            f"{stay} {tr('To save time, keep one of each set and delete the rest.')}".strip(),
            exact,
        )
    if near:
        yield of_sets(
            "near-duplicates",
            NOTE,
            plural(
                len(near),
                "{pictures:,} pictures in {n} set are nearly the same, such as one photograph in "
                "two sizes.",
                "{pictures:,} pictures in {n} sets are nearly the same, such as one photograph in "
                "two sizes.",
                pictures=sum(len(paths) for paths in near),
            ),
            stay or tr("Each set counts as one picture: there is less to learn than it seems."),
            near,
        )


def _left_out(report: Mapping[str, Any], unknown: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    names = report["left_out"]
    if names:
        forms = _OF_LABEL if report["layout"] == "csv" else _OF_FOLDER
        yield finding(
            "left-out",
            NOTE,
            plural(sum(names.values()), *forms, names=_either(list(names))),
            tr("If it means a class, say which."),
            option="--class NAME=fake or --class NAME=real",  # not shown
        )
    if unknown:
        kinds = _either([suffix.lstrip(".").upper() for suffix in unknown])
        yield finding(
            "left-out",
            NOTE,
            plural(
                sum(unknown.values()),
                "{n} {kinds} file is left out: the trainer doesn't read this kind of picture.",
                "{n} {kinds} files are left out: the trainer doesn't read this kind of picture.",
                kinds=kinds,
            ),
            tr("Save both classes as PNG or as JPEG, in the same way, to use them."),
        )


def _either(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_LISTED])
    if len(names) > len(shown):
        shown.append(tr("others"))
    return one_of(shown)


def _one_group(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    groups = [name for name in report["groups"] if name.startswith(f"{FAKE}/")]
    if len(groups) > 1:
        return
    yield finding(
        "one-group",
        NOTE,
        tr(
            "The fake pictures come from one source, so it can't be measured how the detector "
            "does on a generator that it never saw."
        )
        if groups
        else tr(
            "The fake pictures don't say which generator made them, so it can't be measured how "
            "the detector does on a generator that it never saw."
        ),
        tr(
            "Fill in the column group with the generator that made each; one of them can then be "
            "held out."
        )
        if report["layout"] == "csv"
        else tr(
            "Put each generator's pictures into a folder of its own below {fake}; one of them can "
            "then be held out.",
            fake=_own(report, FAKE),
        ),
    )


def _own(report: Mapping[str, Any], label: str) -> str:
    """Return what the person's folders of a class are called."""
    return _either(report["class_names"].get(label) or [label])
