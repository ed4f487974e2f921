//! English.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::PART_OF_DAY, "morning afternoon evening"),
    (Flags::SELF, "I my"),
    (Flags::BYLINE, "by from"),
    (Flags::OF, "of"),
    (Flags::TO, "at for to on in"),
    (
        Flags::JOIN,
        "met meet meets meeting meetings spoke speaks talks received receives receiving hosted \
         hosts hosting joined joins join joining accompanied attended attends attend attendance \
         participated participates participate participants welcomed welcomes chaired chairs \
         cochaired convened convenes alongside signed sign present attending part together around \
         table led headed represented visited visits opened conversation call phone telephone \
         delegation called paid courtesy talked telephoned presented credence credentials \
         accredited accepted farewell leave negotiated guest arrived audience company receive witnessed \
         witness consultations",
    ),
    (
        Flags::PURPOSE,
        "recalled recalls recalling regarding concerning about discuss discusses discussed congratulate reviewed underscored \
         hold",
    ),
    (
        Flags::GREET,
        "thank thanks welcome dear distinguished excellency excellencies colleague colleagues \
         friend friends grateful pleasure honor honour honored",
    ),
    (Flags::FROM, "from"),
    (Flags::AND, "and"),
    (Flags::ANY, "a an"),
    (Flags::ARTICLE, "the a an"),
    (Flags::IN, "in at"),
    (Flags::TODAY, "today tonight"),
    (Flags::YESTERDAY, "yesterday"),
    (Flags::TOMORROW, "tomorrow"),
    (
        Flags::MEET,
        "met meet meets meeting meetings talks talk held holds hold holding spoke speaks speak \
         speaking call calls called phone telephone telephoned receive received receives hosted \
         hosts host hosting welcomed welcomes welcome visited visits visit visiting travel \
         travels traveled travelled trip accompanied joined joins join joining participated \
         participates participate took takes attended attends attend attendance chaired chairs \
         chair cochaired convened convenes convene opened delivered deliver delivers signed sign \
         signs addressed addresses conversation discussed discuss discussion discussions \
         consultations consultation consulted present negotiations negotiated exchanged remarks \
         availability conference represented representing led headed toured inaugurated \
         participants alongside table delegation interview launched launch announced announces \
         briefing speech statement address presented paid commemorated",
    ),
    (
        Flags::CALL,
        "call calls called phone telephone telephoned virtual virtually videoconference \
         teleconference",
    ),
    (
        Flags::SAY,
        "said says told stated noted stressed emphasized emphasised added declared underlined \
         underscored reiterated reaffirmed explained commended expressed denounced condemned denounces condemns demanded urged \
         insisted confirmed asked replied remarked observed warned concluded",
    ),
    (
        Flags::ABOUT,
        "mourns mourn mourned tribute death passing late killing murder assassination condolences \
         sentencing arrest detention imprisonment poisoning anniversary congratulate \
         congratulates congratulated congratulations election elected appointment inauguration \
         swearing reelection behalf sends letter former commitment keeping succeed succeeds \
         succeeded predecessor attributable instruction instructions directive directives",
    ),
    (
        Flags::PAST,
        "established planned scheduled founded adopted signed since until last previous earlier \
         following launched began ahead before upcoming next birthday anniversary entered after \
         plan plans resolution agreement",
    ),
    (Flags::FOREIGN, "foreign external"),
    (
        Flags::TOPIC,
        "Ministry Department food peoples national coordinating european sustainable legislative affairs foreign external \
         trade economy economic economics finance financial energy environment environmental \
         defense defence interior justice growth commerce cooperation co-operation international \
         integration development education educational health home homeland security labour labor \
         agriculture transport transportation tourism culture cultural science technology \
         innovation digital climate water investment industry industrial youth sports sport women \
         gender human rights democracy arms control nonproliferation verification compliance \
         political military public diplomacy diaspora emigrants expatriates immigration migration \
         refugees population religious freedom global regional civilian private sector issues \
         policy planning management resources operations organization narcotics law enforcement \
         cyber cyberspace africa african asian europe eurasian eurasia western hemisphere east \
         eastern near south central pacific indo relations religions worship egyptians abroad \
         communications information treasury state war veterans housing urban consular \
         counterterrorism hostage overseas commonwealth latin america caribbean middle north \
         council equality social administration infrastructure local government constitutional \
         special caucasus balkans sahel mediterranean arctic horn works skills vocational training \
         fisheries forestry forests mines mining petroleum oil gas electricity irrigation rural \
         telecommunications aviation maritime land lands railways ports family employment manpower \
         antiquities heritage islamic endowments arts media broadcasting research higher island islands \
         decentralization multilateral bilateral regions business enterprises hydrocarbons oceans livestock",
    ),
    (
        Flags::PLAIN,
        "The A An On In At By For With And But He She They It We I You This That These Those \
         Today Yesterday Tomorrow As After Before During Following From Our His Her Their Its To \
         Of Or Both All Also Ministry Department Office Government Embassy Summit Conference \
         Council Committee Meeting Meetings Forum Dialogue Joint Statement Statements Remarks \
         Press Release Availability Briefing Readout Call Visit Travel Talks Treaty Room Hall \
         House Palace Center Centre Union Nations Republic Kingdom Security Congress Parliament \
         Senate Assembly School University Academy Institute Day Year Week Strategic Partnership \
         Agreement Convention Group Party Region World Peace Western Eastern Northern Southern \
         North South East West Central Text Opening Closing Interview Question Answer Moderator \
         Operator Senior Official Officials Participants Delegation Agency Bank Fund Commission \
         Court Army Forces Force Air Base Airport Border Headquarters Hotel Museum Garden Street \
         Avenue White Capitol When While If There Here What Who How Why Thank Thanks Good Well \
         Yes No Not So Now Then Dear Your My Mine Please Let Have Has Had Is Are Was Were Be Been \
         Will Would Can Could May Should Must Do Did Does Concludes Begins Launches Launch \
         Convenes Chairs Completes Departs Arrives Returns Travels Simultaneously Meanwhile Later \
         Earlier Separately Recently Urges Calls Reaffirms Praises Bridge Meets Met Holds \
         Receives Welcomes Attends Speaks Hosts Visits Delivers Participates Addresses \
         Congratulates Discusses Announces Signs Opens Joins Leads Says Told Said Expresses \
         Condemns Welcome Congratulations Trip Arrival Departure Sidelines Ahead Session Debate \
         General Nuclear Middle Process Round Award Ceremony Trilateral Bilateral Ministerial \
         Quadrilateral Annual Future First Second Third Two Three Four Five Via About Over Under \
         Into Between Among Against Through Across Within Without Toward Towards Upon Phone \
         Telephone Video Conversation Accompanied Together Prime Deputy Federal National \
         International Regional Global Human Rights Situation Crisis Occasion Independence New \
         Spokesperson Spokesman Transcript Read Related Published Source Photo TD MP MEP KC QC \
         OBE CBE Extraordinary Plenipotentiary Agréé KCMG GCMG CMG AO AC Q STAFF VOICE PARTICIPANT PARTICIPANTS INTERPRETER MODERATOR \
         QUESTION OPERATOR Very Just Each Every Some Many Representative Envoy Presidency Korea \
         Advisor Adviser Director Secretary Minister Ministers Chair Administration Trade Most \
         Other Another Such Only Even Still Again Where Which Whose Since Until Because Although \
         However Therefore Moreover Furthermore Additionally Finally Section Unit Division Branch Desk \
         Bureau Directorate Secretariat Service Mission Residence Sides Side Initiative Refugee \
         Refugees Number Hello Dead Protocol Test Change Diversity Reconciliation COVID CEO DOD \
         SWIFT NGO Chancery Consulate Communique Communiqué Resolution Declaration Charter \
         Commissioners Ambassadors Excellencies Ladies Gentlemen Mother Members Member States State \
         Guests Friends Colleagues Sir Madam Look Okay OK Right Sure Hi Morning Afternoon Evening \
         EDT EST CET GMT UTC CEST BST PST PDT AM PM MoU MOU PSM OAM CSC CVO KCVO KBE DBE GBE CH \
         MBE LVO PhD FRS Power Asia Europe Africa America Protecting Beyond Extraction Vessel \
         VESSEL GROSS TONNAGE Developments Development Relations Cooperation Affairs Issues \
         Energy Education Culture Trade Technology Climate Environment Health Economy Policy Food Child Children Life Atlantic People Peoples \
         Board Almighty God Allah Memorandum High Indeed Mr Mrs Ms Jr Sr Car Rescue Access Field \
         Marshal Holy Places Armistice Red Black Blue Green Cargo Ship Medical Services Fellow \
         Check Shoal Embassies Governments Elections System Selection Assemblies Lanka DAS Cross \
         Crescent Guard Society Foreign Oceanian Mutual Common Shared Great Grand Special Chief Vice \
         Acting Former Honorary Honourable Distinguished Esteemed Respected Beloved Brotherly \
         Friendly Warm Sincere Allow Am Us Me Him Them Myself Ourselves Also Always Never Often \
         Already Soon Once Twice More Less Much Any None Nothing Everyone Everybody Nobody Someone",
    ),
    (
        Flags::HELD,
        "held arrived arrives arriving ceremony summoned invited gathered gathering reception \
         luncheon dinner stay stayed concluded signing inaugurated leaves departs sworn summit \
         visit visiting",
    ),
    (
        Flags::PERSONAL,
        "journalist journalists reporter reporters correspondent correspondents photojournalist \
         photojournalists photographer photographers blogger bloggers editor columnist presenter \
         activist activists defender defenders dissident dissidents campaigner lawyer lawyers \
         attorney attorneys barrister citizen citizens national nationals resident residents \
         author authors writer writers poet novelist playwright scholar scholars academic \
         academics professor professors researcher researchers scientist scientists physicist \
         economist historian analyst expert experts philosopher artist artists actor actress \
         musician singer composer filmmaker director architect designer businessman businesswoman \
         businessmen entrepreneur industrialist philanthropist banker oligarch financier doctor \
         doctors surgeon nurse physician engineer engineers teacher student students graduate \
         detainee detainees prisoner prisoners hostage hostages captive survivor survivors victim \
         victims politician politicians oppositionist figure figures leader leaders commander \
         commanders fighter fighters militant militants terrorist terrorists operative operatives \
         financiers facilitator trafficker smuggler warlord preacher cleric priest imam rabbi pastor \
         bishop nun missionary missionaries worker workers volunteer volunteers peacekeeper \
         peacekeepers soldier soldiers pilot pilots astronaut cosmonaut officer officers captain \
         veteran athlete athletes footballer runner swimmer champion coach player laureate \
         laureates diplomat diplomats negotiator mediator wife husband spouse widow widower mother \
         father son daughter brother sister sons daughters brothers sisters parents uncle nephew \
         cousin grandson granddaughter colleague friend compatriot compatriots countryman \
         countrymen founder cofounder successor statesman revolutionary",
    ),
    (
        Flags::INSTITUTION,
        "Room Hall Center Centre Airport University Institute Prize Prizes Award Awards \
         Foundation Day Street Bridge Library School Building House Rules Act Acts Fund Museum \
         Memorial Monument Stadium Hospital Clinic College Scholarship Scholarships Fellowship \
         Fellowships Lecture Theater Theatre Boulevard Avenue Square Highway Mosque Church \
         Cathedral Palace Auditorium Doctrine Treaty Accord Accords Plan Peninsula Island Islands \
         Strait Straits Sea Ocean River Mountains Mountain Valley Province County District \
         Company Corporation Inc Ltd LLC Limited Holdings Industries Airlines Bank Channel \
         Society Association Programme Program Initiative Initiatives Charter Declaration \
         Principles Framework Mechanism Network Coalition Alliance Movement Front Brigade Brigades \
         Battalion Navy Academy Organisation Organization Project Committee Commission Council \
         Conference Convention Agreement Protocol Medal Order Cup Games Festival Exhibition Gallery \
         Park Garden Gardens Camp Prison Barracks Base Port Terminal Station Falls Bay Cape Gulf \
         Watch Fleet Shipyard Hotel Tower Lab Laboratory Laboratories Observatory Telescope Times \
         Post Journal Herald Tribune Gazette Magazine Media News Television Radio Press Online \
         Daily Weekly Report Lectures Series Chair Ward Ridge Heights Hills Basin Delta Canal",
    ),
];
