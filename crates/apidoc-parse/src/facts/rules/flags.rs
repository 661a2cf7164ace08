//! The field may be null; the field is deprecated.

use crate::facts::{
    context::Context,
    fact::{Fact, Kind::*},
    matcher::Match,
    rule::Rule,
};

fn flag(_: &Context<'_>, _: &Match) -> Option<Fact> {
    Some(Fact::Flag)
}

pub(super) fn rules() -> Vec<Rule> {
    vec![
        Rule::new("null-is-returned", Nullable, 1, "Return Value? Copula? Null", flag)
            .says("It returns null.")
            .yes("s", "没有颜料时返回null", "nullable")
            .yes("s", "It returns null where no pen is left.", "nullable"),
        Rule::new("may-be-null", Nullable, 1, "May Return|Be|Copula Null", flag).says("It may be null.").yes(
            "s",
            "The paint may be null.",
            "nullable",
        ),
        Rule::new("null-may-come", Nullable, 1, "Null Been|May Be? Return", flag).says("Null is returned.").yes(
            "s",
            "If it is dry, null is returned.",
            "nullable",
        ),
        Rule::new("is-null-when", Nullable, 1, "Copula Null WhenIf", flag).says("It is null in some case.").yes(
            "s",
            "Its pens. They are null if there are none.",
            "nullable",
        ),
        Rule::new("this-is-null", Nullable, 1, "This Field|Value|Item May? Copula Null", flag)
            .says("This field is null.")
            .yes("s", "后付费时此项为 null", "nullable")
            .no("s", "设为 null 则不变"),
        Rule::new("null-means-nothing", Nullable, 1, "Null Means ^Stop|Line|Semi{4} NoValue", flag)
            .says("Null stands for no value, so it comes.")
            .yes("s", "Its pens. Note: Null means no valid values returned.", "nullable")
            .yes("s", "Its ink, null indicates that no valid value was found.", "nullable"),
        Rule::new("field-is-gone", Deprecated, 1, "Field Copula? Already{3} Gone", flag)
            .says("This field, or its kind of thing, is not used any more.")
            .yes("s", "该字段已废弃，请用 Shape。", "deprecated")
            .yes("s", "旧参数，接口已停用", "deprecated")
            .yes("s", "颜料ID列表（该字段已不再维护，请使用Paints）", "deprecated")
            .no("s", "是否包含已废弃的字段"),
        Rule::new("this-is-gone", Deprecated, 1, "This Former? Field? Quoted|Name? Been? Already{3} Gone", flag)
            .says("This field is not used any more.")
            .yes("s", "This parameter has been deprecated.", "deprecated")
            .no("s", "Whether the paint has been deprecated.")
            .no("s", "A list of deprecated colours."),
        Rule::new("gone-in-brackets", Deprecated, 1, "Open This? Field? Been|Copula? Already{2} Surely ^Open|Close|Line{12} Close", flag)
            .says("A remark in brackets.")
            .yes("s", "Colour (disused).", "deprecated")
            .yes("s", "画法（已废弃，请用 Shape）", "deprecated"),
        Rule::new("already-gone", Deprecated, 1, "Done Already? Surely !Han|Plain|Count|List|Text", flag)
            .says("It has been given up.")
            .yes("s", "画法，已废弃", "deprecated")
            .no("s", "查看已废弃的画法")
            .no("s", "已废弃画笔的数量"),
        Rule::new("line-says-gone", Deprecated, 1, "<Line Open|Sign? Surely Field? >END|Sign", flag)
            .says("A line that begins with the word, as a sentence of its own.")
            .yes("s", "废弃字段，请用 Shape", "deprecated")
            .yes("s", "Abandoned. Use Shape.", "deprecated")
            .yes("s", "画法\n弃用。", "deprecated"),
        Rule::new(
            "clause-says-gone",
            Deprecated,
            1,
            "<Stop|Semi|Comma|Open|Line|Dash|And|Which Which? Been? Already{3} Out >Stop|Comma|Semi|Colon|Close|Line|And",
            flag,
        )
        .says("A clause that says so and nothing else.")
        .yes("s", "Size of it, deprecated. Use Shape.", "deprecated")
        .yes("s", "Size of it - abandoned", "deprecated")
        .yes("s", "To be deprecated. The size of it.", "deprecated")
        .no("s", "The pens that are abandoned."),
        Rule::new(
            "at-its-end-gone",
            Deprecated,
            1,
            "This WORDY? Field|Value ^Stop|Semi|Comma|Line|About|Cond{11} Been Already{2} Gone",
            flag,
        )
        .says("A sentence about this field that ends so.")
        .yes("s", "Its size (this field is from old days and is no longer maintained).", "deprecated")
        .no("s", "This field tells whether the pen is no longer used."),
    ]
}
