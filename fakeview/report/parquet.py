"""Scanned rows as a Parquet table, for many: typed columns, written in groups of rows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from fakeview.errors import FakeviewError
from fakeview.frozen import how_to_add
from fakeview.report.rows import FIELDS, STABILITY_FIELDS, record

if TYPE_CHECKING:
    from fakeview.detect.scan import Row

_GROUP = 4096
_TEXTS = ("path", "sha256", "verdict", "error", "detector")


def require_parquet(out: Path | None) -> None:
    """Refuse before any work where no Parquet file could be written.

    Raises:
        FakeviewError: there is no file to write to, or no pyarrow.
    """
    if out is None:
        raise FakeviewError("Parquet is not for the screen. Name a file with --out.")  # not shown
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise FakeviewError(
            f"Parquet needs the package pyarrow. {how_to_add('pyarrow')}",  # not shown
            str(error),
        ) from error


def write_parquet(
    rows: Iterable[Row], out: IO[bytes], detector: str, *, stability: bool = False
) -> None:
    """Write the columns of ``report.rows``; what isn't known is null.

    ``p_fake`` is float64, ``face_found`` boolean, ``reasons`` a list of texts. A name that is no
    text is written with backslashes, as in CSV. At most 4,096 rows are in memory.

    Raises:
        OSError: the disk refused.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds: dict[str, Any] = {
        **dict.fromkeys(_TEXTS, pa.string()),
        "p_fake": pa.float64(),
        "face_found": pa.bool_(),
        "reasons": pa.list_(pa.string()),
        **dict(zip(STABILITY_FIELDS, (pa.float64(), pa.float64(), pa.bool_()), strict=True)),
    }
    names = (*FIELDS, *(STABILITY_FIELDS if stability else ()))
    schema = pa.schema([(name, kinds[name]) for name in names])
    source = iter(rows)
    with pq.ParquetWriter(out, schema) as writer:
        while group := [
            _plain(record(row, detector, stability=stability)) for row in islice(source, _GROUP)
        ]:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {name: _text(value) if name in _TEXTS else value for name, value in values.items()}


def _text(value: object) -> str | None:
    return None if value is None else str(value).encode("utf-8", "backslashreplace").decode()
