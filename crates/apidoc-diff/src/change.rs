//! One change, as plain data.

use apidoc_ir::Source;
use serde::Serialize;
use serde_json::Value;

/// A change of the documentation. Serialised, it is one line of the JSON form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Short name of the service.
    pub service: String,
    /// Version of the API; `None` if the change is about the service.
    pub version: Option<String>,
    /// Kind of the change.
    pub kind: Kind,
    /// The action or type, or `Action.request` and `Action.response` for what belongs to a field.
    pub owner: Option<String>,
    /// Name of the field, or its old name if it was renamed.
    pub field: Option<String>,
    /// Value before.
    pub was: Option<Value>,
    /// Value after.
    pub is: Option<Value>,
    /// Meaning for users.
    pub class: Class,
    /// Place on the new side; on the old side for what is gone.
    pub at: Option<At>,
    /// Facts that changed with a text, one sentence each. They are not part of the JSON form.
    #[serde(skip)]
    pub facts: Vec<String>,
}

/// A place in a file of one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct At {
    /// The file, relative to its side.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

impl From<&Source> for At {
    fn from(source: &Source) -> Self {
        Self { file: source.file.clone(), line: source.line }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// Kinds of changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }
        impl Kind {
            /// Returns the name of the kind in the JSON form.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

kinds! {
    /// A service is new.
    ServiceNew = "service+",
    /// A service is gone.
    ServiceGone = "service-",
    /// A version is new.
    VersionNew = "version+",
    /// A version is gone.
    VersionGone = "version-",
    /// An action is new.
    ActionNew = "action+",
    /// An action is gone.
    ActionGone = "action-",
    /// The description of an action.
    ActionDoc = "action~doc",
    /// The title of an action.
    ActionTitle = "action~title",
    /// A type is new.
    TypeNew = "type+",
    /// A type is gone.
    TypeGone = "type-",
    /// The description of a type.
    TypeDoc = "type~doc",
    /// Whether a type is sent (`in`), received (`out`), both or neither (`none`).
    TypeDirection = "type~direction",
    /// A field is new.
    FieldNew = "field+",
    /// A field is gone.
    FieldGone = "field-",
    /// A field has another name.
    FieldName = "field~name",
    /// A field has another type.
    FieldType = "field~type",
    /// A field became required or optional.
    FieldRequired = "field~required",
    /// Whether a field may be null.
    FieldNull = "field~null",
    /// The description of a field.
    FieldDoc = "field~doc",
    /// The example value of a field.
    FieldExample = "field~example",
    /// The order of the fields of an owner.
    Order = "order",
    /// An example is new.
    ExampleNew = "example+",
    /// An example is gone.
    ExampleGone = "example-",
    /// An example has other requests or responses.
    ExampleText = "example~",
    /// An item of a lock is new.
    ItemNew = "item+",
    /// An item of a lock is gone.
    ItemGone = "item-",
    /// An item of a lock has another name or type.
    ItemChanged = "item~",
}

/// Meaning of a change for users of a crate with a lock. The most severe class comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Programs compile, and calls fail: the service asks for more, or for another type.
    Refused,
    /// Programs compile, and responses cannot be decoded.
    Unreadable,
    /// Programs compile with a deprecation, and the item has no effect any more.
    Withdrawn,
    /// The lock prevents the change; nothing happens.
    Held,
    /// New items.
    Addition,
    /// Texts, facts and examples.
    Documentation,
    /// The markup of a text.
    Markup,
}

impl Class {
    /// All classes, the most severe first.
    pub const ALL: [Self; 7] =
        [Self::Refused, Self::Unreadable, Self::Withdrawn, Self::Held, Self::Addition, Self::Documentation, Self::Markup];
    /// Returns the name of the class.
    pub fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Unreadable => "unreadable",
            Self::Withdrawn => "withdrawn",
            Self::Held => "held",
            Self::Addition => "addition",
            Self::Documentation => "documentation",
            Self::Markup => "markup",
        }
    }
    /// Finds a class by its name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}
