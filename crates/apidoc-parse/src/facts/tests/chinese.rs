//! Chinese wordings that took a rule of their own.

use super::*;

#[test]
fn lists_that_words_behind_them_close() {
    values(&STRING, "笔刷，取值为round,flat,fan 之一", "round flat fan");
    values(&STRING, "画布（paper 或 linen ），二选一。", "paper linen");
    values(&STRING, "笔刷，round 或 flat，默认 flat。", "round flat");
    values(&STRING, "动作，draw或erase", "draw erase");
    values(&STRING, "层级：front 或 back", "front back");
    values(&STRING, "可选值为soft（软）hard（硬）", "soft hard");
    values(&STRING, "取值：（1）soft；（2）hard。", "soft hard");
    values(&STRING, "媒介 INK/OIL", "INK OIL");
    values(&STRING, "颜料状态（wet、dry）", "wet dry");
    values(&STRING, "笔刷取值说明：round、flat。", "round flat");
    values(&STRING, "本接口取值：round。", "round");
    values(&STRING, "大画布时取值为round。", "");
    values(&STRING, "笔刷，eg：ROUND、FLAT", "");
    values(&STRING, "操作符：ON/OFF/IN", "ON OFF IN");
}

#[test]
fn values_glued_to_their_meaning() {
    values(&STRING, "顺序，asc升序 或 desc降序", "asc desc");
    values(&STRING, "媒介(ink墨, oil油)", "ink oil");
    values(&STRING, "RED为红，BLUE为蓝", "RED BLUE");
    values(&STRING, "关闭画布为 SHUT，打开画布为 OPEN", "SHUT OPEN");
    values(&INTEGER, "是否上色，关闭为0，开启为1", "0 1");
    values(&INTEGER, "是否上色 1上色 0不上色", "1 0");
    values(&INTEGER, "是否上色，1是，0否", "1 0");
    values(&INTEGER, "进度：未画0，在画1，画完2", "0 1 2");
    values(&INTEGER, "长度为1，宽度为2", "");
    values(&STRING, "笔刷说明（flat 后 6 位）", "");
    values(&STRING, "brush名称，canvas下唯一", "");
    values(&STRING, "状态。Wet:未干,Dry:已干", "Wet Dry");
    values(&STRING, "是否上色，0表示否，1表示是。", "0 1");
}

#[test]
fn numbers_in_several_forms_are_one_list() {
    values(&INTEGER, "进度：0，未画；1：在画；2：画完；3，晾干", "0 1 2 3");
    values(&INTEGER, "进度：0-未画；1在画，2为画完", "0 1 2");
    values(&INTEGER, "进度：0未画，1在画，2、3画完", "0 1 2 3");
    values(&INTEGER, "0:未画，1:在画，2, 画完，默认0, 3.晾干", "0 1 2 3");
    values(&INTEGER, "是否上色，0为否，1为是。注意：1，颜料要够；2，先铺纸", "0 1");
    values(&INTEGER, "初始状态0, 在画为1，画完为2", "");
    values(&INTEGER, "步长：5、10、15，表示每隔这么多画一笔；另有1、2、3，表示连笔", "");
}

#[test]
fn lists_over_lines() {
    values(&STRING, "Hue 色相。\n取值范围：\n- WARM 暖\n- COLD 冷", "WARM COLD");
    values(&STRING, "进度\n- DRAWN\n画完\n- BLANK\n未画", "DRAWN BLANK");
    values(&STRING, "颜料状态\n- Wet\n- Dry", "Wet Dry");
    values(&STRING, "支持的纸张类型：\n- Rice\n- Linen", "Rice Linen");
    values(&STRING, "RED 为红（暖），\nBLUE 为蓝。\nGREEN 支持红蓝相配", "RED BLUE GREEN");
    values(&STRING, "颜色，取值：\n- **red**：红\n- **blue**：蓝", "red blue");
    values(&STRING, "输出的格式\n0：只有线\n1：线和色", "0 1");
}

#[test]
fn lists_over_lines_in_other_forms() {
    values(&STRING, "枚举值：\n- INK/1.1：一\n- INK/2：二", "INK/1.1 INK/2");
    values(&STRING, "进度， PAINT_WAIT: 在等\nPAINT_DONE: 已完\nPAINT_FAIL: 失败", "PAINT_WAIT PAINT_DONE PAINT_FAIL");
    values(&STRING, "笔名。\n支持的笔列表:\nRound，\nflat-two，\nFan，\nLiner。", "Round flat-two Fan Liner");
    values(&STRING, "建议，可选值：\nKeep 留，\nDrop 弃", "Keep Drop");
    values(&INTEGER, "进度，1正常，2停笔，3销毁(如果已销毁，不返回)", "1 2 3");
}

#[test]
fn texts_that_are_a_label_and_values() {
    values(&STRING, "进度：drawn / left_blank", "drawn left_blank");
    values(&STRING, "Paper/Canvas", "Paper Canvas");
    values(&STRING, "画布种类，paper或linen", "paper linen");
    values(&STRING, "时间粒度，hour 或 day", "hour day");
    values(&STRING, "上色方式：none/wet/default", "none wet default");
    values(&INTEGER, "是否已上色 0/1", "0 1");
    values(&STRING, "绘画速度 Stroke/Minute", "");
    values(&STRING, "搜索name或者alias", "");
    values(&STRING, "截图base64或url", "");
}

#[test]
fn labels_before_values() {
    values(&STRING, "检查结果，通过为pass，失败为fail", "pass fail");
    values(&STRING, "能否上色。允许：Allow，不允许：Denied。", "Allow Denied");
    values(&STRING, "结果，大部分情况是list，也可能是bool", "");
    values(&STRING, "进度DONE:画完;WAIT:待画", "DONE WAIT");
    values(&STRING, "画区-indoor:室内 OUT:室外", "indoor OUT");
    values(&STRING, "画布种类  Paper：纸，Linen：麻。", "Paper Linen");
    values(&STRING, "画具，选项为 pen， brush，默认为 pen", "pen brush");
    values(&STRING, "返回的形式\n0，以线返回\n1，以面返回", "0 1");
    values(&STRING, "颜料类型，固定值：\"oil\"。", "oil");
    values(&STRING, "颜料类型，固定为 OIL", "OIL");
    values(&STRING, "颜料名，油画的颜料名固定为: oil_default", "");
    values(&STRING, "排序字段，取值支持：DryTime", "DryTime");
    values(&STRING, "按什么筛选，可用的有：\n- width：按粗细；\n- shade：按深浅。", "");
    values(&STRING, "FIX 固定笔，CYCLE 轮换笔", "FIX CYCLE");
    values(&STRING, "画作来源，drawnByHand、madeByTool", "drawnByHand madeByTool");
    values(&STRING, "VPN画室, ON开，OFF关", "");
    values(&STRING, "画材，选项：Ink、Oil、Water Color等。", "");
    values(&STRING, "画笔，目前支持 round、flat、fan类型。", "round flat fan");
    values(&STRING, "若选择INK: 支持湿画\n若选择OIL: 支持干画", "");
    values(&STRING, "资产 1公网 2内网", "1 2");
    values(&STRING, "进度 0 代表未画 1 在画 2 画完", "");
    values(&INTEGER, "平台 0 Canvas 1 Paper 2 Linen", "0 1 2");
}

#[test]
fn the_ends_of_a_span_are_no_values() {
    range(&INTEGER, "次序，1-100。1为最先，100为最后", "1 100");
    range(&INTEGER, "浓淡, 0 - 4，0代表无色，数值越大越浓", "0 4");
    values(&INTEGER, "次序，1-100。1为最先，100为最后", "");
    values(&INTEGER, "标记，可选值[1-2]：\n1:全画\n2:半画", "1 2");
    count("收画人，最多支持群发50人。", Some(50));
    count("画名列表。最大重画画作数100", Some(100));
    default(&INTEGER, "画法：0默认 1工笔 2写意", Some("0"));
}

#[test]
fn what_stands_between_quotes_or_in_a_clock_is_no_value() {
    values(&STRING, "颜色，可选值：`RED`、`BLUE`、`注：不能留空，否则不画。`", "RED BLUE");
    values(&STRING, "颜色，取值为RED。2024-09-12 18:00 之前取值为BLUE", "");
    values(&STRING, "相似度，取值范围 [0.00, 100.00]。", "");
    values(&STRING, "Size=on 时必填\n枚举值：\n- soft：软\n- hard：硬", "soft hard");
    values(&strings(), "- Kind - String - 是否必填：否 - 种类名", "");
}

#[test]
fn defaults_of_the_field_itself() {
    default(&STRING, "画名，不传默认为 @。", Some("@"));
    default(&STRING, "画名。二者均不填，默认Shade=dark", None);
    default(&INTEGER, "每页张数，取值范围默认为[1,100]，默认值为20", Some("20"));
    default(&STRING, "输出：json、file，默认不填为json", Some("json"));
    default(&INTEGER, "对画作拍照的间隔ms，默认1000ms", Some("1000"));
    default(&INTEGER, "浓度：\n- 对于油画，默认：75\n- 其它为普通", None);
    default(&INTEGER, "过滤存在瑕疵的画作，默认开启过滤\n\n1：开启过滤\n0：关闭过滤", Some("1"));
}

#[test]
fn bounds_and_counts() {
    range(&INTEGER, "优先级，边界值 1-99", "1 99");
    range(&INTEGER, "偏移。如果不指定，则不分页，即只返回最多50幅画。", "- -");
    range(&INTEGER, "偏移，与Limit同用，Limit最大取值为100", "- -");
    range(&INTEGER, "张数，最大值为100。总计可取1万张", "- 100");
    range(&FLOAT, "透明度，取值范围：[0, 1]\n- 0：透明\n- 1：不透明\n默认值：0.8。", "0 1");
    count("笔刷列表，0~20 个", Some(20));
    count("笔刷列表，数组元素范围[1,20]。", Some(20));
    count("笔刷列表。长度限制: 0~10", Some(10));
    count("笔名限制 1.不能为空", None);
    count("是否有权限：1有", None);
    count("画作四角，是个长度为8的数组\n\n[0,1,2,3]", None);
    length("画名，长度不小于5位", (Some(5), None));
}
