#!/usr/bin/env python3
"""The computable norms of the agreement of 2020 on pocheck and on its peers, in one run.

    benches/peers/run.py

Each peer is installed where that can be done, and else skipped with a word. All must give the same
verdicts. Other work on the machine makes everything slower, so the quickest of some runs counts, and
what tells is how they compare. Not for: absolute speed (see docs/prestaties.md).
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RULES = HERE / "rules"
FIGURES = json.loads((RULES / "figures-2020.json").read_text())
RUNS = 20


def skip(peer, why):
    print(f"{peer}: overgeslagen, {why}")


def quickest(run, runs=RUNS):
    """Seconds of the quickest of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def process(*words, runs=RUNS, **more):
    def run():
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)

    return quickest(run, runs)


def told(peer, what, seconds):
    print(f"{peer:<12} {what:<22} {seconds * 1000:10.3f} ms", flush=True)


def cargo(*words):
    return subprocess.run(["cargo", *words], cwd=ROOT).returncode == 0


def pocheck():
    """The verdicts of the norms, which all others must give as well."""
    if not cargo("build", "--release", "--locked", "--quiet"):
        sys.exit("pocheck is niet te bouwen")
    program = ROOT / "target/release/pocheck"

    def verdicts(*files):
        report = subprocess.run([program, "--format", "json", *files], cwd=ROOT, capture_output=True)
        results = json.loads(report.stdout)["results"]
        return {one["id"]: one["verdict"] for one in results if one["verdict"] in ("met", "not_met")}

    whole = ["agreements/2020/agreement-2020.po", "agreements/2020/actuals-2020.toml"]
    told("pocheck", "de hele overeenkomst", process(program, *whole, cwd=ROOT))
    ten = [str(RULES / "agreement-2020.po"), str(RULES / "figures-2020.toml")]
    told("pocheck", "van start tot eind", process(program, *ten, cwd=ROOT))
    told("pocheck", "alleen de samenvatting", process(program, "-q", *ten, cwd=ROOT))
    asked = verdicts(*whole)
    same("pocheck", verdicts(*ten), asked)
    return asked


def same(peer, verdicts, asked):
    verdicts = {name: verdict.replace(" ", "_") for name, verdict in verdicts.items()}
    if verdicts != asked:
        sys.exit(f"{peer} geeft andere oordelen: {verdicts}")


def in_rust(asked):
    """Rego and Lemma, as processes and per evaluation."""
    manifest = str(HERE / "Cargo.toml")
    if not cargo("build", "--release", "--locked", "--quiet", "--manifest-path", manifest):
        return skip("regorus, lemma", "niet te bouwen")
    built = HERE / "target/release"
    figures = str(RULES / "figures-2020.json")
    rego = [built / "rego", str(RULES / "agreement-2020.rego"), figures]
    same("regorus", json.loads(subprocess.run(rego, capture_output=True).stdout), asked)
    told("regorus", "van start tot eind", process(*rego))
    told("lemma", "van start tot eind", process(built / "lemma", str(RULES / "agreement-2020.lemma"), figures))
    # It holds the verdicts of the three against each other.
    subprocess.run([built / "evaluations"], check=True)


def duckdb(asked, work):
    """SQL over a table of figures, in a process that runs already."""
    place = work / "venv"
    try:
        venv.create(place, with_pip=True)
        pip = [place / "bin/pip", "install", "--quiet", "duckdb"]
        subprocess.run(pip, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return skip("duckdb", "niet te installeren")
    script = HERE / "duckdb_peer.py"
    words = [place / "bin/python", script, RULES / "agreement-2020.sql", RULES / "figures-2020.csv"]
    out = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
    same("duckdb", out["verdicts"], asked)
    told("duckdb", "per beoordeling", out["seconds"])
    told("duckdb", "van start tot eind", process(*words, "once", runs=5))


def sheet():
    """The norms as a spreadsheet: the verdicts on the first sheet, the figures on the second."""
    row = {name: place for place, name in enumerate(FIGURES, start=1)}
    cell = lambda name: f"[figures.B{row[name]}]"
    met = lambda test: f'of:=IF({test};"met";"not met")'
    norms = {
        "uitstroom-700": met(f"{cell('uitgestroomd')}>=700"),
        "register-190": met(f"{cell('met-baan')}>=190"),
        "wsw-380": met(f"{cell('wsw-regulier')}>=380"),
        "beschut-60": met(f"{cell('beschutte-plekken')}>=MIN(60;{cell('geschikte-indicaties')})"),
        "statushouders-40": met(f"{cell('statushouders-aan-werk')}>=40"),
        "allen-in-beeld": met(f"{cell('in-beeld')}>={cell('mensen-in-route-vrijwilliger')}"),
        "aanbod-300": met(f"{cell('aangeboden')}>=300"),
        "gebruik-180": met(f"{cell('gebruikt')}>=180"),
        "besluiten-99": met(f"100*{cell('juiste-besluiten')}>99*{cell('genomen-besluiten')}"),
        "allen-beoordeeld": met(f"{cell('beoordeeld')}>={cell('mensen-met-bijstand')}"),
    }
    text = lambda value: f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    quoted = lambda value: value.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    formula = lambda value: f'<table:table-cell table:formula="{quoted(value)}"/>'
    number = lambda value: f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    rows = lambda cells: "".join(f"<table:table-row>{one}</table:table-row>" for one in cells)
    verdicts = rows(text(name) + formula(norm) for name, norm in norms.items())
    figures = rows(text(name) + number(value) for name, value in FIGURES.items())
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    spaces += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
    kind = 'office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.2"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} {kind}><office:body><office:spreadsheet>'
        f'<table:table table:name="verdicts">{verdicts}</table:table>'
        f'<table:table table:name="figures">{figures}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    )


def calc(asked, work):
    """The spreadsheet that users have today, recalculated and written as a table."""
    if not shutil.which("soffice"):
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            return skip("libreoffice", "niet aanwezig")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update"], **quiet)
        install = ["apt-get", "install", "-y", "--no-install-recommends", "libreoffice-calc-nogui"]
        if subprocess.run(install, **quiet).returncode != 0 or not shutil.which("soffice"):
            return skip("libreoffice", "niet te installeren")
    file = work / "agreement-2020.fods"
    file.write_text(sheet())
    words = ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "csv"]
    words += ["--outdir", str(work), str(file)]
    # The first run makes a profile.
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    table = csv.reader(io.StringIO((work / "agreement-2020.csv").read_text()))
    same("libreoffice", dict(table), asked)
    told("libreoffice", "van start tot eind", process(*words, runs=5))


def main():
    asked = pocheck()
    in_rust(asked)
    with tempfile.TemporaryDirectory() as work:
        duckdb(asked, Path(work))
        calc(asked, Path(work))


main()
