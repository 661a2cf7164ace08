//! Codes and labels in Chinese, marked in more ways than one.

use super::*;

#[test]
fn codes_that_are_counted_out() {
    values(&INTEGER, "是否上过色  1是 0不是", "1 0");
    values(&INTEGER, "干燥状态  2 晾干 1  未干", "2 1");
    values(&INTEGER, "画布类型 20001 麻布 20002 棉布 20003 纸", "20001 20002 20003");
    values(&INTEGER, "笔宽单位, 0 毫米，1百分比，默认为0，毫米", "0 1");
    values(&INTEGER, "排序类型0按色，1按名，默认为0", "0 1");
    values(&INTEGER, "上色方式 1.笔刷 2喷枪", "1 2");
    values(&INTEGER, "上色（默认为0代表不上，1代表上）", "0 1");
    values(&INTEGER, "画作状态 0未画 1在画 ，2画完 ，3 待晾 dry", "0 1 2 3");
    values(&INTEGER, "文本格式，0：平铺方式；1:折叠方式", "0 1");
    default(&INTEGER, "是否晾干。1不晾，2晾干。默认晾干", Some("2"));
    // Remarks in order, amounts and codes beside others are no such list.
    values(&INTEGER, "画布数量，说明 1、必须为偶数 2、请先付款", "");
    values(&INTEGER, "返回1张 2张图", "");
    values(&INTEGER, "结果 0 成功 1 失败 其他值未知", "");
    values(&INTEGER, "画笔等级，第1级 2 寸", "");
}

#[test]
fn labels_before_pairs() {
    values(&STRING, "用户种类，Painter：画师，Buyer：买家", "Painter Buyer");
    values(&STRING, "up：升序/down：降序", "up down");
    values(&STRING, "进度，Drawn: 已画完 Dry: 已晾干 Torn: 已撕", "Drawn Dry Torn");
    values(&STRING, "画区：inner: 室内画室outer: 室外画架wide: 全部画区", "inner outer wide");
    values(&STRING, "纸的类型\n// HP:热压\n// CP:冷压", "HP CP");
    values(&STRING, "画框状态\n- Valid：可用\n- Invalid：已坏", "Valid Invalid");
    values(&STRING, "画室性质。own：自有\nrent：租用", "own rent");
    values(&STRING, "颜料种类，可选值：oil，油彩； ink，墨", "oil ink");
    values(&STRING, "画架类型；easel,立式画架;desk,台式画架", "easel desk");
    values(&STRING, "装裱方式，Glue(胶裱)、Frame(装框)、Hang(挂轴)；只对画布有效", "Glue Frame Hang");
    values(&STRING, "统计维度\n面积：area\n用料：paint", "area paint");
    values(&STRING, "授予对象类型（画师：painter，学徒：pupil）", "painter pupil");
    values(&STRING, "进度，可能的值为：未画 notDrawn, 在画 drawing, 画完 drawn", "notDrawn drawing drawn");
    // A list of which a part cannot be read is none.
    values(&STRING, "比较方式： eq:等于,like,nlike,gt:大于", "eq like nlike gt");
    values(&STRING, "进度， NEW, 未画 DRAWN，画完 DRY，晾干", "");
    values(&STRING, "类型，wet, 湿画；dry，干画\nmixed，混合时", "wet dry mixed");
}

#[test]
fn labels_before_values() {
    values(&STRING, "结果(Drawn|NoPaint|TornCanvas)", "Drawn NoPaint TornCanvas");
    values(&STRING, "排序方式：[Width|Height]", "Width Height");
    values(&STRING, "画框类型，oak, pineWood, ash, metal", "oak pineWood ash metal");
    values(&STRING, "画作状态：Drawn、Drying, Sold。", "Drawn Drying Sold");
    values(&STRING, "round 或 flat", "round flat");
    values(&STRING, "画笔种类 round/flat，默认round", "round flat");
    values(&STRING, "动作/笔刷，分别表示：画/洗", "");
    values(&STRING, "wash/draw/dry, 分别表示：洗/画/晾", "wash draw dry");
    values(&STRING, "可填入oil、ink，分别代表油彩、墨", "oil ink");
    values(&STRING, "规格类型。当前支持small、bigCanvas两个输入。", "small bigCanvas");
    values(&STRING, "画布架类型,支持Easel、Table、Wall。", "Easel Table Wall");
    values(&STRING, "画的来源类型，支持OIL和INK类型。", "OIL INK");
    values(&STRING, "可选值 OIL INK PEN", "OIL INK PEN");
    values(&STRING, "重置策略\nhard\nsoft", "hard soft");
    values(&STRING, "创作编号(paintId/inkId)", "");
    values(&STRING, "时区,默认东八区（Asia/Shanghai）", "");
}

#[test]
fn one_value_and_no_more() {
    values(&STRING, "周期。取值：week（周）", "week");
    values(&STRING, "画室，支持值： \"north\" - 北画室。", "north");
    values(&STRING, "排序字段，仅支持DrawTime", "DrawTime");
    values(&INTEGER, "任务类型 0-批量上色", "0");
    values(&INTEGER, "状态码：0-画成，否则未画成", "");
}

#[test]
fn values_in_chinese() {
    values(&STRING, "付款方式。取值：先付、后付", "先付 后付");
    values(&STRING, "画的等级，取值包括：上品、中品、下品。", "上品 中品 下品");
    values(&STRING, "取值：由字母、数字组成", "");
    values(&STRING, "支持以下内容：画名、画师、尺寸等信息。", "");
}

#[test]
fn lists_that_stand_among_other_words() {
    values(&STRING, "取值： Big 大画布、Small 小画布、BigWall 大墙", "Big Small BigWall");
    values(&STRING, "洗笔方式。空字符串或water 表示用水洗，oil 表示用油洗，gas_line表示用汽油洗。", "water oil gas_line");
    values(&INTEGER, "位深：支持8/10，默认为8", "8 10");
    values(&STRING, "要转的文件类型\n支持的文件类型如下：\n- doc\n- docx\n- pdf\n- png", "doc docx pdf png");
    range(&INTEGER, "小图行数。注意：行数会影响大图高度，大图高度最大为9000。", "- -");
    values(&STRING, "供应者枚举，\nhome : 自家的", "home");
    values(&STRING, "通知地址仅支持http或https协议，以http://开头。", "");
    range(&INTEGER, "遮挡分数。\n- 取值范围：[0,100]，越高越少。\n- 参考范围：[0,80]表示发生遮挡。", "0 100");
}

#[test]
fn amounts_in_few_words() {
    range(&INTEGER, "得分，分数是 0 ～ 100", "0 100");
    range(&INTEGER, "画布短边长度，不能超过4096。", "- 4096");
    range(&INTEGER, "保留天数 [90 - 3650]天", "90 3650");
    range(&INTEGER, "晾干间隔，5-300秒。", "5 300");
    range(&INTEGER, "画笔数量（2-50个）", "2 50");
    range(&INTEGER, "默认值为 20，最大画作数为 300。", "- 300");
    range(&FLOAT, "混色比例，单位为 0～1 比率。取值范围：[0.01, 1]", "0.01 1");
    range(&INTEGER, "只对 Kind 取值1-5生效", "- -");
    count("画作列表，每次最多同步200个画作。", Some(200));
    count("颜料，单次最大仅支持填写 100 支颜料。", Some(100));
    count("要洗的笔, 最大长度=2000", Some(2000));
    length("画名，最多支持48个字符。", (None, Some(48)));
    length("键名。每个键名不能为空，长度为 1-512 个字符。", (Some(1), Some(512)));
    length("画名,字符长度128内", (None, Some(128)));
}

#[test]
fn defaults_in_few_words() {
    default(&INTEGER, "画作保留天数，默认保留7天。", Some("7"));
    default(&INTEGER, "页码，默认为0。不填均默认返回10条数据。", Some("0"));
    default(&STRING, "画布颜色，默认值：#00ff00。", Some("#00ff00"));
    default(&STRING, "路径，默认值${path}。", Some("${path}"));
    default(&STRING, "来源，可选 Painter 或 Buyer；省略或空串按 Painter。", Some("Painter"));
    default(&INTEGER, "画灯 1:打开 0:熄灭，默认不打开", Some("0"));
    default(&INTEGER, "是否整幅上色(默认否)：1-整幅，0-非整幅", Some("0"));
    default(&BOOLEAN, "晾干开关，默认关闭", Some("false"));
    default(&BOOLEAN, "是否上色。true：已上色。false：未上色，默认未上色。", Some("false"));
    default(&STRING, "画材：\n- oil（默认）\n- ink", Some("oil"));
    values(&STRING, "画材：\n- oil（默认）\n- ink", "oil ink");
    values(&STRING, "画的编号。说明：图片格式的取值为：jpeg，jpg, png。", "");
}
