//! The page keeps to its own files, and to a policy that lets nothing else happen.

use anyhow::Result;
use browser_tests::page::Page;

use super::{ESCAPE, VERIFIED, verified};

/// Nothing was asked for but the page's own files, and nothing was attempted that its policy forbids, by the page or by a
/// worker: the host is told of either.
#[track_caller]
fn assert_own_files_only(page: &Page) {
    assert_eq!(page.host.reports(), Vec::<String>::new());
    let served = page.host.served();
    assert!(served.iter().all(|file| file.found), "{served:?}");
}

#[tokio::test]
async fn no_tab_or_dialog_breaks_the_policy() -> Result<()> {
    let page = verified().await?;
    for tab in page.texts("[role=tab]").await? {
        page.choose_tab(&tab).await?;
        page.settled().await?;
    }
    for opener in page.texts("[popovertarget]").await? {
        page.script(&format!(
            "for (const button of document.querySelectorAll('[popovertarget]')) \
             if (button.innerText.trim() == {opener:?}) {{ button.popoverTargetElement.togglePopover(); break; }}"
        ))
        .await?;
        page.settled().await?;
        page.keys(ESCAPE).await?;
    }
    assert_own_files_only(&page);
    Ok(())
}

#[tokio::test]
async fn work_of_any_kind_keeps_to_the_policy() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Function").await?;
    page.button("Save PNG").await?.click().await?;
    page.button("Save SVG").await?.click().await?;
    page.type_into(1, 1, "1/3").await?;
    page.wait_for(VERIFIED).await?;
    page.choose_tab("Weights").await?;
    page.choose_method("Published").await?;
    page.find("//label[contains(., 'in float64, too')]").await?.click().await?;
    page.wait_for("built in float64").await?;
    page.cell(1, 1).await?.click().await?;
    page.paste("1\t2\n3\t4").await?;
    page.settled().await?;
    page.train_and_stop().await?;
    page.button("Save as…").await?.click().await?;
    page.find("//div[@id='files']//button[strong[.='ONNX']]").await?.click().await?;
    page.wait_for("Saved ").await?;
    page.keys(ESCAPE).await?;
    page.button("Lecture").await?.click().await?;
    super::lecture::move_pointer(&page).await?;
    page.button("Leave the lecture").await?.click().await?;
    assert_own_files_only(&page);
    Ok(())
}

#[tokio::test]
async fn the_policy_is_in_force() -> Result<()> {
    let page = verified().await?;
    // Tried in the page itself, whose own scripts these would be.
    page.script(
        "const style = document.createElement('p'); style.setAttribute('style', 'color: red'); \
         document.body.append(style); \
         const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/elsewhere.png'; \
         fetch('http://127.0.0.1:9/').catch(() => {});",
    )
    .await?;
    for broken in ["style-src", "img-src", "connect-src"] {
        page.reported(broken).await?;
    }
    let html = page
        .script(
            "try { document.body.insertAdjacentHTML('beforeend', '<p>'); return 'taken'; } catch { return 'refused'; }",
        )
        .await?;
    let has_types = page.script("return 'trustedTypes' in window;").await?;
    assert_eq!(html, if has_types == true { "refused" } else { "taken" });
    Ok(())
}

#[tokio::test]
async fn no_link_leaks_where_it_was_followed() -> Result<()> {
    let page = verified().await?;
    let leaks = page
        .script(
            "return [...document.querySelectorAll('a[href]')].filter(a => a.origin != location.origin) \
             .filter(a => !a.relList.contains('noopener')).map(a => a.href);",
        )
        .await?;
    assert_eq!(leaks, serde_json::json!([]));
    assert_eq!(page.script("return document.querySelector('meta[name=referrer]').content;").await?, "no-referrer");
    Ok(())
}
