//! The fields of a site, new or changed.

use chrono::NaiveDate;
use shared::field_errors;
use shared::ids::{AreaId, OrganisationId};
use shared::limits::NAME_MAX;
use shared::organisations::OrganisationKind;
use shared::problem::{FieldCode, FieldError};
use shared::sites::{CreateSite, Site};
use yew::prelude::*;

use crate::components::date_field::DateField;
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;
use crate::pages::places::{AreaField, OrganisationField, first_day, last_day, shown};

/// A site as entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entered {
    pub(super) organisation_id: Option<OrganisationId>,
    pub(super) area_id: Option<AreaId>,
    pub(super) name: String,
    pub(super) opened_on: String,
    pub(super) closed_on: String,
}

impl From<&Site> for Entered {
    fn from(site: &Site) -> Self {
        Self {
            organisation_id: Some(site.organisation_id),
            area_id: Some(site.area_id),
            name: site.name.clone(),
            opened_on: shown(Some(site.opened_on)),
            closed_on: shown(site.closed_on),
        }
    }
}

impl Entered {
    /// The site, or what is wrong with it.
    pub(super) fn read(&self) -> Result<CreateSite, Vec<FieldError>> {
        let missing = |pointer| FieldError::new(pointer, FieldCode::Required);
        let organisation = self.organisation_id.ok_or(missing("/organisation_id"));
        let area = self.area_id.ok_or(missing("/area_id"));
        let first = first_day(&self.opened_on, "/opened_on");
        let last = last_day(&self.closed_on, "/closed_on");
        match (organisation, area, first, last) {
            (Ok(organisation_id), Ok(area_id), Ok(opened_on), Ok(closed_on)) => {
                let site = CreateSite {
                    organisation_id,
                    area_id,
                    name: self.name.clone(),
                    opened_on,
                    closed_on,
                };
                let mut errors = field_errors::check(&site);
                errors.extend(site.check());
                if errors.is_empty() {
                    Ok(site)
                } else {
                    Err(errors)
                }
            }
            (organisation, area, first, last) => {
                let name = self.name.trim().is_empty().then(|| missing("/name"));
                let found = [
                    organisation.err(),
                    area.err(),
                    name,
                    first.err(),
                    last.err(),
                ];
                Err(found.into_iter().flatten().collect())
            }
        }
    }
}

/// What is wrong with it.
pub(super) fn check(entered: &Entered) -> Vec<FieldError> {
    entered.read().err().unwrap_or_default()
}

#[derive(Properties, PartialEq)]
pub(super) struct SiteFieldsProps {
    pub(super) form: UseForm<Entered>,
    pub(super) today: NaiveDate,
    /// Whether it may be moved to another area, with what is said about it.
    #[prop_or_default]
    pub(super) area_hint: Option<AttrValue>,
}

/// Organisation, name, area and days.
#[component]
pub(super) fn SiteFields(props: &SiteFieldsProps) -> Html {
    let (t, form, today) = (use_i18n(), &props.form, props.today);
    let organisation = form.id_field(
        "/organisation_id",
        |v| v.organisation_id,
        |v, id| v.organisation_id = id,
    );
    let area = form.id_field("/area_id", |v| v.area_id, |v, id| v.area_id = id);
    html! {
        <>
            <OrganisationField field={organisation} kind={OrganisationKind::DistributesCards} />
            <TextField
                field={form.field("/name", |v| v.name.clone(), |v, text| v.name = text)}
                label={t.get("site-name")}
                max_length={NAME_MAX}
            />
            <AreaField field={area} hint={props.area_hint.clone()} />
            <DateField
                field={form.field("/opened_on", |v| v.opened_on.clone(), |v, text| v.opened_on = text)}
                label={t.get("site-opened-on")}
                {today}
                offers_yesterday=false
                offers_tomorrow=true
            />
            <DateField
                field={form.field("/closed_on", |v| v.closed_on.clone(), |v, text| v.closed_on = text)}
                label={t.get("site-closed-on")}
                hint={t.get("site-closed-on-hint")}
                {today}
                offers_yesterday=false
                is_optional=true
            />
        </>
    }
}
