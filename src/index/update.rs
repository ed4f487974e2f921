//! The update of an index, from its sources to the last merge.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::path::Path;

use index_schema::schema::Fields;
use index_schema::versions::{ANALYSIS_VERSION, CommitPayload, SCHEMA_VERSION};

use super::catalogue::Catalogue;
use super::folder::{self, Opened, is_current};
use super::in_flight::InFlight;
use super::manifest::{self, Manifest};
use super::pipeline::Setting;
use super::plan::Plan;
use super::refresh::{Stored, refresh};
use super::run::Run;
use super::shares::Shares;
use super::source_path::SourcePath;
use super::walked::Walked;
use super::worker::Worker;
use super::writer::Writer;
use super::{IndexError, MissingSources, Progress, Refresh, Report, UpdateOptions, fingerprint};
use crate::authority::Authority;
use crate::extract::RULES_VERSION;
use crate::ingest::Source;

/// Brings an index up to date with its sources, and makes it if it does not exist.
///
/// `stdin` is read if [`Source::Stdin`] is among the sources. Nothing is committed before the end:
/// whenever the run ends early, by an error or a kill, the index is as it was.
///
/// An unchanged index is neither locked nor written to.
pub fn update(
    options: &UpdateOptions,
    authority: &Authority,
    stdin: Option<&mut (dyn Read + Send)>,
    progress: &dyn Progress,
) -> Result<Report, IndexError> {
    progress.phase("looking for files");
    let stdin = stdin.filter(|_| options.sources.contains(&Source::Stdin));
    let walked = Walked::of(&options.sources, &options.index);
    let update = Update {
        options,
        authority,
        progress,
        walked: &walked,
        reading: fingerprint::of_options(&options.ingest),
    };
    if stdin.is_none()
        && let Some(report) = update.unchanged()?
    {
        return Ok(report);
    }
    // Looked at before it is locked, which writes to it: it may not be ours.
    folder::look(&options.index)?;
    let _lock = folder::lock(&options.index)?;
    let opened = folder::open_or_create(&options.index)?;
    update.run(&opened, stdin)
}

/// Removes an index that chancery made, of whatever version; files that are not of the index stay. For
/// an index in the cache, which is made anew without asking. A folder that holds no index is left as it is.
pub fn discard(index: &Path) -> Result<(), IndexError> {
    if !folder::is_ours(index)? {
        return Ok(());
    }
    let _lock = folder::lock(index)?;
    folder::clear(index)
}

/// Whether the statements of an index were made by the program's extraction rules and these
/// authority files; `None` if there is no index. If not, the next [`update`] makes them anew.
pub fn is_up_to_date(index: &Path, authority: &Authority) -> Result<Option<bool>, IndexError> {
    let payload = folder::look(index)?.and_then(|opened| opened.payload);
    Ok(payload.map(|payload| is_current(&payload, RULES_VERSION, authority.version())))
}

struct Update<'u> {
    options: &'u UpdateOptions,
    authority: &'u Authority,
    progress: &'u dyn Progress,
    walked: &'u Walked,
    /// How files are read, see [`fingerprint::of_options`].
    reading: u64,
}

impl Update<'_> {
    /// The report, if nothing has to be read or removed.
    fn unchanged(&self) -> Result<Option<Report>, IndexError> {
        let folder = &self.options.index;
        let Some(opened) = folder::look(folder)? else { return Ok(None) };
        let Some(payload) = &opened.payload else { return Ok(None) };
        if self.is_everything(Some(payload)) {
            return Ok(None);
        }
        // Another run may just have replaced the manifest; under the lock its absence is an error.
        let Ok(manifest) = manifest::read_sources(folder, &payload.manifest) else {
            return Ok(None);
        };
        let plan = Plan::of(&manifest, self.walked, self.reading, false);
        if self.removes(&plan) || !plan.read.is_empty() {
            return Ok(None);
        }
        let mut report = Report { statements: opened.statements, ..Report::default() };
        self.report_walk(&plan, &mut report);
        self.report_unchanged_failures(&manifest, &plan, &mut report);
        for source in &manifest.sources {
            if plan.unchanged.binary_search(&source.path).is_ok() {
                report.files += 1;
                report.records += source.records as u64;
                report.unchanged += source.records as u64;
            }
        }
        report.sort_failures();
        Ok(Some(report))
    }

    /// Whether all statements are made anew.
    fn is_everything(&self, payload: Option<&CommitPayload>) -> bool {
        let is_current = |payload| is_current(payload, RULES_VERSION, self.authority.version());
        self.options.refresh == Refresh::Always || !payload.is_none_or(is_current)
    }

    fn run(
        &self,
        opened: &Opened,
        stdin: Option<&mut (dyn Read + Send)>,
    ) -> Result<Report, IndexError> {
        let folder = self.options.index.as_path();
        let manifest = match &opened.payload {
            Some(payload) => manifest::read(folder, &payload.manifest)?,
            None => Manifest::default(),
        };
        let everything = self.is_everything(opened.payload.as_ref());
        let plan = Plan::of(&manifest, self.walked, self.reading, everything);
        let mut report = Report::default();
        self.report_walk(&plan, &mut report);
        self.report_unchanged_failures(&manifest, &plan, &mut report);

        let fields = Fields::of(&opened.index.schema()).map_err(|missing| IndexError::Damaged {
            path: folder.to_owned(),
            reason: missing.to_string(),
        })?;
        // Nobody knows how much a stream gives.
        let bytes = match stdin {
            Some(_) => u64::MAX,
            None => plan.read.iter().map(|(_, file)| file.size).sum(),
        };
        let shares = Shares::of(self.options, bytes);
        let in_flight = InFlight::new(shares.in_flight);
        let setting = Setting {
            ingest: &self.options.ingest,
            threads: shares.threads,
            in_flight: &in_flight,
            batch: shares.batch,
            worker: Worker::new(self.authority, &fields),
        };
        let mut writer = Writer::new(folder, &opened.index, &fields, shares.writing);

        let mut run = Run {
            catalogue: self.catalogue(manifest, &plan, stdin.is_some(), everything),
            writer: &mut writer,
            report,
            walked: self.walked,
            options: self.reading,
            everything,
            progress: self.progress,
            reading: BTreeMap::new(),
        };
        let changes_sources = !plan.read.is_empty() || stdin.is_some() || self.removes(&plan);
        let known_stream = if stdin.is_some() { run.known_stream() } else { HashMap::new() };
        run.read(plan.read, &setting)?;
        run.settle(&setting)?;
        if everything && opened.payload.is_some() {
            self.progress.phase("understanding anew");
            let stored = Stored { folder, index: &opened.index, fields: &fields };
            refresh(&mut run, &stored, &mut setting.worker.maker(), &in_flight)?;
        }
        if let Some(stream) = stdin {
            run.read_stream(stream, known_stream, &setting)?;
            run.settle(&setting)?;
        }

        let Run { catalogue, mut report, .. } = run;
        report.sort_failures();
        let finished = catalogue.finish(&mut report);
        writer.remove(&finished.removed)?;
        match &opened.payload {
            Some(payload) if !writer.is_open() && !everything => {
                // The statements are as they were, only what is known of the files has changed: the
                // manifest of the same commit is replaced.
                if changes_sources {
                    manifest::write(folder, &payload.manifest, &finished.manifest)?;
                }
            }
            _ => self.commit(&mut writer, &finished.manifest)?,
        }
        Ok(report)
    }

    /// Whether sources that are gone are removed.
    fn removes(&self, plan: &Plan) -> bool {
        self.options.missing == MissingSources::Remove && !plan.gone.is_empty()
    }

    /// What is known and what will be, before anything is read.
    fn catalogue(
        &self,
        manifest: Manifest,
        plan: &Plan,
        reads_stream: bool,
        everything: bool,
    ) -> Catalogue {
        let mut new: Vec<_> = plan.read.iter().map(|(path, _)| path.clone()).collect();
        new.extend(reads_stream.then(SourcePath::stdin));
        let mut catalogue = Catalogue::new(manifest, new, everything);
        for path in &plan.unchanged {
            if let Some(rank) = catalogue.rank(path) {
                catalogue.look_at(rank);
            }
        }
        if self.removes(plan) {
            for path in &plan.gone {
                if let Some(rank) = catalogue.rank(path) {
                    catalogue.clear(rank);
                }
            }
        }
        catalogue
    }

    fn commit(&self, writer: &mut Writer<'_>, manifest: &Manifest) -> Result<(), IndexError> {
        self.progress.phase("writing");
        let folder = self.options.index.as_path();
        let mut name = String::new();
        writer.commit(&mut |opstamp| {
            name = manifest::name_of_commit(opstamp);
            manifest::write(folder, &name, manifest)?;
            let payload = CommitPayload {
                schema: SCHEMA_VERSION,
                analysis: ANALYSIS_VERSION,
                rules: RULES_VERSION,
                authority: self.authority.version().to_owned(),
                manifest: name.clone(),
            };
            Ok(payload.to_json())
        })?;
        manifest::remove_others(folder, &name);
        self.progress.phase("merging");
        // The commit stands. What could not be merged or removed is when the next run has changed something.
        let _ = writer.tidy();
        Ok(())
    }

    /// What the walk alone says.
    fn report_walk(&self, plan: &Plan, report: &mut Report) {
        for failure in &self.walked.failures {
            self.progress.failure(failure);
            report.fail(failure.clone());
        }
        if self.options.missing == MissingSources::Keep {
            report.missing_sources = plan.gone.iter().map(SourcePath::shown).collect();
        }
    }

    /// What is left out of unchanged files, as in the run that read them.
    fn report_unchanged_failures(&self, manifest: &Manifest, plan: &Plan, report: &mut Report) {
        for source in &manifest.sources {
            if plan.unchanged.binary_search(&source.path).is_ok() {
                for failure in source.shown_failures() {
                    self.progress.failure(&failure);
                    report.fail(failure);
                }
            }
        }
    }
}
