//! The network as a function of its parameters: outputs, mean squared error, gradient.

use crate::math::network::parameters::Parameters;
use crate::math::shape::Shape;

/// Samples as float64, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Samples {
    /// N × idim.
    pub inputs: Vec<f64>,
    /// N × m.
    pub outputs: Vec<f64>,
}

/// A network of some shape whose parameters are one vector: W1, b1, W2, b2, W3, b3, matrices row after row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    shape: Shape,
}

impl Model {
    /// The model of `shape`.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        Self { shape }
    }

    /// (inputs, outputs) of the three layers.
    #[must_use]
    pub fn layers(self) -> [(usize, usize); 3] {
        let Self { shape } = self;
        [(shape.idim(), shape.a1()), (shape.a1(), shape.a2()), (shape.a2(), shape.m())]
    }

    /// How many parameters there are.
    #[must_use]
    pub fn size(self) -> usize {
        self.layers().into_iter().map(|(inputs, outputs)| (inputs + 1) * outputs).sum()
    }

    /// The vector of `parameters`, which are those of a network of this shape.
    #[must_use]
    pub fn flatten(self, parameters: &Parameters<f64>) -> Vec<f64> {
        let Parameters { w1, b1, w2, b2, w3, b3 } = parameters;
        let layers = [(w1, b1), (w2, b2), (w3, b3)];
        let flat: Vec<f64> =
            layers.into_iter().flat_map(|(weights, biases)| weights.iter().flatten().chain(biases)).copied().collect();
        assert_eq!(flat.len(), self.size(), "parameters of another shape");
        flat
    }

    /// f(x_n) − y_n for every sample and output: N × m.
    #[must_use]
    pub fn residuals(self, parameters: &[f64], samples: &Samples) -> Vec<f64> {
        let layers = self.split(parameters);
        let mut pass = Pass::new(self.shape);
        let mut residuals = Vec::with_capacity(samples.outputs.len());
        for (input, expected) in self.pairs(samples) {
            pass.forward(&layers, input);
            residuals.extend(pass.output.iter().zip(expected).map(|(got, y)| got - y));
        }
        residuals
    }

    /// The mean of (f(x_n) − y_n)² over all samples and outputs.
    #[must_use]
    pub fn loss(self, parameters: &[f64], samples: &Samples) -> f64 {
        let residuals = self.residuals(parameters, samples);
        residuals.iter().map(|r| r * r).sum::<f64>() / residuals.len() as f64
    }

    /// [`Self::loss`] and its gradient by backpropagation. The derivative of relu at 0 is taken to be 0.
    #[must_use]
    pub fn loss_and_gradient(self, parameters: &[f64], samples: &Samples) -> (f64, Vec<f64>) {
        let layers = self.split(parameters);
        let count = samples.outputs.len() as f64;
        let mut pass = Pass::new(self.shape);
        let mut gradient = vec![0.0; parameters.len()];
        let mut loss = 0.0;
        for (input, expected) in self.pairs(samples) {
            pass.forward(&layers, input);
            for (value, y) in pass.output.iter_mut().zip(expected) {
                let residual = *value - y;
                loss += residual * residual;
                // From here on the output's place holds the loss's derivative with respect to it.
                *value = 2.0 * residual / count;
            }
            pass.backward(&layers, input, &mut gradient);
        }
        (loss / count, gradient)
    }

    fn split(self, mut parameters: &[f64]) -> [Affine<'_>; 3] {
        self.layers().map(|(inputs, outputs)| {
            let (weights, rest) = parameters.split_at(inputs * outputs);
            let (biases, rest) = rest.split_at(outputs);
            parameters = rest;
            Affine { inputs, weights, biases }
        })
    }

    fn pairs(self, samples: &Samples) -> impl Iterator<Item = (&[f64], &[f64])> {
        samples.inputs.chunks_exact(self.shape.idim()).zip(samples.outputs.chunks_exact(self.shape.m()))
    }
}

/// One layer before its activation.
struct Affine<'a> {
    inputs: usize,
    weights: &'a [f64],
    biases: &'a [f64],
}

impl Affine<'_> {
    fn apply(&self, input: &[f64], output: &mut [f64]) {
        for ((value, row), bias) in output.iter_mut().zip(self.weights.chunks_exact(self.inputs)).zip(self.biases) {
            *value = bias + row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>();
        }
    }

    /// Wᵀ·delta, where the input was active; 0 elsewhere.
    fn pull_back(&self, delta: &[f64], active: &[f64], result: &mut [f64]) {
        result.fill(0.0);
        for (row, &d) in self.weights.chunks_exact(self.inputs).zip(delta).filter(|(_, d)| **d != 0.0) {
            result.iter_mut().zip(row).for_each(|(r, w)| *r += w * d);
        }
        result.iter_mut().zip(active).filter(|(_, a)| **a <= 0.0).for_each(|(r, _)| *r = 0.0);
    }
}

/// The values of one sample on its way through the network, and the derivatives on their way back.
struct Pass {
    first: Vec<f64>,
    second: Vec<f64>,
    output: Vec<f64>,
    first_delta: Vec<f64>,
    second_delta: Vec<f64>,
}

impl Pass {
    fn new(shape: Shape) -> Self {
        let (a1, a2) = (vec![0.0; shape.a1()], vec![0.0; shape.a2()]);
        Self { first: a1.clone(), second: a2.clone(), output: vec![0.0; shape.m()], first_delta: a1, second_delta: a2 }
    }

    fn forward(&mut self, [first, second, third]: &[Affine<'_>; 3], input: &[f64]) {
        first.apply(input, &mut self.first);
        rectify(&mut self.first);
        second.apply(&self.first, &mut self.second);
        rectify(&mut self.second);
        third.apply(&self.second, &mut self.output);
    }

    /// Adds this sample's part of the gradient; `output` holds the derivatives with respect to the outputs.
    fn backward(&mut self, [_, second, third]: &[Affine<'_>; 3], input: &[f64], gradient: &mut [f64]) {
        third.pull_back(&self.output, &self.second, &mut self.second_delta);
        second.pull_back(&self.second_delta, &self.first, &mut self.first_delta);
        let rest = add_layer(gradient, &self.first_delta, input);
        let rest = add_layer(rest, &self.second_delta, &self.first);
        add_layer(rest, &self.output, &self.second);
    }
}

/// Adds delta·inputᵀ to the weights and delta to the biases of the layer that `gradient` begins with; the rest of it.
fn add_layer<'a>(gradient: &'a mut [f64], delta: &[f64], input: &[f64]) -> &'a mut [f64] {
    let (weights, rest) = gradient.split_at_mut(delta.len() * input.len());
    let (biases, rest) = rest.split_at_mut(delta.len());
    for (row, &d) in weights.chunks_exact_mut(input.len()).zip(delta).filter(|(_, d)| **d != 0.0) {
        row.iter_mut().zip(input).for_each(|(g, x)| *g += d * x);
    }
    biases.iter_mut().zip(delta).for_each(|(g, d)| *g += d);
    rest
}

fn rectify(values: &mut [f64]) {
    // A comparison lets a NaN through, unlike f64::max, so that an overflow is not mistaken for 0.
    values.iter_mut().filter(|value| **value < 0.0).for_each(|value| *value = 0.0);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STEP: f64 = 1e-6;

    fn problem() -> impl Strategy<Value = (Shape, Vec<f64>, Samples)> {
        (1..4usize, 1..5usize, 1..5usize, 1..4usize, 1..6usize).prop_flat_map(|(idim, a1, a2, m, n)| {
            let shape = Shape::new(idim, a1, a2, m).expect("small widths");
            let values = |count| prop::collection::vec(-2.0..2.0, count);
            (Just(shape), values(Model::new(shape).size()), values(n * idim), values(n * m))
                .prop_map(|(shape, parameters, inputs, outputs)| (shape, parameters, Samples { inputs, outputs }))
        })
    }

    proptest! {
        #[test]
        fn the_gradient_is_that_of_the_loss((shape, parameters, samples) in problem()) {
            let model = Model::new(shape);
            let (loss, gradient) = model.loss_and_gradient(&parameters, &samples);
            prop_assert!((loss - model.loss(&parameters, &samples)).abs() <= 1e-12 * loss.max(1.0));
            for k in 0..parameters.len() {
                let moved = |by: f64| {
                    let mut moved = parameters.clone();
                    moved[k] += by;
                    model.loss(&moved, &samples)
                };
                let (left, right) = ((loss - moved(-STEP)) / STEP, (moved(STEP) - loss) / STEP);
                // At a kink the two sides differ, and the gradient may be either.
                let slack = 1e-4 * (1.0 + left.abs().max(right.abs()));
                let near = |slope: f64| (gradient[k] - slope).abs() <= slack;
                prop_assert!(near(left) || near(right), "parameter {k}: {} is neither {left} nor {right}", gradient[k]);
            }
        }
    }

    #[test]
    fn parameters_keep_their_places() {
        let parameters = Parameters {
            w1: vec![vec![1.0, 2.0]],
            b1: vec![3.0],
            w2: vec![vec![4.0], vec![5.0]],
            b2: vec![6.0, 7.0],
            w3: vec![vec![8.0, 9.0]],
            b3: vec![10.0],
        };
        let model = Model::new(Shape::new(2, 1, 2, 1).expect("a shape"));
        let flat = model.flatten(&parameters);
        assert_eq!(flat, (1..=10).map(f64::from).collect::<Vec<_>>());
        // x = (1, −1): h = relu(1 − 2 + 3) = 2, z = (4·2 + 6, 5·2 + 7), f = 8·14 + 9·17 + 10.
        let samples = Samples { inputs: vec![1.0, -1.0], outputs: vec![0.0] };
        assert_eq!(model.residuals(&flat, &samples), [275.0]);
    }
}
