//! The page in a frame of another page: the part of an address that says so, and what embeds it.
//!
//! ```text
//! fragment = link *( "&" ( "embed" | "embed=read" | "scheme=light" | "scheme=dark" | … ) )
//! ```

/// How the page is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// Whether the table can be looked at only.
    pub is_read_only: bool,
    /// Light or dark, where the host says so.
    pub scheme: Option<Scheme>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How the page is embedded whose address has this fragment; `None` where it stands alone.
#[must_use]
pub fn embedding(fragment: &str) -> Option<Embedding> {
    let parts = || fragment.split('&').skip(1);
    let is_read_only = parts().any(|part| part == "embed=read");
    let schemes = [Scheme::Light, Scheme::Dark];
    let scheme = parts().find_map(|part| {
        let name = part.strip_prefix("scheme=")?;
        schemes.into_iter().find(|scheme| scheme.name() == name)
    });
    (is_read_only || parts().any(|part| part == "embed")).then_some(Embedding { is_read_only, scheme })
}

/// The HTML that embeds the page with this `address`, whose fragment is not empty, under a title for those who cannot see it.
#[must_use]
pub fn html(address: &str, title: &str, is_read_only: bool) -> String {
    let embed = if is_read_only { "&embed=read" } else { "&embed" };
    let (address, title) = (escaped(&format!("{address}{embed}")), escaped(title));
    format!(
        r#"<iframe src="{address}" title="{title}" width="100%" height="900" loading="lazy" allow="clipboard-write"></iframe>"#
    )
}

/// `text` as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, expected: Option<(bool, Option<Scheme>)>) {
        let expected = expected.map(|(is_read_only, scheme)| Embedding { is_read_only, scheme });
        assert_eq!(embedding(fragment), expected, "{fragment}");
    }

    #[test]
    fn an_address_says_that_and_how_the_page_is_embedded() {
        check("1abc", None);
        check("embed", None);
        check("1abc&scheme=dark", None);
        check("1abc&embed=dance", None);
        check("1abc&embed", Some((false, None)));
        check("1abc&tab=walk&embed=read&scheme=dark", Some((true, Some(Scheme::Dark))));
        check("&scheme=light&embed", Some((false, Some(Scheme::Light))));
        check("1abc&embed&scheme=pink", Some((false, None)));
    }

    #[test]
    fn what_embeds_it_is_of_the_form_that_is_read() {
        assert_eq!(
            html("https://a.b/#1abc&tab=walk", "\"XOR\" & <more>", true),
            "<iframe src=\"https://a.b/#1abc&amp;tab=walk&amp;embed=read\" title=\"&quot;XOR&quot; &amp; &lt;more>\" \
             width=\"100%\" height=\"900\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
        );
        assert!(html("https://a.b/#1abc", "XOR", false).contains("#1abc&amp;embed\""));
    }
}
