//! Registered cards by month as bars. Drawn with attributes and classes alone; the table beside it says the same.

use chrono::{Datelike, NaiveDate};
use shared::statistics::MonthOfCards;
use yew::prelude::*;

use super::scale::{lines, scaled};
use crate::i18n::{I18n, use_i18n};

/// The drawing in units of its own; the browser scales it.
const WIDTH: i64 = 720;
const HEIGHT: i64 = 300;
const LEFT: i64 = 48;
const TOP: i64 = 16;
/// Height of the bars' field.
const FIELD: i64 = 224;

#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    pub(super) months: Vec<MonthOfCards>,
}

/// The name of a month with its year.
pub(super) fn month_name(t: &I18n, month: NaiveDate) -> String {
    format!(
        "{} {}",
        t.get(&format!("statistics-month-{}", month.month())),
        month.year()
    )
}

/// Bars by month.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let t = use_i18n();
    let months = &props.months;
    let highest = months.iter().max_by_key(|month| month.registered);
    let total: i64 = months.iter().map(|month| month.registered).sum();
    let summary = match highest.filter(|_| total > 0) {
        Some(most) => t.format(
            "statistics-chart-summary",
            &[
                ("total", t.number(total).as_str().into()),
                ("most", t.number(most.registered).as_str().into()),
                ("month", month_name(&t, most.month).into()),
            ],
        ),
        None => t.get("statistics-chart-summary-none"),
    };
    let lines = lines(highest.map_or(0, |month| month.registered));
    let top = lines.last().copied().unwrap_or(1);
    html! {
        <figure class="chart">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-labelledby="chart-summary" class="chart__drawing">
                <title id="chart-summary">{ summary }</title>
                <defs>
                    <pattern id="chart-renewals" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="chart__hatch-ground" width="6" height="6" />
                        <rect class="chart__hatch" width="2.5" height="6" />
                    </pattern>
                </defs>
                { for lines.iter().map(|line| grid_line(&t, *line, top)) }
                { for months.iter().enumerate().map(|(index, month)| bar(&t, index, month, months.len(), top)) }
            </svg>
            <figcaption class="chart__legend">
                <span><Swatch is_hatched=false />{ t.get("statistics-first") }</span>
                <span><Swatch is_hatched=true />{ t.get("statistics-renewals") }</span>
            </figcaption>
        </figure>
    }
}

fn grid_line(t: &I18n, value: i64, top: i64) -> Html {
    let y = TOP + FIELD - scaled(value, top, FIELD);
    let class = if value == 0 {
        "chart__line chart__line--ground"
    } else {
        "chart__line"
    };
    html! {
        <g>
            <line {class} x1={LEFT.to_string()} x2={WIDTH.to_string()} y1={y.to_string()} y2={y.to_string()} />
            <text class="chart__value" x={(LEFT - 8).to_string()} y={y.to_string()} text-anchor="end" dominant-baseline="middle">
                { t.number(value) }
            </text>
        </g>
    }
}

fn bar(t: &I18n, index: usize, month: &MonthOfCards, count: usize, top: i64) -> Html {
    let (index, count) = (
        i64::try_from(index).unwrap_or(0),
        i64::try_from(count.max(1)).unwrap_or(1),
    );
    let slot = (WIDTH - LEFT) / count;
    let x = LEFT + index * slot;
    let width = (slot * 7 / 10).max(1);
    let (left, middle) = (x + (slot - width) / 2, x + slot / 2);
    let ground = TOP + FIELD;
    let first = scaled(month.first, top, FIELD);
    let renewals = scaled(month.first + month.renewals, top, FIELD) - first;
    let rect = |class: &'static str, lower: i64, height: i64| {
        let y = ground - lower - height;
        html! {
            <rect {class} x={left.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
        }
    };
    // Every third month has its name, January its year; the last month always has one.
    let is_named = (count - 1 - index) % 3 == 0;
    let begins_year = month.month.month() == 1 || index == 0;
    html! {
        <g>
            { rect("chart__bar", 0, first) }
            { rect("chart__bar chart__bar--renewals", first, renewals) }
            if is_named {
                <text class={classes!("chart__month", ((count - 1 - index) % 6 != 0).then_some("chart__month--minor"))}
                    x={middle.to_string()} y={(ground + 22).to_string()} text-anchor="middle">
                    { t.get(&format!("statistics-month-{}", month.month.month())) }
                </text>
            }
            if begins_year {
                <text class="chart__year" x={left.to_string()} y={(ground + 48).to_string()}>{ month.month.year() }</text>
            }
        </g>
    }
}

#[derive(Properties, PartialEq)]
struct SwatchProps {
    is_hatched: bool,
}

/// A little square that shows how a part of the bars looks.
#[component]
fn Swatch(props: &SwatchProps) -> Html {
    let class = classes!(
        "chart__bar",
        props.is_hatched.then_some("chart__bar--renewals")
    );
    html! {
        <svg class="chart__swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect {class} width="16" height="16" />
        </svg>
    }
}
