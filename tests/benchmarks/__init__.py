"""Speed, as ratios within one run: pytest -m benchmark tests/benchmarks."""
