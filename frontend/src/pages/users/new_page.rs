//! A new account: whose it is, its name, and then its slip.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::areas::PublicAreas;
use shared::coordinators::Coordinator;
use shared::ids::{AreaId, CoordinatorId, SiteId, VenueId};
use shared::limits::{NAME_MAX, PAGE_MAX, USERNAME_MAX};
use shared::page::PageQuery;
use shared::session::Role;
use shared::text::Language;
use shared::users::{UserFilter, UserWithPassword, free_username, suggest_username};
use yew::prelude::*;
use yew_router::prelude::*;

use super::draft::UserDraft;
use super::places::{Place, list_places};
use super::slip::{Given, Slip};
use crate::api::coordinators::list_coordinators;
use crate::api::error::ApiError;
use crate::api::public::list_public_areas;
use crate::api::users::{create_user, list_users};
use crate::components::back_link::BackLink;
use crate::components::button::{Button, ButtonKind, button_classes};
use crate::components::checkbox_field::CheckboxField;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::select::{Select, options};
use crate::components::text_field::TextField;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::{UseForm, use_form};
use crate::hooks::use_query::use_query;
use crate::hooks::use_remote::{UseRemote, use_remote};
use crate::i18n::{I18n, language_name, use_i18n};
use crate::pages::places::place_of;
use crate::routes::Route;

/// Whose account it is to be, as the page that leads here says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::pages) struct For {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pages) site_id: Option<SiteId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pages) venue_id: Option<VenueId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pages) coordinator_id: Option<CoordinatorId>,
    /// The area of the coordinator, to name the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pages) area_id: Option<AreaId>,
}

impl For {
    fn draft(&self) -> UserDraft {
        let role = if self.venue_id.is_some() {
            Role::Venue
        } else {
            Role::Distributor
        };
        let venue = self.venue_id.map(|id| id.0);
        let place = venue.or_else(|| self.site_id.map(|id| id.0));
        UserDraft::new(role, place, self.coordinator_id)
    }
}

/// A new account.
#[component]
pub fn NewUserPage() -> Html {
    let t = use_i18n();
    let given = use_state(|| None::<Given>);
    let begin_again = {
        let given = given.setter();
        Callback::from(move |()| given.set(None))
    };
    let on_given = {
        let given = given.setter();
        Callback::from(move |answer| given.set(Some(answer)))
    };
    html! {
        <div class="page page--prints-part">
            <BackLink to={Route::Users} text={t.get("users-title")} />
            if let Some(given) = &*given {
                <PageTitle key="given" text={t.get("user-given")} takes_focus=false />
                <Slip given={given.clone()} />
                <div class="actions no-print">
                    <Link<Route> to={Route::User { id: given.0.user.id }} classes={button_classes(ButtonKind::Secondary, false)}>
                        { t.get("user-to-page") }
                    </Link<Route>>
                    <Button kind={ButtonKind::Supplementary} on_press={begin_again}>{ t.get("user-another") }</Button>
                </div>
            } else {
                <PageTitle key="new" text={t.get("user-new-title")} lead={t.get("user-new-lead")} />
                <NewUser {on_given} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NewUserProps {
    on_given: Callback<Given>,
}

#[component]
fn NewUser(props: &NewUserProps) -> Html {
    let t = use_i18n();
    let wanted = use_query::<For>(Route::NewUser).value;
    let form = use_form("user", || wanted.draft(), UserDraft::errors);
    let draft = form.value().clone();
    let places = use_all(draft.role, list_places);
    let areas = use_remote((), |()| list_public_areas());
    let entry = use_remote(wanted.clone(), find_entry);
    let entry = entry.data().and_then(|entry| (**entry).clone());
    let suggestion = match (&entry, areas.data()) {
        (Some(entry), Some(areas)) => {
            suggest_username(&area_name(areas, Some(entry.area_id)), &entry.name)
        }
        _ => suggestion(&draft, places.data(), areas.data()),
    };
    let suggestion = use_free_username(suggestion);
    use_effect_with(suggestion, {
        let form = form.clone();
        move |suggestion| {
            let field = form.field("/username", |_| String::new(), UserDraft::suggest);
            field.on_input.emit(suggestion.clone());
        }
    });
    let on_submit = form.on_submit(
        |draft: UserDraft| async move {
            let input = draft.input().ok_or(ApiError::Decode)?;
            create_user(&input).await
        },
        {
            let on_given = props.on_given.clone();
            move |answer: UserWithPassword| on_given.emit(Given(Rc::new(answer)))
        },
    );
    html! {
        <div class="sheet">
            <Form<UserDraft> form={form.clone()} {on_submit} submit={t.get("user-give")}>
                if draft.coordinator.is_some() {
                    if let Some(entry) = &entry {
                        <p><strong>{ &entry.name }</strong></p>
                    }
                    <p>{ t.get("user-for-coordinator") }</p>
                } else {
                    { place_fields(&t, &form, &places) }
                }
                <TextField
                    field={form.field("/username", |v| v.username.clone(), |v, text| v.username = text)}
                    label={t.get("sign-in-username")}
                    hint={t.get("user-username-hint")}
                    max_length={USERNAME_MAX}
                />
                if draft.coordinator.is_none() {
                    { person_fields(&t, &form) }
                }
                { language_field(&t, &form) }
            </Form<UserDraft>>
        </div>
    }
}

/// The suggestion, made different from the accounts that are there.
#[hook]
fn use_free_username(suggestion: String) -> String {
    let alike = use_remote(suggestion.clone(), |suggestion: String| async move {
        if suggestion.is_empty() {
            return Ok(Vec::new());
        }
        let query = UserFilter {
            q: Some(suggestion),
            ..UserFilter::default()
        };
        let page = PageQuery {
            limit: Some(PAGE_MAX),
            cursor: None,
        };
        let users = list_users(&page, &query).await?.items;
        Ok(users
            .into_iter()
            .map(|user| user.username)
            .collect::<Vec<_>>())
    });
    let alike = alike.data().cloned().unwrap_or_default();
    let taken: Vec<&str> = alike.iter().map(String::as_str).collect();
    free_username(&suggestion, &taken)
}

/// A user name for the chosen place, once place and areas are known.
fn suggestion(
    draft: &UserDraft,
    places: Option<&Rc<Vec<Place>>>,
    areas: Option<&Rc<PublicAreas>>,
) -> String {
    let place = places.and_then(|places| places.iter().find(|place| Some(place.id) == draft.place));
    let Some((place, areas)) = place.zip(areas) else {
        return String::new();
    };
    suggest_username(
        &area_name(areas, place.area_id),
        place.name.get(Language::Fi),
    )
}

/// The Finnish name of an area; empty for none.
fn area_name(areas: &PublicAreas, id: Option<AreaId>) -> String {
    let area = areas.items.iter().find(|area| Some(area.id) == id);
    area.map(|area| area.name.get(Language::Fi).to_owned())
        .unwrap_or_default()
}

/// The coordinator's entry that the account is for, where the address says whose area it is of.
async fn find_entry(wanted: For) -> Result<Option<Coordinator>, ApiError> {
    let Some((id, area)) = wanted.coordinator_id.zip(wanted.area_id) else {
        return Ok(None);
    };
    let page = PageQuery {
        limit: Some(PAGE_MAX),
        cursor: None,
    };
    let entries = list_coordinators(area, &page).await?.items;
    Ok(entries.into_iter().find(|entry| entry.id == id))
}

fn place_fields(t: &I18n, form: &UseForm<UserDraft>, places: &UseRemote<Vec<Place>>) -> Html {
    let role = form.field(
        "/role",
        |draft| draft.role.as_str().to_owned(),
        |draft, text: String| {
            draft.role = if text == Role::Venue.as_str() {
                Role::Venue
            } else {
                Role::Distributor
            };
            draft.place = None;
        },
    );
    let choices = [Role::Distributor, Role::Venue]
        .map(|role| Choice::new(role.as_str(), t.get(&format!("user-of-{}", role.as_str()))));
    let place = form.id_field(
        "/scope",
        |draft| draft.place,
        |draft, place| draft.place = place,
    );
    let known = places
        .data()
        .map(|places| places.as_slice())
        .unwrap_or_default();
    let none = if places.data().is_some() {
        "user-choose"
    } else {
        "loading"
    };
    let label = format!("user-place-{}", form.value().role.as_str());
    html! {
        <>
            <RadioGroup field={role} legend={t.get("user-whose")} choices={choices.to_vec()} />
            <Select
                field={place}
                label={t.get(&label)}
                options={options(known.iter().map(|place| (place.id, place_of(&t.text(&place.name), &place.organisation))))}
                none={t.get(none)}
            />
        </>
    }
}

fn person_fields(t: &I18n, form: &UseForm<UserDraft>) -> Html {
    let kind = form.field(
        "/is_personal",
        |draft| {
            if draft.is_personal {
                "personal"
            } else {
                "shared"
            }
            .to_owned()
        },
        |draft, text: String| draft.is_personal = text == "personal",
    );
    let choices = [
        ("shared", "user-shared", "user-shared-hint"),
        ("personal", "user-personal", "user-personal-hint"),
    ];
    let choices = choices.map(|(value, label, hint)| Choice {
        hint: Some(t.get(hint)),
        ..Choice::new(value, t.get(label))
    });
    html! {
        <>
            <RadioGroup field={kind} legend={t.get("user-kind")} choices={choices.to_vec()} />
            if form.value().asks_person() {
                <TextField
                    field={form.field("/display_name", |v| v.display_name.clone(), |v, text| v.display_name = text)}
                    label={t.get("user-name")}
                    hint={t.get("user-name-hint")}
                    max_length={NAME_MAX}
                />
                <CheckboxField
                    field={form.field("/is_contact_person", |v| v.is_contact_person, |v, is| v.is_contact_person = is)}
                    label={t.get("user-contact")}
                    hint={t.get("user-contact-hint")}
                />
            }
        </>
    }
}

fn language_field(t: &I18n, form: &UseForm<UserDraft>) -> Html {
    let language = form.field(
        "/language",
        |draft| draft.language.tag().to_owned(),
        |draft, tag: String| {
            if let Ok(language) = tag.parse() {
                draft.language = language;
            }
        },
    );
    let languages =
        options(Language::ALL.map(|language| (language.tag(), language_name(language))));
    html! { <Select field={language} label={t.get("user-language")} hint={t.get("user-language-hint")} options={languages} /> }
}
