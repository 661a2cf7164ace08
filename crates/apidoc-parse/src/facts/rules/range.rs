//! The least and the greatest value of a number, inclusive.

mod interval;
mod side;

use crate::facts::{
    fact::Kind,
    guards::{self, ADVICE, CASE, CLAUSE, CONDITION, DECLARED, ONE_VALUE, OTHER_FIELD, OTHER_THING},
    rule::Rule,
};
use interval::{interval, respectively, span};
use side::{bound, most_of_it};

pub(super) fn rules() -> Vec<Rule> {
    const SIDED: &[guards::Guard] = &[DECLARED, OTHER_THING, CASE, ADVICE, OTHER_FIELD, CLAUSE, CONDITION, ONE_VALUE];
    let both = |name, patterns, make| Rule::new(name, Kind::Range, 3, patterns, make);
    let side = |name, patterns, make| Rule::new(name, Kind::Range, 1, patterns, make).minds(SIDED);
    vec![
        both("interval-in-brackets", &["Open a:Num u:UNIT? Comma|UNTIL|Pause|Colon|Etc b:Num w:UNIT? Close"], interval)
            .says("Two numbers in brackets after words of range; next to a square bracket, a round one excludes its number.")
            .yes("i", "粗细，取值范围(0, 64]", "min=1 max=64")
            .yes("i", "Width. Value range: [100,1000].", "min=100 max=1000")
            .yes("i", "取值范围[1,000, 2,000]", "min=1000 max=2000")
            .yes("i", "The last hour (0–23) of painting.", "min=0 max=23")
            .yes("i", "Drying time in seconds (60–3600).", "min=60 max=3600")
            .yes("i", "画得深浅[0,100]。建议取值50。", "min=0 max=100")
            .no("i", "可选的宽度[0,100,200,500,1000]")
            .no("i", "宽度，取值范围：0 和 [128, 4096]")
            .no("i", "Either 0 or a value in [128, 4096].")
            .no("i", "宽度，取值范围：[128, 4096] 或 0")
            .no("i", "每秒的点数，取值为[80, 40]")
            .no("i", "点数\n当PenSize为空时，范围：[0, 120]")
            .no("i", "Gloss. Reference range: [0, 70]."),
        both(
            "span",
            &[
                "a:Num u:UNIT? UNTIL|And b:Num w:UNIT?",
                "a:Num u:UNIT? Open ^Num|Open|Close|Line{8} Close UNTIL b:Num w:UNIT?",
                "a:Num Lt|AtMost Word|Name|Loud|Han|Said Lt|AtMost b:Num",
            ],
            span,
        )
        .says("From a number to a number, behind words of range, as a clause of its own, or with a name between them.")
        .yes("i", "粗细，取值1~64", "min=1 max=64")
        .yes("i", "宽度，须在 8 与 512 之间。", "min=8 max=512")
        .yes("i", "次序，1-100。1为最先，100为最后", "min=1 max=100")
        .yes("i", "Gloss. Value range: 0 (the dullest)-100 (the glossiest).", "min=0 max=100")
        .yes("i", "取值范围：0<=x<=10", "min=0 max=10")
        .no("i", "时间段为 8-20 点")
        .no("i", "大小，单位KB，一般在100到200之间。")
        .no("i", "Interval. Between 2 and 5 pens are dried each time.")
        .no("i", "Memory. Value range: 64 or 128-3072 in steps of 128."),
        both("most-and-least", &["a:Most|Least And Most|Least WORDY|Value|Verb{3} Copula|Be|Colon b:Num And c:Num"], respectively)
            .says("The greatest and the least are named together, and two numbers follow in that order.")
            .yes(
                "i",
                "The width. Default value `64`, maximum and minimum values allowed are `512` and `8` respectively.",
                "default=64 min=8 max=512",
            )
            .yes("i", "宽度，最小值和最大值为8和512", "min=8 max=512"),
        side("most-of-it", &["Most Can|Offer|Verb{2} t:Word|Said|Name|Han|Plain|Amount|Text{4} Copula? b:Num UTime?"], most_of_it)
            .says("The greatest of something that the text is about.")
            .yes("i", "设置干燥时间，单位为秒，最大干燥时间65秒。", "max=65")
            .yes("i", "画错重描次数，最多允许重描 10 次。", "max=10")
            .yes("i", "Sets the drying time in seconds. The maximum drying time is 65 seconds.", "max=65")
            .no("i", "Size of a box. The maximum pen count is 10."),
        side(
            "at-most",
            &[
                "Most|AtMost RJOINT* Each{2} Request? RJOINT{2} b:Num UTime?",
                "Longest RJOINT* b:Num UTime",
                "Most|Longest NOUNS{5} Copula b:Num UTime?",
                "b:Num UTime|UItem|UOther? OrLess >END",
                "Less|Lt x:Num UNIT?",
            ],
            bound,
        )
        .says("At most or less than a number, or the greatest of something is a number.")
        .yes("i", "数值必须小于10", "max=9")
        .no("i", "默认为34。低于34将影响精度。")
        .yes("i", "条数，不超过48", "max=48")
        .yes("i", "Most pens, limited to 5.", "max=5")
        .yes("i", "Pens. The maximum value per page is 100.", "max=100")
        .yes("i", "张数，最大支持的张数为100", "max=100")
        .yes("i", "晾干时间，单位秒，最长可设定晾干时间为 600 秒", "max=600")
        .yes("i", "Number of tries. The pen tries 10 times at most.", "max=10")
        .no("i", "若超过上限，最多返回 5 张人脸")
        .no("i", "间隔，限制条件：(To-From) / Step <= 200")
        .no("i", "从1开始的次序。画的次序最长有效期为24小时。")
        .no("i", "偏移，与Limit同用，Limit最大取值为100")
        .no("i", "Width of it. The maximum of Size is 100.")
        .no("i", "It is recommended to keep it at no more than 90."),
        side(
            "at-least",
            &[
                "Least|AtLeast RJOINT* a:Num UTime?",
                "Shortest RJOINT* a:Num UTime",
                "Bounding Between a:Num >END",
                "Least NOUNS{5} Copula a:Num UTime?",
                "More|Gt y:Num UNIT?",
            ],
            bound,
        )
        .says("At least or more than a number, or a range that has no end.")
        .yes("i", "偏移，必须大于0", "min=1")
        .yes("i", "副本数，大于 0 且不超过 50。", "min=1 max=50")
        .no("i", "阈值。0表示关闭，大于0表示开启")
        .no("i", "Number of pens. More than 5 pens take longer.")
        .no("i", "湿度；超过 3 次未干将进入烘箱。")
        .no("i", "Pens. A value greater than 1 refers to a box.")
        .yes("i", "The number of pens, which cannot be less than 0.", "min=0")
        .yes("i", "Size of it in GB. It must be at least 10 GB and at most 3200 GB.", "min=10 max=3200")
        .yes("i", "宽度，最小值为10", "min=10")
        .yes("i", "画价，最小出售金额为 100", "min=100")
        .yes("i", "The lowest allowed value is 5.", "min=5")
        .yes("i", "干燥时间，最短 5 分钟，最长 60 分钟，单位分钟。", "min=5 max=60")
        .yes("i", "Page. The value ranges from 1.", "min=1")
        .no("i", "Page. The value ranges from 1 to 5.")
        .no("i", "画框数。小框型小于1，大框型大于等于1。"),
    ]
}
