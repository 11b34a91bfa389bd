//! Code and mark-up: JSON, Python, NumPy, pandas, Markdown, LaTeX, MATLAB, and what the page itself writes.

use zerofit::math::construct::method::Method;
use zerofit::notation::number::WholeNumber;
use zerofit::reader::form::Form;
use zerofit::reader::{self, Fault, Index, Options, Widths};
use zerofit::share::exchange;
use zerofit::share::presets::Preset;

use super::{asks, one, reads, shown};
use crate::common::{construct, data_set};

#[track_caller]
fn check(form: Form, text: &str, expected: &str) {
    let table = one(text);
    assert_eq!((table.found.form, shown(&table).as_str()), (form, expected), "{text:?}");
}

#[track_caller]
fn refuses(text: &str, expected: &Fault) {
    assert_eq!(reader::read(text, &Options::default()).as_ref(), Err(expected), "{text:?}");
}

#[test]
fn lists_and_objects_are_tables() {
    check(Form::Json, "[[0, 0, 0], [0, 1, 1]]", "0|0|0 / 0|1|1");
    check(Form::Json, r#"[["1/2", 0.1], [1e400, -3]]"#, "1/2|0.1 / 1e400|-3");
    check(
        Form::Json,
        r#"[{"x": 1, "y": 2}, {"y": null, "x": 0.10000000000000001}]"#,
        "x|y: 1|2 / 0.10000000000000001|null",
    );
    check(Form::Json, r#"{"x": [1, 2], "y": ["a", "b\u00e4"]}"#, "x|y: 1|a / 2|bä");
    check(Form::Json, "{\"x\": 1}\n{\"x\": 2}\n", "x: 1 / 2");
    check(Form::Json, r#"{"columns": ["x", "y"], "index": [0, 1], "data": [[1, 2], [3, 4]]}"#, "x|y: 1|2 / 3|4");
    check(Form::Json, r#"{"x": {"0": 1, "1": 2}, "y": {"0": 3, "1": 4}}"#, "x|y: 1|3 / 2|4");
    check(Form::Json, "[[1]]", "1");
    check(Form::Json, r#"[{"x": {"a": 1, "b": 2}, "y": 3}]"#, "x1|x2|y: 1|2|3");
    check(Form::Json, r#"[{"x": [1, 2], "y": 3}, {"x": [4, 5], "y": 6}]"#, "x1|x2|y: 1|2|3 / 4|5|6");
    check(Form::Json, "[[1e400, 12345678901234567890123], [0.1, -1E-5]]", "1e400|12345678901234567890123 / 0.1|-1e-5");
    check(Form::Python, "[[1, NaN], [Infinity, 3]]", "1|NaN / Infinity|3");
    check(Form::Json, "[[1, 2], [3]]", "1|2 / 3|");
}

#[test]
fn what_python_and_numpy_print_is_read() {
    check(Form::Python, "[(0, 1), (2, 3)]", "0|1 / 2|3");
    check(Form::Python, "(0, 1), (2, 3)", "0|1 / 2|3");
    check(Form::Python, "[([0, 1], 2), ([3, 4], 5)]", "0|1|2 / 3|4|5");
    check(Form::Python, "[[0 0 0]\n [0 1 1]]", "0|0|0 / 0|1|1");
    check(Form::Python, "[[ 1.   2.5]\n [-3.   nan]]", "1.|2.5 / -3.|nan");
    check(Form::Python, "array([[1., 2.],\n       [3., 4.]], dtype=float32)", "1.|2. / 3.|4.");
    check(Form::Python, "data = np.array([[1, 2], [3, 4]])", "1|2 / 3|4");
    check(Form::Python, "tensor([[1., 2.]], device='cpu')", "1.|2.");
    check(Form::Python, "[[np.float64(0.1), np.int64(3)], [Fraction(3, 4), Decimal('0.10')]]", "0.1|3 / 3/4|0.10");
    check(Form::Python, "[{'x': 1, 'y': 'a'}]", "x|y: 1|a");
    check(Form::Python, "x = [1, 2]\ny = [3, 4]", "x|y: 1|3 / 2|4");
    check(Form::Python, "X = np.array([[1, 2], [3, 4]])\ny = np.array([5, 6])", "X1|X2|y: 1|2|5 / 3|4|6");
    check(Form::Python, "Fraction(-5, 2)", "-5/2");
    check(Form::Python, "Fraction(1, 2)\tFraction(3, 4)\nFraction(5, 6)\t1", "1/2|3/4 / 5/6|1");
}

#[test]
fn a_plain_list_is_a_row_or_a_column() {
    asks("[1, 2, 3]", &["1|2|3", "1 / 2 / 3"]);
    asks("array([0.5, 1.5])", &["0.5|1.5", "0.5 / 1.5"]);
    check(Form::Json, "[7]", "7");
}

#[test]
fn what_is_shortened_or_broken_is_named() {
    refuses("[[0 1 2]\n ...\n [7 8 9]]", &Fault::Shortened { line: 2 });
    refuses("[0 1 2 ... 7 8 9]", &Fault::Shortened { line: 1 });
    refuses("    x\n0   1\n..  ...\n9   3", &Fault::Shortened { line: 3 });
    refuses("[[1, 2],\n [3, 4", &Fault::Broken { form: Form::Json, line: 2, column: 7 });
    refuses("[[1, 2], [[3], 4, 5]]", &Fault::NoTable { form: Form::Json });
    refuses("{\"a\": [[1], [2]]}", &Fault::NoTable { form: Form::Json });
    for text in [r#"[{"x": 1, "x": 2}]"#, r#"[{"x": [1, 2], "x1": 3}]"#] {
        refuses(text, &Fault::NoTable { form: Form::Json });
    }
    for (text, form) in [("[]", Form::Json), ("{}", Form::Json), ("x = [[1], [2]]\ny = [3, 4, 5]", Form::Python)] {
        refuses(text, &Fault::NoTable { form });
    }
    refuses("[[1 2 ... 9]\n [3 4 ... 8]]", &Fault::Shortened { line: 1 });
    refuses("{1, 2; 3, 4}", &Fault::Broken { form: Form::Json, line: 1, column: 3 });
    refuses(&"[".repeat(100_000), &Fault::Broken { form: Form::Json, line: 1, column: 10 });
}

#[test]
fn data_frames_are_read_without_their_index() {
    check(Form::Pandas, "    x1   x2  y\n0  0.0  1.5  1\n1  0.5  2.0  3", "x1|x2|y: 0.0|1.5|1 / 0.5|2.0|3");
    check(Form::Pandas, "     y\na  1.5\nb  2.5\n\n[2 rows x 1 columns]", "y: 1.5 / 2.5");
    check(Form::Pandas, "     0    1\n0  1.0  2.0\n1  3.0  4.5", "0|1: 1.0|2.0 / 3.0|4.5");
    check(Form::Pandas, "0    1.5\n1    2.5\nName: y, dtype: float64", "1.5 / 2.5");
    check(Form::Pandas, "    x1  x2\nid        \n3    1   2\n7    3   4", "x1|x2: 1|2 / 3|4");
    let with_a_space = "   sepal length  y\n0           5.1  3\n1           4.9  6";
    check(Form::Pandas, with_a_space, "sepal length|y: 5.1|3 / 4.9|6");
    assert_ne!(one("   a b  c\n4    5  6\n7    8  9").found.form, Form::Pandas, "nothing counts");
    assert_eq!(one("   x  y\n0  1  2\n1  3  4").found.index, Index::LeftOut);
}

#[test]
fn wide_data_frames_are_printed_in_blocks_and_read_as_one_table() {
    let print = "   sepal_length  sepal_width  \\\n0           5.1          3.5   \n1           4.9         -3.0   \n\n   \
        petal_length     species  \n0           1.4      setosa  \n1           1.4  versicolor  \n\n[2 rows x 4 columns]";
    let expected = "sepal_length|sepal_width|petal_length|species: 5.1|3.5|1.4|setosa / 4.9|-3.0|1.4|versicolor";
    check(Form::Pandas, print, expected);
    check(Form::Pandas, "   a  \\\nu  1   \n\n   b  \\\nu  2   \n\n   c  \nu  3  ", "a|b|c: 1|2|3");
    // Blocks of other rows are no such print.
    let other = "   a  b \\\n0  1  2\n1  3  4\n\n   c\n0  5\n2  6";
    assert!(one(other).cells.rows() > 2);
}

#[test]
fn markdown_and_drawn_tables_are_read() {
    check(Form::Markdown, "| x | y |\n|---|--:|\n| 1 | 2.5 |\n| 3 | 4 |", "x|y: 1|2.5 / 3|4");
    check(Form::Markdown, "x | y\n--- | ---\n1 | 2\\|3", "x|y: 1|2|3");
    check(Form::Markdown, "+---+---+\n| x | y |\n+---+---+\n| 1 | 2 |\n+---+---+", "x|y: 1|2");
    check(Form::Markdown, "|x|y|\n|:--|--:|\n|1|2,5|\n|3|4,5|", "x|y: 1|2.5 / 3|4.5");
    check(Form::Markdown, "| 1 | 2 |\n| 3 | 4 |", "1|2 / 3|4");
    check(Form::Markdown, "| a |\n|:-:|\n| **1** |", "a: 1");
}

#[test]
fn latex_tables_and_matrices_are_read() {
    check(
        Form::Latex,
        "\\begin{tabular}{r|rr}\n\\hline\nx & y & z \\\\\n\\midrule % rule\n$-1$ & $\\frac{1}{2}$ & 3 \\\\\n4&5&6\\\\\\bottomrule\n\\end{tabular}",
        "x|y|z: -1|1/2|3 / 4|5|6",
    );
    check(Form::Latex, r"\begin{pmatrix} 1 & -\tfrac12 \\[2pt] 0 & 1 \end{pmatrix}", "1|-1/2 / 0|1");
    check(Form::Latex, r"A = \begin{bmatrix}1&2\\3&4\end{bmatrix}", "1|2 / 3|4");
    check(
        Form::Latex,
        "\\begin{tabular}{cc}\n\\hline\nx & y \\\\ \\hline\n1 & 2 \\\\ \\hline\n\\end{tabular}",
        "x|y: 1|2",
    );
    check(Form::Latex, r"$1{,}5$ & $2$ \\ $3$ & $4$ \\", "1.5|2 / 3|4");
    check(Form::Latex, r"1 & 2 \\ 3 & 4", "1|2 / 3|4");
    check(Form::Latex, r"-\frac{5}{2}", "-5/2");
    check(Form::Latex, r"{1} & 2 \\ {3} & 4", "1|2 / 3|4");
    check(Form::Json, r#"[["R&D\\x", 1.5], ["b", 2.5]]"#, r"R&D\x|1.5 / b|2.5");
}

#[test]
fn matlab_matrices_are_read() {
    check(Form::Matlab, "A = [1, 2, 3; 4, 5, 6];", "1|2|3 / 4|5|6");
    check(Form::Matlab, "[1 2; 3 4]", "1|2 / 3|4");
    check(Form::Matlab, "[1 2 % first\n 3 4];", "1|2 / 3|4");
    check(Form::Matlab, "[1, 2, ...\n 3; 4, 5, 6]", "1|2|3 / 4|5|6");
    for (text, column) in [("A = 1e3*[1 2; 3 4]", 5), ("[1 2; 3 4]'", 11), ("A = [1 2; 3 4].^2", 15)] {
        refuses(text, &Fault::Broken { form: Form::Matlab, line: 1, column });
    }
}

#[test]
fn what_matlab_and_octave_print_is_read() {
    check(Form::Matlab, "A =\n\n     1     2\n     3    -4\n\n", "1|2 / 3|-4");
    check(
        Form::Matlab,
        "ans = 2×3\n    1.5000    2.0000    NaN\n    3.0000    4.0000  0\n",
        "1.5000|2.0000|NaN / 3.0000|4.0000|0",
    );
    check(
        Form::Matlab,
        "A =\n\n   1.0e+03 *\n\n    1.2340    0.0010\n   -5.6780    0.0002\n         0   12.0000\n",
        "1234.0|1.0 / -5678.0|0.2 / 0|12000.0",
    );
    check(Form::Matlab, "   1.0e-02  *\n\n   1.5000   250.00\n", "0.015000|2.5000");
    check(
        Form::Matlab,
        "x =\n\n  Columns 1 through 2:\n\n   1   2\n   3   4\n\n Column 3:\n\n   5\n   6\n",
        "1|2|5 / 3|4|6",
    );
    check(
        Form::Matlab,
        "x =\n\n  1.0e+05 *\n\n Columns 1 and 2\n\n 1 2\n\n Columns 3 and 4\n\n 3 4\n",
        "100000|200000|300000|400000",
    );
    reads("Column 1\n5\n6", "Column 1: 5 / 6");
}

#[test]
fn what_the_page_writes_comes_back() {
    for preset in [Preset::Article, Preset::Xor, Preset::CollidingPair] {
        let draft = preset.table().draft();
        let data = data_set(&draft);
        let text = exchange::write(&data, &construct(&draft, Method::Integer).network);
        let table = one(&text);
        assert_eq!(table.found.form, Form::Exchange);
        let shape = draft.shape;
        let widths = Widths { a1: shape.a1(), a2: shape.a2() };
        assert_eq!((table.found.widths, table.found.inputs), (Some(widths), Some(shape.idim())));
        let values = |sample: &zerofit::math::table::sample::Sample| {
            sample.input.iter().chain(&sample.output).map(ToString::to_string).collect::<Vec<_>>().join("|")
        };
        assert_eq!(shown(&table), data.samples().iter().map(values).collect::<Vec<_>>().join(" / "));
    }
    for (numerator, denominator) in [("-5", "2"), ("7", "1"), ("12345678901234567890", "7")] {
        let number = WholeNumber { numerator: numerator.to_owned(), denominator: denominator.to_owned() };
        for text in [number.fraction(), number.latex(), number.python()] {
            reads(&text, &number.fraction());
        }
    }
}

#[test]
fn a_quote_over_the_lines_of_what_looks_like_a_print_is_a_cell() {
    reads(" a \"b\nx\n1 2\" 3", "a|b\nx\n1 2|3");
}
