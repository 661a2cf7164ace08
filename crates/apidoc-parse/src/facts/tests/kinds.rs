//! Kinds of faults that public pages showed, each in several wordings.

use super::*;

fn nullable(text: &str, expected: bool) {
    assert_eq!(reading(text, &STRING).nullable, expected, "{text}");
}

#[test]
fn values_of_signs_belong_to_their_list() {
    values(&STRING, "画法。取值范围：\n- C++：粗\n- Go：细\n- Rust：中", "C++ Go Rust");
    values(&STRING, "比较。取值：\n- <：小于\n- <=：不大于\n- EQ：等于\n- NE：不等于", "< <= EQ NE");
    values(&STRING, "范围。取值：\n- *：全部\n- read：只看\n- write：可画", "* read write");
    values(&STRING, "位置。取值：\n- @：中心\n- top：上方\n- left：左方", "@ top left");
    values(&STRING, "规格。取值范围：\nbasic：基础\nbasic+：增强\npro：专业", "basic basic+ pro");
    values(&STRING, "通配。可选值：\n- a/b：两笔\n- all：全部\n- one：一笔", "a/b all one");
}

#[test]
fn values_are_not_cut() {
    values(&STRING, "时段。取值：\n- 1小时：近一小时\n- 6小时：近六小时\n- ALL：全部", "1小时 6小时 ALL");
    values(&STRING, "等级。取值：\n- A-：良\n- A+：优\n- B：中", "A- A+ B");
    values(&STRING, "画室。枚举值：\n- Old Paper 2019：一\n- Linen 7.9：二\n- Canvas：三", "Old Paper 2019 Linen 7.9 Canvas");
    values(&INTEGER, "笔的种类。取值范围如下：\n- 0：一切。\n- 1：圆笔。\n- -1：圆笔与扁笔。", "0 1 -1");
    values(&INTEGER, "进度。\n- 0：画完\n- -1：缺笔\n- -2：缺墨", "0 -1 -2");
}

#[test]
fn items_may_be_called_like_words_of_remarks() {
    values(&STRING, "部件。取值范围：\n- Cover：封面\n- Note：备注\n- Example：例子\n- Tag：标签", "Cover Note Example Tag");
    values(&STRING, "取值：\n- Note：备注\n- Example：例子\n- Value：值", "");
    values(&INTEGER, "声道，可选值：\n- 0：随源\n- 1：单\n- 2：双\n- 6：5.1声道", "0 1 2 6");
    values(&STRING, "场景，可选值：\n- common（通用），各种画\n- AIGC，生成的画\n- game（游戏），游戏画", "common AIGC game");
}

#[test]
fn words_in_meanings_do_not_decide() {
    values(&STRING, "水洗方式。Wet：加水实例，Dry：擦干实例。", "Wet Dry");
    values(&INTEGER, "晾干结果。\n0：成功；\n-1：没有纸；\n-2：其他错误；", "0 -1 -2");
    values(
        &STRING,
        "结果\n枚举值：\n- Supported： 画笔支持\n- Unsupported： 画笔不支持\n- Unclear： 待查",
        "Supported Unsupported Unclear",
    );
    values(&STRING, "是否限制大小，单位为 Byte，取值有：\n- on：限制；\n- off：不限制。", "on off");
    values(&STRING, "干燥时间。支持的单位有：\n- s：秒，取值范围1～60；\n- m：分，取值范围1～60。", "");
    values(&STRING, "借出方式，取值支持 UNPAID，REPAID。", "UNPAID REPAID");
    values(&STRING, "网络（BoxID/PenID）", "");
    values(&STRING, "出口，默认值：north，其它可选值：south、west。", "north south west");
    values(&STRING, "画布，取值有：\n- linen", "linen");
    values(&INTEGER, "Slope of the easel. Default value: 0.\nValue range: 0, 15, 30, 45", "0 15 30 45");
}

#[test]
fn lists_under_conditions_are_none() {
    values(&STRING, "版本。取值：\n当 Shape 是 ROUND，可选值为 1.0、1.5；\n当 Shape 是 OVAL，可选值为 2.0、2.1；", "");
    values(&STRING, "版本。\n- Round，可选 [1.0、1.5]。\n- Oval，可选 [2.0、2.1、2.2]。\n- Flat，可选 [3.0]。", "");
    values(&STRING, "清晰度。各画笔可选值：\n- Round：1K、2K，默认1K；\n- Oval：2K、4K，默认2K；", "");
    values(&STRING, "Version. If Shape is round, valid values: v1, v2. If Shape is oval, valid values: v3, v4.", "");
    values(&STRING, "如果 Shape 为 ROUND，取值可以为 a1、a2；如果 Shape 为 OVAL，取值可以为 b1、b2。", "");
    values(&STRING, "版本。如果 Shape 为 ROUND，可选值为 a1、a2。", "");
    values(&STRING, "Version. When Shape is ROUND, valid values: v1, v2.", "");
    values(&STRING, "版本。如果不填，可选值为 a1、a2。", "a1 a2");
}

#[test]
fn the_value_stands_in_front_of_the_brackets() {
    values(&STRING, "Order of the pens; value range: Up (rising) and Down (falling)", "Up Down");
    values(&STRING, "Direct (waits) and Queued (background); waits by default", "Direct Queued");
    default(&STRING, "Direct (waits) and Queued (background); waits by default", Some("Direct"));
}

#[test]
fn null_sentences_in_english() {
    nullable("Where the pen lies.\nNote: Null means no valid values returned.", true);
    nullable("Size of the pen.\nNote: null indicates that no valid value was found.", true);
    values(&STRING, "Where the pen lies.\nNote: Null means no valid values returned.", "");
    nullable("Null means that there is no value.", true);
    nullable("A pen with the name Null.", false);
}

#[test]
fn english_prose_is_no_list() {
    values(&STRING, "Use. Only \"SIGN\" is supported now. Default value: \"SIGN\", which means that it signs.", "SIGN");
    values(
        &STRING,
        "The ID can be found so:\n- For `public pens` and `custom pens`, look at the box; for `shared pens`, ask the owner.",
        "",
    );
    values(
        &INTEGER,
        "Hours. The default value is `48` (two days), and the maximum and minimum values allowed are `480` (20 days) and `4` respectively.",
        "",
    );
}

#[test]
fn bounds_that_are_none() {
    range(
        &INTEGER,
        "The default is `48` (two days); the maximum and minimum values allowed are `480` (20 days) and `4` respectively.",
        "- -",
    );
    range(&INTEGER, "Moment at which it begins. The maximum value is 86400 seconds from now.", "- -");
    range(&INTEGER, "Size in GB. The least is 10% of the disk, and the maximum is 90% of the disk.", "- -");
    range(&INTEGER, "Boxes. 1 is a box alone. A value greater than 1 refers to a set. It shall not be greater than 10.", "- 10");
    range(&INTEGER, "Score; choose what fits, preferably no more than 90.", "- -");
    range(&INTEGER, "How complete it is; [0,100]; the higher, the more.\nReference range: [0,70] - not complete.", "0 100");
    range(&INTEGER, "建议不超过90。", "- -");
}

#[test]
fn counts_of_another_list() {
    let filters = Type::Array(Box::new(Type::Object("Filter".into())));
    let count = |text: &str| reading(text, &filters).max_items;
    assert_eq!(count("Filters.\n- pen-id - Array of String - Required: Yes - By pen. Each request can specify up to 10 pen IDs."), None);
    assert_eq!(count("过滤条件。可过滤: Colour、Size。可过滤的Values单条不超过100"), None);
    assert_eq!(count("每次请求的`Filters`的上限为10，`Filter.Values`的上限为5。"), Some(10));
    assert_eq!(count("The maximum number of `Filters` for each request is 10, and the maximum number of `Filter.Values` is 5."), Some(10));
    assert_eq!(count("笔与纸二者同时最多只能指定一个"), None);
}

#[test]
fn defaults_that_are_none() {
    default(&STRING, "Flag. Value range:\n- AUTO: dry it\n- MANUAL: do not dry it\nDefault value range: MANUAL: do not dry it.", None);
    default(&STRING, "Settings, a JSON string: { \"Speed\": 1.25, \"Volume\": 5, // the default value is 0, the normal volume. }", None);
    default(&STRING, "开关，取值有：\non：打开，平台默认为32MB\noff：不设", None);
    default(&STRING, "规格：当前支持：small（默认，1cu）、medium（2cu）、large（4cu）", Some("small"));
    let both = reading("画室，可选值：RED（红）、BLUE（蓝）。不填时默认使用GREEN。", &STRING);
    assert!(both.values.is_empty() && both.default.as_deref() == Some("GREEN") && both.faults.len() == 1, "{both:?}");
    let both = reading("画室，可选值：red（红）、blue（蓝）。不填时默认使用3d。", &STRING);
    assert!(both.default.is_none() && both.faults.len() == 1, "{both:?}");
}

#[test]
fn letters_and_patterns_are_no_values() {
    values(&STRING, "密码。规则：1. 长度8-32字符 2. 至少包含以下三项：小写字母a-z、大写字母A-Z、数字0-9", "");
    values(
        &STRING,
        "编号。取值： 当Shape取值为Club时，该值为俱乐部编号（c-********）。 当Shape取值为Guest时，该值为访客编号（v-********）。",
        "",
    );
    values(&STRING, "编号，只允许大小写英文字母（a-zA-Z）、数字（0-9）及下划线。", "");
}

#[test]
fn lists_of_mixed_marks_are_read_whole() {
    values(&STRING, "进度queued:排队，packing：打包，ready：可取，gone：过期，broken 坏了", "queued packing ready gone broken");
    values(&STRING, "画室状态，包括building：在建；open：可用；\nclosing：停用中；failed：报废", "building open closing failed");
    values(&INTEGER, "阶段（1:清点,4:路上,5.丢件,6.送到）", "1 4 5 6");
    values(&INTEGER, "机房。1--东楼 4--西楼 15--南楼（地下）16--北楼 17--塔楼", "1 4 15 16 17");
    values(
        &STRING,
        "分支的类型\n枚举值：\n- Intent： 意图\n- Fallback： 兜底\n- 按键成功： DtmfSuccess\n- 按键失败： DtmfFail",
        "Intent Fallback DtmfSuccess DtmfFail",
    );
}

#[test]
fn wordings_that_were_missed() {
    values(&INTEGER, "比较，1表示大于，2表示大于等于，3表示小于，4表示小于等于", "1 2 3 4");
    values(&STRING, "按晾干时间排序， asc（升序）或者 desc（降序），默认为 desc", "asc desc");
    values(&STRING, "画具名称，可查询的画具有：pen、brush、roll。", "pen brush roll");
    values(&STRING, "画具类型，枚举值列表：PREFIXED", "PREFIXED");
    default(&BOOLEAN, "是否返回单笔信息，默认关", Some("false"));
    default(&BOOLEAN, "改名时是否自动晾干画布，不传默认自动晾干。", Some("true"));
    default(&INTEGER, "画的张数。支持1 ~ 4张，默认生成1张。", Some("1"));
}

#[test]
fn values_with_other_words_around_them() {
    values(&STRING, "画室状态，支持PLAIN和COARSE纸张。", "");
    values(&STRING, "纸的类型。当前支持'rice'和'linen'类型画纸。", "rice linen");
    values(&STRING, "纸的类型，目前只支持rice、linen、bamboo三种类型", "rice linen bamboo");
    values(&INTEGER, "只支持3个月和9个月两个值", "3 9");
    values(&STRING, "排序。取值范围：DESC, ASC 默认DESC", "DESC ASC");
    values(&INTEGER, "间隔，支持10，20，30，单位：秒。", "10 20 30");
    values(&INTEGER, "步长，取值范围 10/20/30 单位是秒。", "10 20 30");
    values(&STRING, "纸，支持 RICE/LINEN/SILK，SILK暂未开放，默认RICE。", "RICE LINEN SILK");
    values(&INTEGER, "是否为摹本。1为是，-1为不是。", "1 -1");
    values(&STRING, "若传排序则按尺寸排序：DESC = 从大到小， ASC = 从小到大。", "DESC ASC");
    values(&INTEGER, "画室种类。 12：公用画室", "12");
    values(&STRING, "The kind of paint. Value: `Plain`", "Plain");
    values(&STRING, "How it dries. Currently, `WET_A`, `WET_B`, and `DRY_C` are supported.", "WET_A WET_B DRY_C");
    values(&STRING, "Whether to dry it. Valid values:\ndry\nwet", "dry wet");
    values(&STRING, "What is shown. valid values:.\n\n- Frame: shows the frame.\n- Canvas: shows the canvas.", "Frame Canvas");
    values(&STRING, "Size of the box, which must be given if `Heavy` is `true`\n\n- B.1: small\n- B.2: large", "B.1 B.2");
}

#[test]
fn values_and_meanings_in_items_of_any_kind() {
    values(&INTEGER, "声道：- 1-单（默认） - 2-双", "1 2");
    values(&strings(), "画具，取值支持：- pen- ink- box", "pen ink box");
    values(&STRING, "取值有\n'none' 未画\n'half', 在画\n'done' 已画", "none half done");
    values(&STRING, "用途：\n1）new 新画\n2）change改画\n3）keep留存", "new change keep");
    values(&STRING, "画室公告\nES画室状态\nOPEN 开启\nCLOSE 关闭", "OPEN CLOSE");
    values(&STRING, "结果\n\n枚举值：\n\n- START：开始\n- LATE：等待，在 Wait = true 时\n- DONE：画完", "START LATE DONE");
    values(&STRING, "分组，取值有：\n- size：大小。\n  只能与 Box 一起使用；\n- color：颜色。", "size color");
    values(&STRING, "To: languages:\n- Plain: pl\n- Plain (Old (North)): pl-on\n- Coarse: co", "pl pl-on co");
    values(&STRING, "权限。ReadPen表示读，WritePen表示写，OwnPen所有", "ReadPen WritePen OwnPen");
    values(&STRING, "门状态\n- OPEN: enabled\n- CLOSE: disabled", "OPEN CLOSE");
    values(&INTEGER, "出错码。 码-11 缺纸码-12 缺笔码-13 缺墨", "-11 -12 -13");
    values(&STRING, "格式，支持 PLAIN、BOX、RULED、\nGRID、DOTS、LINES", "PLAIN BOX RULED GRID DOTS LINES");
}

#[test]
fn half_lists_are_none() {
    values(&STRING, "画框宽度：\n- Oak：3\n- Pine：5\n- Ash：3", "");
    values(&INTEGER, "画框宽度：\n- Oak：3\n- Pine：5\n- Ash：3", "");
    values(&STRING, "包括：Oak 大号、Pine 大号、Oak 小号。", "");
    values(&STRING, "状态，WET，未干；DRY，已干‘LOST，丢失；SOLD，已售。", "");
    values(&STRING, "\"PLAIN\" shows plain ones. \"COARSE\" shows coarse ones. \"ALL\" or leave unset shows both.", "");
    values(&STRING, "种类，取值：自画，OAK(1)，Pine 树(2)，全部画，Ash (4)，ELM，YEW。", "");
    values(&STRING, "等级。旧：B_ONE、B_TWO 两种。新：C_ONE、C_TWO 两种。", "");
    values(&STRING, "干湿度 取值范围(0.0 - 50.0)", "");
    values(&STRING, "作者，可能的值：SYSTEM - 系统，Name - 作者Name值。", "");
}
