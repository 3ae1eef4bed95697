//! Figures by month as bars of two parts. Drawn with attributes and classes alone; the table beside it says the same.

use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

use super::scale::{lines, scaled};
use crate::i18n::{I18n, use_i18n};

const TOP: i64 = 12;
/// Height of the bars' field, in the drawing's own units.
const FIELD: i64 = 224;
/// Height of the drawing: the field and two lines of words below it.
const HEIGHT: i64 = TOP + FIELD + 58;

/// A drawing for a wide or a narrow screen, in units of its own that the browser scales.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Frame {
    name: &'static str,
    width: i64,
    /// Room for the values at the left.
    left: i64,
    /// Every how many months there is a name.
    named: i64,
}

const WIDE: Frame = Frame {
    name: "wide",
    width: 768,
    left: 48,
    named: 3,
};
const NARROW: Frame = Frame {
    name: "narrow",
    width: 320,
    left: 32,
    named: 6,
};

/// The figures of a month, one on top of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// First day of the month.
    pub(super) month: NaiveDate,
    pub(super) lower: i64,
    pub(super) upper: i64,
}

impl Bar {
    const fn total(self) -> i64 {
        self.lower + self.upper
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    pub(super) bars: Vec<Bar>,
    /// What the lower parts are.
    pub(super) lower: AttrValue,
    /// What the upper, hatched parts are.
    pub(super) upper: AttrValue,
    /// Keys of the chart in a sentence, for those who do not see it; the second when there is nothing in it.
    pub(super) summary: [&'static str; 2],
}

/// The name of a month with its year.
pub(super) fn month_name(t: &I18n, month: NaiveDate) -> String {
    format!(
        "{} {}",
        t.get(&format!("statistics-month-{}", month.month())),
        month.year()
    )
}

/// Bars by month, for a wide and for a narrow screen; only one of them is shown and read out.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let t = use_i18n();
    let summary = summary(&t, props.summary, &props.bars);
    html! {
        <figure class="chart">
            <Drawing frame={WIDE} bars={props.bars.clone()} summary={summary.clone()} />
            <Drawing frame={NARROW} bars={props.bars.clone()} {summary} />
            <figcaption class="chart__legend">
                <span><Swatch is_hatched=false />{ &props.lower }</span>
                <span><Swatch is_hatched=true />{ &props.upper }</span>
            </figcaption>
        </figure>
    }
}

/// The chart in a sentence, for those who do not see it.
fn summary(t: &I18n, [key, nothing]: [&str; 2], bars: &[Bar]) -> AttrValue {
    let total: i64 = bars.iter().map(|bar| bar.total()).sum();
    let most = bars
        .iter()
        .max_by_key(|bar| bar.total())
        .filter(|_| total > 0);
    let Some(most) = most else {
        return t.get(nothing);
    };
    t.format(
        key,
        &[
            ("total", t.number(total).as_str().into()),
            ("most", t.number(most.total()).as_str().into()),
            ("month", month_name(t, most.month).into()),
        ],
    )
}

#[derive(Properties, PartialEq)]
struct DrawingProps {
    frame: Frame,
    bars: Vec<Bar>,
    summary: AttrValue,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    let t = use_i18n();
    let (frame, bars) = (props.frame, &props.bars);
    let lines = lines(bars.iter().map(|bar| bar.total()).max().unwrap_or(0));
    let top = lines.last().copied().unwrap_or(1);
    let title = format!("chart-{}", frame.name);
    html! {
        <svg
            class={classes!("chart__drawing", format!("chart__drawing--{}", frame.name))}
            viewBox={format!("0 0 {} {HEIGHT}", frame.width)}
            role="img"
            aria-labelledby={title.clone()}
        >
            <title id={title}>{ &props.summary }</title>
            <Hatch id={hatch(frame)} />
            { for lines.iter().map(|line| grid_line(&t, frame, *line, top)) }
            { for bars.iter().enumerate().map(|(index, bar)| draw(&t, frame, (index, bars.len()), *bar, top)) }
        </svg>
    }
}

fn hatch(frame: Frame) -> String {
    format!("chart-hatch-{}", frame.name)
}

fn grid_line(t: &I18n, frame: Frame, value: i64, top: i64) -> Html {
    let y = (TOP + FIELD - scaled(value, top, FIELD)).to_string();
    let class = if value == 0 {
        "chart__line chart__line--ground"
    } else {
        "chart__line"
    };
    html! {
        <g>
            <line {class} x1={frame.left.to_string()} x2={frame.width.to_string()} y1={y.clone()} y2={y.clone()} />
            <text class="chart__value" x={(frame.left - 8).to_string()} {y} text-anchor="end" dominant-baseline="middle">
                { t.number(value) }
            </text>
        </g>
    }
}

fn draw(t: &I18n, frame: Frame, (index, count): (usize, usize), bar: Bar, top: i64) -> Html {
    let (index, count) = (
        i64::try_from(index).unwrap_or(0),
        i64::try_from(count.max(1)).unwrap_or(1),
    );
    let slot = (frame.width - frame.left) / count;
    let width = (slot * 7 / 10).max(1);
    let (x, ground) = (frame.left + index * slot + (slot - width) / 2, TOP + FIELD);
    let lower = scaled(bar.lower, top, FIELD);
    let upper = scaled(bar.total(), top, FIELD) - lower;
    let rect = |class: &'static str, fill: Option<String>, below: i64, height: i64| {
        let y = ground - below - height;
        html! {
            if height > 0 {
                <rect {class} {fill} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
            }
        }
    };
    // Counted from the last month, which always has its name; January has the year below.
    let until_last = count - 1 - index;
    let has_year = bar.month.month() == 1 || (index == 0 && bar.month.month() < 9);
    html! {
        <g>
            { rect("chart__bar", None, 0, lower) }
            { rect("chart__bar--hatched", Some(format!("url(#{})", hatch(frame))), lower, upper) }
            if until_last % frame.named == 0 {
                <text
                    class="chart__month"
                    x={if until_last == 0 { frame.width } else { x + width / 2 }.to_string()}
                    y={(ground + 22).to_string()}
                    text-anchor={if until_last == 0 { "end" } else { "middle" }}
                >
                    { t.get(&format!("statistics-month-{}", bar.month.month())) }
                </text>
            }
            if has_year {
                <text class="chart__year" x={x.to_string()} y={(ground + 46).to_string()}>{ bar.month.year() }</text>
            }
        </g>
    }
}

#[derive(Properties, PartialEq)]
struct HatchProps {
    id: String,
}

/// The pattern of the upper parts, so that they differ by more than a colour.
#[component]
fn Hatch(props: &HatchProps) -> Html {
    html! {
        <defs>
            <pattern id={props.id.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="chart__hatch-ground" width="6" height="6" />
                <rect class="chart__hatch" width="2.5" height="6" />
            </pattern>
        </defs>
    }
}

#[derive(Properties, PartialEq)]
struct SwatchProps {
    is_hatched: bool,
}

/// A little square that shows how a part of the bars looks.
#[component]
fn Swatch(props: &SwatchProps) -> Html {
    html! {
        <svg class="chart__swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            if props.is_hatched {
                <Hatch id="chart-hatch-legend" />
                <rect class="chart__bar--hatched" fill="url(#chart-hatch-legend)" width="16" height="16" />
            } else {
                <rect class="chart__bar" width="16" height="16" />
            }
        </svg>
    }
}
