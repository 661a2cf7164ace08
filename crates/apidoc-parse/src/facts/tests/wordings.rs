//! Wordings of lists of values, by kind: how the values are introduced, parted and explained.

use super::*;

#[test]
fn a_clause_per_value() {
    values(&STRING, "画笔种类，oil为油画笔，ink为水墨笔", "oil ink");
    values(&STRING, "画笔种类，默认值为 OP ；其中 OP 为油画笔， IP为水墨笔， TP为Turbo笔", "OP IP TP");
    values(&STRING, "画作类型： all全部，sketch草图，final成品(仅画廊)", "all sketch final");
    values(&STRING, "画作状态 None 未开始; Note 提示; Dry 晾干", "None Note Dry");
    values(&STRING, "画笔状态, WET 湿润, DRY干燥。", "WET DRY");
    values(&STRING, "Pen状态, WET 湿润, DRY干燥。", "WET DRY");
    values(&STRING, "开关，open开启 close关闭", "open close");
    values(&STRING, "画作性别（F女，M男）（签名的结果）", "F M");
    values(&STRING, "画布种类\n1. linen，亚麻布。\n2. paper，纸。", "linen paper");
    values(&STRING, "Trend type, upward for rising, downward for falling, none for no change", "upward downward none");
    values(&STRING, "笔类型的名称，oil 类型将用于画；ink 类型用于写", "");
    values(&STRING, "画框 API 的 ID，SIZE 写法的 UTC 数", "");
}

#[test]
fn a_value_without_a_meaning_among_others() {
    values(&STRING, "动作，DRAW画，WASH洗，DRY，CUT裁", "DRAW WASH DRY CUT");
    values(&STRING, "动作，DRAW画，WASH洗，DRY", "DRAW WASH DRY");
    values(&STRING, "颜料，RAW原色，RED，BLUE，GREEN", "RAW RED BLUE GREEN");
    values(&STRING, "- oil：油画\n- ink：水墨\n- \"\"：没有", "oil ink");
    values(&STRING, "- 1未画\n- 2 在画\n- 10 画完", "1 2 10");
    values(&INTEGER, "进度：1低，2中，3高", "1 2 3");
    values(&INTEGER, "画笔状态 0 湿 1 干 3 未用", "0 1 3");
}

#[test]
fn words_that_lead_to_values() {
    values(&STRING, "画笔种类，取oil、ink或chalk", "oil ink chalk");
    values(&STRING, "画笔种类，限于OIL,INK,CHALK", "OIL INK CHALK");
    values(&STRING, "画笔型号，填写8k或者16k", "8k 16k");
    values(&STRING, "画室，目前仅开放 room-a 和 room-b。", "room-a room-b");
    values(&STRING, "种类，有OIL,INK枚举值", "OIL INK");
    values(&STRING, "画笔种类如下,oil,ink,chalk", "oil ink chalk");
    values(&STRING, "画笔种类，参数值可选（小写）：oil、ink、chalk", "oil ink chalk");
    values(&STRING, "单位，支持购买d、m、y 即（日、月、年）", "d m y");
    values(&STRING, "画笔的种类，为oil、ink、chalk中的一种", "oil ink chalk");
    values(&STRING, "画笔。请从oil、ink、chalk中选择。", "oil ink chalk");
    values(&STRING, "画笔种类，当前支持'OIL'、'INK'、'CHALK'等类型。", "OIL INK CHALK");
    values(&STRING, "协议, oil ink chalk pen", "oil ink chalk pen");
    values(&STRING, "墨水图，url和base64二选一传入", "");
    values(&INTEGER, "支架个数（仅支持3个和5个）", "3 5");
    values(&INTEGER, "Pen type (pen type identifier, which can be only 1 or 2 currently)", "1 2");
    values(&INTEGER, "Months of drying. Choose 1, 2, 3, 6, or 12.", "1 2 3 6 12");
    values(&INTEGER, "Whether it is a pen (0 or 1). Required for pens.", "0 1");
    values(&INTEGER, "Shelf. Currently 80, 443, and 8080 are supported. 443 is the default shelf.", "80 443 8080");
    values(&STRING, "Drying of paint. Allowed values are hot, warm, and cold.", "hot warm cold");
    values(&STRING, "Pen status. Only wet, dry, and broken are supported.", "wet dry broken");
    values(&STRING, "Pen status: wet, dry, broken.", "wet dry broken");
    values(&STRING, "Pen status, including wet, dry, and broken.", "wet dry broken");
    values(&STRING, "Name of a pen. Only letters, digits, and hyphens are supported.", "");
    values(&STRING, "Paint type, wetPaint (wet)/dryPaint (dry)", "wetPaint dryPaint");
    values(&STRING, "Valid values:\nWet: new pens,\nDry: old pens,\nDefault: all pens.", "Wet Dry");
}

#[test]
fn labels_glued_to_their_value() {
    values(&STRING, "排序，支持升序asc、降序desc", "asc desc");
    values(&STRING, "统计周期：日DAY，周WEEK，月MONTH", "DAY WEEK MONTH");
    values(&STRING, "匹配模式，前缀PREFIX，后缀SUFFIX，EXCEPT除外", "");
    values(&STRING, "画笔。仅支持中文、短划线\"-\"、下划线\"_\"。", "");
}

#[test]
fn values_that_conditions_name() {
    values(&INTEGER, "If Size is 1, a pen is drawn. If Size is 0, none is.", "");
    values(&STRING, "参数名称，在 Shape 值为以下取值时有效：\n- round：圆名\n- flat：扁名", "");
}

#[test]
fn no_values_but_numbers_and_parts() {
    values(&STRING, "宽高比，可选值：[1:1，2:1，default]", "1:1 2:1 default");
    values(&STRING, "颜料版本。可为1.18.4 1.20.6。", "1.18.4 1.20.6");
    values(&INTEGER, "价格，除以100表示最终的价格。例如10094表示100.94元", "");
    values(&INTEGER, "状态，0表示湿；1表示干；2,3,5表示旧；4表示坏", "");
    values(&STRING, "Mark of a pen. Supported character sets include:\nDigits: [0, 9].\nCapital letters: [A, Z].", "");
}
