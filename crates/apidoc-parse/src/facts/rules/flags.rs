//! The field may be null; the field is deprecated.

use crate::facts::{
    class::Class::{Cond, Null},
    context::Context,
    fact::{Fact, Kind},
    lexicon,
    matcher::Match,
    rule::Rule,
};

/// A word between quotes has to be null, and what is done if it is null does not count.
fn flag(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    m.get('v').is_none_or(|v| !t.last(m.from).has(Cond) && lexicon::word(t.word(v)).has(Null)).then_some(Fact::Flag)
}

pub(super) fn rules() -> Vec<Rule> {
    let gone = |name, patterns| Rule::new(name, Kind::Deprecated, 1, patterns, flag);
    vec![
        Rule::new(
            "may-be-null",
            Kind::Nullable,
            1,
            &[
                "Return Value? Copula? v:Null|Quoted",
                "v:Null|Quoted Been|May Be? Return",
                "CondEnd Copula v:Null|Quoted >END",
                "<Semi|Comma|Dash|Open|Stop v:Null|Quoted WhenIf",
                "May Return|Be|Copula v:Null|Quoted",
                "Copula|Been v:Null|Quoted WhenIf|In|Of",
                "This Field|Value|Item{2} May? Copula v:Null|Quoted !CondEnd",
                "Null Means ^Stop|Line|Semi{4} NoValue",
            ],
            flag,
        )
        .says("It may be null, is null in some case, or null stands for no value.")
        .yes("s", "没有颜料时返回null", "nullable")
        .yes("s", "It returns null where no pen is left.", "nullable")
        .yes("s", "The pen of it. `null` will be returned where no pen is left.", "nullable")
        .no("s", "The pen of it. `none` will be returned where no pen is left.")
        .yes("s", "画框，没有画框时为 null。", "nullable")
        .yes("s", "Its box; null if it has none.", "nullable")
        .yes("s", "If it is dry, null is returned.", "nullable")
        .yes("s", "The paint may be null.", "nullable")
        .yes("s", "It will be null when no pen is left.", "nullable")
        .yes("s", "Its pens. They are null if there are none.", "nullable")
        .yes("s", "后付费时此项为 null", "nullable")
        .yes("s", "到期时间。湿画该值为 null。", "nullable")
        .no("s", "若该值为 null，则不变")
        .no("s", "设为 null 则不变")
        .yes("s", "Its pens. Note: Null means no valid values returned.", "nullable")
        .yes("s", "Its ink, null indicates that no valid value was found.", "nullable"),
        gone(
            "field-is-gone",
            &[
                "Field Copula? Already{3} Gone",
                "This Field Han|Plain{2} Num Num|UTime|UOther|Dash|Dot|Name{6} Han{1} Gone",
                "This Former? Field? Quoted|Name? Been? Already{3} Gone",
                "This WORDY? Field|Value ^Stop|Semi|Comma|Line|About|Cond{11} Been Already{2} Gone",
            ],
        )
        .says("This field, or its kind of thing, is not used any more.")
        .yes("s", "该字段已废弃，请用 Shape。", "deprecated")
        .yes("s", "旧参数，接口已停用", "deprecated")
        .yes("s", "颜料ID列表（该字段已不再维护，请使用Paints）", "deprecated")
        .yes("s", "本参数自 2024 年起弃用。", "deprecated")
        .yes("s", "This parameter has no effect any more.", "deprecated")
        .yes("s", "此参数已不生效。", "deprecated")
        .yes("s", "This parameter no longer takes effect.", "deprecated")
        .yes("s", "This parameter has been deprecated.", "deprecated")
        .yes("s", "Its size (this field is from old days and is no longer maintained).", "deprecated")
        .no("s", "是否包含已废弃的字段")
        .no("s", "Whether the paint has been deprecated.")
        .no("s", "Whether this field is deprecated.")
        .no("s", "已废弃字段的数量，含字段已停用的时间")
        .no("s", "A list of deprecated colours.")
        .no("s", "This field tells whether the pen is no longer used."),
        gone(
            "remark-says-gone",
            &[
                "Open This? Field? Been|Copula? Already{2} Surely ^Open|Close|Line{12} Close",
                "<Line Open|Sign? Surely Field? >END|Sign|Since|In",
                "<Line Article? Already{2} Gone Of? Field >END",
                "<Line Article? Field That|Which Been Already{2} Gone",
                "<Line Open Already{2} Gone Close",
                "<Stop|Semi|Comma|Open|Line|Dash|And|Which Which? Been? Already{3} Out >Stop|Comma|Semi|Colon|Close|Line|And",
                "Done Already? Surely !Han|Plain|Count|List|Text",
                "<Comma|Stop|Line Done Gone >END",
                "<^Copula|Must Open Done Gone Close",
            ],
        )
        .says("A remark in brackets, a line, or a clause that says so and nothing else.")
        .yes("s", "画法，已废弃", "deprecated")
        .yes("s", "从前的画法，已不再使用", "deprecated")
        .yes("s", "已过时，请用 Shape", "deprecated")
        .yes("s", "画室（已下线）", "deprecated")
        .no("s", "画室的状态需为【已停用】")
        .no("s", "画法。注意：旧画法已废弃。")
        .no("b", "画笔的状态，true 表示已弃用。")
        .no("s", "查看已废弃的画法")
        .no("s", "已废弃画笔的数量")
        .yes("s", "Colour (disused).", "deprecated")
        .yes("s", "画法（已废弃，请用 Shape）", "deprecated")
        .yes("s", "废弃字段，请用 Shape", "deprecated")
        .yes("s", "Abandoned. Use Shape.", "deprecated")
        .yes("s", "Deprecated since the second box.", "deprecated")
        .yes("s", "不再使用的字段，可忽略。", "deprecated")
        .yes("s", "A field that is no longer used.", "deprecated")
        .yes("s", "A disused parameter.", "deprecated")
        .yes("s", "画法\n弃用。", "deprecated")
        .yes("s", "Size of it, deprecated. Use Shape.", "deprecated")
        .yes("s", "Size of it - abandoned", "deprecated")
        .yes("s", "To be deprecated. The size of it.", "deprecated")
        .no("s", "The pens that are abandoned."),
    ]
}
