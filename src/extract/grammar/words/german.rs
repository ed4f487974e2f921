//! German.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::SELF, "ich mein meine meiner meinem meinen"),
    (
        Flags::ATTEND,
        "teilgenommen teilnahmen anwesend zugegen begleitet begleitete begleiteten begleiten \
         begleitung beigewohnt vertreten beteiligt",
    ),
    (Flags::AFAR, "grüße grüssen grüßen grüsse namen namens auftrag dank schreiben brief weisung"),
    (Flags::BYLINE, "von der des"),
    (Flags::OF, "der des von vom"),
    (Flags::TO, "für im beim in bei zum zur"),
    (
        Flags::JOIN,
        "zusammengekommen kamen traf trifft treffen trafen getroffen zusammengetroffen gespräch \
         gespräche gesprächen gesprochen sprach sprachen spricht telefonierte telefoniert empfing \
         empfängt empfangen besuchte teilnahm teilnahmen teilgenommen begrüßte begrüßt \
         unterzeichnete unterzeichneten anwesend leitete begleitet gemeinsam austausch tauschte \
         beriet berieten gereist reiste kollegen kollegin amtskollegen amtskollegin arbeitsbesuch \
         arbeitsgespräch arbeitsgespräche höflichkeitsbesuch höflichkeitsbesuche aufgehalten \
         gekommen begleitete begleiteten begleitung zusammentreffen zusammentraf telefonierten \
         besuch einladung delegation mittagessen abendessen arbeitsessen unterredung treffens \
         tauschten ausgetauscht besuchten besucht begrüßten teil teilnahme teilnehmen besprach \
         besprachen diskutierte diskutierten erörterten erörterte gastgeber gastgeberin empfang \
         telefonat stattete begegnung angeführt geleitet geführt leitung spitze dabei zusammenkunft \
         vertreten verabschiedet empfingen führten führte traten eingefunden",
    ),
    (Flags::PURPOSE, "über bezüglich hinsichtlich betreffend"),
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
         teilnehmer delegation äußerte arbeitsbesuch arbeitsbesuchs arbeitsgespräch \
         arbeitsgespräche höflichkeitsbesuch höflichkeitsbesuche staatsbesuch gekommen \
         aufgehalten empfang begleitete begleiteten begleitung delegationen treffens \
         arbeitstreffen außenministertreffen mittagessen abendessen arbeitsessen feierte \
         eröffnung teilnahme teilnehmern telefonierten telefonieren ansprache grusswort grußwort \
         festrede vortrag einladung unterredung unterredungen gipfel gipfeltreffen zeremonie \
         überreichte überreicht verlieh tauschten ausgetauscht austauschen besuchten begrüßten \
         begegnung forum beschlussfassung konsultierte konsultierten unterzeichnung traten trat \
         nehmen stattete statteten sprechen besprach besprachen diskutierte diskutierten \
         erörterte erörterten hielt hielten vorsitz gastgeber gastgeberin",
    ),
    (
        Flags::CALL,
        "telefonierte telefoniert telefonat telefongespräch telefonisch videokonferenz \
         videoschalte",
    ),
    (
        Flags::SAY,
        "sagte sagt erklärte erklärt betonte betont unterstrich hob forderte dankte würdigte \
         äußerte nannte bekräftigte bekräftigt unterstreicht erinnerte verurteilte erklärten \
         verwies versicherte berichtete teilte kündigte hebt lobte warnte mahnte beglückwünschte \
         übermittelte geschrieben kondolierte kondoliert gratulierte gratuliert",
    ),
    (
        Flags::ABOUT,
        "tod todes tode beileid ermordung gratuliert gratulierte glückwunsch glückwünsche \
         ernennung wahl verstorbene verstorbenen inhaftierung verurteilung jahrestag gedenken \
         verurteilt bedauert trauert trauer gestorben begräbnis nachfolger nachfolgerin vorgänger \
         vorgängerin nachfolge",
    ),
    (
        Flags::PAST,
        "seit gegründet verabschiedet vergangenen letzten vor kommenden nächsten jahrestag \
         resolution abkommen vortag zuvor bereits zuletzt kürzlich jüngst vorab",
    ),
    (Flags::FOREIGN, "auswärtigen auswärtiges auswärtige äußeres außen"),
    (
        Flags::TOPIC,
        "auswärtigen auswärtige auswärtiges angelegenheiten äußeres europa europäische \
         internationale internationalen zusammenarbeit entwicklung verteidigung inneres innern \
         wirtschaft finanzen justiz energie umwelt klima klimaschutz kultur bildung gesundheit \
         arbeit landwirtschaft verkehr amt wirtschaftliche außenhandel äußere äusseres \
         integration bundeskanzleramt eu verfassung öffentlichen dienst sport frauen familie \
         familien senioren jugend forschung wissenschaft innovation technologie ernährung \
         verbraucherschutz naturschutz reaktorsicherheit digitales wohnen stadtentwicklung \
         bauwesen infrastruktur tourismus wettbewerb sicherheitspolitik außenpolitik \
         sicherheitsfragen außenwirtschaft menschenrechte menschenrechtspolitik humanitäre hilfe \
         rüstungskontrolle abrüstung globale handel industrie migration vereinten \
         bevölkerungsschutz justizwesen föderalismus politische ostasien nahen mittleren osten \
         heimat kommunen raumordnung soziales gleichstellung entwicklungszusammenarbeit \
         europäischen regionalentwicklung",
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
         Region Thema Themen Beziehungen Zusammenarbeit Außerdem Ausserdem Danach Dann \
         Anschließend Anschliessend Zudem Ferner Darüber Dazu Hier Dort Da Denn Doch Aber Auch \
         Als Wie Wer Was Wann Wo Warum Wenn Weil Dass Ob Nein Ja Vielen Dank Sehr Geehrte Liebe \
         Lieber Guten Morgen Abend Kolleginnen Kollegen Freundinnen Freunde Exzellenzen Exzellenz \
         Bundespräsidentin Staat Staaten Land Länder Volk Völker Menschen Welt Gesellschaft \
         Bevölkerung Bürgerinnen Bürgerkrieg Angriffskrieg Angriff Gewalt Terror Hilfe \
         Unterstützung Ziel Ziele Zeit Zukunft Ende Anfang Rahmens Mittelpunkt Fokus Bereich \
         Bereiche Programm Projekt Projekte Stadt Hauptstadt Norden Süden Osten Westen Nahost \
         Partner Partnerschaft Freundschaft Nachbar Nachbarn Nachbarschaft Medien Presse \
         Journalisten Vertreter Vertreterin Vertretern Vertretung Botschaft Delegation Teilnehmer \
         Mitglied Mitglieder Mitgliedstaaten Gruppe Ausschuss Gericht Gesetz Recht Rechte \
         Völkerrecht Menschenrechte Demokratie Freiheit Wirtschaft Handel Energie Klima Umwelt \
         Kultur Bildung Wissenschaft Forschung Fragen Antworten Frankreichs Zusatzfrage Zusatz \
         Nachfrage Quelle Foto Hintergrund Abschluss Anschluss Vorfeld Nachgang Folge Grund \
         Gründe Beispiel Fall Fälle Teil Schloss Haus Saal Palais Platz Straße Universität \
         Institut Akademie Museum Stiftung Preis Fonds Bank Agentur Amts Ministeriums \
         Außenministerium Außenministeriums Innenministerium Kanzleramt Kanzleramts \
         Bundeskanzleramt Departement Departements Eidgenössisches Eidgenössischen \
         Aussenministerium Fürstentum Fürstentums Bundesrepublik Königreich Vorsitz \
         Präsidentschaft Amtszeit Amtsantritt Antrittsbesuch Arbeitsbesuch Staatsbesuch \
         Arbeitsgespräch Arbeitstreffen Höflichkeitsbesuch Höflichkeitsbesuche Mittag Montag \
         Kriegs Konflikt Konflikts Lösung Verhandlungen Abkommen Vertrag Vereinbarung Grenze \
         Grenzen Migration Sanktionen Waffen Waffenruhe Waffenstillstand Raketen Drohnen \
         Streitkräfte Soldaten Truppen Opfer Angehörigen Familien Kinder Frauen Jugend \
         Jugendlichen Stellen Themenfeld Austausch Dialog Engagement Einsatz Beitrag Bedeutung \
         Verantwortung Herausforderungen Entwicklung Entwicklungen Situation Stabilität \
         Integration Erweiterung Beitritt Westbalkan Balkan Jahren Jahre Tagen Monaten Monat \
         Stunden Prozent Millionen Milliarden Euro Dollar",
    ),
    (
        Flags::HELD,
        "arbeitsbesuch arbeitsbesuchs antrittsbesuch staatsbesuch aufgehalten gekommen \
         stattgefunden stattfand statt fand unterzeichnung eingetroffen einbestellt zeremonie \
         tagte tagen tagung gipfel festakt eintraf gast reisen",
    ),
];
