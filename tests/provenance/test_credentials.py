"""Content Credentials: five states, nothing fetched, and what the manifest says."""

from __future__ import annotations

import hashlib
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from fakeview import paths
from fakeview.provenance import credentials, manifests, trust
from fakeview.provenance.findings import Credentials, Finding, Provenance, Severity
from fakeview.provenance.inspect import inspect_file
from tests.conftest import run_python
from tests.provenance.making import (
    TYPES,
    Identity,
    damaged,
    packet,
    picture,
    plant,
    saved,
    signed,
    tampered,
)


def about(provenance: Provenance) -> list[Finding]:
    return [one for one in provenance.findings if one.source == credentials.SOURCE]


def test_none() -> None:
    found = inspect_file(saved(picture()))
    assert found.credentials is Credentials.NONE
    assert not about(found)


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_valid_but_nobody_vouches_for_the_signer(kind: str, signer: Identity) -> None:
    found = inspect_file(signed(signer, kind))
    assert found.credentials is Credentials.UNTRUSTED
    source, state = about(found)
    assert source.severity is Severity.STRONG
    assert source.sentence == (
        "Its Content Credentials say that this picture was made by a trained AI model."
    )
    assert ("Software", "Dream Machine 3") in source.evidence
    assert state.severity is Severity.NOTABLE
    assert "nobody on the trust list" in state.sentence
    assert "Lighthouse Pictures" in state.sentence
    assert ("Made with", "Test studio 1.0") in state.evidence
    assert ("Signed at", "not time-stamped") in state.evidence


@pytest.mark.usefixtures("trusted")
def test_valid_and_vouched_for_by_an_added_authority(signer: Identity) -> None:
    found = inspect_file(signed(signer))
    assert found.credentials is Credentials.TRUSTED
    state = about(found)[0]
    assert state.severity is Severity.STRONG
    assert state.sentence.startswith("Its Content Credentials are intact and signed by Lighthouse")
    assert ("Trust list", f"of {trust.LIST_DATE}, and 1 that you added") in state.evidence
    assert trust.load().counts == (52, 1)


@pytest.mark.usefixtures("trusted")
def test_what_a_trusted_camera_says_weighs_more(signer: Identity) -> None:
    capture = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
    _, source = about(inspect_file(signed(signer, source=capture)))
    assert source.severity is Severity.NOTABLE
    assert source.sentence.endswith("say that this picture was taken with a digital camera.")
    (paths.data_dir() / "trust" / "mine.pem").unlink()
    _, source = about(inspect_file(signed(signer, source=capture)))
    assert source.severity is Severity.INFO


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_changed_byte_of_the_picture_is_told(kind: str, signer: Identity) -> None:
    found = inspect_file(tampered(signed(signer, kind)))
    assert found.credentials is Credentials.INVALID
    state, source = about(found)
    assert state.severity is Severity.STRONG
    assert "changed after it was signed" in state.sentence
    assert ("Failed check", "assertion.dataHash.mismatch") in state.evidence
    # What a broken manifest says counts for less.
    assert source.severity is Severity.NOTABLE
    assert source.sentence.startswith("Content Credentials that don't hold say that")


def test_a_changed_manifest_is_told(signer: Identity) -> None:
    data = signed(signer)
    changed = data.replace(b"Dream Machine", b"Dream Maschin")
    assert changed != data
    found = inspect_file(changed)
    assert found.credentials is Credentials.INVALID
    assert "what was signed was changed afterwards" in about(found)[0].sentence


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_damaged_boxes_are_unreadable_not_absent(kind: str, signer: Identity) -> None:
    found = inspect_file(damaged(signed(signer, kind)))
    assert found.credentials is Credentials.UNREADABLE
    (state,) = about(found)
    assert state.sentence == credentials.UNREADABLE
    assert state.severity is Severity.NOTABLE


def test_without_the_package_it_says_so(signer: Identity, monkeypatch: pytest.MonkeyPatch) -> None:
    data = signed(signer)
    monkeypatch.setitem(sys.modules, "c2pa", None)
    found = inspect_file(data)
    assert found.credentials is Credentials.UNCHECKED
    assert [one.sentence for one in about(found)] == [credentials.MISSING]
    assert inspect_file(saved(picture())).credentials is Credentials.NONE


def test_a_package_that_does_not_load_is_no_crash(
    signer: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = signed(signer)
    (tmp_path / "c2pa.py").write_text("raise OSError('libc2pa_c.so: cannot open')")
    monkeypatch.delitem(sys.modules, "c2pa")
    monkeypatch.syspath_prepend(tmp_path)
    found = inspect_file(data)
    assert found.credentials is Credentials.UNCHECKED
    assert ("Reason", "libc2pa_c.so: cannot open") in about(found)[0].evidence


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a library of Linux is planted")
def test_no_library_beside_the_pictures_is_loaded(signer: Identity, tmp_path: Path) -> None:
    """By itself the package takes a library from the current folder before its own."""
    plant(tmp_path)
    (tmp_path / "signed.jpg").write_bytes(signed(signer))
    told = run_python(
        "import os; from pathlib import Path; "
        f"from fakeview.provenance.inspect import inspect_file; os.chdir({str(tmp_path)!r}); "
        "print(inspect_file(Path('signed.jpg').read_bytes()).credentials.name); "
        "print(Path('/proc/self/maps').read_text())"
    )
    assert told.startswith("UNTRUSTED")
    assert "libc2pa_c.so" in told
    assert str(tmp_path) not in told


def test_a_package_that_looks_elsewhere_is_not_started(
    signer: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = signed(signer)
    (tmp_path / "c2pa").mkdir()
    (tmp_path / "c2pa" / "__init__.py").write_text("raise SystemExit('started')")
    (tmp_path / "c2pa" / "lib.py").write_text("")
    for name in [name for name in sys.modules if name.partition(".")[0] == "c2pa"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    found = inspect_file(data)
    assert found.credentials is Credentials.UNCHECKED
    assert "unknown way" in about(found)[0].evidence[0][1]


def test_the_letters_alone_promise_nothing() -> None:
    found = inspect_file(saved(picture(), comment=b"I like c2pa and jumb"))
    assert found.credentials is Credentials.NONE
    assert not about(found)


def test_a_manifest_that_lies_elsewhere_is_not_fetched(signer: Identity) -> None:
    asked: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_what: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/manifest.c2pa"
        found = inspect_file(signed(signer, remote=url))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []
    assert found.credentials is Credentials.UNCHECKED
    (state,) = about(found)
    assert state.sentence == credentials.REMOTE
    assert ("Kept at", url) in state.evidence


def test_a_remote_manifest_is_told_where_only_xmp_names_it() -> None:
    properties = "<dcterms:provenance>https://example.org/a.c2pa</dcterms:provenance>"
    found = inspect_file(saved(picture(), xmp=packet(properties)))
    assert found.credentials is Credentials.UNCHECKED


def test_added_nonsense_does_not_stop_the_check(signer: Identity) -> None:
    folder = paths.data_dir() / "trust"
    folder.mkdir(parents=True)
    nonsense = "-----BEGIN CERTIFICATE-----\nnothing at all\n-----END CERTIFICATE-----\n"
    (folder / "bad.pem").write_text(nonsense)
    (folder / "half.pem").write_text("-----BEGIN CERTIFICATE-----\nabc")
    assert inspect_file(signed(signer)).credentials is Credentials.UNTRUSTED


def test_the_bundled_list_is_what_its_readme_says() -> None:
    readme = paths.resource("trust", "README.md").read_text(encoding="utf-8")
    assert f"List of **{trust.LIST_DATE}**" in readme
    for name in ("C2PA-TRUST-LIST.pem", "C2PA-TSA-TRUST-LIST.pem"):
        data = paths.resource("trust", name).read_bytes()
        assert f"`{hashlib.sha256(data).hexdigest()}` `{name}`" in readme


def test_an_ingredient_is_not_taken_for_the_picture() -> None:
    def manifest(source: str) -> dict[str, object]:
        actions = [{"action": "c2pa.opened", "digitalSourceType": source}]
        return {"assertions": [{"label": "c2pa.actions", "data": {"actions": actions}}]}

    report = {
        "active_manifest": "b",
        "manifests": {"a": manifest("x/trainedAlgorithmicMedia"), "b": manifest("x/humanEdits")},
    }
    claims = list(manifests.source_claims(report))
    assert [(claim.value, claim.active) for claim in claims] == [
        ("x/humanEdits", True),
        ("x/trainedAlgorithmicMedia", False),
    ]


@pytest.mark.parametrize(
    "report",
    [
        {},
        {"active_manifest": 3, "manifests": [1]},
        {"active_manifest": "a", "manifests": {"a": None}},
        {"active_manifest": "a", "manifests": {"a": {"assertions": {"x": 1}, "title": []}}},
        {"active_manifest": "a", "manifests": {"a": {"claim_generator_info": [None, {"name": 5}],
         "signature_info": "x", "assertions": [None, {"label": "c2pa.actions", "data": 4}]}}},
        {"validation_results": {"activeManifest": {"failure": [{"code": None}, 7]}}},
    ],
)  # fmt: skip
def test_reports_of_any_form_are_taken(report: dict[str, object]) -> None:
    active = manifests.active(report)
    manifests.about(active)
    assert manifests.signer(active) == ""
    assert manifests.failures(report) == []
    assert list(manifests.source_claims(report)) == []
