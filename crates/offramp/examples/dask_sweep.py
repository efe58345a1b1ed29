"""A sweep in shards on a Dask cluster, and one query over all of its rows.

    python dask_sweep.py                        # two workers on this machine
    python dask_sweep.py tcp://scheduler:8786   # a cluster: its workers need `offramp`, and a directory that all of them see

Needs the packages distributed and duckdb. Run it again after an interruption: what is there is kept.
"""

import subprocess
import sys
from pathlib import Path

import duckdb
from dask.distributed import Client

SHARDS = 8
SWEEP = ["--sample", "sobol", "4096", "--outcome", "widened", "--day", "14"]


def compute(shard: int, directory: str) -> str:
    """Computes one shard into a Parquet file, or goes on with it."""
    file = f"{directory}/part-{shard:02}.parquet"
    part = ["--shard", f"{shard}/{SHARDS}", "--threads", "1", "--resume", file]
    subprocess.run(["offramp", "sweep", *SWEEP, *part], check=True)
    return file


def main() -> None:
    directory = Path("sweep").resolve()
    directory.mkdir(exist_ok=True)
    client = Client(sys.argv[1]) if sys.argv[1:] else Client(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with client:
        files = client.gather(client.map(compute, range(1, SHARDS + 1), directory=str(directory)))

    found = duckdb.sql(
        """
        SELECT width_bucket AS mediation_tenth, count(*) AS settings,
               avg("widened.14") AS mean, avg(("widened.14" > 0.25)::int) AS share_above_a_quarter
        FROM (SELECT *, least(floor(10 * mediation), 9)::int AS width_bucket FROM read_parquet($files) WHERE settled)
        GROUP BY ALL ORDER BY ALL
        """,
        params={"files": files},
    )
    print(found)


if __name__ == "__main__":
    main()
