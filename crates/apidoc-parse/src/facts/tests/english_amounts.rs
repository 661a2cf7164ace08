//! English sentences of our own about defaults, bounds, counts, lengths and states.

use super::*;

#[test]
fn defaults_in_english() {
    default(&INTEGER, "Number of pens, with a default of 1.", Some("1"));
    default(&INTEGER, "Number of pens, with a default value of 20 and a maximum value of 100.", Some("20"));
    default(&INTEGER, "Entries. The default number is 10, and the maximum number is 100.", Some("10"));
    default(&INTEGER, "Pens for painting, default 5", Some("5"));
    default(&INTEGER, "For glass, default 5", None);
    default(&STRING, "If left out, the pen will be sharpened by default.", None);
    default(&STRING, "If left out, the pen will be rerun by default.", None);
    default(&STRING, "Width. Default value: 10%.", Some("10%"));
    default(&STRING, "Shape. Default value: 16:9", Some("16:9"));
    default(&STRING, "Date, defaults to 00:00:00 of the day", None);
    default(&INTEGER, "Size. Default: 32 * 1024", None);
    default(&STRING, "The default value of PEN is handled as INK.", None);
    default(&BOOLEAN, "Values: `true`, `false` (default).", Some("false"));
    default(&BOOLEAN, "Values: `true` (Enabled), `false` (Disabled, which is the default value).", Some("false"));
    default(&BOOLEAN, "Whether to dry it. Off by default.", Some("false"));
    default(&BOOLEAN, "Whether to dry it. This is enabled by default.", Some("true"));
    default(&BOOLEAN, "Whether to disable it. Off by default.", None);
    default(&BOOLEAN, "It is effective only when Shape is true, default is true", Some("true"));
    default(&INTEGER, "Drying: `1` (enabled), `2` (disabled), `3` (disabled by default).", None);
}

#[test]
fn defaults_in_few_words() {
    default(&INTEGER, "Drying time. Default 60s.", Some("60"));
    default(&INTEGER, "Drying time in seconds, default 2 hours", None);
    default(&INTEGER, "Gloss, ranging from 0 to 3, defaulting to 2", Some("2"));
    default(&INTEGER, "Drying time. The default drying period is 5 minutes.", Some("5"));
    default(&INTEGER, "Start. The default start of it is 30 minutes before the end.", None);
    default(&INTEGER, "Pens a page; 20 by default", Some("20"));
    default(&INTEGER, "If it is left out, 30 pens are shown per page by default.", Some("30"));
    default(&INTEGER, "Drying time, which is 3,600 seconds by default.", Some("3600"));
    default(&INTEGER, "The pens of a box, 2 by default for glass pens.", None);
    default(&INTEGER, "`0` is taken by default for glass, and `2` is taken by default for wood.", None);
    default(&INTEGER, "Pages start from 1, which is also the default value of this parameter.", Some("1"));
    default(&STRING, "Source: PEN|BRUSH default PEN.", Some("PEN"));
    default(&STRING, "Paint, with OIL_1 as the default.", Some("OIL_1"));
    default(&STRING, "Zone, default UTC+8.", Some("UTC+8"));
    default(&STRING, "Time of drying, default 00:30", Some("00:30"));
    default(&STRING, "Rising order: ASC; falling order: DESC; ASC by default", Some("ASC"));
    default(&STRING, "Its name. A default name is made.", None);
    default(&STRING, "Where it goes. The default place is {name}_{number}.", None);
    default(&BOOLEAN, "Dry it? Default false: it stays wet.", Some("false"));
    default(&BOOLEAN, "Drying. true: on, false: off, the default is off.", Some("false"));
    default(&BOOLEAN, "true: dry it; false: leave it. Leave it by default", Some("false"));
    default(&BOOLEAN, "Whether drying is on. Default value: disabled", Some("false"));
    default(&INTEGER, "Drying (0: off; 1: on), enabled by default.", Some("1"));
    default(&INTEGER, "Whether to dry it.\n0: No.\n1: Yes.\nNo by default.", Some("0"));
    default(&INTEGER, "0: off by default; 1: on", Some("0"));
    default(&INTEGER, "0: wet pens, default value\n1: dry pens", Some("0"));
    default(&STRING, "Sizes: `small` (default, 1 mm), `big` (2 mm)", Some("small"));
    default(&STRING, "Default BrushId", None);
    default(&STRING, "Default Oil-Brush.", Some("Oil-Brush"));
    default(&STRING, "Level: `HIGH` (High), `DEFAULT` (Default).", None);
}

#[test]
fn ranges_in_english() {
    range(&INTEGER, "Life time (in minutes), with a maximum value of 240.", "- 240");
    range(&INTEGER, "Entries. Supports a maximum of 50.", "- 50");
    range(&INTEGER, "Page. Valid values: equal to or greater than 1.", "1 -");
    range(&INTEGER, "The number of pens, which cannot be less than 0.", "0 -");
    range(&INTEGER, "Least width. A width below 34 will be hard to see.", "- -");
    range(&INTEGER, "Width. Value range: 0 and [128, 4096].", "- -");
    range(&INTEGER, "Length. Value range: 1024-65536 bytes (i.e., 1-64 KB).", "1024 65536");
    range(&INTEGER, "Left edge. The sum of this parameter and `Width` cannot exceed 1000.", "- -");
    range(&INTEGER, "Drying time, in seconds. The maximum value is 1 day.", "- -");
    range(&INTEGER, "How they lie.\nFlat: a maximum of 25 pens are supported.", "- -");
    range(&INTEGER, "Number of pens, up to 25 pens.", "- 25");
    range(&INTEGER, "Gloss. Value range: 0 (the dullest)-100 (the glossiest).", "0 100");
}

#[test]
fn counts_and_lengths_in_english() {
    count("Kinds of pens, supporting up to two kinds.", Some(2));
    count("Pens. N starts from 0, with a maximum of 19.", None);
    length("A name, with a length of less than 24, of letters.", (None, Some(23)));
}

#[test]
fn counts_in_other_words() {
    count("Pens of it. Only one pen can be specified.", Some(1));
    count("Its pen. Only one is allowed.", Some(1));
    count("Pens. Only one of these kinds is supported.", None);
    count("Pens, which only supports one pen if Shape is flat.", None);
    count("Pens. Only one name is supported for each pen.", None);
    count("Pens. Quantity: [1, 20]", Some(20));
    count("Array length must be between 2 and 8.", Some(8));
    count("Pens. You can enter 1 to 2 pens.", Some(2));
    count("IDs of pens, 1-100 in length", Some(100));
    count("IDs of pens (maximum: 100)", Some(100));
    count("Pens. The maximum for a box is 16 pens.", Some(16));
    count("Names of pens. Maximum: 63 characters", None);
    count("Boxes. You can choose up to two boxes (one big, one small).", Some(2));
    count("Pens. At most one thin pen and one thick pen are supported.", None);
}

#[test]
fn lengths_in_other_words() {
    length("Lists what the listener is called, 1-255 characters in length.", (Some(1), Some(255)));
    length("Its name. Length limit: [1,512].", (Some(1), Some(512)));
    length("Its name - Length not greater than 256", (None, Some(256)));
    length("Its name. It cannot start with a blank or exceed 60 characters.", (None, Some(60)));
    length("Its name, with a maximum value of 64 ASCII characters.", (None, Some(64)));
    length("Its name, with up to 25 digits, letters, and underscores.", (None, Some(25)));
    length("Max string length: 512", (None, Some(512)));
    length("Character count: [8,64].", (Some(8), Some(64)));
}

#[test]
fn intervals_of_their_own() {
    range(&INTEGER, "Drying time in seconds. [30, 3600], type: integer.", "30 3600");
    range(&INTEGER, "Longest drying time, (0, 3600].", "1 3600");
    range(&INTEGER, "Drying time, which can be set to 5-720 minutes.", "5 720");
    range(&INTEGER, "The time (1 to 10 years). It can be left out.", "1 10");
    range(&INTEGER, "Most pens, limited to 5.", "- 5");
    range(&FLOAT, "How clear it is, in the range of (0, 1].\n0: clear\n1: not clear", "- 1");
    values(&FLOAT, "How clear it is, in the range of (0, 1].\n0: clear\n1: not clear", "");
    values(&STRING, "State of it WET|HALF_DRY|DRY", "WET HALF_DRY DRY");
    values(&INTEGER, "Who may see it. 0 Everybody may 1 Only painters may", "0 1");
}

#[test]
fn clauses_that_deprecate() {
    deprecated("Size of it, deprecated. Use Shape.", true);
    deprecated("Size of it - abandoned", true);
    deprecated("To be deprecated. The size of it.", true);
    deprecated("Its size (kept for old pens, obsolete and will be removed)", true);
    deprecated("Its size (this field is from old days and is no longer maintained).", true);
    deprecated("Its colour, which has been disused and does not count", true);
    deprecated("Whether the pen is deprecated", false);
    deprecated("This field tells whether the pen is no longer used.", false);
    deprecated("The pens that are abandoned.", false);
}

#[test]
fn states_in_english() {
    deprecated("Abandoned. Use Shape.", true);
    assert!(reading("Its pens. They are null if there are none.", &STRING).nullable);
    assert!(!reading("It is needed if Shape is null.", &STRING).nullable);
}
