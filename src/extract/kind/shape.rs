//! How a text is built: lines of questions, words to those present, lines above it that say what it is.

/// What the lines of a text show.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "signs that do not exclude each other")]
pub(super) struct Shape {
    /// Somebody asks.
    pub(super) questions: bool,
    /// Lines begin with the label of a question: `Q:`, `Frage:`.
    pub(super) labelled: bool,
    /// Those present are spoken to: `Excellencies,`.
    pub(super) addressed: bool,
    /// A line above the text names a joint statement.
    pub(super) joint: bool,
    /// The first lines name an interview.
    pub(super) interview: bool,
    /// A line above the text calls it an advisory.
    pub(super) advisory: bool,
}

/// Lines of the head in which a text says what it is.
const TOP: usize = 6;

/// Lines in which those present are greeted.
const GREETING: usize = 9;

/// Longest line that stands above a text, in bytes.
const SHORT: usize = 90;

/// Lines that end with a question mark in an interview without labels.
const ASKED: usize = 3;

/// Labels of questions, before a colon, a dash or a bracket.
const LABELS: &[&str] = &[
    "Q",
    "QUESTION",
    "Question",
    "Вопрос",
    "ВОПРОС",
    "Pregunta",
    "PREGUNTA",
    "P",
    "Frage",
    "FRAGE",
    "Zusatzfrage",
    "ZUSATZFRAGE",
    "Journalist",
    "JOURNALIST",
    "Reporter",
    "REPORTER",
    "Periodista",
    "PERIODISTA",
    "Journaliste",
    "JOURNALISTE",
    "Журналист",
    "Корреспондент",
    "Domanda",
    "DOMANDA",
    "Pergunta",
    "PERGUNTA",
    "Jornalista",
    "问",
];

/// How those present are addressed at the head of a line.
const ADDRESSES: &[&str] = &[
    "Ladies and ",
    "Dear friends",
    "Dear colleagues",
    "Dear guests",
    "Dear Ministers",
    "Dear participants",
    "Dear Excellencies",
    "Friends,",
    "Good morning",
    "Good afternoon",
    "Good evening",
    "Thank you, M",
    "Thank you very much",
    "Thank you, P",
    "Thank you for ",
    "Check against delivery",
    "[Check against delivery",
    "(Check against delivery",
    "As delivered",
    "(As delivered",
    "[As delivered",
    "As prepared for delivery",
    "(As prepared",
    "Mesdames",
    "Chers ",
    "Chères ",
    "Cher ",
    "Chère ",
    "Seul le prononcé",
    "(Seul le prononcé",
    "(seul le prononcé",
    "Le prononcé fait foi",
    "Señoras y ",
    "Señoras,",
    "Queridos ",
    "Queridas ",
    "Estimados ",
    "Estimadas ",
    "Buenos días",
    "Buenas tardes",
    "Buenas noches",
    "Muy buenos",
    "Muy buenas",
    "Amigos y ",
    "Meine Damen",
    "Meine sehr ",
    "Sehr geehrte",
    "Sehr verehrte",
    "Verehrte",
    "Liebe ",
    "Lieber ",
    "Werte ",
    "Damen und Herren",
    "Es gilt das gesprochene",
    "Уважаемы",
    "Уважаемая",
    "Многоуважаемы",
    "Глубокоуважаемы",
    "Дамы и господа",
    "Дорогие ",
    "Ваши Превосходительства",
    "Господин Председатель",
    "Г-н Председатель",
    "Госпожа Председатель",
    "Добрый день",
    "Доброе утро",
    "Добрый вечер",
    "Коллеги,",
    "Eccellenze",
    "Signore e ",
    "Senhoras e ",
];

/// Titles by which those present are addressed, where a comma follows.
const TITLED: &[&str] = &[
    "Your Excellenc",
    "Your Majest",
    "Your Royal High",
    "Your Highness",
    "Mr. President",
    "Mr President",
    "Mister President",
    "Madam President",
    "Mr. Chair",
    "Mr Chair",
    "Madam Chair",
    "Mr. Speaker",
    "Mr Speaker",
    "Madam Speaker",
    "Mr. Secretary-General",
    "Distinguished ",
    "Esteemed ",
    "Honourable Ministers",
    "Honourable Members",
    "Monsieur le ",
    "Madame la ",
    "Distingués",
    "Majesté",
    "Altesse",
    "Señor Presidente",
    "Señora Presidenta",
    "Señor President",
    "Señor Secretario General",
    "Señores ",
    "Excelentísim",
    "Distinguid",
    "Majestades",
    "Exzellenz",
    "Herr Präsident",
    "Frau Präsidentin",
    "Ваше Превосходительство",
    "Senhor Presidente",
    "Excelentíssim",
    "Excellencies",
    "Excellences",
    "Excelencias",
    "Messieurs",
];

/// What is issued by several, above the text (lower case).
const JOINT: &[&str] = &[
    "joint statement",
    "joint communiqu",
    "joint declaration",
    "final communiqu",
    "full text of the joint",
    "communiqué final",
    "communiqué conjoint",
    "déclaration conjointe",
    "déclaration commune",
    "gemeinsame erklärung",
    "gemeinsames kommuniqué",
    "comunicado conjunto",
    "declaración conjunta",
    "comunicado final",
    "совместное заявление",
    "совместное коммюнике",
    "совместная декларация",
    "dichiarazione congiunta",
    "declaração conjunta",
];

/// Several who speak as one, at the head of a paragraph (lower case).
const WE: &[&str] = &[
    "we, the foreign ministers",
    "we, the ministers",
    "we, the heads",
    "we, the leaders",
    "we, the undersigned",
    "we, the members",
    "we, the representatives",
    "we the foreign ministers",
    "nous, ministres",
    "nous, les ministres",
    "nous, chefs",
    "wir, die außenminister",
    "wir, die aussenminister",
    "wir, die staats",
    "nosotros, los ministros",
    "nosotros, los jefes",
    "los gobiernos de ",
    "мы, министры",
    "мы, главы",
];

/// Words of interviews in the first lines (lower case).
const INTERVIEWS: &[&str] = &[
    "interview",
    "entrevista",
    "интервью",
    "ответил на вопросы корреспондент",
    "entretien accordé",
    "entretien avec le journal",
    "intervista",
    "im gespräch mit der zeitung",
];

/// Lines that call what follows an announcement of something to come (lower case).
const ADVISORIES: &[&str] = &[
    "media advisory",
    "press advisory",
    "media alert",
    "media invitation",
    "invitation to the media",
    "invitation à la presse",
    "avis aux médias",
    "avis de presse",
    "invitación a la prensa",
    "convocatoria de prensa",
    "convocatoria a la prensa",
    "aviso a la prensa",
    "aviso a los medios",
    "terminhinweis",
    "einladung an die",
    "medieneinladung",
    "анонс",
    "вниманию сми",
    "вниманию представителей сми",
];

impl Shape {
    /// The shape of the head of a text.
    pub(super) fn new(head: &str) -> Self {
        let mut shape = Self::default();
        let mut asked = 0;
        let mut place = 0;
        for line in head.lines().map(str::trim).filter(|line| !line.is_empty()) {
            place += 1;
            let labelled = is_label(line);
            shape.labelled |= labelled;
            asked += usize::from(line.ends_with('?'));
            if place > GREETING {
                continue;
            }
            shape.addressed |= is_address(line) && !labelled;
            if place > TOP {
                continue;
            }
            let lower = line.to_lowercase();
            let starts = |list: &[&str]| list.iter().any(|word| lower.starts_with(word));
            shape.joint |= line.len() <= SHORT && starts(JOINT) || place <= 2 && starts(WE);
            shape.advisory |= line.len() <= SHORT && starts(ADVISORIES);
            shape.interview |= INTERVIEWS.iter().any(|word| lower.contains(word));
        }
        shape.questions = shape.labelled || asked >= ASKED;
        shape
    }
}

/// Whether a line speaks to those present: `Excellencies,`, `Mr President, I thank you`; not so
/// `Monsieur le Ministre des Affaires étrangères a reçu`.
fn is_address(line: &str) -> bool {
    /// Bytes of `Monsieur le Président de l'Assemblée`.
    const VOCATIVE: usize = 48;
    let starts = |list: &[&str]| list.iter().any(|word| line.starts_with(word));
    let called = |line: &str| {
        let comma = line.find([',', '!', ':']).is_some_and(|at| at < VOCATIVE);
        comma
            && !line.starts_with("Monsieur")
            && !line.starts_with("Madame")
            && !line.starts_with("Exc")
            || line.len() <= 200 && line.ends_with([',', '!', ':', ';'])
            || line.len() <= VOCATIVE && !line.ends_with('.')
    };
    starts(ADDRESSES) || starts(TITLED) && called(line)
}

/// Whether a line begins with the label of a question.
fn is_label(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '-', '–', '—', '[', ' ']);
    LABELS.iter().any(|label| {
        let Some(rest) = line.strip_prefix(label) else { return false };
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let spaced = rest.strip_prefix(' ').unwrap_or(rest);
        let bracket = label.chars().nth(1).is_some() && spaced.starts_with('(');
        // `P.` may be an initial.
        let stop = rest.starts_with(". ") && *label != "P" || rest.starts_with(".-");
        let dash = *label != "P" && rest.starts_with(" – ") || rest.starts_with(" - ");
        spaced.starts_with([':', '：']) || stop || dash || bracket
    })
}
