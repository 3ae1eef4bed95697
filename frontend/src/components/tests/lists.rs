//! Lists with their filters, facts, codes, and the button that is pressed twice.

use std::rc::Rc;

use shared::page::Page;
use yew::prelude::*;

use super::{field, rendered};
use crate::components::code39::Code39;
use crate::components::definition_list::DefinitionList;
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::label_sheet::LabelSheet;
use crate::components::qr_code::QrCode;
use crate::components::table::Column;
use crate::components::two_press::TwoPress;
use crate::hooks::use_remote::{Remote, UseRemote};

fn list(items: Vec<&'static str>, is_filtered: bool, next_cursor: Option<&str>) -> Html {
    let list = UseRemote {
        state: Remote::Ready(Rc::new(Page {
            items,
            next_cursor: next_cursor.map(str::to_owned),
        })),
        reload: Callback::noop(),
    };
    let rows = Callback::from(|page: Rc<Page<&'static str>>| {
        page.items
            .iter()
            .map(|name| vec![html! { { *name } }])
            .collect()
    });
    html! {
        <EntityList<&'static str>
            {list}
            caption="Toimipisteet"
            columns={vec![Column::text("Nimi")]}
            {rows}
            {is_filtered}
            empty={html! { <p>{ "Lisää ensimmäinen" }</p> }}
        />
    }
}

#[tokio::test]
async fn a_list_is_a_table_with_a_way_to_the_next_page() {
    let html = rendered(|| list(vec!["Tapiola", "Leppävaara"], false, Some("b"))).await;
    assert!(
        html.contains("<caption") && html.contains("Tapiola") && html.contains("Seuraava sivu"),
        "{html}"
    );
    assert!(html.contains("Sivulla 2 riviä"), "{html}");
}

#[tokio::test]
async fn an_empty_list_says_what_to_do_or_that_nothing_fits_the_filters() {
    let bare = rendered(|| list(Vec::new(), false, None)).await;
    assert!(
        bare.contains("Lisää ensimmäinen") && !bare.contains("<table"),
        "{bare}"
    );

    let filtered = rendered(|| list(Vec::new(), true, None)).await;
    assert!(
        filtered.contains("Näillä rajauksilla") && !filtered.contains("Lisää"),
        "{filtered}"
    );
}

fn bar(is_filtered: bool) -> Html {
    let select = SelectFilter {
        field: field(None),
        label: "Laji".into(),
        options: vec![("abc".into(), "Kunta".into())],
        all: "Kaikki".into(),
    };
    let search = SearchFilter {
        field: field(None),
        label: "Nimi".into(),
    };
    html! {
        <FilterBar label="Rajaa" selects={vec![select]} {search} {is_filtered} on_clear={Callback::noop()} />
    }
}

#[tokio::test]
async fn filters_are_a_search_landmark_that_can_be_cleared() {
    let html = rendered(|| bar(true)).await;
    assert!(
        html.contains(r#"role="search" aria-label="Rajaa""#) && html.contains(r#"type="search""#),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-label="Hae""#) && html.contains("Poista rajaukset"),
        "{html}"
    );

    let bare = rendered(|| bar(false)).await;
    assert!(!bare.contains("Poista rajaukset"), "{bare}");
}

#[tokio::test]
async fn the_first_press_is_a_button_and_no_question() {
    let html = rendered(|| {
        html! {
            <TwoPress id="end" label="Päätä" question="Päätetäänkö?" on_confirm={Callback::noop()} />
        }
    })
    .await;
    assert!(
        html.contains(r#"id="end-first""#) && !html.contains("Päätetäänkö?"),
        "{html}"
    );
}

#[tokio::test]
async fn facts_are_names_and_values() {
    let html = rendered(|| {
        html! { <DefinitionList items={vec![("Alue".into(), html! { { "Espoo" } })]} /> }
    })
    .await;
    assert!(html.contains("<dt>Alue</dt><dd>Espoo</dd>"), "{html}");
}

#[tokio::test]
async fn codes_are_pictures_with_their_words() {
    let html = rendered(|| {
        let label = html! {
            <>
                <QrCode text="ESPVTPVXVT2H" label="QR-koodi" />
                <Code39 text="ESPVTPVXVT2H" words="ESPV TPVX VT2H" />
            </>
        };
        html! { <LabelSheet label="Tarrat" labels={vec![label]} /> }
    })
    .await;
    assert!(
        html.contains(r#"role="img""#) && html.contains(r#"aria-label="QR-koodi""#),
        "{html}"
    );
    assert!(
        html.contains("ESPV TPVX VT2H") && html.matches("<path").count() == 2,
        "{html}"
    );
    assert!(!html.contains(" style="), "{html}");
}

#[tokio::test]
async fn a_text_that_code_39_does_not_know_stands_in_letters_alone() {
    let html = rendered(|| html! { <Code39 text="ääni" /> }).await;
    assert!(html.contains("ääni") && !html.contains("<svg"), "{html}");
}
