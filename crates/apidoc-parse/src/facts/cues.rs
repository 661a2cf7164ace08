//! Words around a list: those that announce a list, and those that exclude one.

use super::pattern::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// In Chinese: words that promise values.
const STRONG_ZH: &str = r"(?:^|[,。;:\n] ?|取值|字段|参数|目前|当前)固定(?:取?值[为是:]?|[为是:])|可选值|可选项|限制值?[为:]|可选类型|可选范围|可选择|可选参数值|可选的?值|候选值|枚举值?|有效值|有效取值|合法值|合法取值|可取值?|允许值|允许的?取?值|可用值|支持的?值|支持取值|支持类型|支持的?类型|支持:|支持以下|支持如下|以下选项|选项(?:为|有|包括|:)|可选\p{Han}{1,6}[:为]|可能的?值|可能[为是]|可使用的?(?:参数|取?值)|可用的?(?:参数|取值)|常量|支持规格|支持范围|取值|值域|参数值|字段值|其值|支持的[\p{Han}A-Za-z]{1,10}(?:有|为|包括|:)|可\p{Han}{1,4}的\p{Han}{1,6}(?:有|为|包括):|可设置为|可设为|可配置为|可填[写入]?值?|可传[入递]?值?|可以?选填|选填|(?:^|[,。;(\n] ?)列表:|可以(?:是|为|取)|可为|只能(?:是|为|取|填|传)|必须(?:是|为)|应为|分为|分别(?:是|为)|类型有|状态有|当前支持|目前支持|(?:^|[,;。:(\n] ?)值[为:]|支持[\p{Han}]{1,8}(?:有|为|包括):?|(?:目前|当前|暂时)?[仅只]支持|对应关系|包括以下|包含以下|有以下|如下[:：]|以下[几一二两三四五六七八九十\d]+[种个]";
/// In English.
const STRONG_EN: &str = r"valid (?:values?|options?|parameters?)|values? (?:range|options?)|possible (?:values?|options)|available (?:values?|options)|allowed values?|acceptable values?|accepted values?|accepts|supported (?:values?|types?|options?)|permitted values?|optional values?|legal values?|candidate values?|enumerat\w*(?: values?)?|enum\b(?: values?)?|values?[ ]?:|value (?:can|may|must) be|the value is|(?:^|[,;.(] ?)values? (?:is|are)\b|options?[ ]?:|options (?:are|include)|(?:can|may|must|should) be (?:set to|one of|either|any of)?|one of|either|the following (?:values|types|options)|as follows|\b(?:selectable|supported|available|optional|allowed) (?:[a-z]+ ){0,2}[a-z]+ ?:|currently support(?:s|ed)?\b|only supports?\b|supported:|which can be|types? include";
/// Words that promise the values of the field itself.
pub(super) static STRONG: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i){STRONG_ZH}|{STRONG_EN}")));

/// In Chinese: words that promise values beyond doubt.
const EXPLICIT_ZH: &str = r"可选值|可选\[|可选项|可选类型|可选择|可选参数值|可选的?值|可选[:：]|选填|可填入|候选值|枚举|可能的?值|可能[为是]|可使用的?(?:参数|取?值)|可用的?(?:参数|取值)|支持:|支持以下|支持如下|以下选项|选项(?:为|有|包括|:)|可选\p{Han}{1,6}[:为]|有效值|有效取值|合法值|合法取值|可取|允许值|允许的?取?值|可用值|支持的?值|支持取值|支持的?参数值|其值[为:]|取值|值域|可设置为|可以(?:是|为|取)|只能(?:是|为|取|填|传)|分为";
/// In English.
const EXPLICIT_EN: &str = r"valid (?:values?|options?|parameters?)|possible (?:values?|options)|available (?:values?|options)|allowed values?|acceptable values?|accepted values?|supported (?:values?|options?)|permitted values?|optional values?|enumerat\w*|enum\b|values?[ ]?:|value (?:can|may|must) be|the value is|(?:^|[,;.(] ?)values? (?:is|are)\b|which can be|options?[ ]?:|options (?:are|include)|can be set to|one of|the following values";
/// Those of them that promise values beyond doubt.
pub(super) static EXPLICIT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i){EXPLICIT_ZH}|{EXPLICIT_EN}")));

/// Weaker words: they count only right before the values, and only for values that look like values.
pub(super) static WEAK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)支持|可选|包括|包含|[目当]前有|\bsupports?\b|\bincluding\b|\bincludes?\b"));

/// Words of example anywhere in a sentence.
pub(super) static FOR_EXAMPLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)例如|比如|譬如|诸如|形如|假设|举例|示例|\beg[:.,]|如 ?[\x22'`A-Za-z]|[,(。]如 ?\d|\bsuch as\b|\be\.g\b|\bfor example\b|\bfor instance\b",
    )
});

/// Words between such a word and the first value.
pub(super) static FILLER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:[:,\s]|[为是有]|取?值|范围|可选|列表|说明[:如]|类型|参数|包括|包含|如下所?示?|以下|所?列|分别|可以|可|的|仅|只能?|支持|目前|当前|字符串|配置|传入?|填写|入|\((?:单位[^()\n]{0,12}|\p{Han}{1,6})\)|一种|[两二三四五六七八九\d]+种|`\[|[:({\[]|of [\x22'`]?[A-Z]\w+[\x22'`]? ?:|\b(?:are|is|be|as|include[sd]?|including|follows?|the|following|values?|can|one|of|either|only|currently|(?:for|of) this (?:parameter|field)|supported|s\b|set to|currently supported)\b)*",
    )
});

/// Words right before a list that make it examples.
pub(super) static EXAMPLES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:例如|\beg|比如|譬如|诸如|形如|类似|类似于|格式[为如]?|样例|示例|例子|例|举例|如|即如|\bsuch as|\be\.g\.?|\bi\.e\.?|\bfor example|\bfor instance|\blike|\bexamples?|\bin the format(?: of)?|\bsample)[ ,:]*[(\[]?$",
    )
});

/// Words somewhere in the sentence before a list, or in the line before, that make it something else:
/// formats, sizes, keys of a structure, filters.
pub(super) static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)格式[:为是]?|json|xml|key|(?:^|[^关])键|字段(?:如下|说明|包括|含义|有)|参数(?:如下|说明|包括|含义|有)|(?:过滤|筛选)(?:条件|字段|键|参数|项|器|名)|按(?:什么|哪)\p{Han}{0,4}(?:过滤|筛选|查询|搜索)|属性(?:如下|说明|包括)|\bformats?\b|\bfilter|大小[:为]|像素|大写字母|小写字母|占位符|变量|正则|(?:^|[^空])字符|由.{0,12}组成|letters|digits|characters|hyphen|参数格式|结构",
    )
});

/// Kinds of files: what follows is a list of them, where nothing gives its items a meaning.
pub(super) static OF_FILES: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)文件类型|后缀|\bfile (?:types?|extensions?|suffix)"));

/// Words that make a list one of advice, not of what is possible.
pub(super) static ADVICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)常用|常见|推荐|建议|一般|通常|不能使用|不支持|不允许|禁止|除了|recommend|common(?:ly)?\b|usually|cannot be|not (?:be|supported|allowed)",
    )
});

/// A text that is made of several of the values.
pub(super) static JOINED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:以|用|使用|按|通过|之间|由|多个).{0,16}(?:分[隔割开]|隔开)|(?:以|用|使用|按|通过|之间|由)[^。;\n]{0,12}(?:号|线|格|符|[,|;+&\-_\x22'`]) ?(?:来|进行)?(?:连接|拼接)|(?:逗号|分号|竖线|空格|换行)(?:分[隔割]|隔开)?|\bseparated? |\bseparate (?:multiple|them)|\bcommas?\b|\bdelimit|组合使用|可组合|任意组合",
    )
});

/// Words that make the values depend on something else.
pub(super) static DIFFERENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:根据|随|按照?|依据|与)[^。;\n]{0,30}不同|不同的?取值|[统式景型]下(?:仅|只)?支持|different values of|depend(?:s|ing) on|位图|按位|bit ?map",
    )
});

/// Words that make a list the default of a list.
pub(super) static DEFAULT_LIST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:\bdefault(?:s to| values?)?(?: is| are)?|默认值?(?:为|是)?)\s*:?\s*[\[(]\s*[\x22'`]?$"));

/// Words after a list that is not complete.
pub(super) static AND_SO_ON: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^[ ,、]*(?:等|以及其他|\.{3}|…|etc\b|and so on|and others|and more|or others)"));

/// The sentence so far: from the end of the sentence before to `at`, no more than `most` bytes.
pub(super) fn sentence_before(s: &str, at: usize, most: usize) -> &str {
    let mut from = at.saturating_sub(most);
    while !s.is_char_boundary(from) {
        from += 1;
    }
    let part = &s[from..at];
    let mut start = 0;
    let mut previous = ' ';
    for (i, c) in part.char_indices() {
        match c {
            '。' | '\n' | ';' | '!' | '?' => start = i + c.len_utf8(),
            ' ' if previous == '.' => {
                // "e.g. " ends no sentence.
                let before = &part[..i];
                if !(before.ends_with("e.g.") || before.ends_with("i.e.") || before.ends_with("etc.")) {
                    start = i + 1;
                }
            }
            _ => {}
        }
        previous = c;
    }
    &part[start.min(part.len())..]
}

/// A word that [`DEPENDS`] begins with. It is looked for first: a search for plain words costs a hundredth.
static MAY_DEPEND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)小于|大于|超过|低于|高于|超出|超大|当|若|如果|对|在|其[他它]|if|when|for|in case"));
/// Another parameter's state, or the kind of something, before a fact.
static DEPENDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:小于|大于|超过|低于|高于|超出|超大)[^,。;\n]{0,20}$|(?:当|若|如果|仅当|对于|(?:^|[^存所现实正])在)[^,。;\n]{1,40}(?:为|是|=|等于|时|中|下|内|的)[^,。;\n]{0,12},?[^,。;\n]{0,12}$|对于[^,。;\n]{1,30},[^,。;\n]{0,6}$|(?:^|[^针面相])对[^应象比于][^,。;\n]{1,40}(?:为|是|=|等于|时|中|下|内|的)[^,。;\n]{0,12}$|其[他它](?:数?值|情况|数字|类型|用户|场景|时候)[^,。;\n]{0,4}[:,]?$|(?:\bif|\bwhen|\bin case|(?:^|[,;:(])\s*(?:only )?for)\b[^.;\n]{1,80}$",
    )
});
/// That nothing was given is not a condition.
static OMITTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)有效,|生效,|必填,|时是否|必传,|不填|不传|未填|未传|未指定|不指定|未设置|不设置|为空|留空|空缺|不选|未选|缺省|未提供|不提供|不输入|未输入|没有(?:填|传|指定|设置)|不配置|未配置|不写|不带|无此|默认情况|\bnot\b|\bnull\b|\bempty\b|\bblank\b|\bunspecified\b|\bomitted\b|\bmissing\b|\bleft\b|\bn't\b|\bunset\b|\bno value",
    )
});

/// "It is effective only when …": a condition of the field, not of the following text.
static WHERE_IT_COUNTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:valid|effective|takes? effect|required|available|applicable|applies)(?: only)? $"));

/// Whether a condition is that nothing was given.
pub(super) fn of_nothing(condition: &str) -> bool {
    OMITTED.is_match(condition)
}

/// Whether the words of the sentence before `at` make what follows depend on something else than absence.
pub(super) fn depends(s: &str, at: usize) -> bool {
    let before = sentence_before(s, at, 200);
    MAY_DEPEND.is_match(before)
        && DEPENDS.find(before).is_some_and(|m| !OMITTED.is_match(m.as_str()) && !WHERE_IT_COUNTS.is_match(&before[..m.start()]))
}
