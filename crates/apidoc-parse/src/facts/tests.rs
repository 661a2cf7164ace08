//! Sentences of our own, an area each.

use super::{Reading, Subject, read};
use crate::prose::Prose;
use apidoc_ir::{Scalar, Type};
use proptest::prelude::*;

mod english;

const STRING: Type = Type::Scalar(Scalar::String);
const INTEGER: Type = Type::Scalar(Scalar::Integer);
const FLOAT: Type = Type::Scalar(Scalar::Float);
const BOOLEAN: Type = Type::Scalar(Scalar::Boolean);

fn strings() -> Type {
    Type::Array(Box::new(STRING))
}

fn reading(text: &str, ty: &Type) -> Reading {
    read(&Prose::plain(text), Subject { name: "Colour", ty, siblings: &["Size", "Shape"] })
}

#[track_caller]
fn values(ty: &Type, text: &str, expected: &str) {
    let reading = reading(text, ty);
    let got: Vec<&str> = reading.values.iter().map(|entry| entry.value.as_str()).collect();
    assert_eq!(got.join(" "), expected, "{text}");
}

#[track_caller]
fn default(ty: &Type, text: &str, expected: Option<&str>) {
    assert_eq!(reading(text, ty).default.as_deref(), expected, "{text}");
}

#[track_caller]
fn range(ty: &Type, text: &str, expected: &str) {
    let reading = reading(text, ty);
    let show = |n: &Option<serde_json::Number>| n.as_ref().map_or("-".to_string(), ToString::to_string);
    assert_eq!(format!("{} {}", show(&reading.min), show(&reading.max)), expected, "{text}");
}

#[track_caller]
fn length(text: &str, expected: (Option<u64>, Option<u64>)) {
    let reading = reading(text, &STRING);
    assert_eq!((reading.min_len, reading.max_len), expected, "{text}");
}

#[track_caller]
fn count(text: &str, expected: Option<u64>) {
    assert_eq!(reading(text, &strings()).max_items, expected, "{text}");
}

#[track_caller]
fn deprecated(text: &str, expected: bool) {
    assert_eq!(reading(text, &STRING).deprecated, expected, "{text}");
}

#[test]
fn a_list_is_read_whole_or_not_at_all() {
    values(&STRING, "目前有这些：\n- ap-one-1\n- ap-one-2（停售）\n- ap-two-1（停售）\n- ap-two-2", "");
    values(&STRING, "目前有这些：\n- ap-one-2（停售）\n- ap-two-1（停售）", "ap-one-2 ap-two-1");
}

#[test]
fn values_before_their_meaning() {
    values(&STRING, "颜色。取值：\n- red：红；\n- blue：蓝。", "red blue");
    values(&STRING, "颜色，RED-红，BLUE-蓝", "RED BLUE");
    values(&INTEGER, "是否上色。0：否，1：是", "0 1");
    values(&INTEGER, "Whether it is painted (0: no; 1: yes)", "0 1");
    values(&STRING, "The colour. Valid values: `red` (warm), `blue`.", "red blue");
    values(&STRING, "颜色：RED红色、BLUE蓝色", "RED BLUE");
    values(&INTEGER, "Paint or not: 0, do not paint; 1, paint.", "0 1");
}

#[test]
fn values_alone() {
    values(&STRING, "颜色，可选值red、blue、green", "red blue green");
    values(&STRING, "颜色：RED/BLUE/GREEN", "RED BLUE GREEN");
    values(&STRING, "Colour. Enumerated values: red and light-blue.", "red light-blue");
    values(&INTEGER, "Number of sides. Valid values: 3, 4, and 6.", "3 4 6");
    values(&STRING, "颜色，取值(RED)", "RED");
}

#[test]
fn values_behind_their_meaning() {
    values(&STRING, "颜色：暖（RED）或冷（BLUE）", "RED BLUE");
}

#[test]
fn no_values() {
    values(&STRING, "颜色，例如 red、blue。", "");
    values(&STRING, "A colour, such as RED or BLUE.", "");
    values(&STRING, "按 Size：大小；Shape：形状 排列", "");
    values(&BOOLEAN, "Valid values: true (painted), false (bare).", "");
    values(&INTEGER, "粗细，取值范围[0,100]，0表示不画", "");
}

#[test]
fn defaults() {
    default(&INTEGER, "条数，默认为20，最大100。", Some("20"));
    default(&INTEGER, "Life time. Default value: 7,200s.", Some("7200"));
    default(&STRING, "颜色，取值：red：红；blue：蓝。默认为蓝。", Some("blue"));
    default(&STRING, "颜色：\n- `red`：红（默认值）\n- `blue`：蓝", Some("red"));
    default(&STRING, "The colour, which is `red` by default.", Some("red"));
    default(&BOOLEAN, "Whether to paint. Default value: `FALSE`.", Some("false"));
    default(&STRING, "日期，默认为当天。", None);
    default(&STRING, "The colour, which is not set by default.", None);
}

#[test]
fn ranges() {
    range(&INTEGER, "粗细，取值1~64", "1 64");
    range(&INTEGER, "粗细，取值范围(0, 64]", "1 64");
    range(&FLOAT, "浓度，范围：0.0-1.0。", "0 1");
    range(&INTEGER, "Width. Value range: [100,1000].", "100 1000");
    range(&INTEGER, "Minimum value: 1, Maximum value: 3", "1 3");
    range(&INTEGER, "条数，不超过48", "- 48");
    range(&INTEGER, "主题的最大队列数", "- -");
}

#[test]
fn lengths() {
    length("名称，长度不超过60个字符。", (None, Some(60)));
    length("The name: 1-80 letters, digits or other characters.", (Some(1), Some(80)));
    length("A token of no more than 64 ASCII characters.", (None, Some(64)));
}

#[test]
fn counts() {
    count("编号列表，一次最多100个。", Some(100));
    count("IDs. You can pass up to 20 of them.", Some(20));
    count("编号列表，每个编号最多32个字符。", None);
}

#[test]
fn deprecation() {
    deprecated("该字段已废弃，请用 Shape。", true);
    deprecated("Colour (disused).", true);
    deprecated("This parameter has been deprecated.", true);
    deprecated("A list of deprecated colours.", false);
    deprecated("Whether the paint has been deprecated.", false);
}

proptest! {
    #[test]
    fn any_text_is_read(text in r#"[取值默认范围可选不超过最多0-9A-Za-z:：,，、;；。.()（）\[\]"'`~\-=\n |&/]{0,200}"#) {
        for ty in [STRING, INTEGER, FLOAT, BOOLEAN, strings()] {
            for (_, span) in reading(&text, &ty).at {
                prop_assert!(span.start <= span.end && span.end <= text.len());
            }
        }
    }

    #[test]
    fn any_unicode_is_read(text in "\\PC{0,120}") {
        let _ = reading(&text, &STRING);
        let _ = reading(&text, &INTEGER);
    }
}

#[test]
fn more_forms() {
    values(&STRING, "哪一类：\n* `OWN_IMAGE` 自己的\n* `OLD_IMAGE` 旧的", "OWN_IMAGE OLD_IMAGE");
    values(&STRING, "哪一类，取值：\n- OWN：自己的\n- OLD：旧的\n- NO_WAY，都不要", "OWN OLD NO_WAY");
    values(&STRING, "种类，默认为 round，还支持 square，oval", "round square oval");
    values(&INTEGER, "状态，其中0表示好，1表示坏", "0 1");
    values(&INTEGER, "时长，取值范围 1, 2, 3, 6, 12，单位是月", "1 2 3 6 12");
    values(&STRING, "语言，可选值：\n- text/html；\n- application/json。", "text/html application/json");
    values(&STRING, "\n|取值|含义|\n|---|---|\n|a1|一|\n|b2|二|", "a1 b2");
    values(&STRING, "协议：TCP或UDP，ALL表示所有协议", "TCP UDP ALL");
    values(&INTEGER, "关闭：0，开启：1", "0 1");
}

#[test]
fn lists_of_other_things() {
    values(&STRING, "条件：\n- type\n按类型过滤。\n类型：String\n必选：否\n可选项：RED（红）、BLUE（蓝）", "");
    values(&STRING, "如果`Shape`取值为`ROUND` 或 `OVAL`，则必填。", "");
    values(&STRING, "Size 不同取值时的含义：\n- big：大\n- small：小", "");
    values(&STRING, "颜色，多个用逗号分隔，可选值：red、blue", "");
    values(&STRING, "支持的图片格式：PNG、JPG、BMP", "");
    values(&STRING, "路径，形如 qcs::cam:ap-x:uin/1", "");
    values(&INTEGER, "默认值：20，最大值：100", "");
    values(&INTEGER, "0：不限，非0：上限", "");
    values(&STRING, "时长。支持的单位有：\n- s：秒\n- m：分", "");
}

#[test]
fn values_that_are_not_all() {
    assert!(reading("颜色，取值有RED（红）、BLUE（蓝）等", &STRING).open);
    assert!(!reading("颜色，取值有RED（红）、BLUE（蓝）", &STRING).open);
}

#[test]
fn meanings_are_kept() {
    let docs: Vec<String> =
        reading("取值：RED：红的，热；BLUE：表示蓝的（冷）。", &STRING).values.into_iter().map(|entry| entry.doc).collect();
    assert_eq!(docs, ["红的，热", "蓝的（冷）"]);
}

#[test]
fn defaults_of_other_things() {
    default(&INTEGER, "边数，Size默认为3", None);
    default(&INTEGER, "当Shape为ROUND时，默认为3", None);
    default(&INTEGER, "小于0的默认为0", None);
    default(&STRING, "不填使用默认CNAME", None);
    default(&STRING, "The colour will not be displayed by default.", None);
    default(&BOOLEAN, "true：画\nfalse（默认）：不画", Some("false"));
    default(&INTEGER, "是否上色，1：是；0：否，默认不上色", Some("0"));
}

#[test]
fn bounds_of_other_things() {
    range(&INTEGER, "页码，不能大于200", "- 200");
    range(&INTEGER, "过期时间，单位为秒，最大可设置为 365 天", "- -");
    range(&INTEGER, "若超过上限，最多返回 5 张人脸", "- -");
    range(&INTEGER, "时间段为 8-20 点", "- -");
    assert_eq!(reading("取值范围：[9, 1]。", &INTEGER).faults.len(), 1);
}

#[test]
fn null_is_said_in_other_words() {
    assert!(reading("后付费时此项为 null", &STRING).nullable);
    assert!(!reading("设为 null 则不变", &STRING).nullable);
}

#[test]
fn one_value_alone() {
    values(&STRING, "颜色，目前仅支持\"red\"。", "red");
    values(&STRING, "颜色，当前只支持red", "red");
    values(&STRING, "画法, 可选值：`PLAIN`。", "PLAIN");
    values(&STRING, "How to paint. Valid values: PLAIN.", "PLAIN");
    values(&INTEGER, "画法。枚举值: 1:只描边", "1");
    values(&INTEGER, "0：系统色", "0");
    values(&STRING, "名称仅支持中文、英文", "");
    values(&STRING, "目前只支持 Linux 画板", "");
    values(&INTEGER, "边数。取值范围：1-画板的上限", "");
    values(&INTEGER, "静置时长。枚举值：\n- 0：不静置", "");
    values(&STRING, "Paint state. Valid values: wet, half dry, and dry.", "");
    values(&strings(), "- 当 Shape 为 ROUND 时，该参数值为 [\"ALL\"]，代表全部；\n- 当 Shape 为 OVAL 时，会返回别的。", "");
}

#[test]
fn values_in_one_column_of_several() {
    values(&INTEGER, "|枚举项|枚举值|描述|\n|---|---|---|\n|PAINT_NONE|0|无|\n|PAINT_ALL|1|全部|", "0 1");
}

#[test]
fn values_that_are_counted() {
    values(&STRING, "画法，有 flat; glossy;matt三种，推荐 matt。", "flat glossy matt");
    values(&STRING, "画法，目前包含oil与water两种", "oil water");
    values(&STRING, "桌面模式下支持\"A1\"和\"A2\"两种；手机模式下仅支持\"B1\"", "");
}

#[test]
fn numbers_glued_to_their_meaning() {
    values(&INTEGER, "弹性画笔 0不开启 1开启（0默认）", "0 1");
    default(&INTEGER, "弹性画笔 0不开启 1开启（0默认）", Some("0"));
    values(&INTEGER, "进度：0 等待上色， 1 上色成功， 2 上色失败", "0 1 2");
    values(&INTEGER, "是否记录，默认值为0，0：否， 1：是。", "0 1");
}

#[test]
fn values_in_sentences() {
    values(&STRING, "限色类型，`ALL_OUT`表示整幅，`ONE_BY_ONE`为逐块，默认为`ALL_OUT`。", "ALL_OUT ONE_BY_ONE");
    values(&STRING, "画法，oil表示油画；water表示水彩；ink表示水墨。", "oil water ink");
    values(&STRING, "Fill in `FLAT` for plain paint (default) and `RICH` for thick paint.", "FLAT RICH");
    values(&STRING, "Enter \"a.b.c\" for `key` and pass it in when painting through `brush` for testing", "");
    values(&STRING, "Either `Paper` or `Canvas` cannot be empty.", "");
    values(&STRING, "The things that may be bought, including bundles, INK, OIL, and paper.", "");
    values(&STRING, "画笔类型，三角(TRI)或四角(QUAD)。默认值三角(TRI)。", "TRI QUAD");
    default(&STRING, "画笔类型，三角(TRI)或四角(QUAD)。默认值三角(TRI)。", Some("TRI"));
    values(&STRING, "Kind of receiver.\nEnumeration values:\nPAGE the page\nBOOK\nROLL A roll.", "PAGE BOOK ROLL");
    values(&STRING, "Version. Valid values: `5.6.4`, `6.4.3`", "5.6.4 6.4.3");
    values(&STRING, "地址，如 1.2.3.4 或 2.3.4.5", "");
    values(&INTEGER, "周期。取值范围（单位s）：60， 300， 600。", "60 300 600");
    values(&STRING, "画法。\n* `OWN` 自己的\n* `OLD` 旧的", "OWN OLD");
    values(&STRING, "来源。Paint 的 Brush 取值支持：\n- Fine：细\n- Broad：宽", "");
}

#[test]
fn defaults_in_other_words() {
    default(&STRING, "It defaults to $NEWEST", Some("$NEWEST"));
    default(&STRING, "Name such as `www`. If it is left out, it will be `@` by default.", Some("@"));
    default(&BOOLEAN, "锁定颜色。默认不锁定（false）", Some("false"));
    default(&BOOLEAN, "画笔是否开启防抖。默认开启。", Some("true"));
    default(&INTEGER, "上色次序。1：先边；2：先里。默认为1：先边", Some("1"));
    default(&STRING, "Drying\n`on`: Enable\n`off`: Disable\nIt is disabled by default.", Some("off"));
    default(&INTEGER, "Order. Descending order by default.\n0: Descending.\n1: Ascending.", Some("0"));
    default(&INTEGER, "0 self, 3 group. default 0.", Some("0"));
    default(&INTEGER, "容量，单位为字节，当前默认为 1 GB。", None);
    default(&STRING, "If no value is entered, the default value\n`/{Year}/{Day}`\nwill be used.", Some("/{Year}/{Day}"));
    default(&INTEGER, "时间，默认为8:30", None);
}

#[test]
fn ranges_in_other_words() {
    range(&INTEGER, "Height. Value range: 0-2000.\n0: as it is.", "0 2000");
    range(&INTEGER, "Value range: 30-7200\nThis is not for rolls.", "30 7200");
    range(&INTEGER, "The last hour (0–23) of painting.", "0 23");
    range(&INTEGER, "画布最大值，单位为 Byte，最小值1024Bytes(即1KB)，最大值为4096Bytes", "1024 4096");
    range(&INTEGER, "Drying time. Value range: 0-86400 seconds (0-1 days)", "0 86400");
    range(&INTEGER, "Memory. Value range: 64 or 128-3072 in steps of 128.", "- -");
    range(&INTEGER, "画布大小，单位为Byte，范围1 GB到1024 GB。", "- -");
}

#[test]
fn lengths_in_other_words() {
    length("最长可接受120的字符串长度。", (None, Some(120)));
    length("It can contain up to 150 Chinese characters or 500 letters.", (None, None));
    length("- 当 Shape 为 ROUND 时，可输入 1-100 个字符；\n- 当 Shape 为 OVAL 时，填数字。", (None, None));
    length("当length(Shape) <=7 时取 weekly", (None, None));
}

#[test]
fn counts_in_other_words() {
    count("- 最大支持100个\n- 名字长度不能超过63", Some(100));
    count("时间段，最多设置两个", Some(2));
    count("画块，最多 21 块", Some(21));
}

#[test]
fn labels_before_their_values() {
    values(&STRING, "Paper size:\n- Small tray: st\n- Large: lg\n- Huge (outdoors): hg-out", "st lg hg-out");
    values(&STRING, "Kind of paint. For paint of the shop: FROM_SHOP. For paint of your own: OWN.", "FROM_SHOP OWN");
    values(&STRING, "续期单位：y 年，m 月", "y m");
    values(&STRING, "画室名：2到60个字符", "");
    values(&STRING, "可使用的参数为：ALL 或 WET 或 DRY，为空则默认筛选WET类型", "ALL WET DRY");
    default(&STRING, "可使用的参数为：ALL 或 WET 或 DRY，为空则默认筛选WET类型", Some("WET"));
}

#[test]
fn small_words_may_be_values() {
    values(&STRING, "是否在框内上色。\n- In: 在框内。\n- NotIn: 在框外。", "In NotIn");
    values(&INTEGER, "是否防抖。默认0，表示不开启，1表示开启。", "0 1");
    values(&INTEGER, "画种，(2:INK）", "2");
    values(&strings(), "List of brushes (1:1 with hands)", "");
    values(&INTEGER, "画种：\n1：油画\n2：水彩\n----------\n-1：其他", "1 2 -1");
}

#[test]
fn filters_and_defaults_are_no_values() {
    values(
        &strings(),
        "过滤条件。\n- name：按照名称进行过滤；\n- kind：按照种类进行过滤。可选项：\nA：油画；\nB：水彩。\n- age：按照时间进行过滤。",
        "",
    );
    values(&strings(), "Separators; default value: [\"a\", \"b\"].", "");
    default(&INTEGER, "The maximum length is 100 by default.", None);
    count("There can be up to 10 brushes in each box.", None);
    count("Up to 10 brushes are supported in each request.", Some(10));
    length("名称(disk：不能超过50字符；tape：名称为1-30个字符)", (None, None));
    range(&INTEGER, "默认为34。低于34的图无法上色。", "- -");
}

#[test]
fn prose_that_lists_other_things() {
    values(&STRING, "画板ID。仅宽度超过46的布面画板（CANVAS_L）和木面画板（WOOD_L）支持调整。", "");
    values(&strings(), "维度。目前仅支持host-源IP、user-用户名、sqlType-sql类型。", "host user sqlType");
    values(&STRING, "时区：\n- GMT-12:00\n- GMT-11:00", "");
    values(&INTEGER, "回溯量，默认：-1（全部）；其他非负数表示从末尾算起", "");
    values(&STRING, "名称。例如：输入 pen_{R:3}，买1支时名称为 pen_3；买2支时名称分别为 pen_3、pen_4。", "");
    values(&STRING, "不同产品的格式请参考如下示例：\n- PEN所有类型：ap-one\n- BRUSH所有类型：two", "");
    values(
        &STRING,
        "时长，默认为 60s，支持的单位有：\n- s：秒，取值范围 60～43200；\n- m：分，取值范围 1～720；\n- h：时，取值范围 1～12。",
        "",
    );
    values(&STRING, "源的值，可以为：IPv4，IPv6，域名格式。", "");
    values(&STRING, "协议的版本：HTTP/1.0、HTTP/1.1；", "HTTP/1.0 HTTP/1.1");
    values(&STRING, "空间，目前支持PEN/A2(需要纸),PEN/B1,PEN/C", "PEN/A2 PEN/B1 PEN/C");
    values(&STRING, "密码，至少包含小写字母a-z、大写字母A-Z、数字0-9", "");
    values(&STRING, "`PEN` `ID`, the unique ID of the `PEN`.", "");
}

#[test]
fn comparisons_that_are_no_bounds() {
    range(&INTEGER, "默认为34。低于34将影响精度。", "- -");
    range(&INTEGER, "周期，单位秒。<0 不触发, 0 只触发一次, >0 每隔一段触发一次", "- -");
    range(&INTEGER, "步长，(To-From) / step <= 200", "- -");
    range(&INTEGER, "开始时间。EndTime - StartTime不能超过24小时。", "- -");
    range(&INTEGER, "阈值。0表示关闭，大于0表示开启", "- -");
    range(&INTEGER, "当该值为大于1的整数值时，单位为像素，允许范围[1,1920]。", "- -");
    range(&INTEGER, "时长（毫秒），范围1 天到90 天", "- -");
    range(&INTEGER, "保存：\n3 - 3天；", "- -");
    range(&INTEGER, "偏移，必须大于0", "1 -");
    range(&INTEGER, "当前画笔的权重，仅支持 10 ~ 100 且必须为 10 的倍数", "10 100");
    values(&STRING, "规格\n- PEN.S2：2根1盒\n- PEN.S4：4根1盒", "PEN.S2 PEN.S4");
    values(&INTEGER, "保存时长，支持值包括：\n3 - 3天；\n7 - 一周。", "3 7");
    values(&STRING, "排序。支持：`Pen` `Brush`。", "Pen Brush");
    length("端口段，需与转发端口段长度保持一致，例如转发端口：80-90。", (None, None));
}

#[test]
fn what_fresh_descriptions_taught() {
    default(&BOOLEAN, "次序。枚举值如下：\nfalse=正序（默认）\ntrue=倒序", Some("false"));
    values(&STRING, "粒度，查询时指定：\nmin：1 分钟\n5min：5 分钟\nday：天", "min 5min day");
    values(&STRING, "名称。如果指定模式串`{R:x}`，例如`pen_{R:3}`，买2支时，名称分别为`pen_3`，`pen_4`。", "");
    default(&STRING, "端点路径\n默认值：/v1/pens", Some("/v1/pens"));
    length("A message can contain up to 4,096 bytes while its digest must be 32 bytes.", (None, None));
    range(&INTEGER, "Number of entries per page (up to 200).", "- 200");
    range(&INTEGER, "How many entries per page, 20 by default, maximum not exceeding 1000", "- 1000");
}

mod chinese;
