//! The figures of the own venue: uses by month.

use std::rc::Rc;

use shared::statistics::{MonthOfVisits, VenueStatistics, VenueStatisticsQuery};
use yew::prelude::*;

use super::chart::{Bar, Chart, month_name};
use super::figures::named;
use crate::api::statistics::venue_statistics;
use crate::components::key_figures::KeyFigures;
use crate::components::print_button::PrintButton;
use crate::components::remote_view::RemoteView;
use crate::components::table::{Column, Table};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// The figures of the own venue.
#[component]
pub(super) fn VenueFigures() -> Html {
    let figures = use_remote((), |()| async move {
        venue_statistics(&VenueStatisticsQuery::default()).await
    });
    let render = Callback::from(|figures: Rc<VenueStatistics>| html! { <Figures {figures} /> });
    html! { <RemoteView<VenueStatistics> remote={figures} {render} /> }
}

#[derive(Properties, PartialEq)]
struct FiguresProps {
    figures: Rc<VenueStatistics>,
}

#[component]
fn Figures(props: &FiguresProps) -> Html {
    let t = use_i18n();
    let figures = &props.figures;
    let now = figures
        .months
        .last()
        .map_or([0; 3], |month| [month.adults, month.children, month.uses]);
    let names = [
        "statistics-adults",
        "statistics-children",
        "statistics-uses",
    ];
    let this_month: Vec<_> = names.into_iter().zip(now).collect();
    let bars: Vec<_> = figures.months.iter().map(bar).collect();
    html! {
        <>
            <div class="statistics__head">
                <p class="statistics__site">
                    <strong>{ t.text(&figures.venue_name) }</strong>
                    <span>{ t.format("statistics-as-of", &[("date", t.date(figures.as_of).as_str().into())]) }</span>
                </p>
                <PrintButton />
            </div>
            <section class="section" aria-labelledby="statistics-now">
                <h2 id="statistics-now">{ t.get("statistics-this-month") }</h2>
                <KeyFigures items={named(&t, &this_month)} />
            </section>
            <section class="section" aria-labelledby="statistics-by-month">
                <h2 id="statistics-by-month">{ t.get("statistics-uses-by-month") }</h2>
                <p class="prose">{ t.get("statistics-uses-text") }</p>
                <div class="sheet">
                    <Chart
                        {bars}
                        lower={t.get("statistics-adults")}
                        upper={t.get("statistics-children")}
                        summary={["statistics-uses-summary", "statistics-uses-summary-none"]}
                    />
                </div>
                { table(&t, &figures.months) }
            </section>
        </>
    }
}

const fn bar(month: &MonthOfVisits) -> Bar {
    Bar {
        month: month.month,
        lower: month.adults,
        upper: month.children,
    }
}

/// The figures of the chart, the latest month first, with their totals.
fn table(t: &I18n, months: &[MonthOfVisits]) -> Html {
    let cells = |name: String, figures: [i64; 5]| {
        let figures = figures.map(|figure| html! { { t.number(figure) } });
        std::iter::once(html! { { name } })
            .chain(figures)
            .collect::<Vec<_>>()
    };
    let of = |month: &MonthOfVisits| {
        [
            month.adults,
            month.children,
            month.uses,
            month.course_places,
            month.season_passes,
        ]
    };
    let totals = months.iter().map(of).fold([0; 5], |sums, figures| {
        let [a, b, c, d, e] = sums;
        let [f, g, h, i, j] = figures;
        [a + f, b + g, c + h, d + i, e + j]
    });
    let numbers = [
        "statistics-adults",
        "statistics-children",
        "statistics-uses",
        "statistics-course-places",
        "statistics-season-passes",
    ];
    let columns: Vec<Column> = std::iter::once(Column::text(t.get("statistics-column-month")))
        .chain(numbers.map(|key| Column::number(t.get(key))))
        .collect();
    let rows = months
        .iter()
        .rev()
        .map(|month| cells(month_name(t, month.month), of(month)));
    html! {
        <Table
            caption={t.get("statistics-table")}
            {columns}
            rows={rows.collect::<Vec<_>>()}
            totals={cells(t.get("statistics-total").to_string(), totals)}
        />
    }
}
