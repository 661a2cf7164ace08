//! Defaults, bounds, lengths and counts, and states.

use super::*;

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
    range(&INTEGER, "可选的宽度[0,100,200,500,1000]", "- -");
    range(&INTEGER, "取值范围[1,000, 2,000]", "1000 2000");
    range(&INTEGER, "每秒的点数，取值为[80, 40]", "- -");
    range(&FLOAT, "取值区间为 [0.0, 2.0]。较高的数更浓。", "0 2");
    range(&INTEGER, "画得深浅[0,100]。建议取值50。", "0 100");
    range(&FLOAT, "画得深浅。(0, 1] 正浮点数。不填默认1", "- 1");
    range(&INTEGER, "第[2,3]的深浅", "- -");
    range(&INTEGER, "[1]：画，[0]：不画，全部[0, 1]", "- -");
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
    deprecated("颜料ID列表（该字段已不再维护，请使用Paints）", true);
    deprecated("A list of deprecated colours.", false);
    deprecated("Whether the paint has been deprecated.", false);
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
    length("最长可接受130的字符串长度，多的截去。", (None, Some(130)));
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
fn comparisons_that_are_no_bounds() {
    range(&INTEGER, "默认为34。低于34将影响精度。", "- -");
    range(&INTEGER, "周期，单位秒。<0 不触发, 0 只触发一次, >0 每隔一段触发一次", "- -");
    range(&INTEGER, "步长，(To-From) / step <= 200", "- -");
    range(&INTEGER, "开始时间。EndTime - StartTime不能超过24小时。", "- -");
    range(&INTEGER, "阈值。0表示关闭，大于0表示开启", "- -");
    range(&INTEGER, "当画宽为大于2的整数值时，单位为毫米，允许范围[2,1800]。", "- -");
    range(&INTEGER, "晾干用时（毫秒），范围2 天到80 天", "- -");
    range(&INTEGER, "保存：\n3 - 3天；", "- -");
    range(&INTEGER, "偏移，必须大于0", "1 -");
    range(&INTEGER, "当前画笔的权重，仅支持 10 ~ 100 且必须为 10 的倍数", "10 100");
    values(&STRING, "规格\n- PEN.S2：2根1盒\n- PEN.S4：4根1盒", "PEN.S2 PEN.S4");
    values(&INTEGER, "保存时长，支持值包括：\n3 - 3天；\n7 - 一周。", "3 7");
    values(&STRING, "排序。支持：`Pen` `Brush`。", "Pen Brush");
    length("端口段，需与转发端口段长度保持一致，例如转发端口：80-90。", (None, None));
}
