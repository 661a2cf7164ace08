//! Tokens, their classes, and sets of classes.

/// Token of a description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) classes: Set,
    /// First byte.
    pub(super) start: usize,
    /// The byte behind it.
    pub(super) end: usize,
    /// The number that a word such as "three" stands for.
    pub(super) number: Option<u8>,
}

macro_rules! classes {
    ($($name:ident)*) => {
        /// Class of a token; a token may have several.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Class { $($name),* }
        /// Each class by its name in patterns and in lexicon files.
        pub(super) const NAMES: &[(&str, Class)] = &[$((stringify!($name), Class::$name)),*];
    };
}

classes! {
    // Signs.
    Line Stop Semi Comma Pause Colon Open Close Dash Tilde Slash Pipe Eq Lt Gt Percent Dot Sign
    // Shapes of what no lexicon lists.
    Num Quoted Name Word Said Loud Han Clock
    // Units; they count only right behind a number.
    UChar UByte UBit UItem UTime UScale UOther
    // Words of amounts.
    Most UpTo Exactly Longest Least Shortest Not More Less AtMost AtLeast Limit Between Within OrLess Only One Few Until
    Bounding Value Length Count Size Amount Text List Letters Part CharKind Numeric Offer UnitWord Foreign Ordinal Inclusive Compared OrMore
    Sum Step Total Affects After Persons TakesEffect Etc
    // Words that join.
    Copula Be Can Must Of In And Or Verb Once Article
    // Words about the sentence.
    Cond Place CondEnd Counts Case Omitted Unset Given Then Both Ids Each Request Example Advice Whether Other
    // Words about states.
    This Field Former Item Gone Surely Out Done Which Means That NoValue Already Been About AfterGone Since Null Return May WhenIf Notice Sample
    // Words about several fields.
    OneOf Needed Either AtOnce All Exclude Itself Caller Required Ask Among Pick Enough
    // Words of defaults.
    Default DefaultWord Joins Used ByDefault NoCue System Relative Recent Truth True False On Off Deny Passive VerbEnd Capital ValueEnds NoDefault Nothing NoQuestion
    // Words around lists of values, and in them.
    Promise Choice Hint Follows Kind Says Equals Structure Filter Joined Differs Barred Opposite FileKind Remark Small Rest Counter Arrow Skip Scheme Document Also
    // Separate words that contain other phrases but have another meaning.
    Plain
}

use Class::*;

/// Sets that patterns name.
const SETS: &[(&str, &str)] = &[
    ("UNIT", "UChar|UByte|UBit|UItem|UTime|UScale|UOther|Percent"),
    ("CHARS", "UChar|UByte"),
    ("UNTIL", "Dash|Tilde|Until"),
    ("TO", "UNTIL|Comma|And"),
    ("CLAUSE", "Stop|Comma|Semi|Line"),
    ("WORDY", "Word|Name|Loud|CharKind|Text|Plain|Verb|Article|Part"),
    ("JOINT", "Once|Offer|RJOINT"),
    (
        "RJOINT",
        "Copula|Be|Colon|Eq|Can|Value|Verb|Count|Length|Of|In|Article|Only|Text|UItem|Bounding|Request|List|Limit|AtMost|Must|Part|Size|Offer",
    ),
    ("NOUNS", "Han|Plain|Verb|Can|Value|Count|Persons|Of|Offer|Size|Amount|DefaultWord|Joins"),
    ("VAL", "WORDS|Num"),
    ("WORDS", "Quoted|Word|Name|Loud|Said"),
    ("VALUES", "VAL|Or|Pause|Comma|Slash|And|OneOf"),
    ("IS", "Copula|Be|Joins|Eq"),
    ("BEGIN", "Line|Stop|Comma|Semi|Colon|Open|Pipe|Between|IS"),
    ("JOINS", "Joins|Copula|Be|Colon|Eq|Comma"),
    ("END", "Line|Stop|Semi|Comma|Close|Open|Pause"),
];

/// Shapes and classes that most texts have: a rule is not looked up by them.
pub(super) const COMMON: Set = Set::all(&[
    Line, Stop, Comma, Pause, Colon, Open, Close, Num, Quoted, Name, Word, Said, Loud, Han, Plain, Copula, Be, Of, In, Verb, Article,
]);

impl std::ops::BitOr for Class {
    type Output = Set;

    fn bitor(self, other: Self) -> Set {
        Set::of(self).or(Set::of(other))
    }
}

impl<T: Into<Set>> std::ops::BitOr<T> for Set {
    type Output = Self;

    fn bitor(self, other: T) -> Self {
        self.or(other.into())
    }
}

impl From<Class> for Set {
    fn from(class: Class) -> Self {
        Self::of(class)
    }
}

/// A set of classes: what a token may be, or what an atom of a pattern takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set([u64; 3]);

const _: () = assert!(NAMES.len() <= 192, "a set has 192 classes at most");

impl Set {
    pub(super) const fn of(class: Class) -> Self {
        let mut words = [0; 3];
        words[class as usize / 64] = 1 << (class as usize % 64);
        Self(words)
    }

    /// Returns the set of some classes.
    pub(super) const fn all(classes: &[Class]) -> Self {
        let mut set = Self([0; 3]);
        let mut i = 0;
        while i < classes.len() {
            set = set.or(Self::of(classes[i]));
            i += 1;
        }
        set
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1], self.0[2] | other.0[2]])
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self([self.0[0] & !other.0[0], self.0[1] & !other.0[1], self.0[2] & !other.0[2]])
    }

    #[inline]
    pub(super) const fn meets(self, other: Self) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) | (self.0[2] & other.0[2]) != 0
    }

    pub(super) const fn has(self, class: Class) -> bool {
        self.0[class as usize / 64] & (1 << (class as usize % 64)) != 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0[0] | self.0[1] | self.0[2] == 0
    }

    /// Returns the number of its classes.
    pub(super) fn len(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Reads `Most|UNIT`: classes and named sets.
    ///
    /// # Panics
    ///
    /// Panics if no class and no set has the name: patterns and lexicon are ours, and a test reads all of them.
    pub(super) fn parse(text: &str) -> Self {
        text.split('|').fold(Self::default(), |set, name| {
            let named = SETS.iter().find(|(known, _)| *known == name).map(|(_, all)| Self::parse(all));
            let class = NAMES.iter().find(|(known, _)| *known == name).map(|(_, class)| Self::of(*class));
            set.or(named.or(class).unwrap_or_else(|| panic!("no class is called `{name}`")))
        })
    }

    /// Returns the classes that count only directly after a number.
    pub(super) const fn units() -> Self {
        const { Self::all(&[UChar, UByte, UScale, UBit, UItem, UTime, UOther]) }
    }

    /// Returns the classes of words around lists of values; such a word keeps its shape.
    pub(super) const fn of_lists() -> Self {
        const {
            Self::all(&[
                Promise, Choice, Hint, Follows, Kind, Says, Equals, Structure, Filter, Joined, Differs, Barred, Opposite, FileKind, Remark,
                Small, Rest, Counter, Arrow, Skip, Scheme, Document, Also, Etc,
            ])
        }
    }

    /// Returns the classes that end a clause.
    pub(super) const fn ends() -> Self {
        const { Self::all(&[Line, Stop, Semi, Comma, Close, Open, Pause]) }
    }

    /// The names of its classes.
    pub(super) fn names(self) -> Vec<&'static str> {
        NAMES.iter().filter(|(_, class)| self.has(*class)).map(|(name, _)| *name).collect()
    }
}
