//! Checks that tie the tables to each other.

use index_schema::model::Affiliation;

use super::error::AuthorityError;
use super::files::File;
use super::table::Row;
use super::{
    Appointments, Authority, Countries, Offices, Organisations, People, Places, Publishers,
};

impl Authority {
    /// Reads every table and checks that ids resolve.
    pub(super) fn validate(&self) -> Result<(), AuthorityError> {
        fill(&self.countries, Countries::parse(self.table(File::Countries)?)?);
        fill(&self.organisations, Organisations::parse(self.table(File::Organisations)?)?);
        fill(&self.places, Places::parse(self.table(File::Cities)?)?);
        fill(&self.people, People::parse(self.table(File::People)?)?);
        fill(&self.appointments, Appointments::parse(self.table(File::Appointments)?)?);
        fill(&self.offices, Offices::parse(&self.table(File::Offices)?)?);
        fill(&self.publishers, Publishers::parse(self.table(File::Publishers)?)?);
        self.check_cities()?;
        self.check_appointments()?;
        self.check_publishers()
    }

    fn check_code(&self, row: Row<'_>, code: &Affiliation) -> Result<(), AuthorityError> {
        if self.country(code.as_str()).is_some() || self.organisation(code.as_str()).is_some() {
            return Ok(());
        }
        Err(row.error(format!("`{code}` is no country and no organisation of the files")))
    }

    fn check_cities(&self) -> Result<(), AuthorityError> {
        let table = self.places_table().table();
        let country = table.column("country")?;
        for row in table.rows() {
            let code = row.cell(country);
            if self.country(code).is_none() {
                return Err(row.error(format!("`{code}` is no country of the files")));
            }
        }
        Ok(())
    }

    fn check_appointments(&self) -> Result<(), AuthorityError> {
        let appointments = self.appointments_table();
        for (row, one) in appointments.table().rows().zip(appointments.all()) {
            if self.person(&one.person).is_none() {
                return Err(row.error(format!("`{}` is no person of the files", one.person)));
            }
            self.check_code(row, &one.affiliation)?;
        }
        Ok(())
    }

    fn check_publishers(&self) -> Result<(), AuthorityError> {
        let publishers = self.publishers_table();
        let issuer = publishers.table().column("issuer")?;
        for row in publishers.table().rows() {
            let code =
                Affiliation::new(row.cell(issuer)).map_err(|error| row.error(error.to_string()))?;
            self.check_code(row, &code)?;
        }
        Ok(())
    }
}

/// The lock of a new `Authority` is empty.
fn fill<T>(lock: &std::sync::OnceLock<T>, value: T) {
    let filled = lock.set(value);
    debug_assert!(filled.is_ok(), "a table is filled once");
}
