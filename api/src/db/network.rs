//! The network's one row: contacts, addresses and national settings.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::network::{Network, NetworkLinks, UpdateNetwork};

use super::rows::small;
use super::schema::network;

/// The network's row.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = network, check_for_backend(diesel::pg::Pg))]
pub struct NetworkRow {
    /// Name of Kaikukeskus, or of the person there who answers.
    pub contact_name: String,
    /// E-mail address of Kaikukeskus' support.
    pub contact_email: Option<String>,
    /// Phone number of Kaikukeskus' support.
    pub contact_phone: Option<String>,
    /// Address of the page that links to every area's own page.
    pub areas_url: String,
    operating_model_url: String,
    privacy_notice_url: String,
    distributor_handbook_url: String,
    venue_handbook_url: String,
    minimum_holder_age: i32,
    retention_months: i32,
    audit_retention_months: i32,
    operating_model_version: String,
    second_factor_required: bool,
    /// Whether the register holds demo data.
    pub is_demo: bool,
    version: i32,
}

impl NetworkRow {
    /// Where the network's own pages are.
    #[must_use]
    pub fn links(&self) -> NetworkLinks {
        NetworkLinks {
            areas: self.areas_url.clone(),
            operating_model: self.operating_model_url.clone(),
            privacy_notice: self.privacy_notice_url.clone(),
            distributor_handbook: self.distributor_handbook_url.clone(),
            venue_handbook: self.venue_handbook_url.clone(),
        }
    }

    /// The network with its settings.
    ///
    /// # Errors
    /// When the database holds a number that the program does not know.
    pub fn into_network(self) -> QueryResult<Network> {
        Ok(Network {
            links: self.links(),
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            contact_phone: self.contact_phone,
            minimum_holder_age: small("network.minimum_holder_age", self.minimum_holder_age)?,
            retention_months: small("network.retention_months", self.retention_months)?,
            audit_retention_months: small(
                "network.audit_retention_months",
                self.audit_retention_months,
            )?,
            operating_model_version: self.operating_model_version,
            second_factor_required: self.second_factor_required,
            version: self.version,
        })
    }
}

/// The network.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &mut AsyncPgConnection) -> QueryResult<NetworkRow> {
    network::table
        .select(NetworkRow::as_select())
        .first(conn)
        .await
}

/// The version of the operating model that a commitment made now is to.
///
/// # Errors
/// When the database fails.
pub async fn operating_model_version(conn: &mut AsyncPgConnection) -> QueryResult<String> {
    network::table
        .select(network::operating_model_version)
        .first(conn)
        .await
}

/// Changes the network's settings of a version; nothing when the version is another.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    wanted: &UpdateNetwork,
) -> QueryResult<Option<NetworkRow>> {
    // Validation has bounded them.
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let filled = |text: &Option<String>| {
        let text = text.as_deref().map(|text| text.trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    let (links, now) = (&wanted.links, network::version.eq(wanted.version));
    diesel::update(network::table.filter(now))
        .set((
            network::contact_name.eq(wanted.contact_name.trim()),
            network::contact_email.eq(filled(&wanted.contact_email)),
            network::contact_phone.eq(filled(&wanted.contact_phone)),
            network::areas_url.eq(&links.areas),
            network::operating_model_url.eq(&links.operating_model),
            network::privacy_notice_url.eq(&links.privacy_notice),
            network::distributor_handbook_url.eq(&links.distributor_handbook),
            network::venue_handbook_url.eq(&links.venue_handbook),
            network::minimum_holder_age.eq(i32::from(wanted.minimum_holder_age)),
            network::retention_months.eq(number(wanted.retention_months)),
            network::audit_retention_months.eq(number(wanted.audit_retention_months)),
            network::operating_model_version.eq(wanted.operating_model_version.trim()),
            network::second_factor_required.eq(wanted.second_factor_required),
            network::version.eq(network::version + 1),
        ))
        .returning(NetworkRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Marks the database as holding demo data.
///
/// # Errors
/// When the database fails.
pub async fn mark_as_demo(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    diesel::update(network::table)
        .set(network::is_demo.eq(true))
        .execute(conn)
        .await?;
    Ok(())
}
