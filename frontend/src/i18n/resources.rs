//! The text files, built into the program.

use fluent_bundle::{FluentBundle, FluentResource};
use shared::text::Language;
use unic_langid::LanguageIdentifier;

/// The text files of one language, one per family of pages.
pub(super) type Sources = &'static [&'static str];

/// The texts of a program: each has those of the smaller ones too.
pub type Texts = &'static [fn(Language) -> Sources];

/// What the pages of the counter show, and what surrounds every page.
pub const COUNTER: Texts = &[counter];
/// What the everyday program shows.
pub const EVERYDAY: Texts = &[counter, everyday];
/// What the program of administration shows.
pub const ALL: Texts = &[counter, everyday, administration];

macro_rules! counter {
    ($language:literal) => {
        &[
            include_str!(concat!("../../locales/", $language, "/main.ftl")),
            include_str!(concat!("../../locales/", $language, "/problems.ftl")),
            include_str!(concat!("../../locales/", $language, "/public.ftl")),
            include_str!(concat!("../../locales/", $language, "/session.ftl")),
            include_str!(concat!("../../locales/", $language, "/start.ftl")),
            include_str!(concat!("../../locales/", $language, "/notices.ftl")),
            include_str!(concat!("../../locales/", $language, "/card-number.ftl")),
            include_str!(concat!("../../locales/", $language, "/hand-over.ftl")),
            include_str!(concat!("../../locales/", $language, "/queue.ftl")),
            include_str!(concat!("../../locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../locales/", $language, "/check.ftl")),
            include_str!(concat!("../../locales/", $language, "/visits.ftl")),
        ]
    };
}

macro_rules! everyday {
    ($language:literal) => {
        &[
            include_str!(concat!("../../locales/", $language, "/cards.ftl")),
            include_str!(concat!("../../locales/", $language, "/community.ftl")),
            include_str!(concat!("../../locales/", $language, "/card-tasks.ftl")),
            include_str!(concat!("../../locales/", $language, "/statistics.ftl")),
            include_str!(concat!("../../locales/", $language, "/backlog.ftl")),
            include_str!(concat!("../../locales/", $language, "/imports.ftl")),
            include_str!(concat!("../../locales/", $language, "/checklists.ftl")),
            include_str!(concat!("../../locales/", $language, "/materials.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage-venues.ftl")),
            include_str!(concat!("../../locales/", $language, "/second-factor.ftl")),
            include_str!(concat!("../../locales/", $language, "/venue-visits.ftl")),
            include_str!(concat!("../../locales/", $language, "/group-record.ftl")),
            include_str!(concat!("../../locales/", $language, "/own-card.ftl")),
            include_str!(concat!("../../locales/", $language, "/till.ftl")),
        ]
    };
}

macro_rules! administration {
    ($language:literal) => {
        &[
            include_str!(concat!("../../locales/", $language, "/audit.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage.ftl")),
            include_str!(concat!("../../locales/", $language, "/network.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage-areas.ftl")),
            include_str!(concat!("../../locales/", $language, "/organisations.ftl")),
            include_str!(concat!("../../locales/", $language, "/sites.ftl")),
            include_str!(concat!("../../locales/", $language, "/users.ftl")),
            include_str!(concat!("../../locales/", $language, "/api-clients.ftl")),
            include_str!(concat!("../../locales/", $language, "/stocks.ftl")),
            include_str!(concat!("../../locales/", $language, "/trail.ftl")),
            include_str!(concat!("../../locales/", $language, "/questions.ftl")),
        ]
    };
}

const fn counter(language: Language) -> Sources {
    match language {
        Language::Fi => counter!("fi"),
        Language::Sv => counter!("sv"),
        Language::En => counter!("en"),
    }
}

const fn everyday(language: Language) -> Sources {
    match language {
        Language::Fi => everyday!("fi"),
        Language::Sv => everyday!("sv"),
        Language::En => everyday!("en"),
    }
}

const fn administration(language: Language) -> Sources {
    match language {
        Language::Fi => administration!("fi"),
        Language::Sv => administration!("sv"),
        Language::En => administration!("en"),
    }
}

/// The texts of a language, ready to be asked for.
pub(super) fn bundle(texts: Texts, language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Marks around variables would end up in attributes and in copied text.
    bundle.set_use_isolating(false);
    for source in texts.iter().flat_map(|sources| sources(language)) {
        // A mistake in one text must not take the others away; the tests refuse mistakes.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
