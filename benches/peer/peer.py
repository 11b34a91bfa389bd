#!/usr/bin/env python3
"""The constructions in Python with GMP numbers (pip install gmpy2): a peer to compare speed and size with.

usage: peer.py published|integer|float|spare A1 A2 [--outputs M] [--range R] [--seed S] [--runs K] [--check K] [--dump FILE.json]

One-dimensional samples: a1*a2 (or theorem 4's number) different integers from range(R), outputs from range(100).
'spare' (plain Python integers) restarts before every group, so it takes as many samples as half the first layer could fit,
(a1 + 1)//2 * (a2 // m).
--dump writes the samples alone, so that another program can be given the same work. 'float' is plain float64.
Prints the median construction time of K runs, the digits of W2 and b2, and the check of about K samples spread over all.
"""
import argparse
import json
import random
import statistics
import sys
import time

from gmpy2 import c_div, f_mod, gcd, invert, log2, mpq, mpz

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def capacity(a1, a2, m):
    return a1 * (a2 // m) + a2 % m


def groups(count, size):
    """Indices of the sorted samples, a group a row, in pivot order (odd groups descending)."""
    rows = [list(range(i * size, (i + 1) * size)) for i in range(count)]
    return [r[::-1] if i % 2 else r for i, r in enumerate(rows)]


def zig_zag(D, c, x, b, sign, gam, sig):
    """The row of W2 for a neuron that is -c at b[0] and D[i] at x[i]; adds sign times it to the values and slopes."""
    at, last, row = -c, 0 * c, []
    for i, d in enumerate(D):
        s = (d - at) / (x[i] - b[i])
        gam[i] += sign * at
        sig[i] += sign * s
        row.append(s - last)
        last = s
        at += s * (b[i + 1] - b[i])
    return row


def published(t, y, a1, a2, num=mpq):
    """The published construction, over exact rationals (num=mpq) or float64 (num=float)."""
    t = [num(v) for v in t]
    b = [t[0] - 1] + [(t[i * a2 - 1] + t[i * a2]) / 2 for i in range(1, a1)] + [t[-1] + 1]
    X, Y = [], []
    for i, row in enumerate(groups(a1, a2)):
        near, far = (b[i], b[i + 1]) if i % 2 == 0 else (b[i + 1], b[i])
        x, f = [t[k] for k in row], [num(y[k]) for k in row]
        X.append(x + [(far + x[-1]) / 2, (x[0] + near) / 2])
        Y.append(f + [(far + f[-1]) / 2])
    C = min(f[0] for f in Y) - 1
    gam, sig = [num(C)] * a1, [num(0)] * a1
    W2, b2 = [], []
    for j in range(a2):
        sign = 1 if j % 2 == 0 else -1
        c, ratio, D = None, num(1), []
        for i in range(a1):
            d = Y[i][j] - gam[i] - sig[i] * (X[i][j] - b[i])
            d2 = Y[i][j + 1] - gam[i] - sig[i] * (X[i][j + 1] - b[i])
            xm, up = max(X[i][j - 1], X[i][j]), 1 if i % 2 == 0 else -1
            e = (xm - b[i]) / (up * (X[i][j] - X[i][j - 1])) * abs(d)
            e2 = (xm - b[i]) / (up * (X[i][j + 1] - X[i][j])) * abs(d2)
            k = ratio * (max(abs(d), e, e2) + 1)
            c = k if c is None or k > c else c
            ratio *= (xm - b[i]) / (b[i + 1] - xm)
            D.append(d)
        W2.append(zig_zag([sign * d for d in D], c, [x[j] for x in X], b, sign, gam, sig))
        b2.append(-c)
    return b[:-1], W2, b2, [[num((-1) ** j) for j in range(a2)]], [C]


def thresholds(X, q, tries=64):
    b, F = [], [mpz(1)] * len(X[0])
    for i, xs in enumerate(X):
        lo, hi = (max(X[i - 1]) if i else min(xs) - 8 * q), min(xs)
        mid = (lo + hi) // 2
        options = [c for c in range(max(lo + 1, mid - tries // 2), min(hi, mid + tries // 2)) if gcd(c, q) == 1]
        best = None
        for c in options or [mid]:
            cost = 0.0
            for j, x in enumerate(xs):
                m = x - c
                if i and m > 1:
                    g = gcd(F[j] % m * (c - X[i - 1][j]) % m, m)
                    cost += float(log2(g)) if g > 1 else 0.0
                if best and cost >= best[0]:
                    break
            else:
                best = (cost, c)
            if best and best[0] == 0:
                break
        b.append(best[1])
        if i:
            F = [f * (best[1] - x) for f, x in zip(F, X[i - 1])]
    return b


def integer_block(X, Y, b, ends):
    """The integer construction for one output; returns rows, biases, output weights, C."""
    a1, a2 = len(X), len(X[0])
    C = min(y[0] for y in Y) - 1
    big, gam, sig = mpz(1), [mpz(C)] * a1, [mpz(0)] * a1
    rows, biases, out = [], [], []
    for j in range(a2):
        sign = 1 if j % 2 == 0 else -1
        G = [sign * (big * Y[i][j] - gam[i] - sig[i] * (X[i][j] - b[i])) for i in range(a1)]
        U, P, E, F, lam = mpz(0), mpz(1), mpz(0), mpz(-1), mpz(1)
        steps = []
        for i in range(a1):
            m, width = mpz(X[i][j] - b[i]), ends[i] - b[i]
            g = gcd(F, m)
            R = lam * G[i] - E
            d = g // gcd(g, R)
            if d > 1:
                lam, U, E, R = lam * d, U * d, E * d, R * d
            mg, Fg = m // g, F // g
            r = f_mod(R // g * invert(Fg, mg), mg) if mg > 1 else mpz(0)
            U += P * r
            E += F * r
            steps.append((F, P, g))
            P *= mg
            E += width * ((lam * G[i] - E) // m)
            F = -Fg * (width - m)
        if lam > 1:
            big *= lam
            gam, sig, G = [v * lam for v in gam], [v * lam for v in sig], [v * lam for v in G]

        def slopes(c):
            at, e, s = -c, [], []
            for i in range(a1):
                e.append(at)
                s.append((G[i] - at) // (X[i][j] - b[i]))
                at += (ends[i] - b[i]) * s[-1]
            return e, s
        e, s = slopes(U)
        v = None
        for i in range(a1):
            f, p, g = steps[i]
            rest = P // p
            f1, s1 = f * rest, -(f // g) * (rest // ((X[i][j] - b[i]) // g))
            tests = []
            if j:
                tests.append((X[i][j - 1], 0, -1))
            elif a2 > 1:
                tests.append((X[i][a2 - 1], 0, 1))
            if j + 1 < a2:
                tests.append((X[i][j + 1], sign * (big * Y[i][j + 1] - gam[i] - sig[i] * (X[i][j + 1] - b[i])) + 1, 1))
            for x, target, up in tests:
                base, slope = e[i] + s[i] * (x - b[i]), f1 + s1 * (x - b[i])
                need = c_div(up * (target - base), up * slope)
                v = need if v is None or need > v else v
        c = U + P * (v if v is not None else 0)
        e, s = slopes(c)
        for i in range(a1):
            gam[i] += sign * e[i]
            sig[i] += sign * s[i]
        rows.append([s[0]] + [s[i] - s[i - 1] for i in range(1, a1)])
        biases.append(-c)
        out.append(mpq(sign, big))
    return rows, biases, out, C


def integer(t, ys, a1, a2, q=6):
    m = len(ys[0])
    k, main = a2 // m, a1 * (a2 // m)
    assert a2 % m == 0, "this peer takes a2 divisible by the number of outputs"
    T = [q * v for v in t]
    idx = groups(a1, k)
    X = [[T[n] for n in row] for row in idx]
    b = thresholds(X, q)
    ends = b[1:] + [max(X[-1]) + 1]
    W2, b2, W3, b3 = [], [], [], []
    for d in range(m):
        rows, biases, out, C = integer_block(X, [[ys[n][d] for n in row] for row in idx], b, ends)
        W2 += rows
        b2 += biases
        W3.append([mpq(0)] * (d * k) + out + [mpq(0)] * (main // a1 * (m - 1 - d)))
        b3.append(C)
    return q, b, W2, b2, W3, b3


def least(t, y, a1, a2, slack=1 / 64):
    """The float construction with the least c_j, in float64."""
    t = [float(v) for v in t]
    pad = (t[-1] - t[0]) / max(1, len(t) - 1) / 2 or 0.5
    b = [t[0] - pad] + [(t[i * a2 - 1] + t[i * a2]) / 2 for i in range(1, a1)] + [t[-1] + pad]
    idx = groups(a1, a2)
    X, Y = [[t[n] for n in r] for r in idx], [[float(y[n]) for n in r] for r in idx]
    C = min(f[0] for f in Y) - 1
    gam, sig, W2, b2 = [C] * a1, [0.0] * a1, [], []
    for j in range(a2):
        sign = 1 if j % 2 == 0 else -1
        D = [sign * (Y[i][j] - gam[i] - sig[i] * (X[i][j] - b[i])) for i in range(a1)]
        p, r, low = 0.0, -1.0, -float("inf")
        for i in range(a1):
            m = X[i][j] - b[i]

            def line(x):
                u = (X[i][j] - x) / m
                return p * u + D[i] * (x - b[i]) / m, r * u
            if j:
                k0, k1 = line(X[i][j - 1])
                low = max(low, -k0 / k1)
            elif a2 > 1:
                k0, k1 = line(X[i][a2 - 1])
                low = max(low, -k0 / k1)
            if j + 1 < a2:
                k0, k1 = line(X[i][j + 1])
                low = max(low, (sign * (Y[i][j + 1] - gam[i] - sig[i] * (X[i][j + 1] - b[i])) + 1 - k0) / k1)
            width = b[i + 1] - b[i]
            p, r = p + (D[i] - p) / m * width, r - r / m * width
        c = low * (1 + slack) if low > 0 else (low + 1 if low > -float("inf") else 1.0)
        W2.append(zig_zag(D, c, [x[j] for x in X], b, sign, gam, sig))
        b2.append(-c)
    return b[:-1], W2, b2, [[(-1.0) ** j for j in range(a2)]], [C]


def restarting(t, y, rows, b):
    """One output's neurons where a restart, one unit before b[i], stands before every group but the first."""
    C = min(y[row[0]] for row in rows)
    W2, b2, before = [], [], [(0, 0)] * len(rows)
    for j in range(len(rows[0])):
        sign, line = (-1) ** j, []
        for i, row in enumerate(rows):
            up, n = (-1) ** i, row[j]
            near = ([(row[j - 1], n)] if j else []) + ([(n, row[j + 1])] if j + 1 < len(row) else [])
            need = [0] if j == 0 else []
            need += [-(-sign * (y[q] - y[p]) // abs(t[q] - t[p])) for p, q in near]
            slope = sign * up * max(need)
            line.append((y[n] - C - slope * (t[n] - b[i]), slope))
        g = [(sign * (v - w), sign * (s - r)) for (v, s), (w, r) in zip(line, before)]
        weights = [g[0][1]]
        for i in range(1, len(rows)):
            (v, s), (start, slope) = g[i - 1], g[i]
            jump = start - v - s * (b[i] - 1 - b[i - 1])
            weights += [jump - s, slope - jump]
        W2.append(weights)
        b2.append(g[0][0])
        before = line
    return W2, b2, C


def spare(t, ys, a1, a2):
    """A restart before every group: every slope is free, so the least integers that are steep enough will do."""
    m = len(ys[0])
    k = a2 // m
    assert a2 % m == 0 and a1 % 2, "this peer takes an odd a1, and a2 divisible by the number of outputs"
    rows = groups((a1 + 1) // 2, k)
    b = [min(t[n] for n in row) for row in rows]
    b[0] -= 1
    W2, b2, W3, b3 = [], [], [], []
    for d in range(m):
        weights, biases, C = restarting(t, [y[d] for y in ys], rows, b)
        W2 += weights
        b2 += biases
        W3.append([0] * (d * k) + [(-1) ** j for j in range(k)] + [0] * ((m - 1 - d) * k))
        b3.append(C)
    return 1, b[:1] + [v for start in b[1:] for v in (start - 1, start)], W2, b2, W3, b3


def forward(scale, b, W2, b2, W3, b3, t):
    h = [max(0, scale * t - v) for v in b]
    z = [bias + sum(w * v for w, v in zip(row, h) if v) for row, bias in zip(W2, b2)]
    return [c + sum(w * v for w, v in zip(row, z) if v > 0) for row, c in zip(W3, b3)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("kind", choices=["published", "integer", "float", "spare"])
    ap.add_argument("a1", type=int)
    ap.add_argument("a2", type=int)
    ap.add_argument("--outputs", type=int, default=1)
    ap.add_argument("--range", type=int, default=100_000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--check", type=int, default=25)
    ap.add_argument("--dump")
    a = ap.parse_args()
    rng = random.Random(a.seed)
    n = (a.a1 + 1) // 2 * (a.a2 // a.outputs) if a.kind == "spare" else capacity(a.a1, a.a2, a.outputs)
    t = sorted(rng.sample(range(a.range), n))
    ys = [[rng.randrange(100) for _ in range(a.outputs)] for _ in t]
    if a.dump:
        with open(a.dump, "w") as f:
            json.dump({"a1": a.a1, "a2": a.a2, "samples": [{"input": [str(v)], "output": [str(o) for o in y]} for v, y in zip(t, ys)]}, f)
    times = []
    for _ in range(a.runs):
        start = time.perf_counter()
        if a.kind == "integer":
            net = integer(t, ys, a.a1, a.a2)
        elif a.kind == "spare":
            net = spare(t, ys, a.a1, a.a2)
        else:
            build = published if a.kind == "published" else least
            net = (1, *build(t, [y[0] for y in ys], a.a1, a.a2))
        times.append(time.perf_counter() - start)
    if a.kind == "float":
        size = "largest |weight| %.2g" % max(abs(w) for row in net[2] for w in row)
    else:
        nums = [v for row in net[2] for v in row] + list(net[3])
        digits = sum(len(str(abs(v.numerator))) + (len(str(v.denominator)) if v.denominator != 1 else 0) for v in nums)
        size = f"{digits} digits in W2 and b2"
    worst, checked, start = 0, range(0, n, max(1, n // a.check)), time.perf_counter()
    for k in checked:
        got = forward(*net, t[k])
        worst = max([worst] + [abs(float(g - y)) for g, y in zip(got, ys[k])])
    check = (time.perf_counter() - start) / len(checked)
    print(f"{a.kind} {a.a1}x{a.a2} outputs {a.outputs}: construct median {statistics.median(times):.4f} s of {a.runs}, {size}, max |error| {worst:.3g}, check {check:.6f} s a sample")


if __name__ == "__main__":
    main()
