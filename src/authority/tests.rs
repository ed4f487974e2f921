//! 1. The built-in files pass every check: unique ids, codes and people that resolve, ordered dates.
//! 2. The people of the starting statement resolve in each spelling and script.
//! 3. Holders come in order of time.
//! 4. A broken folder is reported with path, line and reason.

use index_schema::model::AFRICAN_UNION;

use super::*;

fn ids(people: &[&Person]) -> Vec<String> {
    people.iter().map(|person| person.id.to_string()).collect()
}

#[test]
fn the_built_in_files_pass_every_check() {
    let authority = Authority::new(Files::builtin());
    if let Err(error) = authority.validate() {
        panic!("{error}");
    }
    assert!(authority.countries().count() >= 250);
    assert!(authority.people().count() >= 200);
    for country in authority.countries() {
        assert_eq!(authority.country(country.code.as_str()), Some(country));
        let named = authority.countries_named(&country.name);
        assert!(named.contains(&country), "{} is not found by its name", country.name);
    }
    for organisation in authority.organisations() {
        let named = authority.organisations_named(organisation.id.as_str());
        assert!(named.contains(&organisation), "{}", organisation.id);
    }
}

#[test]
fn the_people_of_the_starting_statement_resolve() {
    let authority = Authority::builtin();
    for (spelling, id) in [
        ("Sergey Lavrov", "sergey-lavrov"),
        ("Сергей Лавров", "sergey-lavrov"),
        ("Faisal bin Farhan Al Saud", "faisal-bin-farhan-al-saud"),
        ("Sameh Shoukri", "sameh-shoukry"),
        ("sameh-shoukry", "sameh-shoukry"),
        ("سامح شكري", "sameh-shoukry"),
        ("Choukri", "sameh-shoukry"),
        ("Retno Marsudi", "retno-marsudi"),
        ("Ayman Al Safadi", "ayman-safadi"),
        ("Riyad al-Maliki", "riyad-al-maliki"),
        ("Hissein Brahim Taha", "hissein-brahim-taha"),
    ] {
        let found = ids(&authority.people_named(spelling));
        assert!(found.iter().any(|found| found == id), "{spelling}: {found:?}");
    }
    let maliki = ids(&authority.people_named("al-Maliki"));
    assert!(maliki.contains(&"riyad-al-maliki".to_owned()), "{maliki:?}");
    assert!(maliki.contains(&"nouri-al-maliki".to_owned()), "two men of one name stay two");
}

#[test]
fn countries_resolve_in_each_language() {
    let authority = Authority::builtin();
    for (name, code) in [
        ("EG", "EG"),
        ("egy", "EG"),
        ("Egyptian", "EG"),
        ("Égypte", "EG"),
        ("Ägypten", "EG"),
        ("Египта", "EG"),
        ("埃及", "EG"),
        ("U.K.", "GB"),
        ("UAE", "AE"),
        ("Turkey", "TR"),
        ("DPRK", "KP"),
        ("Kosovo", "XK"),
    ] {
        let codes: Vec<_> =
            authority.countries_named(name).iter().map(|country| country.code.as_str()).collect();
        assert_eq!(codes, [code], "{name}");
    }
    assert!(authority.countries_named("Congo").is_empty());
    assert!(authority.countries_named("").is_empty());
    assert_eq!(authority.label("OIC"), Some("Organisation of Islamic Cooperation"));
    assert_eq!(authority.label("EG"), Some("Egypt"));
    assert_eq!(authority.label("sameh-shoukry"), Some("Sameh Shoukry"));
    assert_eq!(authority.label("x-nobody"), None);
}

#[test]
fn holders_come_in_order_of_time() {
    let authority = Authority::builtin();
    let holders = authority.holders("EG", RoleClass::ForeignMinister);
    let place = |id: &str| holders.iter().position(|one| one.person.as_str() == id).unwrap();
    assert!(place("sameh-shoukry") < place("badr-abdelatty"));
    let day = index_schema::model::Day::new(2023, 11, 21).unwrap();
    let held: Vec<_> = holders.iter().filter(|one| one.covers(day)).collect();
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].person.as_str(), "sameh-shoukry");
    assert!(authority.holders("EG", RoleClass::Royal).is_empty());
    let shoukry = &authority.people_named("Sameh Shoukry")[0].id;
    assert!(!authority.appointments_of(shoukry).is_empty());
}

#[test]
fn a_code_alone_tells_countries_from_organisations() {
    let authority = Authority::builtin();
    assert!(authority.countries().all(|country| country.code.is_country()));
    for organisation in authority.organisations() {
        assert!(!organisation.id.is_country(), "{}", organisation.id);
    }
    assert_eq!(authority.organisations_named("AU")[0].id.as_str(), AFRICAN_UNION);
}

#[test]
fn the_version_follows_the_content() {
    let mut files = Files::builtin();
    let before = files.hash();
    assert_eq!(Authority::new(files.clone()).version(), format!("{before:016x}"));
    files.texts[0].to_mut().push('#');
    assert_ne!(files.hash(), before);
}

#[test]
fn a_broken_folder_is_reported_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Authority::from_folder(folder.path()).unwrap_err();
    assert!(missing.to_string().contains("countries.tsv"), "{missing}");
    let builtin = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/authority");
    for entry in std::fs::read_dir(builtin).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    Authority::from_folder(folder.path()).unwrap();
    let people = folder.path().join("appointments.tsv");
    let text = "person\toffice\trole_class\taffiliation\tfrom\tto\tattested\tsource\n\
                nobody\tKing\thead-of-state\tEG\t2001\t..\t\tknown\n";
    std::fs::write(&people, text).unwrap();
    let error = Authority::from_folder(folder.path()).unwrap_err().to_string();
    assert!(
        error.ends_with("appointments.tsv, line 2: `nobody` is no person of the files"),
        "{error}"
    );
    std::fs::write(&people, text.replace("2001\t..", "2001\t2000")).unwrap();
    let error = Authority::from_folder(folder.path()).unwrap_err().to_string();
    assert!(error.ends_with("line 2: the office ends before it begins"), "{error}");
}
