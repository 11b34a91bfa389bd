//! The networks of the published program are reproduced exactly, entry by entry.

use std::fs;

use crate::common::{case, check_exact, construct};
use zerofit::math::Rational;
use zerofit::math::construct::method::Method;
use zerofit::math::network::{Matrix, Network};

#[test]
fn every_published_network_is_reproduced() {
    let files = fs::read_dir("tests/cases/published").expect("the golden cases");
    let mut count = 0;
    for file in files {
        let path = file.expect("a readable folder").path();
        let case = case(&path);
        let network = construct(&case.draft, Method::Published).network;
        for matrix in Matrix::ALL {
            assert_eq!(text(&network, matrix), case.entries(matrix), "{} of {}", matrix.name(), path.display());
        }
        count += 1;
    }
    assert_eq!(count, 11, "golden cases read");
}

#[test]
fn samples_with_several_outputs_or_below_the_capacity_are_exact() {
    let files: Vec<_> = fs::read_dir("tests/cases/theorem4").expect("the cases").collect();
    assert_eq!(files.len(), 6, "cases read");
    for file in files {
        let case = case(&file.expect("a readable folder").path());
        check_exact(&case.draft, Method::Published);
        check_exact(&case.draft, Method::Integer);
    }
}

/// The numbers that the article prints for its worked example.
#[test]
fn the_article_s_printed_numbers_come_out() {
    let case = case("tests/cases/published/article.json".as_ref());
    let network = construct(&case.draft, Method::Published).network;
    let entry =
        |matrix, row, column| network.entry(matrix, row, column).expect("an entry of a 3 × 3 network").to_string();
    assert_eq!(text(&network, Matrix::W1)[0], ["823849691", "4336051", "28907", "149", "1"]);
    assert_eq!(entry(Matrix::B1, 0, 0), "-16778681974");
    assert_eq!(entry(Matrix::B1, 1, 0), "-60502822101/2");
    assert_eq!(entry(Matrix::W2, 0, 0), "148");
    assert_eq!(entry(Matrix::W2, 0, 1), "-9237952317912/35473138591");
}

fn text(network: &Network, matrix: Matrix) -> Vec<Vec<String>> {
    let (rows, columns) = network.size(matrix);
    let entry = |row, column| network.entry(matrix, row, column).as_ref().map(Rational::to_string).unwrap_or_default();
    (0..rows).map(|row| (0..columns).map(|column| entry(row, column)).collect()).collect()
}
