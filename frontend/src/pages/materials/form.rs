//! A material in a form: what it is, whom it is for, what it is called, where it is.

use shared::areas::AreaFilter;
use shared::field_errors::check;
use shared::ids::AreaId;
use shared::materials::{
    CreateMaterial, Material, MaterialAudience, MaterialInput, MaterialKind, UpdateMaterial,
};
use shared::problem::FieldError;
use shared::validation::NameInput;
use yew::prelude::*;

use super::links::{EnteredLinks, links_fields};
use crate::api::areas::list_areas;
use crate::api::materials::{create_material, update_material};
use crate::components::button::{Button, ButtonKind};
use crate::components::form::Form;
use crate::components::language_fields::LanguageFields;
use crate::components::select::{Select, options};
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::{Field, use_form};
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    area: Option<AreaId>,
    kind: String,
    audience: String,
    title: NameInput,
    links: EnteredLinks,
}

impl Entered {
    fn of(material: Option<&Material>, own_area: Option<AreaId>) -> Self {
        Self {
            area: material.map_or(own_area, |it| it.area_id),
            kind: material.map_or("other", |it| it.kind.as_str()).to_owned(),
            audience: material.map_or("all", |it| it.audience.as_str()).to_owned(),
            title: material
                .map(|it| it.title.clone().into())
                .unwrap_or_default(),
            links: EnteredLinks::of(material.map(|it| &it.links)),
        }
    }

    fn material(&self) -> MaterialInput {
        MaterialInput {
            kind: MaterialKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == self.kind)
                .unwrap_or(MaterialKind::Other),
            audience: MaterialAudience::ALL
                .into_iter()
                .find(|audience| audience.as_str() == self.audience)
                .unwrap_or(MaterialAudience::All),
            title: self.title.clone(),
            links: self.links.read(),
        }
    }

    fn errors(&self) -> Vec<FieldError> {
        let found = check(&self.material()).into_iter();
        let below = found.map(|error| FieldError {
            pointer: format!("/material{}", error.pointer),
            ..error
        });
        below.collect()
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct MaterialFormProps {
    /// The material to change; none for a new one.
    pub(super) material: Option<Material>,
    /// A coordinator's area; none for Kaikukeskus, which chooses.
    pub(super) own_area: Option<AreaId>,
    /// Closes the form; true when something was saved.
    pub(super) done: Callback<bool>,
}

/// A new material, or one to change.
#[component]
pub(super) fn MaterialForm(props: &MaterialFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let known = props.material.as_ref().map(|one| (one.id, one.version));
    let form = use_form(
        "material",
        || Entered::of(props.material.as_ref(), props.own_area),
        Entered::errors,
    );
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let material = entered.material();
            match known {
                None => {
                    let area_id = entered.area;
                    create_material(&CreateMaterial { area_id, material }).await
                }
                Some((id, version)) => {
                    update_material(id, &UpdateMaterial { version, material }).await
                }
            }
        },
        {
            let (t, done) = (t.clone(), props.done.clone());
            move |_: Material| {
                saved.say(t.get("saved"));
                done.emit(true);
            }
        },
    );
    let kind = form.field(
        "/material/kind",
        |it| it.kind.clone(),
        |it, kind| it.kind = kind,
    );
    let audience = form.field(
        "/material/audience",
        |it| it.audience.clone(),
        |it, audience| it.audience = audience,
    );
    let title = form.language_fields(
        [
            "/material/title/fi",
            "/material/title/sv",
            "/material/title/en",
        ],
        |it| &it.title,
        |it| &mut it.title,
    );
    let links = links_fields(
        &t,
        &form,
        [
            "/material/links/fi",
            "/material/links/sv",
            "/material/links/en",
        ],
        |it| &it.links,
        |it| &mut it.links,
    );
    let area = form.id_field("/area_id", |it| it.area, |it, area| it.area = area);
    let kinds = options(MaterialKind::ALL.map(|kind| {
        let name = kind.as_str();
        (name, t.get(&format!("material-kind-{name}")))
    }));
    let audiences = options(MaterialAudience::ALL.map(|audience| {
        let name = audience.as_str();
        (name, t.get(&format!("audience-{name}")))
    }));
    let chooses_area = known.is_none() && props.own_area.is_none();
    let cancel = props.done.reform(|()| false);
    html! {
        <Form<Entered>
            form={form.clone()}
            {on_submit}
            beside={html! { <Button kind={ButtonKind::Secondary} on_press={cancel}>{ t.get("entries-cancel") }</Button> }}
        >
            <LanguageFields fields={title} legend={t.get("material-title")} max_length={200} />
            { links }
            <Select field={kind} label={t.get("material-kind")} options={kinds} />
            <Select field={audience} label={t.get("material-audience")} options={audiences} />
            if chooses_area {
                <AreaSelect field={area} none={t.get("material-national")} />
            }
        </Form<Entered>>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct AreaSelectProps {
    pub(super) field: Field<String>,
    /// The word for no area.
    pub(super) none: AttrValue,
}

/// One of the areas, or all of the network.
#[component]
pub(super) fn AreaSelect(props: &AreaSelectProps) -> Html {
    let t = use_i18n();
    let areas = use_all((), |(), page| async move {
        list_areas(&page, &AreaFilter::default()).await
    });
    let areas = areas.data().cloned();
    let known = areas.iter().flat_map(|areas| areas.iter());
    let options = options(known.map(|area| (area.id, t.text(&area.name))));
    html! {
        <Select field={props.field.clone()} label={t.get("material-area")} {options} none={props.none.clone()} />
    }
}
