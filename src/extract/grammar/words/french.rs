//! French.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::PART_OF_DAY, "jour matin soir"),
    (Flags::SELF, "je j mon ma mes"),
    (
        Flags::ATTEND,
        "accompagné accompagnée accompagnés accompagnait accompagnaient accompagnera \
         accompagneront accompagnent assistaient assistait assisté assistent présence participaient \
         participait entouré entourée entourés côtés secondé secondée",
    ),
    (
        Flags::AFAR,
        "message messages salutations salutation nom vœux félicitations remercié remercie \
         remerciements gratitude instruction instructions orientations directives remplacer \
         remplace mandat compliments amitiés efforts initiatives",
    ),
    (Flags::BYLINE, "de par du"),
    (Flags::OF, "de des du d"),
    (Flags::TO, "pour en à aux au chargé chargée auprès près"),
    (
        Flags::JOIN,
        "rencontré rencontre rencontrera rencontrent entretien entretiens entretenu entretenue \
         entretenus entretient entretiendra reçu reçue reçus reçoit recevra reçoivent réunion \
         réuni réunis participé participe participera participent signé accueilli accueillie \
         accueille présidé préside coprésidé accompagné accompagnée présence côtés échangé \
         échangent échange parmi conversation discussion entrevue entrevues rencontrait \
         rencontraient accompagnait accompagnaient accueillait recevait recevaient audience \
         concertation consultations déjeuner dîner retrouvé retrouve reçues conférence cérémonie \
         assisté assiste assistaient présents présente présentes présent coprésidée présidée \
         coprésident réunissait délégation visite remis participation participants accueillis \
         accueillies part assistés convoqué convoquée conduite conduit dirigée dirigé tête présidés \
         présidées rencontrer recevoir siégeaient siégeait venu venue côté pilotée menée",
    ),
    (
        Flags::PURPOSE,
        "sujet concernant évoquer évoqué évoquent afin abordé abordés abordées demandé demandent",
    ),
    (
        Flags::GREET,
        "merci cher chère chers excellence excellences mesdames messieurs remercie bienvenue \
         bienvenu remercier saluer",
    ),
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
         dialogue table effectue effectué arrivé conclu lancé entrevue entrevues rencontrait \
         rencontraient attendaient accompagnait accompagnaient accueillait recevait recevaient \
         cérémonie passation audience concertation concertations consultations déjeuner dîner \
         petit-déjeuner retrouvé retrouve retrouvera convenu réunissait tenue tenu tient tiendra \
         coprésidée présidée lettres copies remis remet reçues accordé accordée séance session \
         sommet forum visité invités invité invitée hôte délégation assisté assiste participants",
    ),
    (Flags::CALL, "téléphonique téléphone téléphoniques visioconférence appel"),
    (
        Flags::SAY,
        "dit déclaré souligné rappelé affirmé indiqué précisé salué réaffirmé ajouté remercié \
         exprimé évoqué déclare déclaraient souligne rappelle affirme indique précise salue \
         ajoute annonce annoncé adressé adresse estimé estime exprime félicité condamné transmis \
         noté relevé relève insisté réitéré félicite",
    ),
    (
        Flags::ABOUT,
        "mort décès disparition condoléances assassinat félicite félicité félicitations \
         nomination élection hommage mémoire feu anniversaire arrestation détention condamne \
         dénonce regrette décédé décédée funérailles obsèques succède succédé remplacé \
         prédécesseur",
    ),
    (
        Flags::PAST,
        "depuis créé fondé adopté adoptée lancé dernier dernière précédent suite après avant \
         prochain prochaine anniversaire résolution accord auparavant récemment précédemment \
         ancien",
    ),
    (Flags::FOREIGN, "étrangères étrangère extérieures"),
    (
        Flags::TOPIC,
        "affaires étrangères étrangère extérieures relations europe européennes coopération \
         francophonie développement international internationale commerce extérieur économie \
         finances défense armées intérieur justice transition écologique énergie environnement \
         tourisme culture éducation santé travail agriculture transports sénégalais africaine \
         intégration régionale marocains résidant étranger partenariats climat mer numérique \
         français attractivité européen européenne européens internationaux humains droits \
         humanitaire action sociale social sociales politique politiques multilatérales \
         multilatéraux économiques économique solidarité recherche innovation enseignement \
         supérieur logement ville territoires ruralité budget plan planification industrie \
         entreprises artisanat pêche pêches équipement sports jeunesse famille femmes égalité \
         hygiène cohésion outre-mer diaspora émigrés ivoiriens maliens béninois togolais \
         burkinabè congolais gabonais tunisiens nationaux expatriés extérieure institutionnelles \
         parlement réforme administration fonction publique publics mines hydrocarbures sécurité \
         protection civile communication information cultes religieux religieuses africaines \
         arabes maghrébines gouvernance démocratie négociations",
    ),
    (
        Flags::PLAIN,
        "Le La Les L Un Une Des Du De D À Au Aux En Et Ou Il Elle Ils Elles Nous Je Vous Ce Cette \
         Ces Son Sa Ses Leur Leurs Sur Pour Par Avec Dans Dès Lors Après Avant Aujourd Ministère \
         Ministre Conseil Conférence Sommet Déclaration Déplacement Entretien Visite Discours \
         Communiqué Intervention Réunion Union République Nations Assemblée Gouvernement Palais \
         Ambassade Quai Commission Parlement Sénat Point Presse Question Réponse Paix Sécurité \
         Rencontre Dialogue Forum Journée Notre Votre Mesdames Messieurs Madame Monsieur Premier \
         Première Secrétaire Auparavant Ensuite Puis Enfin Ainsi Cependant Toutefois \
         Parallèlement Mercredi Jeudi Bonjour Bonsoir Merci Oui Non Mais Car Or Donc Si Qui Que \
         Quoi Quand Comment Pourquoi Chers Chères Cher Chère Excellence Excellences Source \
         Contact Photo Photos Crédits Depuis Selon Malgré Grâce Pendant Outre Sous Entre Contre \
         Vers Chez Sans Tous Tout Toute Toutes Plusieurs Quelques Chaque Autres Aucun Cela Ceci \
         Voici Voilà Celui Celle Ceux Celles On Rencontres Échanges Échange Réunions Audience \
         Audiences Cérémonie Mission Missions Organisation Groupe Comité Cour Tribunal Agence \
         Fonds Banque Institut Université École Musée Prix Fondation Centre Maison Salle Hôtel \
         Place Avenue Rue Boulevard Nation État Etat États Corps Département Direction Service \
         Cabinet Chancellerie Présidence Élysée Accord Accords Traité Convention Charte Protocole \
         Programme Stratégie Partenariat Alliance Fête Journées Année Nouvel Nouveau Nouvelle \
         Guerre Crise Bassin Mer Océan Golfe Détroit Nord Ouest Proche Moyen Orient Occident \
         Afrique Amérique Asie Europe Méditerranée Caraïbes Sahel Maghreb Balkans Caucase Orsay \
         Toujours Également",
    ),
    (
        Flags::HELD,
        "tenu tenue tient tenait déroulé déroulée lieu entrevues entrevue cérémonie séjour \
         séjourne convoqué signature sommet prononcé arrivée arrivé visite rendu rendue",
    ),
];
