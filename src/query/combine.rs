//! Conditions put together without needless nesting.

use super::meaning::Condition;

/// All of them; nested conjunctions are opened, conditions that always hold are left out.
pub(super) fn all_of(conditions: impl IntoIterator<Item = Condition>) -> Condition {
    let mut flat = Vec::new();
    for condition in conditions {
        if let Condition::And(inner) = condition {
            flat.extend(inner);
        } else {
            flat.push(condition);
        }
    }
    if flat.len() == 1 { flat.swap_remove(0) } else { Condition::And(flat) }
}

/// Any of them; nested disjunctions are opened, values of one field are joined in one condition.
pub(super) fn any_of(conditions: impl IntoIterator<Item = Condition>) -> Condition {
    let mut flat = Vec::new();
    for condition in conditions {
        if let Condition::Or(inner) = condition {
            for part in inner {
                add_choice(&mut flat, part);
            }
        } else {
            add_choice(&mut flat, condition);
        }
    }
    if flat.len() == 1 { flat.swap_remove(0) } else { Condition::Or(flat) }
}

fn add_choice(choices: &mut Vec<Condition>, choice: Condition) {
    if let (
        Condition::AnyOf { field, values },
        Some(Condition::AnyOf { field: last_field, values: last_values }),
    ) = (&choice, choices.last_mut())
        && field == last_field
    {
        for value in values {
            if !last_values.contains(value) {
                last_values.push(value.clone());
            }
        }
        return;
    }
    choices.push(choice);
}

/// None of it.
pub(super) fn not(condition: Condition) -> Condition {
    if let Condition::Not(inner) = condition { *inner } else { Condition::Not(Box::new(condition)) }
}
