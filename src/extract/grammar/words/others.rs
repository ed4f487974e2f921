//! Portuguese and Italian: cues only, and what ministries are for.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::OF, "de do da dos das di del dello della dei degli delle dell d"),
    (Flags::TO, "para per em in"),
    (Flags::AND, "e ed"),
    (Flags::ARTICLE, "o a os as il lo la i gli le l um uma un una seu sua suo"),
    (Flags::FROM, "de do da di del"),
    (Flags::FOREIGN, "exteriores estrangeiros esteri estere"),
    (
        Flags::TOPIC,
        "relações exteriores negócios estrangeiros cooperação comunidades portuguesas comércio \
         defesa economia finanças justiça interior affari esteri cooperazione internazionale \
         internacional difesa interno giustizia finanze commercio made italy",
    ),
    (
        Flags::MEET,
        "encontro encontrou reuniu reunião recebeu recebe participou visita conversa telefonema \
         incontrato incontro incontra ricevuto riceve riunione partecipato colloquio telefonata \
         visita vertice missione",
    ),
    (
        Flags::JOIN,
        "encontro encontrou reuniu reunião recebeu recebe participou conversa incontrato incontro \
         incontra ricevuto riceve riunione partecipato colloquio",
    ),
    (Flags::CALL, "telefonema telefonata telefonico telefonica telefônica"),
    (Flags::SAY, "disse afirmou declarou destacou ha affermato dichiarato sottolineato"),
    (Flags::TODAY, "hoje oggi"),
    (Flags::YESTERDAY, "ontem ieri"),
    (Flags::IN, "em in a"),
    (
        Flags::PLAIN,
        "O A Os As Il Lo La I Gli Le Um Uma Un Una No Na Em Nel Nella Ministro Ministra Ministério \
         Ministero Farnesina Palácio Encontro Incontro Visita Reunião Riunione Governo Conselho \
         Consiglio República Repubblica União Unione Nações Nazioni",
    ),
];
