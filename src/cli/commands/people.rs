//! `chancery people [NAME]`

use index_schema::fields::Field;
use index_schema::model::{Affiliation, PersonId, RoleClass};

use chancery::authority::Authority;
use chancery::output::people::{NameReasons, PeoplePage, PersonRow};
use chancery::output::{Format, Screen};
use chancery::query::{Called, Context, MatchMode, Vocabulary as _, resolve_value, why};
use chancery::search::{IndexVocabulary, KnownPerson, NameSeen, PartsWanted, PeopleRequest};

use super::{Session, open};
use crate::cli::ExitStatus;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::labels::IndexLabels;
use crate::cli::sink::to_stdout;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Only people whom this name can mean, in any spelling or script; a family name means everybody
    /// who has it, an id that person alone
    #[arg(value_name = "NAME", allow_hyphen_values = true)]
    name: Option<String>,
    /// Say for each form of a name which rule brought it to the person
    #[arg(long)]
    why: bool,
    /// Count only parts for this country or organisation (repeatable: any of them)
    #[arg(long, value_name = "NAME")]
    country: Vec<String>,
    /// Count only parts in this sort of office, such as foreign-minister (repeatable: any of them)
    #[arg(long, value_name = "ROLE")]
    role: Vec<String>,
    /// NAME as written only: no other spellings
    #[arg(long)]
    exact_names: bool,
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "text",
          value_parser = one_of([Format::Text, Format::Json, Format::Jsonl, Format::Csv]))]
    format: Format,
    /// People to show
    #[arg(long, short = 'n', value_name = "N", default_value_t = 20)]
    limit: usize,
    /// People to pass over
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let reader = open::open(&session.index_folder()?, session)?;
    let vocabulary = reader.vocabulary();
    let mut notes = Vec::new();
    let authority = session.authority();
    let name = arguments.name.as_deref();
    let request = PeopleRequest {
        called: name.map(|name| Called::new(name, authority, arguments.exact_names)),
        parts: arguments.parts_wanted(session, vocabulary, &mut notes)?,
        offset: arguments.offset,
        limit: arguments.limit,
    };
    let results = reader.people(&request)?;
    if let (Some(called), Some(name), 0) = (&request.called, name, results.total) {
        let anywhere = PeopleRequest { parts: PartsWanted::default(), ..request.clone() };
        notes.push(match reader.people(&anywhere)?.total {
            0 => nobody(name, &nearest(called, vocabulary, authority)),
            1 => format!("one person is called `{name}`, but takes no such part"),
            several => format!("{several} people are called `{name}`, but take no such part"),
        });
    }
    let rows: Vec<PersonRow<'_>> =
        results.people.iter().map(|person| row(person, authority, arguments.why)).collect();
    let labels = IndexLabels::new(authority, &vocabulary);
    let page = PeoplePage {
        people: &rows,
        total: results.total,
        offset: arguments.offset,
        labels: &labels,
        notes: &notes,
        why: arguments.why,
    };
    let (format, console) = (arguments.format, session.console);
    if !format.carries_notes() {
        console.notes(&notes);
    }
    let screen = if format == Format::Text { console.screen() } else { Screen::default() };
    to_stdout(console, format, |out| page.write(format, screen, out).map_err(CliError::Output))?;
    let total = results.total;
    if format == Format::Csv && rows.len() < total {
        console.note(&format!("{} of {total} people; --limit N shows more", rows.len()));
    }
    Ok(if total == 0 { ExitStatus::NothingFound } else { ExitStatus::Found })
}

impl Arguments {
    fn parts_wanted(
        &self,
        session: &Session<'_>,
        vocabulary: IndexVocabulary<'_>,
        notes: &mut Vec<String>,
    ) -> Result<PartsWanted, CliError> {
        let context = Context {
            authority: session.authority(),
            vocabulary: &vocabulary,
            today: session,
            match_mode: MatchMode::Auto,
            exact_names: self.exact_names,
        };
        let mut wanted = PartsWanted::default();
        for value in &self.country {
            // Organisations send people too; only what is no country is looked up among them.
            let found = resolve_value(Field::Country, value, &context)
                .or_else(|error| resolve_value(Field::OrgPart, value, &context).map_err(|_| error));
            let found = found.map_err(|error| CliError::flag("--country", value, error))?;
            wanted.affiliations.extend(found.values.iter().flat_map(Affiliation::new));
            notes.extend(found.notes);
        }
        for value in &self.role {
            let found = resolve_value(Field::Role, value, &context)
                .map_err(|error| CliError::flag("--role", value, error))?;
            let classes = found.values.iter().filter_map(|role| role.parse::<RoleClass>().ok());
            wanted.role_classes.extend(classes);
        }
        Ok(wanted)
    }
}

/// Names of people of the index like the one asked for.
fn nearest(called: &Called, vocabulary: IndexVocabulary<'_>, authority: &Authority) -> Vec<String> {
    let people = vocabulary.people();
    let usual = |id: &PersonId| authority.person(id).map(|listed| listed.name.as_str());
    called.nearest(people.iter().flat_map(|seen| {
        let usual = usual(&seen.person);
        let forms = [Some(seen.name.as_str()), usual].into_iter().flatten();
        forms.map(move |form| (form, usual.unwrap_or(&seen.name)))
    }))
}

fn nobody(name: &str, nearest: &[String]) -> String {
    let nearest: Vec<String> = nearest.iter().map(|near| format!("`{near}`")).collect();
    let meant = match nearest.as_slice() {
        [] => String::new(),
        _ => format!("; did you mean {}?", nearest.join(" or ")),
    };
    format!("nobody in the index is called `{name}`{meant}")
}

/// The usual name, and the reasons if they are wanted.
fn row<'p>(person: &'p KnownPerson, authority: &Authority, reasons: bool) -> PersonRow<'p> {
    let listed = authority.person(&person.id).map(|listed| listed.name.as_str());
    let most = || person.names.first().map(|form| form.name.as_str());
    let name = listed.or_else(most).unwrap_or_default().to_owned();
    let reasons = if reasons {
        person.names.iter().map(|form| reasons_of(form, &person.id, &name, authority)).collect()
    } else {
        Vec::new()
    };
    PersonRow { known: person, name, reasons }
}

fn reasons_of(
    form: &NameSeen,
    person: &PersonId,
    usual: &str,
    authority: &Authority,
) -> NameReasons {
    let mut reasons = NameReasons::new();
    for (seen, statements) in &form.seen_with {
        let reason = why(authority, person, usual, (&form.name, seen));
        let holds = reasons.entry(reason).or_default();
        holds.statements += statements;
        holds.years.extend(seen.year.clone());
    }
    reasons
}
