from fractions import Fraction


def network(x):
    """The outputs for the inputs x, integers or fractions. Nothing is rounded."""
    first, second, third = LAYERS
    return affine(third, relu(affine(second, relu(affine(first, x)))))


def affine(layer, values):
    """(weights . values + bias) / denominator for each neuron of a layer."""
    return [quotient(sum((w * v for w, v in zip(weights, values)), bias), denominator)
            for weights, bias, denominator in layer]


def quotient(total, denominator):
    return total if denominator == 1 else Fraction(total) / denominator


def relu(values):
    return [value if value > 0 else 0 for value in values]


def check():
    """Compares the network's outputs with those of all samples; 0 where all are equal."""
    exact = sum(network(x) == y for x, y in SAMPLES)
    print(f"{exact} of {len(SAMPLES)} samples exact")
    return 0 if exact == len(SAMPLES) else 1


