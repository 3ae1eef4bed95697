//! The figures of one site: cards by state, stock that is left, cards by month.

use std::rc::Rc;

use shared::ids::SiteId;
use shared::statistics::{MonthOfCards, SiteStatistics, SiteStatisticsQuery, StockLeft};
use yew::prelude::*;

use super::chart::{Bar, Chart, month_name};
use crate::api::statistics::site_statistics;
use crate::components::icon::Icon;
use crate::components::key_figures::KeyFigures;
use crate::components::print_button::PrintButton;
use crate::components::remote_view::RemoteView;
use crate::components::table::{Column, Table};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// From this number of personal cards on nobody needs to think of more.
const ENOUGH: i64 = 10;

#[derive(Properties, PartialEq)]
pub(super) struct SiteFiguresProps {
    /// The site; without it, the own one.
    pub(super) site_id: Option<SiteId>,
}

/// The figures of one site.
#[component]
pub(super) fn SiteFigures(props: &SiteFiguresProps) -> Html {
    let figures = use_remote(props.site_id, |site_id| async move {
        site_statistics(&SiteStatisticsQuery { site_id }).await
    });
    let render = Callback::from(|figures: Rc<SiteStatistics>| html! { <Figures {figures} /> });
    html! { <RemoteView<SiteStatistics> remote={figures} {render} /> }
}

#[derive(Properties, PartialEq)]
struct FiguresProps {
    figures: Rc<SiteStatistics>,
}

#[component]
fn Figures(props: &FiguresProps) -> Html {
    let t = use_i18n();
    let figures = &props.figures;
    let states = &figures.states;
    let states = [
        ("card-state-valid", states.valid),
        ("card-state-expired", states.expired),
        ("card-state-pilot_ended", states.pilot_ended),
        ("card-state-inactivated", states.inactivated),
    ];
    html! {
        <>
            <div class="statistics__head">
                <p class="statistics__site">
                    <strong>{ figures.site_name.clone() }</strong>
                    <span>{ t.format("statistics-as-of", &[("date", t.date(figures.as_of).as_str().into())]) }</span>
                </p>
                <PrintButton />
            </div>
            <section class="section" aria-labelledby="statistics-states">
                <h2 id="statistics-states">{ t.get("statistics-states") }</h2>
                <KeyFigures items={named(&t, &states)} />
            </section>
            <Stock stock={figures.stock.clone()} />
            <section class="section" aria-labelledby="statistics-by-month">
                <h2 id="statistics-by-month">{ t.get("statistics-months") }</h2>
                <p class="prose">{ t.get("statistics-months-text") }</p>
                <div class="sheet">
                    <Chart
                        bars={figures.months.iter().map(bar).collect::<Vec<_>>()}
                        lower={t.get("statistics-first")}
                        upper={t.get("statistics-renewals")}
                        summary={["statistics-chart-summary", "statistics-chart-summary-none"]}
                    />
                </div>
                <MonthTable months={figures.months.clone()} />
            </section>
        </>
    }
}

const fn bar(month: &MonthOfCards) -> Bar {
    Bar {
        month: month.month,
        lower: month.first,
        upper: month.renewals,
    }
}

pub(super) fn named(t: &I18n, figures: &[(&str, i64)]) -> Vec<(AttrValue, AttrValue)> {
    figures
        .iter()
        .map(|(key, figure)| (t.get(key), t.number(*figure)))
        .collect()
}

#[derive(Properties, PartialEq)]
struct StockProps {
    stock: StockLeft,
}

/// What can still be handed over.
#[component]
fn Stock(props: &StockProps) -> Html {
    let t = use_i18n();
    let stock = [
        ("statistics-stock-personal", props.stock.personal),
        ("statistics-stock-community", props.stock.community),
    ];
    html! {
        <section class="section" aria-labelledby="statistics-stock">
            <h2 id="statistics-stock">{ t.get("statistics-stock") }</h2>
            <KeyFigures items={named(&t, &stock)} />
            if props.stock.personal < ENOUGH {
                <p class="statistics__low">
                    <Icon name="alert-circle-fill" />
                    <span>{ t.get("statistics-stock-low") }</span>
                </p>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct MonthTableProps {
    months: Vec<MonthOfCards>,
}

/// The figures of the chart, the latest month first, with their totals.
#[component]
fn MonthTable(props: &MonthTableProps) -> Html {
    let t = use_i18n();
    let figure = |count: i64| html! { { t.number(count) } };
    let cells = |name: String, [registered, first, renewals, replacements, late]: [i64; 5]| {
        vec![
            html! { { name } },
            figure(registered),
            figure(first),
            figure(renewals),
            figure(replacements),
            figure(late),
        ]
    };
    let of_month = |month: &MonthOfCards| {
        [
            month.registered,
            month.first,
            month.renewals,
            month.replacements,
            month.late_entries,
        ]
    };
    let totals = props
        .months
        .iter()
        .map(of_month)
        .fold([0; 5], |sums, figures| {
            let [a, b, c, d, e] = sums;
            let [f, g, h, i, j] = figures;
            [a + f, b + g, c + h, d + i, e + j]
        });
    let numbers = [
        "statistics-column-registered",
        "statistics-first",
        "statistics-renewals",
        "statistics-column-replacements",
        "statistics-column-late",
    ];
    let columns: Vec<Column> = std::iter::once(Column::text(t.get("statistics-column-month")))
        .chain(numbers.map(|key| Column::number(t.get(key))))
        .collect();
    html! {
        <>
            <p class="statistics__scrolls no-print">{ t.get("statistics-scrolls") }</p>
            <Table
                caption={t.get("statistics-table")}
                {columns}
                rows={props.months.iter().rev().map(|month| cells(month_name(&t, month.month), of_month(month))).collect::<Vec<_>>()}
                totals={cells(t.get("statistics-total").to_string(), totals)}
            />
        </>
    }
}
