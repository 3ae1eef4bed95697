//! The optional questions about holders: Kaikukeskus orders, words, retires and adds them.

mod draft;
mod editor;
mod option_fields;
mod preview;
mod question_card;

use std::rc::Rc;

use shared::ids::QuestionId;
use shared::page::Page;
use shared::questions::{Question, QuestionFilter, UpdateQuestion};
use yew::prelude::*;

use crate::api::questions::{list_questions, update_question};
use crate::browser;
use crate::components::back_link::BackLink;
use crate::components::button::{Button, ButtonKind};
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};
use draft::changed;
use editor::Editor;
use question_card::QuestionCard;

/// What is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    One(QuestionId),
}

/// A change by one press: what, and what was before it.
#[derive(Clone, PartialEq)]
struct Change {
    id: QuestionId,
    wanted: UpdateQuestion,
    words: AttrValue,
}

/// The optional questions about holders.
#[component]
pub fn QuestionsPage() -> Html {
    let t = use_i18n();
    let questions = use_remote((), |()| async {
        let filter = QuestionFilter {
            retired: Some(true),
        };
        list_questions(&filter).await
    });
    let open = use_state_eq(|| Open::Nothing);
    let on_change = use_change(questions.reload.clone());
    use_focus(*open);

    let on_open = {
        let open = open.setter();
        Callback::from(move |next| open.set(next))
    };
    let on_done = {
        let (open, reload) = (open.setter(), questions.reload.clone());
        Callback::from(move |()| {
            reload.emit(());
            open.set(Open::Nothing);
        })
    };
    let render = {
        let (open, on_open, on_done) = (*open, on_open.clone(), on_done.clone());
        Callback::from(move |page: Rc<Page<Question>>| {
            let last = page.items.len();
            let items = page.items.iter().enumerate().map(|(index, question)| {
                if open == Open::One(question.id) {
                    return html! { <Editor key={question.id.to_string()} question={question.clone()} on_done={on_done.clone()} /> };
                }
                html! {
                    <QuestionCard
                        key={question.id.to_string()}
                        question={question.clone()}
                        is_first={index == 0}
                        is_last={index + 1 == last}
                        on_edit={on_open.reform(Open::One)}
                        on_change={on_change.clone()}
                    />
                }
            });
            html! { <div class="question-cards">{ for items }</div> }
        })
    };
    let on_new = on_open.reform(|()| Open::New);
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("questions-title")} lead={t.get("questions-lead")} />
            if *open == Open::New {
                <Editor {on_done} />
            } else {
                <div class="actions">
                    <Button id="questions-new" kind={ButtonKind::Secondary} icon="plus" on_press={on_new}>
                        { t.get("questions-new") }
                    </Button>
                </div>
            }
            <RemoteView<Page<Question>> remote={questions} {render} />
        </div>
    }
}

/// Sends a change at once; says what was done, with a way to take it back, or why it was not.
#[hook]
fn use_change(reload: Callback<()>) -> Callback<Change> {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let is_busy = use_mut_ref(|| false);
    Callback::from(move |change: Change| {
        if is_busy.replace(true) {
            return;
        }
        let (t, toasts, session) = (t.clone(), toasts.clone(), session.clone());
        let (reload, is_busy) = (reload.clone(), is_busy.clone());
        yew::platform::spawn_local(async move {
            let answer = update_question(change.id, &change.wanted).await;
            is_busy.replace(false);
            match answer {
                Ok(_) => toasts.show(Toast::new(change.words)),
                Err(error) => {
                    session.report(&error);
                    toasts.show(Toast::new(t.error(&error).title));
                }
            }
            reload.emit(());
        });
    })
}

/// The focus goes to what opens, and back to the button that opened it.
#[hook]
fn use_focus(open: Open) {
    let before = use_mut_ref(|| Open::Nothing);
    use_effect_with(open, move |open| match (before.replace(*open), open) {
        (Open::Nothing, Open::Nothing) => {}
        (Open::New, Open::Nothing) => {
            browser::focus("#questions-new");
        }
        (Open::One(id), Open::Nothing) => {
            browser::focus(&format!("#question-{id}-edit"));
        }
        _ => {
            browser::focus("#question-editor-title");
        }
    });
}

impl Change {
    fn of(question: &Question, position: i32, retired: bool, words: AttrValue) -> Self {
        Self {
            id: question.id,
            wanted: changed(question, position, retired),
            words,
        }
    }
}
