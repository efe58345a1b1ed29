"""Files of the command, opened by programs that others wrote: pandas, DuckDB, LibreOffice, Dask.

    python other_programs.py OFFRAMP        # OFFRAMP is the command; `cargo xtask test --slow` calls it so

Each program must find what Python's own reader of CSV finds: the same heads, rows and numbers.
"""

import csv
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq

OFFRAMP = Path(sys.argv[1]).resolve()
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
DAY = "--outcome widened --day 14"
SWEEP = f"sweep --sample sobol 64 {DAY} --outcome functional"

# A file of each command that writes CSV.
TABLES = {
    "run": "run --set mediation=0.8",
    "bands": "bands",
    "sensitivity": "sensitivity",
    "map": "map --x mediation --y overstretch",
    "off-ramps": "off-ramps",
    "why": "why --set mediation=0.8",
    "compare": "compare 1.2.me800 1.2.me200",
    "crises": "crises --day 14",
    "score-crises": "score-crises",
    "class": "class links.txt",
    "sweep": SWEEP,
}

# Names that a spreadsheet could take for a formula or for two cells, and letters from right to left.
CLASS = "=Amina, B https://x.org/#s=1.2.me800.os300\nگل https://x.org/#s=1.2.me200\n“C” https://x.org/#s=1.2.pu250.re100\n"


def offramp(words, **more):
    return subprocess.run([OFFRAMP, *words.split()], check=True, capture_output=True, text=True, encoding="utf-8", **more).stdout


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


def same(found, text, where):
    """Whether another program read what the cell says: numbers to the last bit, texts to the letter, nothing as nothing."""
    if text == "":
        assert found is None or found == "" or found != found, f"{where}: expected nothing, received {found!r}"
    elif number(text) is not None and not isinstance(found, str):
        assert float(found) == float(text), f"{where}: expected {text}, received {found!r}"
    elif isinstance(found, bool) or type(found).__name__ == "bool_":
        assert str(bool(found)).lower() == text, f"{where}: expected {text}, received {found!r}"
    else:
        assert str(found).removesuffix(" 00:00:00") == text, f"{where}: expected {text!r}, received {found!r}"


def rows_are(found, rows, where):
    assert len(found) == len(rows), f"{where}: expected {len(rows)} rows, received {len(found)}"
    for at, (row, cells) in enumerate(zip(found, rows)):
        assert len(row) == len(cells), f"{where}, row {at}: expected {len(cells)} cells, received {len(row)}"
        for place, (value, text) in enumerate(zip(row, cells)):
            same(value, text, f"{where}, row {at}, column {place}")


def in_pandas(file, heads, rows):
    frame = pd.read_csv(file, float_precision="round_trip", keep_default_na=False, na_values=[""])
    assert list(frame.columns) == heads, f"pandas: {list(frame.columns)}"
    rows_are(frame.astype(object).values.tolist(), rows, f"pandas, {file.name}")


def in_duckdb(file, heads, rows):
    found = duckdb.sql(f"SELECT * FROM read_csv('{file}', header = true)")
    assert found.columns == heads, f"DuckDB: {found.columns}"
    rows_are(found.fetchall(), rows, f"DuckDB, {file.name}")


def in_libreoffice(files, tables, directory):
    # As its dialog asks: comma, quotes, UTF-8. To CSV again with cells as they are and not as they are shown.
    read = "--infilter=Text - txt - csv (StarCalc):44,34,76"
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"
    profile = f"-env:UserInstallation=file://{directory}/profile"
    subprocess.run(["soffice", profile, "--headless", read, "--convert-to", form, "--outdir", f"{directory}/again", *files],
                   check=True, capture_output=True)
    for file in files:
        heads, *rows = tables[file.stem]
        with open(f"{directory}/again/{file.name}", newline="", encoding="utf-8") as again:
            found_heads, *found = csv.reader(again)
        where = f"LibreOffice, {file.name}"
        assert found_heads == heads, f"{where}: {found_heads}"
        assert len(found) == len(rows), f"{where}: expected {len(rows)} rows, received {len(found)}"
        for at, (row, cells) in enumerate(zip(found, rows)):
            for value, text in zip(row, cells):
                expected = number(text)
                # It keeps fifteen digits of a number, and writes truth in capitals.
                close = expected is not None and number(value) is not None and math.isclose(number(value), expected, rel_tol=1e-14)
                assert close or value == text or value.lower() == text, f"{where}, row {at}: expected {text!r}, received {value!r}"


def in_parquet(directory, heads, rows):
    file = directory / "sweep.parquet"
    offramp(f"{SWEEP} --format parquet --resume {file}")
    frame = pd.read_parquet(file)
    assert list(frame.columns) == heads
    rows_are(frame.astype(object).values.tolist(), rows, "pandas, Parquet")
    rows_are(duckdb.sql(f"SELECT * FROM '{file}'").fetchall(), rows, "DuckDB, Parquet")
    said = json.loads(pq.read_schema(file).metadata[b"offramp"])
    assert said["rows"]["of"] == len(rows) and "caution" in said, said


def examples(directory):
    found = {**os.environ, "PATH": f"{OFFRAMP.parent}{os.pathsep}{os.environ['PATH']}", "MPLBACKEND": "Agg"}
    done = subprocess.run([sys.executable, EXAMPLES / "dask_sweep.py"], cwd=directory, env=found, check=True, capture_output=True, text=True)
    assert "settings" in done.stdout, done.stdout
    parts = duckdb.sql(f"SELECT count(*) FROM '{directory}/sweep/part-*.parquet'").fetchall()[0][0]
    assert parts == 4096, f"Dask: expected 4096 rows, received {parts}"
    # The notebook's cells, one after the other, but for the picture, which needs a library more.
    cells = json.loads((EXAMPLES / "notebook.ipynb").read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    script = "\n".join(cell for cell in code if ".plot." not in cell)
    subprocess.run([sys.executable, "-c", script], cwd=directory, env=found, check=True)


def main():
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        (directory / "links.txt").write_text(CLASS, encoding="utf-8")
        tables, files = {}, []
        for table, words in TABLES.items():
            text = offramp(f"{words} --format csv", cwd=directory)
            file = directory / f"{table}.csv"
            file.write_bytes(text.encode())
            tables[table] = list(csv.reader(text.splitlines(keepends=True)))
            heads, *rows = tables[table]
            assert rows and all(len(row) == len(heads) for row in rows), table
            in_pandas(file, heads, rows)
            in_duckdb(file, heads, rows)
            files.append(file)
        in_libreoffice(files, tables, directory)
        heads, *rows = tables["sweep"]
        in_parquet(directory, heads, rows)
        (directory / "examples").mkdir()
        examples(directory / "examples")
    print(f"{len(TABLES)} files of CSV in pandas, DuckDB and LibreOffice; Parquet in pandas and DuckDB; a sweep on Dask; the notebook")


main()
