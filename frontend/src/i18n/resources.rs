//! The text files, built into the program.

use fluent_bundle::{FluentBundle, FluentResource};
use shared::text::Language;
use unic_langid::LanguageIdentifier;

macro_rules! families {
    ($language:literal) => {
        &[
            include_str!(concat!("../../locales/", $language, "/main.ftl")),
            include_str!(concat!("../../locales/", $language, "/problems.ftl")),
            include_str!(concat!("../../locales/", $language, "/public.ftl")),
            include_str!(concat!("../../locales/", $language, "/session.ftl")),
            include_str!(concat!("../../locales/", $language, "/hand-over.ftl")),
            include_str!(concat!("../../locales/", $language, "/cards.ftl")),
            include_str!(concat!("../../locales/", $language, "/community.ftl")),
            include_str!(concat!("../../locales/", $language, "/card-tasks.ftl")),
            include_str!(concat!("../../locales/", $language, "/statistics.ftl")),
            include_str!(concat!("../../locales/", $language, "/check.ftl")),
            include_str!(concat!("../../locales/", $language, "/audit.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage.ftl")),
            include_str!(concat!("../../locales/", $language, "/network.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage-areas.ftl")),
            include_str!(concat!("../../locales/", $language, "/organisations.ftl")),
            include_str!(concat!("../../locales/", $language, "/sites.ftl")),
            include_str!(concat!("../../locales/", $language, "/manage-venues.ftl")),
            include_str!(concat!("../../locales/", $language, "/users.ftl")),
            include_str!(concat!("../../locales/", $language, "/api-clients.ftl")),
            include_str!(concat!("../../locales/", $language, "/stocks.ftl")),
            include_str!(concat!("../../locales/", $language, "/checklists.ftl")),
            include_str!(concat!("../../locales/", $language, "/materials.ftl")),
            include_str!(concat!("../../locales/", $language, "/notices.ftl")),
            include_str!(concat!("../../locales/", $language, "/trail.ftl")),
            include_str!(concat!("../../locales/", $language, "/questions.ftl")),
            include_str!(concat!("../../locales/", $language, "/imports.ftl")),
            include_str!(concat!("../../locales/", $language, "/backlog.ftl")),
            include_str!(concat!("../../locales/", $language, "/queue.ftl")),
        ]
    };
}

/// The text files of a language, one per family of pages.
pub(super) const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Fi => families!("fi"),
        Language::Sv => families!("sv"),
        Language::En => families!("en"),
    }
}

/// The texts of a language, ready to be asked for.
pub(super) fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Marks around variables would end up in attributes and in copied text.
    bundle.set_use_isolating(false);
    for source in sources(language) {
        // A mistake in one text must not take the others away; the tests refuse mistakes.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
