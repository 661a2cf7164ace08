//! The most items of a list.

use super::amount::bounds;
use crate::facts::{
    class::Class::*,
    fact::{Fact, Kind::MaxItems},
    guards,
    rule::Rule,
};

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, rank, patterns| Rule::new(name, MaxItems, rank, patterns, bounds);
    vec![
        rule(
            "span-of-items",
            4,
            &[
                "List|Count Of? List|Length|Count|Size|Bounding|Limit|Value{3} JOINT|Between{3} Open? Num UItem? TO b:Num !CHARS",
                "<Comma|Stop|Semi|Line|Open|List Length|Count Bounding|Limit|Value? JOINT|Between{3} Open? Num UItem? TO b:Num !CHARS",
                "Num UNTIL b:Num In Length",
                "<Comma|Stop|Semi|Colon|Line|Open|Verb|Once Num UItem? UNTIL b:Num UItem >END",
                "Verb Between? Num UNTIL b:Num Word|Name|Loud|UItem|Said >END",
                "Once ^CLAUSE|Num{4} Num UItem? UNTIL b:Num UItem",
                "<Line|Stop|Comma Between Num And|UNTIL b:Num ^CLAUSE|CHARS|Num{3} Each|Verb|Request >END|Request",
            ],
        )
        .says("Two numbers beside words for the length of a list, or of items, and nothing else in the clause.")
        .yes("a", "笔刷列表，0~20 个", "max_items=20")
        .yes("a", "Pens. You can enter 1 to 2 pens.", "max_items=2")
        .yes("a", "笔刷列表，单次可支持1-20个笔刷清洗。", "max_items=20")
        .yes("a", "Between 1 and 20 pens per request.", "max_items=20")
        .no("a", "Pens. Enter 1 to 2 characters.")
        .yes("a", "笔刷列表，数组元素范围[1,20]。", "max_items=20")
        .yes("a", "Pens. Quantity: [1, 20]", "max_items=20")
        .yes("a", "笔刷列表。长度限制: 0~10", "max_items=10")
        .yes("a", "画笔，长度在2到8之间", "max_items=8")
        .yes("a", "IDs of pens, 1-100 in length", "max_items=100"),
        rule("at-most-things", 3, &["Most|AtMost|Longest|Limit JOINT* Han? b:Num|Few UItem", "Most|AtMost b:Few WORDY{2} >END|Can|Be|In"])
            .says("A maximum number of things; the counted noun follows.")
            .yes("a", "编号列表，一次最多100个。", "max_items=100")
            .yes("a", "时间段，最多设置两个", "max_items=2")
            .yes("a", "颜色，至多三种", "max_items=3")
            .yes("a", "要挂的画，单次最多可挂10幅", "max_items=10")
            .yes("a", "Boxes. You can choose up to 2 items.", "max_items=2")
            .yes("a", "Kinds of pens, supporting up to two kinds.", "max_items=2")
            .no("a", "编号列表，每个编号最多2个。")
            .no("a", "画的照片。画中笔的总数量不可超过5支。"),
        rule("at-most", 2, &["Most|AtMost|Longest|Limit JOINT* b:Num !CHARS|UItem|UBit"])
            .unless(Part)
            .says("At most a number, where no part of a thing is measured.")
            .yes("a", "颜色，最多支持10", "max_items=10")
            .yes("a", "IDs. You can pass up to 20 of them.", "max_items=20")
            .no("a", "编号列表，每个编号最多32个字符。")
            .no("a", "地址列表。url1、url2 长度限制100")
            .no("a", "笔名限制 1.不能为空"),
        rule(
            "most-is",
            2,
            &[
                "Most ^CLAUSE|Num|Open|Copula{5} Count|Length|Size ^CLAUSE|Num{10} Copula|Colon|Of|Be? b:Num !CHARS",
                "Most Of Article|Word|Said|Name|Text|UItem{5} Copula b:Num !CHARS",
                "b:Num|Few UItem|Word? Within|OrLess",
            ],
        )
        .says("The most of something is a number.")
        .yes("a", "Pens. The maximum number of pens per request is 10.", "max_items=10")
        .yes("a", "画名列表。最大重画画作数量为100", "max_items=100")
        .yes("a", "笔的列表，10 支封顶。", "max_items=10")
        .yes("a", "Pens. The maximum for a box is 16 pens.", "max_items=16")
        .yes("a", "颜色列表，10个以内", "max_items=10")
        .yes("a", "Colours. Three colours at most.", "max_items=3"),
        rule("only-so-many", 2, &["Only Can? Verb{3} Copula? b:Num|Few UItem"])
            .unless(And | Or)
            .says("Only a number of things, where no two fields are named.")
            .yes("a", "颜色列表，只能传1个", "max_items=1")
            .yes("a", "画笔列表，目前仅支持指定一支画笔", "max_items=1")
            .no("a", "画笔列表，每支画笔仅支持一个名字")
            .no("a", "过滤条件：\n- pen-name：按笔名过滤，使用模糊查询时，仅支持填写一个笔名。"),
        Rule::new(
            "only-a-single",
            MaxItems,
            1,
            &["Only Can? Verb Verb|Han|CondEnd{3} Each WORDY|Han|UItem|Quoted", "Only Each WORDY|UItem{2} Be|Can|Copula Be? Verb"],
            |_, _| Some(Fact::Bounds(None, Some(1.into()))),
        )
        .minds(&[guards::UNIT, guards::CONDITION])
        .says("Only a single thing.")
        .yes("a", "要洗的画笔，只支持清洗单个画笔。", "max_items=1")
        .yes("a", "Pens to wash. Only a single pen is supported.", "max_items=1")
        .no("a", "画笔列表，每支最多单个名字"),
        rule("only-one-is", 1, &["Only b:Few|Num WORDY{3} Be|Can|Copula Be? Verb", "Can|Verb Verb? Only Verb{2} b:Few|Num !Of"])
            .says("Only so many may be given.")
            .yes("a", "Pens of it. Only one pen can be specified.", "max_items=1")
            .yes("a", "Its pen. Only one is allowed.", "max_items=1")
            .yes("a", "Pens, which can only contain one pen.", "max_items=1")
            .no("a", "Pens. Only one of these kinds is supported.")
            .no("a", "Pens, which only supports one pen if Shape is flat."),
    ]
}
