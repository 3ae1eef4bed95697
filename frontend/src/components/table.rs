//! A table with a caption; on a narrow screen it scrolls sideways inside its own frame, or its rows become cards.

use yew::prelude::*;

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: AttrValue,
    /// Whether it holds figures, which stand to the right.
    pub is_number: bool,
}

impl Column {
    /// A column of words.
    pub fn text(title: impl Into<AttrValue>) -> Self {
        Self {
            title: title.into(),
            is_number: false,
        }
    }

    /// A column of figures.
    pub fn number(title: impl Into<AttrValue>) -> Self {
        Self {
            title: title.into(),
            is_number: true,
        }
    }
}

/// Properties of [`Table`].
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table shows.
    pub caption: AttrValue,
    /// Hides the caption where the heading above says the same; screen readers still hear it.
    #[prop_or_default]
    pub hides_caption: bool,
    /// The columns; the first names the row.
    pub columns: Vec<Column>,
    /// The rows, each with one cell per column.
    pub rows: Vec<Vec<Html>>,
    /// A last row of totals.
    #[prop_or_default]
    pub totals: Option<Vec<Html>>,
    /// On a narrow screen each row becomes a card.
    #[prop_or_default]
    pub stacks: bool,
}

/// A table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let number = |column: &Column| column.is_number.then_some("table__number");
    let row = |cells: &Vec<Html>| {
        let cells = cells.iter().zip(&props.columns).enumerate().map(|(index, (cell, column))| {
            if index == 0 {
                html! { <th scope="row" class={number(column)} data-title={column.title.clone()}>{ cell.clone() }</th> }
            } else {
                html! { <td class={number(column)} data-title={column.title.clone()}>{ cell.clone() }</td> }
            }
        });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <div class="hds-table-container table-frame" tabindex="0" role="group" aria-label={props.caption.clone()}>
            <table class={classes!("hds-table", "hds-table--light", props.stacks.then_some("table--stacks"))}>
                <caption class={if props.hides_caption { "visually-hidden" } else { "hds-table__caption" }}>
                    { &props.caption }
                </caption>
                <thead>
                    <tr class="hds-table__header-row">
                        { for props.columns.iter().map(|column| html! {
                            <th scope="col" class={number(column)}>{ &column.title }</th>
                        }) }
                    </tr>
                </thead>
                <tbody class="hds-table__content">{ for props.rows.iter().map(row) }</tbody>
                if let Some(totals) = &props.totals {
                    <tfoot>{ row(totals) }</tfoot>
                }
            </table>
        </div>
    }
}
