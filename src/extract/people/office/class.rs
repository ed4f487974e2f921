//! The sort of an office: what rank, holder and a second office make of it.

use index_schema::model::{Affiliation, RoleClass};

/// Countries whose foreign secretary is the first civil servant of the ministry.
const CIVIL_FOREIGN_SECRETARIES: &[&str] = &["BD", "IN", "LK", "MV", "NP", "PK"];

/// The head of the American ministry, in other languages.
const SECRETARIES_OF_STATE: &[&str] = &[
    "secretario de estado",
    "secrétaire d'état",
    "secrétaire d’état",
    "secretaria de estado",
    "staatssekretär",
];

/// Who heads an organisation, but within a government the officials of a ministry.
const SECRETARIES_OF_MINISTRIES: &[&str] = &[
    "secretary",
    "generalsekretär",
    "secrétaire général",
    "secretario general",
    "secretaria general",
    "генеральн",
];

/// As the former, of the next rank.
const DIRECTORS_OF_MINISTRIES: &[&str] =
    &["director", "generaldirektor", "directeur", "directrice", "генеральный директор"];

/// Whom an office is held for can change its sort.
pub(in crate::extract::people) fn of_whom(
    class: RoleClass,
    affiliation: Option<&Affiliation>,
    role: &str,
) -> RoleClass {
    let Some(affiliation) = affiliation else { return class };
    if affiliation.is_country() {
        let civil = CIVIL_FOREIGN_SECRETARIES.contains(&affiliation.as_str());
        let role = role.to_lowercase();
        if civil && role.ends_with("foreign secretary") {
            return RoleClass::DeputyMinister;
        }
        // Within a government they head a department of a ministry, not an organisation.
        if class == RoleClass::OrganisationHead {
            let begins = |heads: &[&str]| heads.iter().any(|head| role.starts_with(head));
            let secretary = begins(SECRETARIES_OF_MINISTRIES);
            return match begins(DIRECTORS_OF_MINISTRIES) {
                true => RoleClass::Official,
                false if secretary => RoleClass::DeputyMinister,
                false => class,
            };
        }
        // Outside Washington and the Holy See a secretary of state is under a minister; one who has a
        // department of his or her own is told by it.
        let own = matches!(affiliation.as_str(), "US" | "VA" | "GB");
        if role == "secretary of state" && !own {
            return RoleClass::DeputyMinister;
        }
        // Elsewhere a secretary of state is a deputy.
        let american =
            affiliation.as_str() == "US" && SECRETARIES_OF_STATE.contains(&role.as_str());
        return if american { RoleClass::ForeignMinister } else { class };
    }
    match class {
        RoleClass::HeadOfState => RoleClass::OrganisationHead,
        RoleClass::Official if leads_organisation(role) => RoleClass::OrganisationHead,
        // `Director General of Cabinet` is under the head.
        RoleClass::OrganisationHead if is_department(role) => RoleClass::Official,
        // Those of the African Union and ECOWAS are under its president.
        RoleClass::Minister if role.to_lowercase().starts_with("commissioner") => {
            RoleClass::Official
        }
        // High commissioners of the United Nations are no diplomats.
        RoleClass::Ambassador if role.to_lowercase().contains("commissioner") => {
            RoleClass::OrganisationHead
        }
        RoleClass::ForeignMinister
        | RoleClass::HeadOfGovernment
        | RoleClass::Minister
        | RoleClass::DeputyMinister
        | RoleClass::Ambassador
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::OrganisationHead
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official
        | RoleClass::Other => class,
    }
}

/// `Chairperson of the African Union Commission`, not of a committee.
fn leads_organisation(role: &str) -> bool {
    let role = role.to_lowercase();
    let chairs =
        ["chairperson", "chairman", "chairwoman"].iter().any(|word| role.starts_with(word));
    chairs && !["committee", "group", "board"].iter().any(|word| role.contains(word))
}

/// `Director General for Political Affairs`: the head of a part.
fn is_department(role: &str) -> bool {
    let role = role.to_lowercase();
    let rest =
        ["director general ", "director-general "].iter().find_map(|head| role.strip_prefix(head));
    rest.is_some_and(|rest| rest.starts_with("of cabinet") || rest.starts_with("of the cabinet"))
}

/// What a deputy's rank makes of an office.
pub(super) fn ranked(class: RoleClass, rank: RoleClass) -> RoleClass {
    match class {
        RoleClass::Minister | RoleClass::ForeignMinister => rank,
        RoleClass::HeadOfGovernment => RoleClass::Minister,
        RoleClass::OrganisationHead | RoleClass::HeadOfState | RoleClass::Other => {
            RoleClass::Official
        }
        RoleClass::DeputyMinister
        | RoleClass::Ambassador
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official => class,
    }
}

/// Of two offices that one person holds, the one that says more.
pub(in crate::extract::people) fn stronger(one: RoleClass, other: RoleClass) -> RoleClass {
    let order = |class: RoleClass| match class {
        RoleClass::ForeignMinister => 0,
        RoleClass::HeadOfState => 1,
        RoleClass::HeadOfGovernment => 2,
        RoleClass::OrganisationHead => 3,
        RoleClass::Minister => 4,
        RoleClass::DeputyMinister => 5,
        RoleClass::Ambassador => 6,
        RoleClass::Envoy => 7,
        RoleClass::Spokesperson => 8,
        RoleClass::Legislator => 9,
        RoleClass::Royal => 10,
        RoleClass::Official => 11,
        RoleClass::Other => 12,
    };
    if order(other) < order(one) { other } else { one }
}
