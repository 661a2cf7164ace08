//! Lists of values, and what is none.

use super::*;

#[test]
fn a_list_is_read_whole_or_not_at_all() {
    values(&STRING, "目前有这些：\n- ap-one-1\n- ap-one-2（停售）\n- ap-two-1（停售）\n- ap-two-2", "ap-one-1 ap-one-2 ap-two-1 ap-two-2");
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
fn more_forms() {
    values(&STRING, "哪一类：\n* `OWN_IMAGE` 自己的\n* `OLD_IMAGE` 旧的", "OWN_IMAGE OLD_IMAGE");
    values(&STRING, "哪一类，取值：\n- OWN：自己的\n- OLD：旧的\n- NO_WAY，都不要", "OWN OLD NO_WAY");
    values(&STRING, "种类，默认为 round，还支持 square，oval", "round square oval");
    values(&INTEGER, "状态，其中0表示好，1表示坏", "0 1");
    values(&INTEGER, "时长，取值范围 1, 2, 3, 6, 12，单位是月", "1 2 3 6 12");
    values(&STRING, "语言，可选值：\n- text/html；\n- text/plain；\n- application/json。", "text/html text/plain application/json");
    values(&STRING, "语言，可选值：\n- text/html；\n- application/json。", "text/html application/json");
    values(&STRING, "\n|取值|含义|\n|---|---|\n|a1|一|\n|b2|二|", "a1 b2");
    values(&STRING, "画布：OIL或INK，ALL表示所有画布", "OIL INK ALL");
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
fn reads_no_list_from_a_description_of_unreasonable_length() {
    let text = |n: usize| format!("颜色。取值：\n{}", (0..n).map(|i| format!("- c{i}：第{i}种\n")).collect::<String>());
    assert_eq!(reading(&text(100), &STRING).values.len(), 100);
    assert_eq!(reading(&text(100_000), &STRING).values.len(), 0);
}
