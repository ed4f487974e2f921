//! 1. The rule that is named holds of name, id and evidence.
//! 2. Nothing else decides: the same name, id and evidence give the same reason.

use proptest::prelude::*;

use super::*;

fn seen(affiliation: &str, role_class: Option<RoleClass>, year: &str) -> SeenWith {
    SeenWith {
        affiliation: Affiliation::new(affiliation).ok(),
        role_class,
        year: Some(year.to_owned()).filter(|year| !year.is_empty()),
    }
}

fn reason(id: &str, name: &str, seen: &SeenWith) -> Reason {
    why(Authority::builtin(), &PersonId::listed(id), "Jane Roe", (name, seen))
}

fn shown(id: &str, name: &str, seen: &SeenWith) -> String {
    let Reason { rule, because } = reason(id, name, seen);
    format!("{}: {because}", rule.as_str())
}

#[test]
fn reasons_read_as_they_should() {
    let minister = Some(RoleClass::ForeignMinister);
    let egypt = seen("EG", minister, "2023");
    insta::assert_snapshot!([
        shown("sameh-shoukry", "Sameh Shoukry", &egypt),
        shown("sameh-shoukry", "Sameh Choukri", &egypt),
        shown("sameh-shoukry", "سامح شكري", &egypt),
        shown("sameh-shoukry", "Samé Shoukkri", &egypt),
        shown("sameh-shoukry", "Shoukry", &egypt),
        shown("riyad-al-maliki", "al-Maliki", &seen("PS", minister, "2023")),
        shown("riyad-al-maliki", "al-Maliki", &seen("", None, "")),
        shown("sameh-shoukry", "Sameh H. Ahmed Shoukry", &egypt),
        shown("sameh-shoukry", "Sameh H. Ahmed Shoukry", &seen("EG", minister, "1990")),
        shown("x-jane-roe-ie", "Jane Roe", &seen("IE", Some(RoleClass::Envoy), "")),
        shown("x-jane-roe-ie", "JANE ROE", &seen("IE", Some(RoleClass::Envoy), "")),
        shown("x-jane-roe-ie", "Roe", &seen("IE", Some(RoleClass::Envoy), "")),
        shown("x-jane-roe", "Jane Roe", &seen("", None, "")),
        shown("nobody-of-the-file", "Jane Roe", &seen("", None, "")),
    ]
    .join("\n"), @r"
    full-name: the usual name of the authority file
    listed-form: a form that the authority file lists
    listed-script: a form that the authority file lists, in another script
    folded-alike: folded like `Samé Shukri` of the authority file (doubled letters, ou=u)
    one-of-several: family name or single name, a form that the authority file lists; its one bearer was Minister for Foreign Affairs of Egypt 2014-06-17..2024-07-03
    one-of-several: family name or single name, a form that the authority file lists; of 2 bearers this one was Minister for Foreign Affairs of Palestine 2009-05-19..2024-03-31
    text: a name that the authority file lists of 2 people; the text says so: another form of the name, an office or a field of the record
    holder: a longer or shorter form of `Sameh Shoukry`, who was Minister for Foreign Affairs of Egypt 2014-06-17..2024-07-03
    text: the text says so: another form of the name, an office or a field of the record
    unlisted: not in the authority file: folded name and IE
    unlisted: not in the authority file: folded name and IE; folded like `Jane Roe` (capitals)
    text: the text says so: another form of the name, an office or a field of the record
    unlisted: not in the authority file: the folded name, no country known
    text: the text says so: another form of the name, an office or a field of the record
    ");
}

/// Somebody of the file, a spelling (perhaps somebody else's, perhaps changed) and some evidence.
fn cases() -> impl Strategy<Value = (String, String, SeenWith)> {
    let people: Vec<(String, String)> = Authority::builtin()
        .people()
        .flat_map(|person| {
            let spellings = Authority::builtin().spellings(&person.id).into_iter();
            spellings.map(|form| (person.id.to_string(), form.to_owned()))
        })
        .collect();
    let person = proptest::sample::select(people);
    let class = proptest::option::of(proptest::sample::select(RoleClass::ALL.to_vec()));
    let year = proptest::option::of(1995..2026_i16);
    (person.clone(), person, 0..6_u8, class, any::<bool>(), year).prop_map(
        |((id, form), (other, _), change, class, own, year)| {
            let name = match change {
                0 => form.to_uppercase(),
                1 => form.replace('y', "i"),
                2 => format!("{form} Junior"),
                _ => form,
            };
            let id = if change == 5 { other } else { id };
            let offices = Authority::builtin().appointments_of(&PersonId::listed(id.as_str()));
            let affiliation = offices.first().map(|office| office.affiliation.as_str());
            let affiliation = if own { affiliation.unwrap_or("EG") } else { "EG" };
            (id, name, seen(affiliation, class, &year.map(|y| y.to_string()).unwrap_or_default()))
        },
    )
}

proptest! {
    #[test]
    fn the_rule_named_holds((id, name, seen) in cases()) {
        let authority = Authority::builtin();
        let person = PersonId::listed(id.as_str());
        let spellings = authority.spellings(&person);
        let key = fold_name(&name);
        let alike = |form: &&str| fold_name(form) == key;
        let Reason { rule, because } = reason(&id, &name, &seen);
        prop_assert!(!because.contains('\n') && !because.contains("()"), "{}", because);
        let in_office = || {
            let year = seen.year.as_ref().map(|year| year.parse::<i16>().unwrap());
            authority.appointments_of(&person).iter().any(|one| {
                held(one, year.map(|y| (Day::new(y, 1, 1).unwrap(), Day::new(y, 12, 31).unwrap())))
                    && seen.affiliation.as_ref().is_none_or(|code| *code == one.affiliation)
            })
        };
        prop_assert!(match rule {
            Rule::FullName => spellings.first() == Some(&name.as_str()),
            Rule::ListedForm => spellings.contains(&name.as_str()),
            Rule::ListedScript => {
                spellings.contains(&name.as_str()) && in_other_script(&name, spellings[0])
            }
            Rule::FoldedAlike => spellings.iter().any(alike) && !spellings.contains(&name.as_str()),
            Rule::OneOfSeveral => spellings.iter().any(alike) && in_office(),
            Rule::Holder => !spellings.iter().any(alike) && in_office(),
            Rule::Unlisted => !person.is_listed(),
            Rule::Text => true,
        }, "{:?} {}", rule, because);
        // Whoever alone has a full name needs no further evidence.
        let bearers = authority.people_named(&name);
        if key.contains(' ') && matches!(bearers.as_slice(), [one] if one.id == person) {
            prop_assert!(rule <= Rule::FoldedAlike, "{:?}", rule);
        }
        if bearers.iter().all(|bearer| bearer.id != person) {
            prop_assert!(rule >= Rule::Holder, "{:?}", rule);
        }
        prop_assert_eq!(reason(&id, &name, &seen), Reason { rule, because });
    }
}
