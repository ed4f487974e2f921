//! German.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::BYLINE, "von der des"),
    (Flags::OF, "der des von vom"),
    (Flags::TO, "für im beim in bei zum zur"),
    (
        Flags::JOIN,
        "zusammengekommen kamen traf trifft treffen trafen getroffen zusammengetroffen gespräch \
         gespräche gesprächen gesprochen sprach sprachen spricht telefonierte telefoniert empfing \
         empfängt empfangen besuchte teilnahm teilnahmen teilgenommen begrüßte begrüßt \
         unterzeichnete unterzeichneten anwesend leitete begleitet gemeinsam austausch tauschte \
         beriet berieten gereist reiste kollegen kollegin amtskollegen amtskollegin",
    ),
    (Flags::PURPOSE, "über bezüglich"),
    (Flags::GREET, "danke lieber liebe sehr geehrte geehrter exzellenzen damen herren"),
    (Flags::FROM, "aus von vom"),
    (Flags::AND, "und sowie"),
    (Flags::ANY, "ein eine einem einen einer"),
    (
        Flags::ARTICLE,
        "der die das den dem des ein eine einem einen einer ihr ihre ihrem ihren ihrer sein seine \
         seinem seinen seiner",
    ),
    (Flags::IN, "in nach im"),
    (Flags::TODAY, "heute"),
    (Flags::YESTERDAY, "gestern"),
    (Flags::TOMORROW, "morgen"),
    (
        Flags::MEET,
        "zusammengekommen zusammenkommen kamen traf trifft treffen trafen getroffen \
         zusammengetroffen zusammen gespräch gespräche gesprächen gesprochen sprach sprachen \
         spricht telefonierte telefoniert telefonat telefongespräch empfing empfängt empfangen \
         besuchte besucht besuch besuchs reise reist reiste gereist teilnahm teilnahmen \
         teilnehmen teilgenommen teil nimmt nahm nahmen begrüßte begrüßt rede interview \
         pressekonferenz eröffnete eröffnet unterzeichnete unterzeichneten leitete geleitet \
         begleitet gemeinsam konferenz sitzung tagung dialog austausch tauschte beriet berieten \
         beraten konsultationen antrittsbesuch statement erklärung vertreten moderierte \
         teilnehmer delegation äußerte",
    ),
    (
        Flags::CALL,
        "telefonierte telefoniert telefonat telefongespräch telefonisch videokonferenz \
         videoschalte",
    ),
    (
        Flags::SAY,
        "sagte sagt erklärte erklärt betonte betont unterstrich hob forderte dankte würdigte \
         äußerte nannte",
    ),
    (
        Flags::ABOUT,
        "tod todes tode beileid ermordung gratuliert gratulierte glückwunsch glückwünsche \
         ernennung wahl verstorbene verstorbenen inhaftierung verurteilung jahrestag gedenken",
    ),
    (
        Flags::PAST,
        "seit gegründet verabschiedet vergangenen letzten vor kommenden nächsten jahrestag \
         resolution abkommen vortag",
    ),
    (Flags::FOREIGN, "auswärtigen auswärtiges auswärtige äußeres außen"),
    (
        Flags::TOPIC,
        "auswärtigen auswärtige auswärtiges angelegenheiten äußeres europa europäische \
         internationale internationalen zusammenarbeit entwicklung verteidigung inneres innern \
         wirtschaft finanzen justiz energie umwelt klima klimaschutz kultur bildung gesundheit \
         arbeit landwirtschaft verkehr amt wirtschaftliche außenhandel",
    ),
    (
        Flags::PLAIN,
        "Der Die Das Den Dem Des Ein Eine In Im Am An Auf Aus Bei Mit Nach Von Vom Vor Zu Zum Zur \
         Und Oder Er Sie Es Wir Ich Ihr Ihre Dies Diese Dieser Heute Gestern Gemeinsam \
         Ministerium Minister Ministerin Amt Auswärtiges Auswärtigen Bundesregierung Bundestag \
         Rat Konferenz Gipfel Erklärung Rede Treffen Besuch Reise Gespräch Gespräche \
         Pressekonferenz Interview Vereinten Nationen Union Republik Sicherheit Frieden Frage \
         Antwort Anlass Rahmen Seite Seiten Kommission Parlament Tag Jahr Woche Krieg Herr Frau \
         Damen Herren Beide Zuvor Dabei Gipfeltreffen Bundesminister Bundesministerin Krise Lage \
         Region Thema Themen Beziehungen Zusammenarbeit",
    ),
    (
        Flags::HELD,
        "arbeitsbesuch arbeitsbesuchs antrittsbesuch staatsbesuch aufgehalten gekommen \
         stattgefunden stattfand statt fand unterzeichnung eingetroffen einbestellt zeremonie \
         tagte tagen tagung gipfel festakt eintraf gast reisen",
    ),
];
