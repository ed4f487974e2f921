//! Months and weekdays. Forms with a capital must be written with one in the text (`May`, `März`).

use super::Languages;

/// January to December.
pub(in crate::extract) const MONTHS: &[(Languages, [&str; 12])] = &[
    (
        Languages::ENGLISH,
        [
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sep Sept",
            "October Oct",
            "November Nov",
            "December Dec",
        ],
    ),
    (
        Languages::FRENCH,
        [
            "janvier janv",
            "février févr",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet juil",
            "août",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre déc",
        ],
    ),
    (
        Languages::SPANISH,
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre setiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    ),
    (
        Languages::GERMAN,
        [
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März",
            "April Apr",
            "Mai",
            "Juni",
            "Juli",
            "August Aug",
            "September Sept",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ],
    ),
    (
        Languages::RUSSIAN,
        [
            "января январе январь",
            "февраля феврале февраль",
            "марта марте март",
            "апреля апреле апрель",
            "мая мае май",
            "июня июне июнь",
            "июля июле июль",
            "августа августе август",
            "сентября сентябре сентябрь",
            "октября октябре октябрь",
            "ноября ноябре ноябрь",
            "декабря декабре декабрь",
        ],
    ),
    (
        Languages::ARABIC,
        [
            "يناير",
            "فبراير شباط",
            "مارس آذار",
            "أبريل إبريل نيسان",
            "مايو أيار",
            "يونيو حزيران",
            "يوليو تموز",
            "أغسطس آب",
            "سبتمبر أيلول",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
    ),
    (
        Languages::OTHER,
        [
            "janeiro gennaio januari stycznia ocak",
            "fevereiro febbraio februari lutego şubat",
            "março marzo maart marca mart",
            "abril aprile april kwietnia nisan",
            "maio maggio mei maja mayıs",
            "junho giugno juni czerwca haziran",
            "julho luglio juli lipca temmuz",
            "agosto augustus sierpnia ağustos",
            "setembro settembre september września eylül",
            "outubro ottobre oktober października ekim",
            "novembro novembre november listopada kasım",
            "dezembro dicembre december grudnia aralık",
        ],
    ),
];

/// Monday to Sunday.
pub(in crate::extract) const WEEKDAYS: &[(Languages, [&str; 7])] = &[
    (
        Languages::ENGLISH,
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ),
    (Languages::FRENCH, ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    (
        Languages::SPANISH,
        ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ),
    (
        Languages::GERMAN,
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag Sonnabend", "Sonntag"],
    ),
    (
        Languages::RUSSIAN,
        ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"],
    ),
    (
        Languages::ARABIC,
        ["الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    ),
];
