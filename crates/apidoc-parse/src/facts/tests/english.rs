//! English sentences of our own.

use super::*;

#[test]
fn words_of_sentences_are_no_values() {
    values(&STRING, "A pen for glass, which is not currently supported.", "");
    values(&STRING, "Where the paint comes from. Valid values:\nOwn paint box ID, such as `box-1`;\nShop order ID.", "");
    values(&STRING, "Kind. Valid values: `oil` for OIL and `ink` for INK of our own.", "oil ink");
    values(&STRING, "Whether it is dry. Valid values: \"false\" - No, \"true\" - Yes.", "false true");
    values(&STRING, "Whether there is a next page. Value: If PageToken is empty, there is none.", "");
    values(&STRING, "Kind. Valid values: OIL, INK, case-insensitive.", "OIL INK");
    values(&STRING, "Presets, options:\n`Thin 1` - one layer\n`Thin 2` - two layers", "Thin 1 Thin 2");
    values(&STRING, "enum:\"no\"/\"yes\", no: bare; yes: painted", "no yes");
    values(&STRING, "Painted where? See https://paint.example/a?from=1&to_b=2 for all.", "");
    values(&STRING, "Order: asc for rising, desc for falling.", "asc desc");
    values(&STRING, "Whether to dry it. ON to dry, OFF to leave it.", "ON OFF");
    values(&STRING, "Layers. Valid values: 5-120, in layers.", "");
}

#[test]
fn names_of_parameters_are_no_values() {
    values(&STRING, "You must provide either PaintUrl or PaintBase64.", "");
    values(&STRING, "Either the `Colour` or `Paint` of it must be provided.", "");
    values(&strings(), "- pen-name - String - Required: No - Filter by name.\n- pen-kind - String - Required: No - Filter by kind.", "");
    values(&strings(), "Name : string type optional name of it\nUuid : string type optional id of it", "");
    values(&STRING, "How the pen is found, which only supports the pen Kind (Kind), the pen Size (Size).", "");
}

#[test]
fn lists_are_whole() {
    values(&STRING, "Kind:\n- Coarse: coarse.\n- Middle: medium.\n- Fine.", "Coarse Middle Fine");
    values(&STRING, "Kind. Valid values:\n- `oil` (default), for walls.\n- `ink`, for paper.", "oil ink");
    values(&STRING, "Kind. Valid values:\nOIL (of walls): needs a wall.\nINK", "OIL INK");
    values(&STRING, "State.\n`WET`: Wet, `HALF`: Half dry,\n`DRY`: Dry.", "WET HALF DRY");
    values(&STRING, "State. WET: wet;\nHALF: half dry; DRY: dry.", "WET HALF DRY");
    values(&INTEGER, "0: all pens; 1 some pens.", "0 1");
    values(&STRING, "Sub-state.\nNO_PEN: no pen\nNO_INK: no ink\nDRY PEN FOUND", "NO_PEN NO_INK");
    values(&STRING, "Kind of it.WALLS: for walls.PAPER (default value): for paper.", "WALLS PAPER");
    values(&STRING, "Layer. Valid values:\nline-1: the first layer.\nline-2 and above: the others.", "line-1");
    values(&STRING, "Layer. Valid values:\n- line-1: the first layer.\n- line-2 and above: the others.", "");
    values(&STRING, "Kind: OIL: oil;\nINK: ink;\nDRY: dry.", "OIL INK DRY");
    values(&STRING, "Way of painting: fast - Fast Way, slow - Slow Way, by_hand - Hand Way", "fast slow by_hand");
    values(&STRING, "Size\nSmall: `small`\nLarge: `large`", "small large");
    values(&STRING, "Kinds:\n1. Oil.Wall: on walls\n2. Oil: WALLS- and paper-based", "Oil.Wall Oil");
}

#[test]
fn promises_in_english() {
    values(&STRING, "Sorting field, which supports PenName and PenSize. The default is PenName.", "PenName PenSize");
    values(&STRING, "Brush, defaults to flat-one, also supports round-one, fan_one", "flat-one round-one fan_one");
    values(&STRING, "Brush, selectable brush list: fan-1, flat-2.", "fan-1 flat-2");
    values(&STRING, "Rising: `UP`, falling: `DOWN`. Default: `UP`", "UP DOWN");
    values(&STRING, "Kind, currently supported v1 (old), v2 (new).", "v1 v2");
    values(&STRING, "Sort by, with valid values `[PenName, PenSize]`.", "PenName PenSize");
    values(&STRING, "`Dry` (whether it is dry). Valid values: `wet` (no); `dry` (yes).", "wet dry");
}

#[test]
fn values_in_sentences_of_their_own() {
    values(&STRING, "Direction of it. Request: towards the service. Response: away from it.", "Request Response");
    values(&STRING, "Sorting order. Desc: descending order; Asc: ascending order. See also Shape.", "Desc Asc");
    values(&STRING, "Key: what it is called. Value: what it holds.", "");
    values(&INTEGER, "Way to pay. Pay later: 0; pay now: 1. Default: pay later.", "0 1");
    values(&INTEGER, "Least width: 1, greatest width: 3", "");
    values(&STRING, "Statuses: \"Wet\", \"Half dry\", and \"Dry\".", "Wet Half dry Dry");
    values(&STRING, "Age segment: child/teenager/grown-up. Default: child.", "child teenager grown-up");
    values(&STRING, "Where it stands, such as the top. Supported values: `top`, `side`, and `bottom`.", "top side bottom");
    values(&STRING, "Format. Valid values: {\"OIL\",\"INK\"}.", "OIL INK");
    values(&INTEGER, "Sides. Supported parameter values: `20, 50, 100`.", "20 50 100");
    values(&STRING, "The name only supports letters, digits, underscores, and hyphens.", "");
    default(&STRING, "Level. Default All.\n- Info\n- Debug\n- All", None);
    default(&STRING, "Brush:\n- FLAT: flat.\n- ROUND: round.\n- Default FLAT.", Some("FLAT"));
    range(&INTEGER, "Number of pens. The maximum value is 100.", "- 100");
    count("ID array, with the maximum number being 100.", Some(100));
    count("The upper limit on the number of pens for each request is 100.", Some(100));
    count("Names. Maximum array length is 20.", Some(20));
    count("Corners of it. The maximum value of each is 4096.", None);
    range(&INTEGER, "Number of pens. The maximum value is 50 million.", "- -");
    values(&STRING, "An ID such as `pen-1`. At least one of the two must be specified; otherwise, there is none.", "");
    values(&STRING, "The filter fields are as follows. Edition: which edition it is; Domain: the name of it.", "");
}

#[test]
fn conditions_before_values() {
    values(&STRING, "When Paint is OIL, optional values: thin, thick-1, thick-2.", "");
    values(&STRING, "For a `glass` pen, the valid values include `HARD` and `SOFT`.", "");
    values(&INTEGER, "Kind. For valid values, see the table: 1 - oil, 2 - ink.", "1 2");
    values(&STRING, "Value of `Paint`. When `Paint` is set to `OIL`, `THIN` (default) and `THICK` are there.", "");
}

#[test]
fn special_values_in_english() {
    values(&INTEGER, "0: done; non-0: failed", "");
    values(&STRING, "Result. \"ok\": done; \"late\": done late; Other values indicate why it failed.", "");
    values(&INTEGER, "0: no; 1: yes. Other values will be considered as 0.", "0 1");
    values(&INTEGER, "Number of pens. \"-1\" indicates a timeout. \"-2\" indicates a failure.", "");
    values(&STRING, "Level:\n1 - low.\n2 - high.\nEmpty - not known.", "1 2");
    values(&INTEGER, "Mode.\n-0: by hand.\n-1: by brush.", "0 1");
    values(&STRING, "Order. Supports asc and desc. Defaults to desc.", "asc desc");
    values(&STRING, "Size of the box.S1: for small.L2: for large.XL_3: for huge.", "S1 L2 XL_3");
    values(&STRING, "Town: \"Alpha\": \"al\", \"Beta\": \"be\"", "");
    values(&STRING, "Unit. Options: day:d, month:m", "");
}

#[test]
fn numbers_before_meanings() {
    values(&INTEGER, "Kind of pen. 0 thin pen; 1 thick pen.", "0 1");
    values(&INTEGER, "Range 0 all pens, 1 chosen pens, 2 dry pens", "0 1 2");
    values(&INTEGER, "State. 0: wet; 1: half dry; 2. dry; 3. broken; 4: lost", "0 1 2 3 4");
    values(&INTEGER, "Valid values: 1. thin, 2. thick, 3. wide.", "1 2 3");
    values(&INTEGER, "State.\n0: wet.\n1: half dry.\n2. dry.\n4: lost.", "0 1 2 4");
    values(&INTEGER, "State.\n- 0: wet.\n- 1: dry.\n- -2: lost.", "0 1 -2");
    values(&INTEGER, "State.\n-0: wet.\n-Drying.\n-2: dry.", "");
    values(&INTEGER, "It takes 0 seconds to 1 hour.", "");
    values(&INTEGER, "Note: 1. It dries. 2. It fades.", "");
    values(&INTEGER, "Kept for 3 months. Valid values:\n3 - 3 days\n7 - A week", "3 7");
}

#[test]
fn one_value() {
    values(&STRING, "Way to pay. Valid value: `HOUR` (by the hour).", "HOUR");
    values(&INTEGER, "Check of it. Valid value: 1", "1");
    values(&STRING, "Kind. Currently, the only valid value is `Wet`.", "Wet");
    values(&STRING, "Kind. Valid value: `wet`, which indicates that it is not dry.", "wet");
    values(&INTEGER, "Valid values: `1` (default) for yes and 0 for no.", "1 0");
    values(&INTEGER, "Dry? Valid values: `0` (no); others (yes).", "");
    values(&STRING, "Kinds. Valid values: 1. wet, 2. dry.", "");
}

#[test]
fn values_among_words() {
    values(&STRING, "WET means wet, DRY means dry, and LOST means lost.", "WET DRY LOST");
    values(&STRING, "wet means it drips, dry means it does not, and lost means that it is gone.", "wet dry lost");
    values(&STRING, "The end, which can be \"dry\" or \"half_dry.\"", "dry half_dry");
    values(&STRING, "State, including 'WET' (wet), 'HALF' (half dry), and 'DRY' (dry)", "WET HALF DRY");
    values(&STRING, "Field. Valid values: NAME (its name), NOTE (what is said of it)", "NAME NOTE");
    values(&STRING, "Sort by. Valid values: Size, Shape.", "Size Shape");
    values(&STRING, "Kind, value is FLAT or ROUND.", "FLAT ROUND");
    values(
        &STRING,
        "Kind. Valid values:DryPaint: Dry the paint.\nWetPaint: Wet the paint.DryBrush: Dry a brush.\nWetBrush: Wet a brush.",
        "DryPaint WetPaint DryBrush WetBrush",
    );
    values(
        &STRING,
        "Needed if it is wet, and the following parameters are required in this case:\nBrush: which one.\nPaint: which one",
        "",
    );
    values(&STRING, "Kind. When Shape is flat, valid values:\n- `thin`\n- `thick`\nWhen Shape is round, valid values:\n- `wide`", "");
}

#[test]
fn values_behind_labels() {
    values(&STRING, "Drying type: dryFast, drySlow", "dryFast drySlow");
    values(&STRING, "Sorting method: PenName or PenSize. Default value: PenName.", "PenName PenSize");
    values(&STRING, "Values: OIL` (for walls), `INK` (for paper), `WAX `(for wood) and ANY` (for all).", "OIL INK WAX ANY");
    values(&STRING, "Level. Valid values: None, Note, Warn, and Loud.", "None Note Warn Loud");
    values(&STRING, "Kind. Valid values:\n- WET: wet;\n- DRY: dry.\nNote: It is needed.", "WET DRY");
    values(&STRING, "Valid values of `Colour`: `\"RED\"`, `\"DARK RED\"`.", "RED DARK RED");
    values(&STRING, "Valid values of `Shape`: `\"FLAT\"`, `\"ROUND\"`.", "");
    values(&STRING, "Brush. Available values:\n- flat: a flat one;\nDefault value: flat.", "flat");
    values(&INTEGER, "How often. Available value: 2.\nDefault value: 2.", "2");
    values(&STRING, "Valid values: OIL_1, INK_1,\nWAX_1, and ANY_1.", "OIL_1 INK_1 WAX_1 ANY_1");
    values(&INTEGER, "Risk level (0: none; 1: high-risk; 2: low-risk)", "0 1 2");
    values(&STRING, "Rights: r: read-only, w: write-only, rw: read-write.", "r w rw");
    values(&STRING, "Way of drying. `AIR` and `SUN` are supported.", "AIR SUN");
    values(&INTEGER, "Code of it. Currently, only `301`, `302`, and `307` are supported.", "301 302 307");
    values(&STRING, "Its name. Letters and digits are supported.", "");
    values(&STRING, "Address of the picture. PNG and JPG are supported.", "");
}
