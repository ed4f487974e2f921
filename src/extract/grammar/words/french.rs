//! French.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::BYLINE, "de par du"),
    (Flags::OF, "de des du d"),
    (Flags::TO, "pour en à aux au chargé chargée auprès"),
    (
        Flags::JOIN,
        "rencontré rencontre rencontrera rencontrent entretien entretiens entretenu entretenue \
         entretenus entretient entretiendra reçu reçue reçus reçoit recevra reçoivent réunion \
         réuni réunis participé participe participera participent signé accueilli accueillie \
         accueille présidé préside coprésidé accompagné accompagnée présence côtés échangé \
         échangent échange parmi conversation discussion",
    ),
    (Flags::PURPOSE, "sujet concernant évoquer évoqué évoquent afin sur"),
    (Flags::GREET, "merci cher chère chers excellence excellences mesdames messieurs remercie"),
    (Flags::FROM, "de du d"),
    (Flags::AND, "et ainsi que ou"),
    (Flags::ANY, "un une"),
    (Flags::ARTICLE, "le la les l un une son sa ses leur leurs"),
    (Flags::IN, "à en au aux"),
    (Flags::TODAY, "aujourd"),
    (Flags::YESTERDAY, "hier"),
    (Flags::TOMORROW, "demain"),
    (
        Flags::MEET,
        "rencontré rencontre rencontrera rencontrent rencontres entretien entretiens entretenu \
         entretenue entretenus entretient entretiendra reçu reçue reçus reçoit recevra reçoivent \
         réunion réunions réuni réunis réunit participé participe participera participent \
         participation rendu rendue rend rendra déplacement visite accueilli accueillie accueille \
         accueillent entretenues téléphonique échangé échangent échange échanges conversation \
         discours conférence intervention présidé préside coprésidé coprésident ouvert signé \
         signent signe accompagné accompagnée présence aux côtés côté entretiendront déclaration \
         allocution communiqué échangeront discuté représenté représentée convié présents présent \
         dialogue table effectue effectué arrivé conclu lancé",
    ),
    (Flags::CALL, "téléphonique téléphone téléphoniques visioconférence appel"),
    (
        Flags::SAY,
        "dit déclaré souligné rappelé affirmé indiqué précisé salué réaffirmé ajouté remercié \
         exprimé évoqué",
    ),
    (
        Flags::ABOUT,
        "message porteur lettre mort décès disparition condoléances assassinat félicite félicité \
         félicitations nomination élection hommage mémoire feu anniversaire arrestation détention",
    ),
    (
        Flags::PAST,
        "depuis créé fondé adopté adoptée lancé dernier dernière précédent suite après avant \
         prochain prochaine anniversaire résolution accord",
    ),
    (Flags::FOREIGN, "étrangères étrangère extérieures exterieur"),
    (
        Flags::TOPIC,
        "affaires étrangères étrangère extérieures relations europe européennes coopération \
         francophonie développement international internationale commerce extérieur économie \
         finances défense armées intérieur justice transition écologique énergie environnement \
         tourisme culture éducation santé travail agriculture transports sénégalais africaine \
         intégration régionale marocains résidant étranger partenariats climat mer numérique \
         français attractivité",
    ),
    (
        Flags::PLAIN,
        "Le La Les L Un Une Des Du De D À Au Aux En Et Ou Il Elle Ils Elles Nous Je Vous Ce Cette \
         Ces Son Sa Ses Leur Leurs Sur Pour Par Avec Dans Dès Lors Après Avant Aujourd Ministère \
         Ministre Conseil Conférence Sommet Déclaration Déplacement Entretien Visite Discours \
         Communiqué Intervention Réunion Union République Nations Assemblée Gouvernement Palais \
         Ambassade Quai Commission Parlement Sénat Point Presse Question Réponse Paix Sécurité \
         Rencontre Dialogue Forum Journée Notre Votre Mesdames Messieurs Madame Monsieur Premier \
         Première Secrétaire",
    ),
    (
        Flags::HELD,
        "tenu tenue tient tenait déroulé déroulée lieu entrevues entrevue cérémonie séjour \
         séjourne convoqué signature sommet prononcé arrivée arrivé visite rendu rendue",
    ),
];
