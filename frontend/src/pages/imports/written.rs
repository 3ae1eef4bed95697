//! The file was written: what came of it, and the one-time passwords, which are shown this once.

use std::rc::Rc;

use shared::imports::{ImportKind, ImportOutcome, ImportResult};
use shared::text::Text;
use yew::prelude::*;

use super::result::Rows;
use super::slips::Slips;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::state::leave_guard::use_unsaved;

#[derive(Properties, PartialEq)]
pub(super) struct WrittenProps {
    pub(super) result: Rc<ImportResult>,
    /// Name of the area.
    pub(super) area: Option<Text>,
}

/// What was written. Who leaves before the passwords are on paper or in a file is asked first.
#[component]
pub(super) fn Written(props: &WrittenProps) -> Html {
    let t = use_i18n();
    let result = &props.result;
    let accounts = result
        .rows
        .iter()
        .filter(|row| row.account.is_some())
        .count();
    let is_kept = use_state_eq(|| false);
    use_unsaved(&AttrValue::Static("import"), accounts > 0 && !*is_kept);
    use_effect_with((), |()| {
        browser::focus("#import-done");
    });
    let keep = |act: Rc<dyn Fn()>| {
        let is_kept = is_kept.setter();
        Callback::from(move |()| {
            act();
            is_kept.set(true);
        })
    };
    let on_download = {
        let (result, language, name) =
            (result.clone(), t.language(), t.get("import-passwords-file"));
        keep(Rc::new(move || {
            let text = shared::imports::passwords(language, &result.rows);
            browser::save_csv(&name, &text);
        }))
    };
    let counts = result.counts;
    let are_accounts_there = result
        .rows
        .iter()
        .any(|row| row.kind == Some(ImportKind::Account) && row.outcome == ImportOutcome::Exists);
    html! {
        <section class="import-result" aria-labelledby="import-done">
            <h2 id="import-done" tabindex="-1" class="no-print">{ t.get("import-done") }</h2>
            <div class="no-print">
                <Notification kind={NotificationKind::Success} title={t.format("import-created", &[("count", counts.created.into())])} role="status">
                    if counts.exists > 0 {
                        <p>{ t.format("import-exists", &[("count", counts.exists.into())]) }</p>
                    }
                    if counts.created == 0 && are_accounts_there {
                        <p>{ t.get("import-passwords-gone") }</p>
                    }
                </Notification>
            </div>
            if accounts > 0 {
                <div class="import-passwords no-print">
                    <h3>{ t.get("import-passwords") }</h3>
                    <p>{ t.get("import-passwords-text") }</p>
                    <div class="actions">
                        <Button icon="printer" on_press={keep(Rc::new(browser::print))}>
                            { t.format("import-print", &[("count", accounts.into())]) }
                        </Button>
                        <Button kind={ButtonKind::Secondary} icon="document" on_press={on_download}>
                            { t.get("import-download") }
                        </Button>
                    </div>
                </div>
                <Slips result={result.clone()} area={props.area.clone()} />
            }
            <div class="no-print"><Rows result={result.clone()} /></div>
        </section>
    }
}
