//! One number as a program or a typesetter writes it: `Fraction(3, 4)`, `np.float64(0.1)`, `\frac{3}{4}`, `$1{,}5$`.

/// Calls whose only argument is the number.
const WRAPPERS: [&str; 9] =
    ["float64", "float32", "float16", "longdouble", "Decimal", "mpf", "mpq", "Integer", "Float"];

/// The number in plain writing, where `text` is of such a form.
///
/// ```
/// use zerofit::reader::forms::scalar::plain;
/// assert_eq!(plain(r"-\frac{5}{2}").as_deref(), Some("-5/2"));
/// assert_eq!(plain("Fraction(-5, 2)").as_deref(), Some("-5/2"));
/// assert_eq!(plain("-5/2"), None);
/// ```
#[must_use]
pub fn plain(text: &str) -> Option<String> {
    if text.bytes().any(|byte| matches!(byte, b'\\' | b'$' | b'{')) {
        return latex(text);
    }
    if !text.ends_with(')') || !text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
        return None;
    }
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let call = call(text)?;
    // A minus before a call whose number has a sign of its own.
    Some(if sign.is_empty() { call } else { call.strip_prefix('-').map_or(format!("-{call}"), ToOwned::to_owned) })
}

/// `name(arguments)`, the name without the module it is from.
pub(super) fn call_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn call(text: &str) -> Option<String> {
    let (name, arguments) = text.strip_suffix(')')?.split_once('(')?;
    let name = call_name(name.trim());
    let arguments: Vec<&str> = arguments.split(',').map(|argument| unquoted(argument.trim())).collect();
    match arguments[..] {
        [numerator, denominator] if matches!(name, "Fraction" | "Rational" | "mpq") => {
            { is_integer(numerator) && is_integer(denominator) }.then(|| match denominator {
                "1" => numerator.to_owned(),
                _ => format!("{numerator}/{denominator}"),
            })
        }
        [only] if matches!(name, "Fraction" | "Rational") || is_wrapper(name) => Some(only.to_owned()),
        _ => None,
    }
}

/// Whether a call of `name` with one number is that number.
pub(super) fn is_wrapper(name: &str) -> bool {
    let width = |prefix: &str| name.strip_prefix(prefix).is_some_and(|bits| bits.parse::<u8>().is_ok());
    WRAPPERS.contains(&name) || width("int") || width("uint")
}

/// Whether a call of `name` with two integers is their quotient.
pub(super) fn is_fraction(name: &str) -> bool {
    matches!(name, "Fraction" | "Rational" | "mpq")
}

fn unquoted(text: &str) -> &str {
    let quoted = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    quoted('\'').or_else(|| quoted('"')).unwrap_or(text)
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn latex(text: &str) -> Option<String> {
    // A single $ is a currency.
    let is_formula = text.len() > 1 && text.starts_with('$') && text.ends_with('$');
    if !(text.contains('\\') || is_formula || text.contains("{,}")) {
        return None;
    }
    let text = if is_formula { text.trim_matches('$').trim() } else { text };
    let text = text.strip_prefix(r"\(").and_then(|rest| rest.strip_suffix(r"\)")).unwrap_or(text).trim();
    let mut plain = text.replace("{,}", ",");
    for space in [r"\,", r"\;", r"\:", r"\ ", "~"] {
        plain = plain.replace(space, " ");
    }
    plain = plain.replace(r"\%", "%").replace(r"\dfrac", r"\frac").replace(r"\tfrac", r"\frac");
    if let Some((before, after)) = plain.split_once(r"\frac") {
        let (numerator, rest) = argument(after)?;
        let (denominator, rest) = argument(rest)?;
        let whole = before.trim();
        let blank = if whole.is_empty() || whole == "-" || whole == "+" { "" } else { " " };
        return rest.trim().is_empty().then(|| format!("{whole}{blank}{}", quotient(&numerator, &denominator)));
    }
    for command in [r"\num", r"\mathbf", r"\textbf", r"\text", r"\mathrm"] {
        if let Some((number, rest)) = plain.strip_prefix(command).and_then(argument) {
            plain = number + rest;
        }
    }
    Some(plain)
}

fn quotient(numerator: &str, denominator: &str) -> String {
    format!("{}/{}", numerator.trim(), denominator.trim())
}

/// `{…}` without braces within, or a single character.
fn argument(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    match text.strip_prefix('{') {
        Some(rest) => rest.split_once('}').map(|(inner, rest)| (inner.to_owned(), rest)),
        None => {
            let first = text.chars().next()?;
            Some((first.to_string(), &text[first.len_utf8()..]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text).as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn numbers_of_programs_and_typesetters_become_plain() {
        check("Fraction(3, 4)", "3/4");
        check("fractions.Fraction(-3, 4)", "-3/4");
        check("-Fraction(3, 4)", "-3/4");
        check("Fraction('3/4')", "3/4");
        check("Rational(7, 1)", "7");
        check("np.float64(0.1)", "0.1");
        check("numpy.int64(-3)", "-3");
        check("Decimal('0.10')", "0.10");
        check(r"\frac{3}{4}", "3/4");
        check(r"-\dfrac{3}{4}", "-3/4");
        check(r"1\frac12", "1 1/2");
        check(r"$-2$", "-2");
        check(r"$1{,}5$", "1,5");
        check(r"12\,345", "12 345");
        check(r"\num{1.5}", "1.5");
        for text in ["3/4", "f(3)", "sin(0.5)", "Fraction(1, 2, 3)", "Fraction(a, 2)", ")", "", "(", "$5", "$"] {
            assert_eq!(plain(text), None, "{text:?}");
        }
    }
}
