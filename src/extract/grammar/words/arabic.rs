//! Arabic: cues only.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (
        Flags::MEET,
        "التقى يلتقي لقاء لقائه اجتماع الاجتماع استقبل يستقبل بحث يبحث شارك يشارك اتصال اتصالا \
         مباحثات محادثات زيارة عقد",
    ),
    (Flags::TODAY, "اليوم"),
    (Flags::CALL, "اتصال اتصالا هاتفيا هاتفي"),
    (Flags::IN, "في"),
    (Flags::AND, "و"),
    (Flags::JOIN, "التقى لقاء اجتماع الاجتماع استقبل شارك مباحثات محادثات بمشاركة بحضور حضور"),
];
