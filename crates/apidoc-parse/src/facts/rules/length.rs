//! The fewest and the most characters of a text. Bytes count as characters: a text has never more characters than bytes.

use super::amount::bounds;
use crate::facts::{class::Class::*, fact::Kind, rule::Rule};

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, rank, patterns| Rule::new(name, Kind::Length, rank, patterns, bounds);
    vec![
        rule(
            "span-of-characters",
            3,
            &[
                "Length|Letters ^Stop|Semi|Line|Num|Example{6} Open? a:Num UItem? CHARS? UNTIL|Comma|And b:Num Close? UItem? CHARS?",
                "a:Num UItem? CHARS? UNTIL|And b:Num UItem? WORDY{4} CHARS",
                "AtLeast|Least a:Num And|Comma? Most|AtMost b:Num UItem? WORDY{3} CHARS",
                "Open a:Num Comma b:Num Close UItem? CHARS",
            ],
        )
        .says("The length, or the number of characters, lies between two numbers.")
        .yes("s", "Its name. Length limit: [1,512].", "min_len=1 max_len=512")
        .yes("s", "Character count: [8,64].", "min_len=8 max_len=64")
        .yes("s", "画名，长度为1-20", "min_len=1 max_len=20")
        .yes("s", "画名，支持1-20个字符", "min_len=1 max_len=20")
        .yes("s", "画名，[1,20]个字符", "min_len=1 max_len=20")
        .yes("s", "The name: 1-80 letters, digits or other characters.", "min_len=1 max_len=80")
        .yes("s", "Name with at least 3 and at most 20 characters.", "min_len=3 max_len=20")
        .no("s", "端口段，需与转发端口段长度保持一致，例如转发端口：80-90。")
        .no("s", "- 当 Shape 为 ROUND 时，可输入 1-100 个字符；\n- 当 Shape 为 OVAL 时，填数字。"),
        rule(
            "exact-length",
            3,
            &[
                "Length|Letters Copula? Exactly JOINT* n:Num UItem? CHARS?",
                "Exactly n:Num UItem? WORDY{2} CHARS",
                "<Comma|Line|Copula Article? n:Num Dash? UChar WORDY|Numeric|Few|Han{4} Text >END|Of",
                "<Comma|Line|Colon|Copula|Open|Article n:Num Numeric >END",
                "<Comma|Line|Copula Article n:Num Dash UChar WORDY|Numeric{3} >END",
                "Length Copula|Colon|Must{2} n:Num UItem? CHARS >END",
                "<Of|Numeric|That|Which Be? n:Num UChar >END",
            ],
        )
        .unless(Most | Longest | AtMost | Limit | Least | AtLeast | Shortest | Within | UpTo | Each | Cond | Default)
        .says("The length is exactly a number.")
        .yes("s", "编码，长度固定为8位", "min_len=8 max_len=8")
        .yes("s", "A code of exactly 8 characters.", "min_len=8 max_len=8")
        .yes("s", "Its code, a 32-character ASCII string.", "min_len=32 max_len=32")
        .yes("s", "画码，32 位十六进制字符串。", "min_len=32 max_len=32")
        .yes("s", "取画码，6位数字", "min_len=6 max_len=6")
        .yes("s", "画码，长度为32个字符", "min_len=32 max_len=32")
        .yes("s", "向量（长度16字符）。", "min_len=16 max_len=16")
        .yes("s", "A 6-digit code.", "min_len=6 max_len=6")
        .yes("s", "Number of the shelf, of 11 digits", "min_len=11 max_len=11")
        .yes("s", "A token that is 32 characters long.", "min_len=32 max_len=32")
        .no("s", "画码的前6位数字")
        .no("s", "画码，木框为 5 位")
        .no("s", "At most a 32-character string.")
        .no("s", "The maximum is 32 characters.")
        .no("s", "A code of exactly 8 brushes."),
        rule(
            "length-at-most",
            2,
            &[
                "Length|Letters !Open ^Stop|Semi|Line|Num{8} Most|AtMost|Limit|Longest JOINT* b:Num UItem? WORDY{3} CHARS?",
                "Most|Longest ^Stop|Comma|Semi|Line|Num|Open{4} Length JOINT* b:Num UItem? CHARS?",
                "Longest JOINT* b:Num UItem? CHARS?",
                "Length|Letters JOINT* b:Num UItem? CHARS? Within",
                "Length|Letters Copula|Must|Be|Of{2} Less x:Num UItem? CHARS?",
                "Most|AtMost|Limit JOINT* b:Num UItem? WORDY{4} CHARS",
                "Within b:Num UItem? WORDY{3} CHARS",
                "Most CHARS Count? Copula|Colon b:Num >END",
                "b:Num UItem? WORDY{3} CHARS Within|OrLess",
                "<Line|Comma|Stop|Han|Word|Copula|Must|Plain|Be|Can Less x:Num UItem? CHARS",
                "Can Verb b:Num UItem? WORDY{3} CHARS",
            ],
        )
        .says("The length, or the number of characters, is at most a number.")
        .yes("s", "A token of no more than 64 ASCII characters.", "max_len=64")
        .yes("s", "Its name, with up to 25 digits, letters, and underscores.", "max_len=25")
        .yes("s", "画名，不能超过20个字符", "max_len=20")
        .yes("s", "The name. It can contain 128 bytes of letters.", "max_len=128")
        .no("s", "For glass pens, the name can contain up to 100 letters.")
        .yes("s", "画名，不能超过20个字符，其中姓不超过8个字符", "max_len=20")
        .yes("s", "Name; 20 characters at the most.", "max_len=20")
        .yes("s", "画名，限定最大字符为128。", "max_len=128")
        .yes("s", "画名，小于20个字符", "max_len=19")
        .yes("s", "The name within 20 letters.", "max_len=20")
        .yes("s", "画名，20个字符以内", "max_len=20")
        .no("s", "画名，建议不超过20个字符")
        .yes("s", "名称，长度不超过60个字符。", "max_len=60")
        .yes("s", "Its name - Length not greater than 256", "max_len=256")
        .yes("s", "Max string length: 512", "max_len=512")
        .yes("s", "画名，最大长度为20", "max_len=20")
        .yes("s", "最长可接受130的字符串长度，多的截去。", "max_len=130")
        .yes("s", "画名,字符长度128内", "max_len=128")
        .yes("s", "A name, with a length of less than 24, of letters.", "max_len=23")
        .no("s", "当length(Shape) <=7 时取 weekly"),
        rule(
            "length-at-least",
            2,
            &[
                "Length|Letters !Open ^Stop|Semi|Line|Num{5} AtLeast|Least|Shortest JOINT* a:Num UItem? UBit? CHARS?",
                "AtLeast|Least|Shortest JOINT* a:Num UItem? WORDY{3} CHARS",
                "a:Num|Few UItem? And? OrMore WORDY{3} CHARS",
                "a:Num UItem? CHARS And? OrMore",
            ],
        )
        .unless(Default)
        .says("The length, or the number of characters, is at least a number.")
        .yes("s", "画名，长度不小于5位", "min_len=5")
        .yes("s", "Its name, at least 3 characters.", "min_len=3")
        .yes("s", "Its name. Use six or more letters.", "min_len=6")
        .yes("s", "画名，6个字符以上", "min_len=6")
        .no("s", "画名，不填则默认画名为6个字符以上"),
    ]
}
