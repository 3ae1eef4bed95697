//! A box that says something: for information, as a success, a warning or an error.

use yew::prelude::*;

use super::icon::Icon;

/// What a notification is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NotificationKind {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Success,
    /// Take care.
    Alert,
    /// It did not go well.
    Error,
}

impl NotificationKind {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Info => None,
            Self::Success => Some("hds-notification--success"),
            Self::Alert => Some("hds-notification--alert"),
            Self::Error => Some("hds-notification--error"),
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Info => "info-circle-fill",
            Self::Success => "check-circle-fill",
            Self::Alert => "alert-circle-fill",
            Self::Error => "error-fill",
        }
    }
}

/// Properties of [`Notification`].
#[derive(Properties, PartialEq)]
pub struct NotificationProps {
    /// What it is about.
    #[prop_or_default]
    pub kind: NotificationKind,
    /// Its heading.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
    /// `alert` or `status` when it appears while the page is open, so that it is read out.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// Whether a form puts the focus here when it failed.
    #[prop_or_default]
    pub takes_focus: bool,
}

/// A box that says something.
#[component]
pub fn Notification(props: &NotificationProps) -> Html {
    html! {
        <div
            class={classes!("hds-notification", props.kind.class())}
            role={props.role.clone()}
            tabindex={props.takes_focus.then_some("-1")}
            data-failure={props.takes_focus.then_some("true")}
        >
            <div class="hds-notification__content">
                if let Some(title) = &props.title {
                    <div class="hds-notification__label">
                        <Icon name={props.kind.icon()} />
                        <span>{ title }</span>
                    </div>
                }
                <div class="hds-notification__body">{ props.children.clone() }</div>
            </div>
        </div>
    }
}
