//! The walk through the construction tells the numbers of the network that is shown.

use std::collections::HashSet;

use zerofit::math::construct::method::Method;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::line::{Line, Placed};
use zerofit::math::network::{Matrix, Network, Place};
use zerofit::math::table::sample::DataSet;
use zerofit::notation::formula::show;
use zerofit::present::diagram::origin::{Traced, origin};
use zerofit::present::diagram::{Node, Part};
use zerofit::present::walk::{Entry, Step, Walk, stops};
use zerofit::share::presets::Preset;
use zerofit::words;

struct Built {
    data: DataSet,
    evaluator: Evaluator<Network>,
}

fn built(preset: Preset, method: Method) -> Built {
    let draft = preset.table().draft();
    Built {
        data: crate::common::data_set(&draft),
        evaluator: Evaluator::new(crate::common::construct(&draft, method).network),
    }
}

fn steps(Built { data, evaluator }: &Built) -> Vec<Step> {
    let line = Line::new(evaluator.network()).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    let walk = Walk { line: &line, evaluator, samples: data.samples(), placed: &placed };
    stops(data.shape(), placed.restarts().count()).into_iter().map(|stop| walk.step(stop)).collect()
}

#[test]
fn every_number_of_the_article_s_network_is_told_and_is_the_network_s() {
    for method in Method::ALL {
        check_numbers(method);
    }
}

fn check_numbers(method: Method) {
    let built = built(Preset::Article, method);
    let network = built.evaluator.network();
    let mut told = HashSet::new();
    for fact in steps(&built).iter().flat_map(|step| &step.facts) {
        let Some(entry) = fact.entry else { continue };
        let (place, negated) = match entry {
            Entry::At(place) => (place, false),
            Entry::NegativeAt(place) => (place, true),
        };
        let Place { matrix, row, column } = place;
        let held = network.entry(matrix, row, column).expect("a place in the network");
        assert_eq!(fact.value, if negated { -held } else { held }, "{} of {place:?}", fact.symbol);
        told.insert((matrix.name(), row, column));
    }
    for matrix in Matrix::ALL {
        let (rows, columns) = network.size(matrix);
        // The rows of W1 are equal: the walk tells the first.
        let rows = if matrix == Matrix::W1 { 1 } else { rows };
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            assert!(told.contains(&(matrix.name(), row, column)), "{}[{row}, {column}] is not told", matrix.name());
        }
    }
}

#[test]
fn formulas_hold_the_numbers_of_the_network() {
    let built = built(Preset::Article, Method::Published);
    let steps = steps(&built);
    let network = built.evaluator.network();
    let text = |title: &str| {
        let step = steps.iter().find(|step| step.title.starts_with(title)).expect("a step of this title");
        [step.sentences.join(" "), step.formulas.join("\n")].join("\n")
    };
    for j in 0..3 {
        let c = -network.entry(Matrix::B2, j, 0).expect("a bias");
        let first_slope = network.entry(Matrix::W2, j, 0).expect("a weight");
        let told = text(&format!("Neuron {j}"));
        assert!(told.contains(&show(&c)), "c of neuron {j}: {told}");
        let first_slope = show(&first_slope);
        assert!(told.contains(first_slope.trim_start_matches("≈ ")), "first slope of neuron {j}: {told}");
    }
    for sample in built.data.samples() {
        let line = format!("row {}: f(x) = {y}, expected {y}, difference 0", sample.row + 1, y = sample.output[0]);
        assert!(text("The check").contains(&line), "{line}");
    }
}

#[test]
fn the_article_s_walk_reads_well() {
    let text: Vec<_> = steps(&built(Preset::Article, Method::Published))
        .iter()
        .map(|step| format!("# {}\n{}\n{}\n", step.title, step.sentences.join("\n"), step.formulas.join("\n")))
        .collect();
    insta::assert_snapshot!(text.join("\n"));
}

#[test]
fn every_weight_of_the_diagram_tells_its_own_product() {
    let Built { data, evaluator } = built(Preset::Article, Method::Integer);
    let line = Line::new(evaluator.network()).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    let walk = Walk { line: &line, evaluator: &evaluator, samples: data.samples(), placed: &placed };
    let traced = Traced::new(&evaluator, &data.samples()[3]);
    let held = [traced.sample.input.clone(), traced.trace.first.clone(), traced.trace.activations()];
    for (layer, matrix) in [(1, Matrix::W1), (2, Matrix::W2), (3, Matrix::W3)] {
        let (rows, columns) = evaluator.network().size(matrix);
        for (index, from) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            let weight = evaluator.network().entry(matrix, index, from).expect("a weight");
            let said = origin(&walk, Part::Weight { to: Node { layer, index }, from }, Some(&traced));
            let product = show(&(&weight * &held[layer - 1][from]));
            assert!(said.formulas[1].ends_with(&format!(" = {product}")), "{said:?}");
            let name = format!("{}[{}, {}] = {}: ", matrix.name(), index, from, show(&weight));
            assert!(said.origins.len() == 1 && said.origins[0].starts_with(&name), "{said:?}");
        }
    }
}

#[test]
fn the_article_s_diagram_reads_well() {
    let Built { data, evaluator } = built(Preset::Article, Method::Published);
    let line = Line::new(evaluator.network()).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    let walk = Walk { line: &line, evaluator: &evaluator, samples: data.samples(), placed: &placed };
    let traced = Traced::new(&evaluator, &data.samples()[0]);
    let node = |layer, index| Part::Node(Node { layer, index });
    let weight = Part::Weight { to: Node { layer: 3, index: 0 }, from: 1 };
    let parts = [node(0, 1), node(1, 2), node(2, 0), node(2, 2), node(3, 0), weight];
    let text = parts.map(|part| {
        let said = origin(&walk, part, Some(&traced));
        format!("# {}\n{}\n{}\n", said.title, said.formulas.join("\n"), said.origins.join("\n"))
    });
    insta::assert_snapshot!(text.join("\n"));
}

#[test]
fn every_table_can_be_walked_to_its_end() {
    for (preset, method) in
        crate::common::SMALL.into_iter().flat_map(|preset| Method::ALL.map(|method| (preset, method)))
    {
        let name = format!("{}, {}", words::preset(preset), method.name());
        let steps = steps(&built(preset, method));
        assert!(steps.iter().all(|step| !step.title.is_empty() && step.sentences.len() >= 2), "{name}");
        let last = steps.last().expect("a check");
        let exact = last.formulas.iter().all(|line| line.ends_with("difference 0"));
        assert!(exact || method == Method::Float, "{name}: {last:?}");
    }
}
