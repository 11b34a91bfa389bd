"""Runs a network in ONNX on the samples of the exchange form and compares: read_onnx.py ONNX JSON."""

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from check import Samples, nearest

network, exchange = sys.argv[1:]
onnx.checker.check_model(onnx.load(network), full_check=True)
samples = Samples(Path(exchange))
x, y = nearest(samples.inputs, np.float64), nearest(samples.outputs, np.float64)
found = onnxruntime.InferenceSession(network).run(None, {"x": x})[0]
print(f"{len(y)} samples, largest difference {np.abs(found - y).max()}")
