//! The paper form of a hand-over, to print: for when the register cannot be reached. It has no line for an identity.

mod fields;
mod filled;
mod form;

pub use self::filled::FilledForm;

use std::rc::Rc;

use shared::page::Page;
use shared::questions::{Question, QuestionFilter};
use shared::text::Language;
use yew::prelude::*;

use self::form::PaperForm;
use crate::api::questions::list_questions;
use crate::components::back_link::BackLink;
use crate::components::page_title::PageTitle;
use crate::components::print_button::PrintButton;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::remote_view::RemoteView;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::{Remote, UseRemote, use_remote};
use crate::i18n::{language_name, use_i18n};
use crate::routes::Route;
use crate::state::errand::should_wait;
use crate::state::session::use_session;

/// The paper form, in the language that the client reads best.
#[component]
pub fn PaperFormPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let language = {
        let shown = t.language();
        use_state_eq(move || shown)
    };
    let questions = use_remote((), |()| async move {
        list_questions(&QuestionFilter::default()).await
    });
    // Also for who cannot sign in, as there is no network: then without what only the register knows.
    let person = session.session();
    let questions = match &questions.state {
        Remote::Failed(error) if should_wait(error) => UseRemote {
            state: Remote::Ready(Rc::new(Page {
                items: Vec::new(),
                next_cursor: None,
            })),
            ..questions
        },
        _ => questions,
    };
    let field = Field {
        id: AttrValue::Static("paper-language"),
        value: language.tag().to_owned(),
        error: None,
        on_input: {
            let set = language.setter();
            Callback::from(move |tag: String| set.set(tag.parse().unwrap_or_default()))
        },
        on_leave: Callback::noop(),
    };
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), language_name(one)));
    let render = {
        let language = *language;
        Callback::from(move |page: Rc<Page<Question>>| {
            html! { <PaperForm {language} questions={page.items.clone()} person={person.clone()} /> }
        })
    };
    html! {
        <div class="page page--prints-part">
            <BackLink to={Route::Backlog} text={t.get("backlog-title")} />
            <PageTitle text={t.get("paper-title")} lead={t.get("paper-lead")} />
            <div class="choices no-print">
                <RadioGroup {field} legend={t.get("paper-language")} choices={choices.to_vec()} />
            </div>
            <div class="actions no-print"><PrintButton text={t.get("paper-print")} /></div>
            <RemoteView<Page<Question>> remote={questions} {render} />
        </div>
    }
}
