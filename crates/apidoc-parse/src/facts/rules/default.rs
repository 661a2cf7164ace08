//! The default: the value that applies if the field is omitted.
//!
//! A default that depends on something, is computed, or has no form on the wire (now, all, empty) is not read.

mod make;
mod meaning;
mod value;

use crate::facts::{
    context::Context,
    fact::{Fact, Found, Kind},
    guards,
    rule::Rule,
};
use apidoc_ir::Scalar;

/// The rank of a mark on a listed value.
pub(super) const MARKED: u8 = 3;

/// Returns whether the closed list contains no finding.
pub(super) fn of_the_list(context: &Context<'_>, found: &[Found]) -> bool {
    let Some(values) = context.values.filter(|values| !values.open) else { return false };
    let known = |fact: &Fact| matches!(fact, Fact::Text(text) if values.values.iter().any(|entry| entry.value == *text));
    context.scalar() == Scalar::String && !found.iter().filter(|one| one.rank > MARKED).any(|one| known(&one.fact))
}

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, rank, patterns, make| Rule::new(name, Kind::Default, rank, patterns, make);
    vec![
        rule("default-is", 5, &["d:Default Of? DefaultWord{2} JOINS*"], make::behind)
            .says("The word, what joins, and the value or its meaning.")
            .yes("i", "每页条数，默认值：20。", "default=20")
            .yes("s", "颜色，默认为RED", "default=RED")
            .yes("b", "默认 false", "default=false")
            .yes("i", "Pens per page; falls back to 20.", "default=20")
            .yes("i", "Pens for painting, default 5", "default=5")
            .yes("f", "默认为0.5。", "default=0.5")
            .yes("i", "页码，缺省为第1页。", "default=1")
            .yes("i", "起始偏移，默认从0开始。", "default=0")
            .yes("b", "是否上色。默认不上色。", "default=false")
            .yes("b", "是否晾干，默认 false 同步执行", "default=false")
            .yes("s", "画匠的名字，默认 root 用户", "default=root")
            .yes("s", "保留原色，默认为false不保留", "default=false")
            .yes("i", "是否强制晾干，默认入参为0", "default=0")
            .yes("b", "上色开关。未传值时默认关闭开关。", "default=false")
            .yes("s", "画笔版本，取值：R2、R3。默认为版本R3。", "default=R3")
            .yes("i", "是否要晾，1-表示需要，0-表示不需要，若不传默认不需要。", "default=0")
            .no("s", "画廊，默认vpc网络")
            .yes("s", "形状，支持ROUND、FLAT，默认为圆形ROUND", "default=ROUND")
            .no("i", "当Shape为1时，默认值为20")
            .no("s", "是否默认VPC")
            .no("i", "默认7天前")
            .no("s", "画名，默认为“副本 of 画名”")
            .no("f", "默认为1e999999999")
            .no("s", "排序，取值：\n- date：日期\n- size：大小\n\n默认根据 date, size 组合排序。")
            .no("s", "Default BrushId"),
        rule(
            "default-noun-is",
            5,
            &["d:Default Han|Plain|Count|Size|Amount|Text|UItem|Verb|DefaultWord|Word|Said|Name{3} Copula|Be|Colon|Eq"],
            make::of_named,
        )
        .says("What has a default, and the number.")
        .yes("i", "Drying time. The default drying period is 5 minutes.", "default=5")
        .yes("i", "刷新，默认刷新频度为5秒", "default=5")
        .no("f", "湿度得分。默认阈值是50分，低于50分要再晾。")
        .no("i", "Start. The default start of it is 30 minutes before the end.")
        .no("s", "Where it goes. The default place is {name}_{number}."),
        rule("default-done", 4, &["d:Default DefaultWord? Verb|Han|Plain|Size|Count|Amount{2} n:Num"], make::number)
            .says("What is done by default, with a number.")
            .yes("i", "画作保留天数，默认保留7天。", "default=7")
            .yes("i", "张数，默认画1张。", "default=1")
            .yes("i", "画布宽度。默认宽度1920。", "default=1920")
            .no("s", "默认返回10条"),
        rule(
            "number-by-default",
            5,
            &[
                "<BEGIN|Value|In|Gt n:Num ^END|Colon|Num|Cond|ByDefault|Default{6} Comma? Open? ByDefault !Of",
                "<Verb|Word|Said n:Num UNIT|Word{2} ByDefault !Of",
            ],
            make::number,
        )
        .says("A number in front.")
        .yes("i", "Pens a page; 20 by default", "default=20")
        .yes("i", "If it is left out, 30 pens are shown per page by default.", "default=30")
        .yes("i", "Number of tries. The pen tries 3 times by default.", "default=3")
        .yes("i", "Pens per page; 20 unless otherwise specified.", "default=20")
        .no("i", "Start. Pens of the last 30 days by default.")
        .no("i", "The pens of a box, 2 by default for glass pens."),
        rule("word-by-default", 5, &["<BEGIN v:WORDS Be|Been|Joins|Can{3} Used? Comma? Open? ByDefault !Of"], make::word_before)
            .says("A word in front.")
            .yes("s", "The colour, which is `red` by default.", "default=red")
            .yes("s", "Rising order: ASC; falling order: DESC; ASC by default", "default=ASC")
            .no("s", "The colour will not be displayed by default."),
        rule("by-default-in-brackets", 5, &["ByDefault o:Open VAL Close"], |context, m| value::in_brackets(context, m.get('o')?))
            .says("What is done by default, and the value in brackets.")
            .yes("b", "Whether to dry it. It stays wet by default (false).", "default=false")
            .yes("s", "Varnish. No varnish by default (`none`).", "default=none"),
        rule(
            "is-the-default",
            5,
            &["v:VAL Comma? Which? Copula|Be|Joins|Field|Already|Used{5} Article? d:Default Joins|Article|Field|DefaultWord|Of{4} >END"],
            make::value_before,
        )
        .minds(&[guards::CONDITION, guards::DOCUMENT])
        .says("A value that is called the default.")
        .yes("s", "Paint, with OIL_1 as the default.", "default=OIL_1")
        .yes("i", "Pages start from 1, which is also the default value of this parameter.", "default=1")
        .yes("s", "颜色，RED为默认值。", "default=RED")
        .no("s", "The default is taken. The place is the default."),
        rule("done-by-a-listed-one", 5, &["d:Default Verb|Han{3} Of? Copula? v:WORDS", "Default ^END|Default|Cond{5} Joins v:WORDS"], make::listed)
            .says("What is taken or done by default, and which of the list.")
            .yes("s", "可使用的参数为：ALL 或 WET 或 DRY，为空则默认筛选WET类型", "default=WET")
            .yes("s", "排序，取值：\n- date：日期\n- size：大小\n\n默认对结果按照 size 排序。", "default=size")
            .no("s", "排序，默认对返回结果按照 size 排序。"),
        rule(
            "instead-of-nothing",
            4,
            &[
                "Cond? This? Field? Unset This|Field|DefaultWord|CondEnd{3} Comma? Then|System{2} Joins|Then|Copula|Means|Return|Default+ Ordinal? v:VAL",
                "v:VAL UTime? Open? Be|Can|Been|Joins{2} Used? Comma? WhenIf ^END{6} Unset",
                "v:VAL UTime? Open? Be|Can|Been|Joins{2} Used? Comma? WhenIf Not ^END{3} Given",
                "WhenIf ^CLAUSE{8} Unset ^CLAUSE|Num{3} Comma Article? v:VAL ^CLAUSE|Num{2} Be|Can|Been|Joins{2} Used",
                "WhenIf ^CLAUSE{2} Not ^CLAUSE{3} Given ^CLAUSE|Num{2} Comma Article? v:VAL ^CLAUSE|Num{2} Be|Can|Been|Joins{2} Used",
                "WhenIf ^CLAUSE{8} Unset Comma Article? System Joins v:VAL",
            ],
            make::instead,
        )
        .says("What it is, or what is used, if nothing is given.")
        .yes("s", "来源，可选 Painter 或 Buyer；省略或空串按 Painter。", "default=Painter")
        .yes("i", "张数，不填则为5", "default=5")
        .yes("s", "状态，取值：\n- on：湿\n- off：干\n\n当入参缺省时，按 on 取值。", "default=on")
        .yes("s", "Its box. `small` is used if it is left empty.", "default=small")
        .yes("i", "Page size. It is 20 if not specified, and cannot exceed 100.", "default=20 max=100")
        .yes("i", "Pens. If it is left empty, 20 will be used.", "default=20")
        .no("i", "张数，画框必传，且是3的倍数")
        .no("s", "画法，Shape 为 ROUND 时必填，为 FLAT 时可不填。")
        .no("i", "张数，为空表示5张以上")
        .yes("s", "画室，未指定时使用 east-1。", "default=east-1")
        .yes("s", "画法，ALL 表示全部，不传等价于 ALL。", "default=ALL")
        .no("s", "画名，不传则使用 Shape。")
        .no("s", "画名，不传则取画框的名字")
        .yes("i", "干燥时间，单位秒。未填写该参数时系统按 30 处理。", "default=30")
        .yes("i", "页码，不填时返回第 1 页。", "default=1")
        .yes("i", "次序，不填代表0。", "default=0")
        .yes("b", "Whether to dry it. Treated as false when omitted.", "default=false")
        .yes("s", "Box: SMALL, LARGE or NONE. SMALL is used if no box is given.", "default=SMALL")
        .yes("s", "Its shelf. If it is left blank, the `upper` shelf is used.", "default=upper")
        .yes("i", "Pens per page. If you don't set it, 20 is used.", "default=20")
        .yes("i", "Rank. When this field is missing, the system uses 1.", "default=1")
        .yes("s", "The kind of box (wood if not given)", "default=wood")
        .no("i", "It is 5 if Shape is flat.")
        .no("i", "Time in seconds. It is 0 when the paint is not dry.")
        .no("i", "Pens. It is 0 if the box is empty.")
        .no("i", "Pens. If Shape is not flat, 20 will be used.")
        .no("i", "Pens. If Shape is flat, 20 will be used."),
        rule(
            "marked-default",
            3,
            &[
                "<Open|Comma|Semi|Dash|Sign|Line|Colon|Stop Which? Joins|Article|Copula|Be{3} d:Default Used|DefaultWord? And? Advice? >END|Sign",
                "<Semi|Comma|Open Used d:ByDefault >END|WhenIf",
            ],
            make::mark,
        )
        .says("A mark on one of the values, or a meaning that says that its value is used by default.")
        .yes("s", "颜色：\n- `red`：红（默认值）\n- `blue`：蓝", "default=red")
        .yes("b", "true：画\nfalse（默认）：不画", "default=false")
        .yes("i", "0: wet pens, default value\n1: dry pens", "default=0")
        .yes("i", "次序。\n0 - 最先。默认值。\n1 - 最后。", "default=0")
        .yes("s", "Type. Valid values: `RAW` (an original text; used by default if it is not passed in) and `DIGEST`.", "default=RAW")
        .yes("s", "Valid values: `WET` for wet pens (default and recommended) and `DRY` for dry pens.", "default=WET")
        .no("s", "Level: `HIGH` (High), `DEFAULT` (Default)."),
        rule("meaning-instead-of-nothing", 4, &["Unset CondEnd|DefaultWord{2} Comma? Joins|Then+ v:Han|Plain|On|Off"], |context, m| {
            meaning::behind(context, m.get('v')?).map(Fact::Text)
        })
        .says("What one of the values means, if nothing is given.")
        .yes("s", "次序，asc 升序，desc 降序，不传按降序排列。", "default=desc"),
        rule(
            "marked-number",
            3,
            &["<Line|Dash v:Num !Comma|Dash ^CLAUSE{8} Open Default DefaultWord? Close", "v:VAL Open Default Close"],
            make::marked_word,
        )
        .says("A mark in brackets, in the line of a number or right behind a value.")
        .yes("f", "Speed range: [-2, 6]\n- -2 for slow\n- 0 for plain (default)\n- 6 for fast", "default=0 min=-2 max=6")
        .yes("s", "Shape of it. Only ROUND (default) is sold.", "default=ROUND")
        .no("s", "Kind (default)"),
        rule("value-is-default", 3, &["v:VAL Copula|Means Default DefaultWord? >END|ValueEnds"], make::listed)
            .says("A listed value that is called the default.")
            .yes("i", "状态，1为默认状态即已晾干，0为初始状态", "default=1")
            .no("i", "是否为默认画法，0表示非默认画法，1表示默认画法"),
        rule("means-the-default", 3, &["d:Default DefaultWord? >END"], make::whole_meaning).says("A meaning that says nothing else.").yes(
            "s",
            "类型。\n枚举值:\nRED 默认模式,\nBLUE 蓝,\nGREEN 绿。",
            "default=RED",
        ),
        rule(
            "state-by-default",
            2,
            &[
                "<BEGIN|Which|In v:Word|Said|Name{4} Copula|Be|Been|Joins{2} Used? Comma? Open? e:ByDefault",
                "<BEGIN|In v:Word|Said|Name{4} Copula|Be{2} Comma? e:WhenIf ^END{6} Unset",
                "<BEGIN v:Word|Said|Name{4} Copula|Be Article e:Default DefaultWord? >END",
            ],
            make::state_before,
        )
        .says("What one of the values means, in front.")
        .yes("s", "Drying\n`on`: Enable\n`off`: Disable\nIt is disabled by default.", "default=off")
        .yes("b", "Whether to dry it. Off by default.", "default=false")
        .yes("b", "Slow drying. Disabled by default.", "default=false")
        .yes("b", "Whether to dry the pens first (no drying by default)", "default=false")
        .yes("i", "Order. Descending order by default.\n0: Descending.\n1: Ascending.", "default=0")
        .yes("s", "Order. asc: ascending; desc: descending. Pens are sorted in descending order if it is not set.", "default=desc")
        .yes("s", "Sale. `ONE` means one-by-one; `BOX` means in-boxes. In-boxes is the default.", "default=BOX")
        .no("b", "Whether to disable it. Off by default."),
    ]
}
