"""Writes binomial.csv: tails and bounds of the binomial distribution, by scipy.

Run it with a Python that has scipy (1.17 was used); the tests only read the table.

Columns: draws, chance, alpha, the largest number of hits that at most `alpha` falls on or under ("-"
when there is none), the smallest that at most `alpha` falls on or above ("-" when there is none), hits
found, and the bounds of Clopper and Pearson that belong to those, at confidence 1 - alpha on one side.
"""

import pathlib

from scipy.stats import beta, binom

DRAWS = [1, 2, 5, 10, 30, 59, 100, 299, 500, 1_000, 4_999, 5_001, 20_000, 100_000, 1_000_000]
CHANCES = ["0.001", "0.01", "0.05", "0.2", "0.5", "0.75", "0.99"]
ALPHAS = ["0.1", "0.05", "0.025", "0.01", "0.001"]
SHARES = [0, 0.01, 0.3, 0.5, 0.9, 1]


def tails(n, p, alpha):
    """The two numbers of hits, or None where floating point cannot tell."""
    low = int(binom.ppf(alpha, n, p))
    while low >= 0 and binom.cdf(low, n, p) > alpha:
        low -= 1
    while binom.cdf(low + 1, n, p) <= alpha:
        low += 1
    high = int(binom.isf(alpha, n, p))
    while high <= n and binom.sf(high - 1, n, p) > alpha:
        high += 1
    while high > 0 and binom.sf(high - 2, n, p) <= alpha:
        high -= 1
    near = [binom.cdf(low, n, p), binom.cdf(low + 1, n, p), binom.sf(high - 1, n, p), binom.sf(high - 2, n, p)]
    if any(abs(chance - alpha) < 1e-9 for chance in near):
        return None
    return ("-" if low < 0 else low), ("-" if high > n else high)


rows = []
for n in DRAWS:
    for place, chance in enumerate(CHANCES):
        for step, alpha in enumerate(ALPHAS):
            found = tails(n, float(chance), float(alpha))
            if found is None:
                continue
            k = round(n * SHARES[(place + step + n) % len(SHARES)])
            upper = 1.0 if k == n else beta.isf(float(alpha), k + 1, n - k)
            lower = 0.0 if k == 0 else beta.ppf(float(alpha), k, n - k + 1)
            rows.append(f"{n},{chance},{alpha},{found[0]},{found[1]},{k},{lower:.8f},{upper:.8f}")
head = "draws,chance,alpha,largest_low,smallest_high,hits,lower_bound,upper_bound"
table = pathlib.Path(__file__).with_name("binomial.csv")
table.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
