"""Reads every file that `construct` writes with the programs it is written for.

    check.py CONSTRUCT FOLDER

Where a file says that it is exact, the difference to the samples must be 0; where it does not, it must not be. What the
samples are is taken from the exchange form, in fractions of Python's own.
"""

import csv
import json
import random
import re
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from safetensors import safe_open
from safetensors.numpy import load_file

from cases import BOTH, Case, all_cases

TYPES = {"float64": np.float64, "float32": np.float32}
ANY_ORDER = "in any order of summation"
EXACT_ENDINGS = ["json", "py", "tex", "csv", "outputs.csv", "tsv", "outputs.tsv", "samples.json", "samples.py",
                 "outputs.py", "samples.tex", "outputs.tex"]
FLOAT_ENDINGS = ["onnx", "safetensors", "npz", "torch.py", "h"]
FLOAT32_ENDINGS = ["float32.onnx", "float32.safetensors", "float32.npz"]


def main(construct, folder):
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    for case in all_cases():
        check(case, construct, folder / case.name)
    check_refusals(construct, folder / "refused")
    print("all files were read by their consumers")


def check(case, construct, folder):
    endings = EXACT_ENDINGS + FLOAT_ENDINGS + (FLOAT32_ENDINGS if case.exact == BOTH else [])
    made = run_construct(construct, case, folder, endings)
    require(made.returncode in (0, 1), case, made.stderr)
    samples = Samples(folder / "a.json")
    require(len(samples.inputs) > 0, case, "no samples")
    check_tables(case, folder, samples)
    differences = {}
    for name in ["float64"] + (["float32"] if case.exact == BOTH else []):
        prefix = "a." if name == "float64" else f"a.{name}."
        differences[name] = check_arrays(case, folder, prefix, name, samples)
    check_python(case, folder, samples)
    check_c(case, folder, samples)
    subprocess.run([sys.executable, "-m", "py_compile", folder / "a.torch.py"], check=True)
    widest = {name: max(found) for name, found in differences.items()}
    print(f"{case.name}: {len(samples.inputs)} samples, largest difference {widest}")


def run_construct(construct, case, folder, endings):
    folder.mkdir(parents=True)
    table = Path(case.table) if "\n" not in case.table else folder / "table.csv"
    if "\n" in case.table:
        table.write_text(case.table)
    outs = [part for ending in endings for part in ("--out", str(folder / f"a.{ending}"))]
    return subprocess.run([construct, str(table), *case.options.split(), *outs], capture_output=True, text=True)


class Samples:
    """The samples in fractions, from the exchange form."""

    def __init__(self, path):
        document = json.loads(path.read_text())
        self.inputs = [[Fraction(text) for text in sample["input"]] for sample in document["samples"]]
        self.outputs = [[Fraction(text) for text in sample["output"]] for sample in document["samples"]]
        require("Exact:" in "\n".join(document["about"]), path, "the exchange form does not say that it is exact")

    def rows(self):
        return [x + y for x, y in zip(self.inputs, self.outputs)]


def nearest(rows, kind):
    """The numbers of a floating-point type that are nearest to fractions."""
    def one(value):
        first = kind(float(value))
        near = [first, np.nextafter(first, kind(np.inf)), np.nextafter(first, kind(-np.inf))]
        return min(near, key=lambda number: abs(Fraction(float(number)) - value))
    return np.array([[one(value) for value in row] for row in rows], dtype=kind)


def check_arrays(case, folder, prefix, name, samples):
    """ONNX, NumPy and safetensors: the largest difference of each."""
    kind, must_be_exact = TYPES[name], name in case.exact
    x, y = nearest(samples.inputs, kind), nearest(samples.outputs, kind)
    model = onnx.load(folder / f"{prefix}onnx")
    onnx.checker.check_model(model, full_check=True)
    require(model.opset_import[0].version >= 17, case, "an old opset")
    by_onnx = onnxruntime.InferenceSession(folder / f"{prefix}onnx").run(None, {"x": x})[0]
    arrays = dict(np.load(folder / f"{prefix}npz"))
    tensors = load_file(folder / f"{prefix}safetensors")
    with safe_open(folder / f"{prefix}safetensors", "numpy") as file:
        abouts = [model.doc_string, str(arrays["about"]), file.metadata()["about"]]
    require(len(set(abouts)) == 1, case, f"one network, but {abouts}")
    require((ANY_ORDER in abouts[0]) == must_be_exact, case, abouts[0])
    require(sorted(tensors) == sorted(set(arrays) - {"about", "x", "y"}), case, "other tensors than arrays")
    for key, tensor in tensors.items():
        require(tensor.dtype == kind and np.array_equal(tensor, arrays[key]), case, f"another {key}")
    for key, expected in (("x", x), ("y", y)):
        require(np.array_equal(arrays[key], expected), case, f"another {key}")
    found = [by_onnx] + [forward(arrays, x, order) for order in (None, random.Random(1), random.Random(2))]
    differences = [float(np.abs(outputs - y).max()) for outputs in found]
    require(found[0].dtype == kind and np.isfinite(differences).all(), case, f"{differences}")
    if must_be_exact:
        require(max(differences) == 0.0, case, f"exact in {name}, but {differences}")
        require(fails_when_damaged(arrays, x, y), case, "a wrong weight makes no difference")
    return differences


def forward(arrays, x, order):
    """The forward pass in NumPy, with the neurons in a random order."""
    units = arrays["input_units"]
    values = np.where(units != 1, np.round(x * units), x)
    for number in (1, 2, 3):
        weights, bias = arrays[f"W{number}"], arrays[f"b{number}"]
        columns = list(range(weights.shape[1]))
        if order:
            order.shuffle(columns)
        values = values[:, columns] @ weights[:, columns].T + bias
        values = np.maximum(values, 0) if number < 3 else values
    return values / arrays["output_units"]


def fails_when_damaged(arrays, x, y):
    damaged = {**arrays, "b3": arrays["b3"] + 1}
    return np.abs(forward(damaged, x, None) - y).max() > 0


def check_tables(case, folder, samples):
    for ending, delimiter in (("csv", ","), ("tsv", "\t")):
        for beside in ("", "outputs."):
            with open(folder / f"a.{beside}{ending}", newline="") as file:
                names, *rows = list(csv.reader(file, delimiter=delimiter))
            found = [[Fraction(cell) for cell in row] for row in rows]
            width = len(samples.inputs[0]) + len(samples.outputs[0]) * (3 if beside else 1)
            require(all(len(row) == width for row in [names] + found), case, f"another width than {width}")
            check_rows(case, ending, found, samples)
    for beside in ("samples", "outputs"):
        program = {}
        exec((folder / f"a.{beside}.py").read_text(), program)
        found = [[value for group in row for value in group] for row in program["samples"]]
        check_rows(case, f"{beside}.py", found, samples)


def check_rows(case, form, found, samples):
    """Inputs and outputs are the samples'; what is beside them is the network's output and its difference."""
    m, expected = len(samples.outputs[0]), samples.rows()
    width = len(expected[0])
    require([row[:width] for row in found] == expected, case, f"other samples in {form}")
    for row in found:
        if len(row) > width:
            outputs, differences = row[width:width + m], row[width + m:]
            right = all(o - d == y for o, d, y in zip(outputs, differences, row[width - m:width]))
            require(right, case, f"differences that are none in {form}")
            require("float-weights" == case.name or not any(differences), case, f"a difference in {form}")


def check_python(case, folder, samples):
    found = subprocess.run([sys.executable, "-I", folder / "a.py"], capture_output=True, text=True)
    count = len(samples.inputs)
    if case.name == "float-weights":
        require(found.returncode == 1, case, "float weights that are exact")
    else:
        require(found.returncode == 0 and f"{count} of {count} samples exact" in found.stdout, case, found.stderr)
    damaged = folder / "damaged.py"
    damaged.write_text(re.sub(r"(SAMPLES = \[\n    \(\[.*\], \[)", r"\g<1>1 + ", (folder / "a.py").read_text()))
    require(subprocess.run([sys.executable, damaged], capture_output=True).returncode == 1, case, "checks nothing")


def check_c(case, folder, samples):
    program, count = folder / "check", len(samples.inputs)
    strict = ["-x", "c", "-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-DZEROFIT_CHECK"]
    reordered = ["-O3", "-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math"]
    for flags in (["-O0"], ["-O2"], reordered):
        subprocess.run(["cc", *strict, *flags, folder / "a.h", "-o", program], check=True)
        found = subprocess.run([program], capture_output=True, text=True)
        require(found.returncode == 0, case, f"{flags}: {found.stdout}")
        if "float64" in case.exact:
            require(f"{count} of {count} samples exact, largest difference 0\n" == found.stdout, case, found.stdout)


def check_refusals(construct, folder):
    """What cannot be held is refused before anything is written."""
    long = "1" + "0" * 320
    huge = Case("refused", f"x,y\n0,1\n1,{long}\n2,-5\n4,7", "", frozenset())
    for ending in FLOAT_ENDINGS:
        refused = run_construct(construct, huge, folder / ending, [ending, "csv"])
        require(refused.returncode == 2 and "beyond its range" in refused.stderr, huge, refused.stderr)
        require(not (folder / ending / "a.csv").exists(), huge, "something was written")
    article = [case for case in all_cases() if case.name == "as-published"][0]
    refused = run_construct(construct, article, folder / "float32", ["float32.onnx"])
    require(refused.returncode == 2 and "is exact in float32" in refused.stderr, article, refused.stderr)


def require(holds, case, why):
    if not holds:
        raise SystemExit(f"{getattr(case, 'name', case)}: {why}")


if __name__ == "__main__":
    main(*sys.argv[1:])
