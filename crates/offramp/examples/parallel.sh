#!/usr/bin/env bash
# A sweep in 16 shards by GNU parallel. Run it again after an interruption: what is there is kept.
set -euo pipefail

shards=16
mkdir -p sweep
# Two jobs at a time with a thread each; on several machines: --sshloginfile hosts, and a directory that all of them see.
seq -w "$shards" | parallel --jobs 2 --halt soon,fail=1 \
  offramp sweep --sample sobol 4096 --outcome widened --day 14 \
  --shard "{}/$shards" --threads 1 --resume "sweep/part-{}.csv"

# The parts in order are the whole, to the last byte.
cat sweep/part-*.csv > sweep.csv
